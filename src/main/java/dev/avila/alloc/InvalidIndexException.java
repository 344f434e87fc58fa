package dev.avila.alloc;

/** An index outside the range that the operation accepts for a content of {@link #size()}. */
public final class InvalidIndexException extends IndexOutOfBoundsException {

    private static final long serialVersionUID = 1L;

    private /*@ spec_public @*/ final int index;
    private /*@ spec_public @*/ final int size;

    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures this.index == index;
      @   ensures this.size == size;
      @*/
    public InvalidIndexException(int index, int size) {
        super();
        this.index = index;
        this.size = size;
    }

    //@ public normal_behavior ensures \result == index;
    public /*@ pure @*/ int index() {
        return index;
    }

    //@ public normal_behavior ensures \result == size;
    public /*@ pure @*/ int size() {
        return size;
    }

    @Override
    public String getMessage() {
        return "index " + index + " is out of range for size " + size;
    }
}
