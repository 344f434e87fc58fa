package dev.avila.alloc.foreign;

import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.StaleHandleException;
import java.lang.foreign.MemorySegment;

/**
 * A slice of {@link GrowingSegments}, or an element of {@link TypedSegments}, that is refused when
 * it was given back.
 *
 * <p>It holds the epoch in which it was lent, and each use compares that with the one of the
 * allocator: one comparison of two numbers. Who keeps what {@link #segment} answers is not warned.
 */
public final class Block {

    private final Lender lender;
    private final MemorySegment slice;
    private final long offset;
    private final long epoch;

    Block(Lender lender, MemorySegment slice, long offset, long epoch) {
        this.lender = lender;
        this.slice = slice;
        this.offset = offset;
        this.epoch = epoch;
    }

    /** Whether no reset came after it, nor the close of {@link GrowingSegments}. */
    public boolean isLive() {
        return epoch == lender.epoch();
    }

    /**
     * The memory.
     *
     * @throws StaleHandleException if a reset, or the close of {@link GrowingSegments}, came after
     *     it
     */
    public MemorySegment segment() {
        requireLive();
        return slice;
    }

    private void requireLive() {
        if (!isLive()) {
            throw new StaleHandleException(offset, epoch, lender.epoch());
        }
    }

    boolean isOf(Lender other) {
        return lender == other;
    }

    /** Where it starts in what {@code owner} lends. */
    long offset(Lender owner) {
        if (!isOf(owner)) {
            throw new ForeignHandleException(offset);
        }
        requireLive();
        return offset;
    }

    @Override
    public String toString() {
        return "Block[offset=" + offset + ", size=" + slice.byteSize() + ", live=" + isLive() + "]";
    }
}
