package dev.avila.alloc;

/** A number that is no Unicode scalar value: negative, a surrogate, or beyond U+10FFFF. */
public final class InvalidCodePointException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private /*@ spec_public @*/ final int codePoint;

    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures this.codePoint == codePoint;
      @*/
    public InvalidCodePointException(int codePoint) {
        super();
        this.codePoint = codePoint;
    }

    //@ public normal_behavior ensures \result == codePoint;
    public /*@ pure @*/ int codePoint() {
        return codePoint;
    }

    @Override
    public String getMessage() {
        return "code point " + codePoint + " is a surrogate or out of range";
    }
}
