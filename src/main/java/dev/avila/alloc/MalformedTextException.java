package dev.avila.alloc;

/** Bytes that are not UTF-8, or chars with a lone surrogate, from {@link #index()} on. */
public final class MalformedTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private /*@ spec_public @*/ final int index;

    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures this.index == index;
      @*/
    public MalformedTextException(int index) {
        super();
        this.index = index;
    }

    //@ public normal_behavior ensures \result == index;
    public /*@ pure @*/ int index() {
        return index;
    }

    @Override
    public String getMessage() {
        return "text is malformed at index " + index;
    }
}
