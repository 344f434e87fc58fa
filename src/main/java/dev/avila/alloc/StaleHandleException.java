package dev.avila.alloc;

/** A handle of something that was given back, though what it lay in may be lent again. */
public final class StaleHandleException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private /*@ spec_public @*/ final long handle;
    private /*@ spec_public @*/ final long expected;
    private /*@ spec_public @*/ final long actual;

    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures this.handle == handle;
      @   ensures this.expected == expected;
      @   ensures this.actual == actual;
      @*/
    public StaleHandleException(long handle, long expected, long actual) {
        super();
        this.handle = handle;
        this.expected = expected;
        this.actual = actual;
    }

    //@ public normal_behavior ensures \result == handle;
    public /*@ pure @*/ long handle() {
        return handle;
    }

    /** The generation or epoch that the handle is of. */
    //@ public normal_behavior ensures \result == expected;
    public /*@ pure @*/ long expected() {
        return expected;
    }

    /** The one that there is now. */
    //@ public normal_behavior ensures \result == actual;
    public /*@ pure @*/ long actual() {
        return actual;
    }

    @Override
    public String getMessage() {
        return "handle " + handle + " is of generation " + expected + ", now it is " + actual;
    }
}
