package dev.avila.alloc;

/** A checkpoint that its arena does not accept any more. */
public final class UseAfterResetException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private /*@ spec_public @*/ final long mark;
    private /*@ spec_public @*/ final long used;

    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures this.mark == mark;
      @   ensures this.used == used;
      @*/
    public UseAfterResetException(long mark, long used) {
        super();
        this.mark = mark;
        this.used = used;
    }

    //@ public normal_behavior ensures \result == mark;
    public /*@ pure @*/ long mark() {
        return mark;
    }

    //@ public normal_behavior ensures \result == used;
    public /*@ pure @*/ long used() {
        return used;
    }

    @Override
    public String getMessage() {
        return "checkpoint at " + mark + " is stale, " + used + " in use";
    }
}
