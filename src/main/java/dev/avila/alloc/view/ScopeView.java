package dev.avila.alloc.view;

/** A scope in a {@code try} with resources. */
public abstract class ScopeView implements AutoCloseable {

    /** For the proved class that is the scope. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected ScopeView() {
    }

    public abstract int level();

    public abstract boolean isOpen();

    @Override
    public abstract void close();

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[level=" + level() + ", open=" + isOpen() + "]";
    }
}
