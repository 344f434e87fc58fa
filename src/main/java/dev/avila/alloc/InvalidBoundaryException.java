package dev.avila.alloc;

/** An index inside a code point, where only one between two code points will do. */
public final class InvalidBoundaryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private /*@ spec_public @*/ final int index;

    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures this.index == index;
      @*/
    public InvalidBoundaryException(int index) {
        super();
        this.index = index;
    }

    //@ public normal_behavior ensures \result == index;
    public /*@ pure @*/ int index() {
        return index;
    }

    @Override
    public String getMessage() {
        return "index " + index + " is inside a code point";
    }
}
