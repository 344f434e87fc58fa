package dev.avila.alloc.foreign;

import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.view.Attempts;
import java.lang.foreign.Arena;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives each thread memory of its own, off the heap, which is lent by {@link Lease}.
 *
 * <p>A platform thread keeps its memory from lease to lease, until {@link #remove} or
 * {@link #close}, or until it has ended and another thread takes its first lease. A virtual thread
 * takes memory that is idle, or new memory, and gives it back with its lease. There is no
 * thread-local. Thread-safe; a lease is for the thread that took it.
 */
public final class ThreadSegments implements AutoCloseable {

    /** Memory of a thread, of an open lease, or idle. */
    record Home(Arena lifetime, ArenaSegments segments) { }

    private final long byteSize;
    private final Map<Thread, Home> threads = new ConcurrentHashMap<>();
    private final BlockingQueue<Home> idle;
    private final Set<Home> live = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Gives each thread that many bytes.
     *
     * @param maxIdle how many memories are kept for later virtual threads
     * @throws InvalidSizeException if {@code byteSize} or {@code maxIdle} is less than 1
     */
    public ThreadSegments(long byteSize, int maxIdle) {
        if (byteSize < 1) {
            throw new InvalidSizeException(byteSize);
        }
        if (maxIdle < 1) {
            throw new InvalidSizeException(maxIdle);
        }
        this.byteSize = byteSize;
        idle = new ArrayBlockingQueue<>(maxIdle);
    }

    /**
     * Lends the current thread its memory, until the lease is closed. Leases nest: an inner one is
     * closed first.
     *
     * @throws IllegalStateException if this was closed
     * @throws OutOfMemoryError if the system has no memory for a further thread
     */
    public Lease lease() {
        Thread thread = Thread.currentThread();
        Home home = thread.isVirtual() ? pooled() : own(thread);
        if (closed) {
            release(home);  // the close may have come in between, and not have seen it
            throw new IllegalStateException("closed");
        }
        return new Lease(this, home, thread);
    }

    /**
     * Runs {@code task} with a lease of the current thread as the value of {@code key}. The task's
     * child threads see the value, but a lease refuses them.
     */
    public void run(ScopedValue<Lease> key, Runnable task) {
        try (Lease lease = lease()) {
            ScopedValue.where(key, lease).run(task);
        }
    }

    private Home own(Thread thread) {
        Home home = threads.get(thread);
        if (home == null) {
            threads.forEach(this::releaseIfEnded);
            home = create();
            threads.put(thread, home);
        }
        return home;
    }

    private void releaseIfEnded(Thread thread, Home home) {
        if (!thread.isAlive() && threads.remove(thread, home)) {
            release(home);
        }
    }

    private Home pooled() {
        Home home = idle.poll();
        return home == null ? create() : home;
    }

    private Home create() {
        Arena lifetime = Arena.ofShared();
        try {
            Home home = new Home(lifetime, new ArenaSegments(
                    lifetime.allocate(byteSize, GrowingSegments.CHUNK_ALIGNMENT)));
            live.add(home);
            return home;
        } catch (RuntimeException | Error e) {
            lifetime.close();
            throw e;
        }
    }

    /** Takes back what a lease was of: a platform thread keeps it. */
    void end(Home home, Thread thread) {
        if (thread.isVirtual() && (closed || !idle.offer(home))) {
            release(home);
        }
    }

    /** Gives memory back, once; what is in use elsewhere stays live. */
    private void release(Home home) {
        if (!live.remove(home)) {
            return;
        }
        try {
            home.lifetime.close();
        } catch (IllegalStateException e) {
            live.add(home);
            throw e;
        }
    }

    /**
     * Gives back the memory of the current platform thread; false if it has none.
     *
     * @throws IllegalStateException if a lease of it is open
     */
    public boolean remove() {
        Thread thread = Thread.currentThread();
        Home home = threads.get(thread);
        if (home == null) {
            return false;
        }
        if (0 < home.segments.arena().checkpoints()) {
            throw new IllegalStateException("a lease is open");
        }
        threads.remove(thread);
        release(home);
        return true;
    }

    /** How many memories there are: of threads, of open leases, and idle. */
    public int live() {
        return live.size();
    }

    /** How many bytes each of them has. */
    public long byteSize() {
        return byteSize;
    }

    /**
     * Gives all memory back, of open leases too: their slices are dead. If one is in use elsewhere,
     * another call gives it back.
     *
     * @throws IllegalStateException if one is in use elsewhere
     */
    @Override
    public void close() {
        closed = true;
        idle.clear();
        threads.clear();
        Throwable failure = null;
        for (Home home : live) {
            failure = Attempts.run(() -> release(home), failure);
        }
        Attempts.end(failure);
    }

    @Override
    public String toString() {
        return "ThreadSegments[byteSize=" + byteSize + ", live=" + live() + "]";
    }
}
