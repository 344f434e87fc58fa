package dev.avila.alloc.trace;

import dev.avila.alloc.pool.SizedPool;

/** A block of the pool for each request, however small. */
record SizedPoolTarget(SizedPool pool) implements TraceTarget {

    @Override
    public String name() {
        return "SizedPool(" + pool.blockSize() + ")";
    }

    @Override
    public long capacity() {
        return pool.size();
    }

    @Override
    public long blockSize(long size) {
        return size <= pool.blockSize() ? pool.blockSize() : NONE;
    }

    @Override
    public long alignment(long size) {
        return pool.blockSize();
    }

    @Override
    public long tryAllocate(long size) {
        int block = size <= pool.blockSize() ? pool.tryAllocate() : SizedPool.NONE;
        return block == SizedPool.NONE ? NONE : pool.offset(block);
    }

    @Override
    public boolean tryRelease(long offset) {
        return pool.tryRelease(pool.block(offset));
    }

    @Override
    public boolean tryResize(long offset, long size) {
        return size <= pool.blockSize();
    }
}
