package dev.avila.alloc;

import java.util.NoSuchElementException;

/** An element was asked of a container that holds none. */
public final class EmptyException extends NoSuchElementException {

    private static final long serialVersionUID = 1L;

    private /*@ spec_public @*/ final int capacity;

    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures this.capacity == capacity;
      @*/
    public EmptyException(int capacity) {
        super();
        this.capacity = capacity;
    }

    //@ public normal_behavior ensures \result == capacity;
    public /*@ pure @*/ int capacity() {
        return capacity;
    }

    @Override
    public String getMessage() {
        return "empty, capacity " + capacity;
    }
}
