package dev.avila.alloc;

/** An alignment that is not a power of two. */
public final class InvalidAlignmentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private /*@ spec_public @*/ final long alignment;

    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures this.alignment == alignment;
      @*/
    public InvalidAlignmentException(long alignment) {
        super();
        this.alignment = alignment;
    }

    //@ public normal_behavior ensures \result == alignment;
    public /*@ pure @*/ long alignment() {
        return alignment;
    }

    @Override
    public String getMessage() {
        return "alignment " + alignment + " is not a power of two";
    }
}
