package dev.avila.alloc;

/** A request that does not fit: {@link #size()} of {@link #capacity()} units are in use. */
public final class CapacityExceededException extends AllocException {

    private static final long serialVersionUID = 1L;

    private /*@ spec_public @*/ final long capacity;
    private /*@ spec_public @*/ final long size;
    private /*@ spec_public @*/ final long requested;

    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures this.capacity == capacity;
      @   ensures this.size == size;
      @   ensures this.requested == requested;
      @*/
    public CapacityExceededException(long capacity, long size, long requested) {
        super();
        this.capacity = capacity;
        this.size = size;
        this.requested = requested;
    }

    //@ public normal_behavior ensures \result == capacity;
    public /*@ pure @*/ long capacity() {
        return capacity;
    }

    //@ public normal_behavior ensures \result == size;
    public /*@ pure @*/ long size() {
        return size;
    }

    //@ public normal_behavior ensures \result == requested;
    public /*@ pure @*/ long requested() {
        return requested;
    }

    @Override
    public String getMessage() {
        return requested + " requested, " + size + " of " + capacity + " in use";
    }
}
