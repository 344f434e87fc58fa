package dev.avila.alloc.netty;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.foreign.GrowingSegments;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Supplier;

/**
 * Netty's buffers, one behind the other in chunks of memory that are used again after a reset.
 *
 * <p>The slices are those of {@link GrowingSegments}. A release only counts; {@link #reset} gives
 * all slices back at once, and is refused as long as a buffer is live, so that none sees what
 * another one holds. What is lent is not zeroed. For one thread; see
 * {@link LendingByteBufAllocator}.
 */
public final class ArenaByteBufAllocator extends LendingByteBufAllocator implements AutoCloseable {

    /** Addresses of buffers are multiples of it, in bytes. */
    public static final long ALIGNMENT = Long.BYTES;

    private final GrowingSegments segments;
    private int live;

    /** As the other constructor, without a limit. */
    public ArenaByteBufAllocator(Supplier<? extends Arena> lifetimes, long firstChunk) {
        this(lifetimes, firstChunk, Long.MAX_VALUE);
    }

    /**
     * Grows as {@link GrowingSegments} does.
     *
     * @param lifetimes gives a new arena, which can be closed, for each chunk; such as
     *     {@code Arena::ofConfined}
     * @param firstChunk the size of the first chunk in bytes
     * @param limit the most bytes that the chunks may have together
     * @throws InvalidSizeException if the first chunk has less than a byte, or the limit is
     *     negative
     */
    public ArenaByteBufAllocator(Supplier<? extends Arena> lifetimes, long firstChunk, long limit) {
        segments = new GrowingSegments(lifetimes, firstChunk, limit);
    }

    /** Throws {@link CapacityExceededException} beyond the limit. */
    @Override
    Loan lend(int byteSize) {
        MemorySegment slice = segments.allocate(byteSize, ALIGNMENT);
        live++;
        return new Loan(slice, () -> live--);
    }

    /**
     * Gives all slices back, in constant time, but keeps all chunks.
     *
     * @throws IllegalStateException if a buffer is live, or this was closed
     * @throws WrongThreadException if the current thread is not the owner
     */
    public void reset() {
        requireOwner();
        if (0 < live) {
            throw new IllegalStateException("there are live buffers: " + live);
        }
        segments.reset();
    }

    /**
     * Gives back the chunks behind the current one, all of them after a reset.
     *
     * @return how many they were
     * @throws IllegalStateException if one is in use elsewhere, or this was closed
     * @throws WrongThreadException if the current thread is not the owner
     */
    public int trim() {
        requireOwner();
        return segments.trim();
    }

    /**
     * Gives all memory back. A buffer that is live can still be released, but is not read or
     * written any more: the JDK throws an {@code IllegalStateException}.
     *
     * @throws IllegalStateException if a chunk is in use elsewhere; another call gives the rest
     *     back
     * @throws WrongThreadException if the current thread is not the owner
     */
    @Override
    public void close() {
        requireOwner();
        segments.close();
    }

    @Override
    public int live() {
        return live;
    }

    /** The bytes of all slices since the last reset, and of what was left between them. */
    public long used() {
        return segments.used();
    }

    /** The bytes of all chunks. */
    public long capacity() {
        return segments.capacity();
    }

    /** The most bytes that were used at any time. */
    public long peak() {
        return segments.peak();
    }

    /** How many chunks there are. */
    public int chunks() {
        return segments.chunks();
    }

    @Override
    long usedBytes() {
        return segments.used();
    }

    @Override
    public String toString() {
        return "ArenaByteBufAllocator[live=" + live + ", used=" + used() + ", capacity="
                + capacity() + "]";
    }
}
