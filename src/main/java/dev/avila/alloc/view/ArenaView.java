package dev.avila.alloc.view;

/** What an arena shows of itself. */
public abstract class ArenaView {

    public abstract long used();

    public abstract long capacity();

    /** The used part of the capacity, 0 to 1; an arena without capacity is full. */
    public final double utilisation() {
        return capacity() == 0 ? 1.0 : (double) used() / capacity();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[used=" + used() + ", capacity=" + capacity() + "]";
    }
}
