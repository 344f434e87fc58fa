package dev.avila.alloc.foreign;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/**
 * Lends slices of the current thread's memory in {@link ThreadSegments}, until it is closed.
 *
 * <p>It is a {@link SegmentScope} that knows its thread: another one is refused.
 */
public final class Lease implements SegmentAllocator, AutoCloseable {

    private final ThreadSegments owner;
    private final ThreadSegments.Home home;
    private final Thread thread;
    private final SegmentScope scope;

    Lease(ThreadSegments owner, ThreadSegments.Home home, Thread thread) {
        this.owner = owner;
        this.home = home;
        this.thread = thread;
        scope = home.segments().open();
    }

    /**
     * As {@link SegmentScope#allocate}.
     *
     * @throws WrongThreadException if the current thread is not the one that took the lease
     */
    @Override
    public MemorySegment allocate(long byteSize, long byteAlignment) {
        Access.requireValid(byteSize, byteAlignment);
        requireThread();
        return scope.allocate(byteSize, byteAlignment);
    }

    /** As {@code allocate}, but null for each reason to refuse. */
    public MemorySegment tryAllocate(long byteSize, long byteAlignment) {
        return thread == Thread.currentThread() ? scope.tryAllocate(byteSize, byteAlignment) : null;
    }

    /** Opens a scope in it, as {@link ArenaSegments#open}. */
    public SegmentScope open() {
        requireThread();
        scope.scope().requireInnermost();
        return home.segments().open();
    }

    /** The bytes that are left. */
    public long remaining() {
        return home.segments().arena().remaining();
    }

    private void requireThread() {
        if (thread != Thread.currentThread()) {
            throw new WrongThreadException("the lease is another thread's");
        }
    }

    /**
     * Gives back what it has lent, and the memory too if the thread is a virtual one.
     *
     * @throws WrongThreadException if the current thread is not the one that took the lease
     * @throws IllegalStateException if it is closed, or something that was opened in it is not
     */
    @Override
    public void close() {
        requireThread();
        scope.close();
        owner.end(home, thread);
    }
}
