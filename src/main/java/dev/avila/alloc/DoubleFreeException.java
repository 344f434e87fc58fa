package dev.avila.alloc;

/** A handle of this allocator that is not live: it was released before, or never lent. */
public final class DoubleFreeException extends AllocException {

    private static final long serialVersionUID = 1L;

    private /*@ spec_public @*/ final long handle;

    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures this.handle == handle;
      @*/
    public DoubleFreeException(long handle) {
        super();
        this.handle = handle;
    }

    //@ public normal_behavior ensures \result == handle;
    public /*@ pure @*/ long handle() {
        return handle;
    }

    @Override
    public String getMessage() {
        return "handle " + handle + " is not live";
    }
}
