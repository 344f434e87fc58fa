package dev.avila.alloc.trace;

import dev.avila.alloc.pool.BuddyAllocator;

/** A block of a power of two of minimal blocks for each request. */
record BuddyTarget(BuddyAllocator buddy) implements TraceTarget {

    @Override
    public String name() {
        return "BuddyAllocator(" + buddy.minBlock() + ")";
    }

    @Override
    public long capacity() {
        return buddy.capacity();
    }

    /** NONE if the range is smaller than such a block. */
    @Override
    public long blockSize(long size) {
        long block = Math.max(buddy.minBlock(), Long.highestOneBit(2 * size - 1));
        return block <= buddy.capacity() ? block : NONE;
    }

    @Override
    public long alignment(long size) {
        return blockSize(size);
    }

    @Override
    public long tryAllocate(long size) {
        return buddy.tryAllocate(size);
    }

    @Override
    public boolean tryRelease(long offset) {
        return buddy.tryRelease(offset);
    }

    /** If it needs a block of the same size. */
    @Override
    public boolean tryResize(long offset, long size) {
        return blockSize(size) == buddy.sizeOf(offset);
    }
}
