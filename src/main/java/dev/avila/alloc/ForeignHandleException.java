package dev.avila.alloc;

/** A handle that this allocator never lends. */
public final class ForeignHandleException extends AllocException {

    private static final long serialVersionUID = 1L;

    private /*@ spec_public @*/ final long handle;

    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures this.handle == handle;
      @*/
    public ForeignHandleException(long handle) {
        super();
        this.handle = handle;
    }

    //@ public normal_behavior ensures \result == handle;
    public /*@ pure @*/ long handle() {
        return handle;
    }

    @Override
    public String getMessage() {
        return "handle " + handle + " is foreign to this allocator";
    }
}
