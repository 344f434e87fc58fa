package dev.avila.alloc.trace;

import dev.avila.alloc.pool.BuddyAllocator;
import dev.avila.alloc.pool.SizedPool;
import dev.avila.alloc.pool.SlabAllocator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The allocators that traces are replayed on, each with nothing live.
 *
 * @param capacity the bytes of their ranges, which have a whole number of blocks
 * @param blockSize the bytes of a block, where all have one size
 */
record Targets(long capacity, long blockSize) {

    /** A pool's block holds this share of the requests. */
    private static final int PERCENT = 90;

    /** The bytes of the smallest block, where blocks differ in size. */
    private static final int MIN_BLOCK = 16;

    /** Twice the trace's peak and a size for 90 % of its requests, as powers of two. */
    static Targets of(Trace trace) {
        long blockSize = powerOfTwo(trace.sizeOf(PERCENT));
        return new Targets(Math.max(powerOfTwo(2 * trace.peak()), blockSize), blockSize);
    }

    private static long powerOfTwo(long least) {
        return least <= 1 ? 1 : 2 * Long.highestOneBit(least - 1);
    }

    List<Supplier<TraceTarget>> all() {
        int blocks = Math.toIntExact(capacity / blockSize);
        long whole = capacity / MIN_BLOCK * MIN_BLOCK;
        return List.of(
                () -> new BuddyTarget(new BuddyAllocator(whole, MIN_BLOCK)),
                () -> new SizedPoolTarget(new SizedPool(blockSize, blocks)),
                () -> new SlabTarget(new SlabAllocator<>(blocks), blockSize));
    }
}
