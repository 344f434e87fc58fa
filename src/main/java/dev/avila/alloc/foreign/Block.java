package dev.avila.alloc.foreign;

import dev.avila.alloc.StaleHandleException;
import java.lang.foreign.MemorySegment;

/**
 * A slice of {@link GrowingSegments} that is refused when it was given back.
 *
 * <p>It holds the epoch in which it was lent, and each use compares that with the one of the
 * allocator: one comparison of two numbers. Who keeps what {@link #segment} answers is not warned.
 */
public final class Block {

    private final GrowingSegments segments;
    private final MemorySegment slice;
    private final long offset;
    private final long epoch;

    Block(GrowingSegments segments, MemorySegment slice, long offset, long epoch) {
        this.segments = segments;
        this.slice = slice;
        this.offset = offset;
        this.epoch = epoch;
    }

    /** Whether no reset came after it, nor the allocator's close. */
    public boolean isLive() {
        return epoch == segments.epoch();
    }

    /**
     * The memory.
     *
     * @throws StaleHandleException if a reset or the allocator's close came after it
     */
    public MemorySegment segment() {
        if (!isLive()) {
            throw new StaleHandleException(offset, epoch, segments.epoch());
        }
        return slice;
    }

    @Override
    public String toString() {
        return "Block[offset=" + offset + ", size=" + slice.byteSize() + ", live=" + isLive() + "]";
    }
}
