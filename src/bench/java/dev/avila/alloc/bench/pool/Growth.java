package dev.avila.alloc.bench.pool;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.pool.BuddyAllocator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Takes one minimal block of a range that has {@code blocks} of them, all free, and gives it back:
 * the range is halved down to the block, and joined again. The block is not written.
 */
@State(Scope.Thread)
public class Growth {

    /** Bytes of a minimal block. */
    private static final int BLOCK = 64;

    @Param({"1024", "65536", "1048576", "16777216"})
    public int blocks;

    private BuddyAllocator buddy;
    private LongestTree tree;

    @Setup
    public void makeRanges() {
        buddy = new BuddyAllocator((long) BLOCK * blocks, BLOCK);
        tree = new LongestTree(Integer.numberOfTrailingZeros(blocks));
    }

    @Benchmark
    @Ours(BuddyAllocator.class)
    @NoAllocation
    public long buddyAllocator() {
        long offset = buddy.allocate(BLOCK);
        buddy.release(offset);
        return offset;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public int longestTree() {
        int block = tree.allocate(0);
        tree.release(block);
        return block;
    }
}
