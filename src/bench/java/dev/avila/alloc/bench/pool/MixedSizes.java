package dev.avila.alloc.bench.pool;

import dev.avila.alloc.bench.Malloc;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.pool.BuddyAllocator;
import io.netty.buffer.AdaptiveByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.system.jemalloc.JEmalloc;
import org.lwjgl.system.mimalloc.mimalloc;
import org.lwjgl.system.rpmalloc.RPmalloc;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Takes {@code size} blocks of 16 to 4,095 bytes off the heap, most of them small, writes 8 of
 * each, and gives them back meanwhile: {@link Trace} says when. That the buddy allocator makes no
 * garbage is a promise of {@link Growth}: here an invocation is too long to tell.
 */
@State(Scope.Thread)
public class MixedSizes {

    /** Bytes of the smallest block, as a power of two, and how many times they may double. */
    private static final int LEAST = 4;
    private static final int DOUBLINGS = 8;

    /** Bytes of the range for each block that is taken, of which about a quarter is live. */
    private static final int ROOM = 2048;

    @Param({"64", "4096", "65536"})
    public int size;

    private int[] trace;
    private int[] sizes;
    private long[] offsets;
    private int[] blocks;
    private MemorySegment[] segments;
    private ByteBuf[] buffers;
    private MemorySegment memory;
    private BuddyAllocator buddy;
    private LongestTree tree;
    private ByteBufAllocator pooled;
    private ByteBufAllocator adaptive;

    @Setup
    public void draw() {
        trace = Trace.of(size);
        SplittableRandom random = new SplittableRandom(1);
        sizes = random.doubles(size, LEAST, LEAST + DOUBLINGS)
                .mapToInt(power -> (int) Math.pow(2, power)).toArray();
        offsets = new long[size];
        blocks = new int[size];
        segments = new MemorySegment[size];
        buffers = new ByteBuf[size];
    }

    @Setup
    public void makeAllocators() {
        long bytes = Long.highestOneBit(size) * ROOM;
        memory = Arena.global().allocate(bytes, 1L << LEAST + DOUBLINGS);
        buddy = new BuddyAllocator(bytes, 1L << LEAST);
        tree = new LongestTree(Long.numberOfTrailingZeros(bytes) - LEAST);
        pooled = new PooledByteBufAllocator(true);
        adaptive = new AdaptiveByteBufAllocator(true, true);
        RPmalloc.rpmalloc_initialize(null);
    }

    @TearDown
    public void endAllocators() {
        RPmalloc.rpmalloc_finalize();
    }

    @Benchmark
    @Ours(BuddyAllocator.class)
    public Object buddyAllocator() {
        for (int step : trace) {
            if (0 <= step) {
                offsets[step] = buddy.allocate(sizes[step]);
                memory.set(ValueLayout.JAVA_LONG, offsets[step], step);
            } else {
                buddy.release(offsets[~step]);
            }
        }
        return offsets;
    }

    @Benchmark
    @Raw
    public Object longestTree() {
        for (int step : trace) {
            if (0 <= step) {
                int order = Integer.SIZE - Integer.numberOfLeadingZeros(sizes[step] - 1) - LEAST;
                blocks[step] = tree.allocate(Math.max(0, order));
                memory.set(ValueLayout.JAVA_LONG, (long) blocks[step] << LEAST, step);
            } else {
                tree.release(blocks[~step]);
            }
        }
        return blocks;
    }

    @Benchmark
    @Peer(JEmalloc.class)
    public Object jemalloc() {
        for (int step : trace) {
            if (0 <= step) {
                offsets[step] = JEmalloc.nje_malloc(sizes[step]);
                MemoryUtil.memPutLong(offsets[step], step);
            } else {
                JEmalloc.nje_free(offsets[~step]);
            }
        }
        return offsets;
    }

    @Benchmark
    @Peer(RPmalloc.class)
    public Object rpmalloc() {
        for (int step : trace) {
            if (0 <= step) {
                offsets[step] = RPmalloc.nrpmalloc(sizes[step]);
                MemoryUtil.memPutLong(offsets[step], step);
            } else {
                RPmalloc.nrpfree(offsets[~step]);
            }
        }
        return offsets;
    }

    @Benchmark
    @Peer(mimalloc.class)
    public Object mimalloc() {
        for (int step : trace) {
            if (0 <= step) {
                offsets[step] = mimalloc.nmi_malloc(sizes[step]);
                MemoryUtil.memPutLong(offsets[step], step);
            } else {
                mimalloc.nmi_free(offsets[~step]);
            }
        }
        return offsets;
    }

    @Benchmark
    @Peer(value = Linker.class, as = "malloc by Linker")
    public Object malloc() {
        for (int step : trace) {
            if (0 <= step) {
                segments[step] = Malloc.malloc(sizes[step]);
                segments[step].set(ValueLayout.JAVA_LONG, 0, step);
            } else {
                Malloc.free(segments[~step]);
            }
        }
        return segments;
    }

    @Benchmark
    @Peer(value = PooledByteBufAllocator.class, as = "pooled")
    public Object pooled() {
        for (int step : trace) {
            if (0 <= step) {
                buffers[step] = pooled.directBuffer(sizes[step]);
                buffers[step].setLong(0, step);
            } else {
                buffers[~step].release();
            }
        }
        return buffers;
    }

    @Benchmark
    @Peer(value = AdaptiveByteBufAllocator.class, as = "adaptive")
    public Object adaptive() {
        for (int step : trace) {
            if (0 <= step) {
                buffers[step] = adaptive.directBuffer(sizes[step]);
                buffers[step].setLong(0, step);
            } else {
                buffers[~step].release();
            }
        }
        return buffers;
    }
}
