package dev.avila.alloc;

/** An open scope that is not the innermost: one that was opened after it comes first. */
public final class ScopeOrderException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private /*@ spec_public @*/ final int level;
    private /*@ spec_public @*/ final int open;

    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures this.level == level;
      @   ensures this.open == open;
      @*/
    public ScopeOrderException(int level, int open) {
        super();
        this.level = level;
        this.open = open;
    }

    /** The level of the scope; the innermost has level {@code open() - 1}. */
    //@ public normal_behavior ensures \result == level;
    public /*@ pure @*/ int level() {
        return level;
    }

    //@ public normal_behavior ensures \result == open;
    public /*@ pure @*/ int open() {
        return open;
    }

    @Override
    public String getMessage() {
        return "scope of level " + level + " is not the innermost, which has level " + (open - 1);
    }
}
