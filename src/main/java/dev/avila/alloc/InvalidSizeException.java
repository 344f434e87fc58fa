package dev.avila.alloc;

/** A size that no block can have: negative, or beyond the range of its type. */
public final class InvalidSizeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private /*@ spec_public @*/ final long size;

    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures this.size == size;
      @*/
    public InvalidSizeException(long size) {
        super();
        this.size = size;
    }

    //@ public normal_behavior ensures \result == size;
    public /*@ pure @*/ long size() {
        return size;
    }

    @Override
    public String getMessage() {
        return "size " + size + " is negative or out of range";
    }
}
