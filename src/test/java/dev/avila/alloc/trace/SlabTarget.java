package dev.avila.alloc.trace;

import dev.avila.alloc.pool.SlabAllocator;

/** A key of the slab for each request: the number of {@code bytes} bytes in an array beside it. */
record SlabTarget(SlabAllocator<Object> slab, long bytes) implements TraceTarget {

    @Override
    public String name() {
        return "SlabAllocator(" + bytes + ")";
    }

    @Override
    public long capacity() {
        return slab.capacity() * bytes;
    }

    @Override
    public long blockSize(long size) {
        return size <= bytes ? bytes : NONE;
    }

    @Override
    public long alignment(long size) {
        return bytes;
    }

    @Override
    public long tryAllocate(long size) {
        int key = size <= bytes ? slab.tryReserve() : SlabAllocator.NONE;
        return key == SlabAllocator.NONE ? NONE : key * bytes;
    }

    @Override
    public boolean tryRelease(long offset) {
        return offset % bytes == 0 && slab.tryRelease((int) (offset / bytes));
    }

    @Override
    public boolean tryResize(long offset, long size) {
        return size <= bytes;
    }
}
