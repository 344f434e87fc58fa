package dev.avila.alloc.stress;

import dev.avila.alloc.concurrent.LockFreePool;

/** The shipped pool. */
public final class Shipped implements SharedPool {

    private final LockFreePool pool;

    public Shipped(int capacity) {
        pool = new LockFreePool(capacity);
    }

    @Override
    public long tryAllocate() {
        return pool.tryAllocate();
    }

    @Override
    public boolean tryRelease(long key) {
        return pool.tryRelease(key);
    }

    @Override
    public boolean isLive(long key) {
        return pool.isLive(key);
    }
}
