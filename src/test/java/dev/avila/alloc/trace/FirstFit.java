package dev.avila.alloc.trace;

import java.util.TreeMap;

/**
 * The first place that is large enough, in steps of eight bytes, without a thought of speed. Tests
 * replay hand-computed traces on it, and spoil it in many ways.
 */
class FirstFit implements TraceTarget {

    static final long UNIT = 8;

    /** The size of each live block, by its offset. */
    private final TreeMap<Long, Long> live = new TreeMap<>();

    private final long capacity;

    FirstFit(long capacity) {
        this.capacity = capacity;
    }

    @Override
    public String name() {
        return "first fit";
    }

    @Override
    public long capacity() {
        return capacity;
    }

    @Override
    public long blockSize(long size) {
        return size <= capacity ? (size + UNIT - 1) / UNIT * UNIT : NONE;
    }

    @Override
    public long alignment(long size) {
        return UNIT;
    }

    @Override
    public long tryAllocate(long size) {
        if (capacity < size) {
            return NONE;
        }
        long offset = 0;
        for (var block : live.entrySet()) {
            if (offset + blockSize(size) <= block.getKey()) {
                break;
            }
            offset = block.getKey() + blockSize(block.getValue());
        }
        if (capacity < offset + blockSize(size)) {
            return NONE;
        }
        live.put(offset, size);
        return offset;
    }

    @Override
    public boolean tryRelease(long offset) {
        return live.remove(offset) != null;
    }

    @Override
    public boolean tryResize(long offset, long size) {
        return blockSize(size) == blockSize(live.get(offset)) && live.put(offset, size) != null;
    }
}
