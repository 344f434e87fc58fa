package dev.avila.alloc.bench.arena;

import dev.avila.alloc.arena.StaticArena;
import dev.avila.alloc.bench.Malloc;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.foreign.ArenaSegments;
import dev.avila.alloc.foreign.GrowingSegments;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.SplittableRandom;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Allocates {@code size} blocks of 8 to 263 bytes, most of them small, at alignments of 1 to 16,
 * writes 8 bytes of each, and ends all at once.
 */
public class Mixed extends Arenas {

    /** Bytes of the smallest block, and how many the largest has more. */
    private static final int LEAST = 8;
    private static final int MORE = 256;

    /** Bytes of the largest alignment, and its binary logarithm. */
    private static final int ALIGNMENT = 16;
    private static final int SHIFT = 4;

    @Param({"64", "4096", "65536"})
    public int size;

    private int[] sizes;
    private int[] alignments;
    private MemorySegment[] blocks;

    @Override
    int capacity() {
        return (LEAST + MORE + ALIGNMENT) * size;
    }

    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        sizes = random.doubles(size).mapToInt(x -> (int) (LEAST + MORE * x * x * x)).toArray();
        alignments = random.ints(size, 0, SHIFT + 1).map(shift -> 1 << shift).toArray();
        blocks = new MemorySegment[size];
    }

    @Benchmark
    @Ours(StaticArena.class)
    @NoAllocation
    public long staticArena() {
        staticArena.reset();
        for (int i = 0; i < size; i++) {
            long block = staticArena.allocate(sizes[i], alignments[i]);
            write(block, i);
        }
        return staticArena.used();
    }

    @Benchmark
    @Ours(dev.avila.alloc.arena.Arena.class)
    @NoAllocation
    public long growingArena() {
        growingArena.reset();
        for (int i = 0; i < size; i++) {
            long block = growingArena.allocate(sizes[i], alignments[i]);
            write(block, i);
        }
        return growingArena.used();
    }

    @Benchmark
    @Ours(ArenaSegments.class)
    public Object arenaSegments() {
        arenaSegments.arena().reset();
        for (int i = 0; i < size; i++) {
            MemorySegment block = arenaSegments.allocate(sizes[i], alignments[i]);
            write(block, i);
        }
        return arenaSegments;
    }

    @Benchmark
    @Ours(GrowingSegments.class)
    public Object growingSegments() {
        growingSegments.reset();
        for (int i = 0; i < size; i++) {
            MemorySegment block = growingSegments.allocate(sizes[i], alignments[i]);
            write(block, i);
        }
        return growingSegments;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public long bump() {
        bump.resetTo(0);
        for (int i = 0; i < size; i++) {
            long block = bump.allocate(sizes[i], alignments[i]);
            write(block, i);
        }
        return bump.mark();
    }

    @Benchmark
    @Peer(value = SegmentAllocator.class, as = "slicingAllocator")
    public Object slicingAllocator() {
        SegmentAllocator slices = SegmentAllocator.slicingAllocator(memory);
        for (int i = 0; i < size; i++) {
            MemorySegment block = slices.allocate(sizes[i], alignments[i]);
            write(block, i);
        }
        return slices;
    }

    @Benchmark
    @Peer(value = Arena.class, as = "Arena.ofConfined")
    public Object confined() {
        try (Arena arena = Arena.ofConfined()) {
            for (int i = 0; i < size; i++) {
                MemorySegment block = arena.allocate(sizes[i], alignments[i]);
                write(block, i);
            }
            return arena;
        }
    }

    @Benchmark
    @Peer(MemoryStack.class)
    public int memoryStack() {
        try (MemoryStack frame = stack.push()) {
            for (int i = 0; i < size; i++) {
                long block = frame.nmalloc(alignments[i], sizes[i]);
                MemoryUtil.memPutLong(block, i);
            }
            return frame.getPointer();
        }
    }

    @Benchmark
    @Peer(value = Linker.class, as = "malloc by Linker")
    public Object malloc() {
        for (int i = 0; i < size; i++) {
            MemorySegment block = Malloc.malloc(sizes[i]);
            write(block, i);
            blocks[i] = block;
        }
        for (MemorySegment block : blocks) {
            Malloc.free(block);
        }
        return blocks;
    }

    @Benchmark
    @Peer(value = byte[].class, as = "new byte[n]")
    public void newArray(Blackhole blackhole) {
        for (int i = 0; i < size; i++) {
            byte[] block = new byte[sizes[i]];
            block[0] = (byte) i;
            blackhole.consume(block);
        }
    }
}
