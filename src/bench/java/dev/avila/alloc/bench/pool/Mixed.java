package dev.avila.alloc.bench.pool;

import dev.avila.alloc.bench.Malloc;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.pool.Pool;
import dev.avila.alloc.pool.SizedPool;
import io.netty.buffer.AdaptiveByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import org.agrona.concurrent.OneToOneConcurrentArrayQueue;
import org.jctools.queues.SpscArrayQueue;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.system.jemalloc.JEmalloc;
import org.lwjgl.system.mimalloc.mimalloc;
import org.lwjgl.system.rpmalloc.RPmalloc;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Takes {@code size} blocks of 64 bytes, writes 8 of each, and gives them back meanwhile: {@link
 * Trace} says when.
 */
public class Mixed extends Blocks {

    @Param({"64", "4096", "65536"})
    public int size;

    private int[] trace;
    private int[] slots;
    private long[] addresses;
    private MemorySegment[] segments;
    private ByteBuf[] buffers;

    @Override
    int capacity() {
        return size;
    }

    @Setup
    public void draw() {
        trace = Trace.of(size);
        slots = new int[size];
        addresses = new long[size];
        segments = new MemorySegment[size];
        buffers = new ByteBuf[size];
    }

    @Benchmark
    @Ours(Pool.class)
    @NoAllocation
    public Object pool() {
        for (int step : trace) {
            if (0 <= step) {
                slots[step] = pool.allocate();
                write((long) BLOCK * slots[step], step);
            } else {
                pool.release(slots[~step]);
            }
        }
        return slots;
    }

    @Benchmark
    @Ours(SizedPool.class)
    @NoAllocation
    public Object sizedPool() {
        for (int step : trace) {
            if (0 <= step) {
                slots[step] = sizedPool.allocate();
                write(sizedPool.offset(slots[step]), step);
            } else {
                sizedPool.release(slots[~step]);
            }
        }
        return slots;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public Object freeList() {
        for (int step : trace) {
            if (0 <= step) {
                slots[step] = freeList.allocate();
                write((long) BLOCK * slots[step], step);
            } else {
                freeList.release(slots[~step]);
            }
        }
        return slots;
    }

    @Benchmark
    @Peer(JEmalloc.class)
    public Object jemalloc() {
        for (int step : trace) {
            if (0 <= step) {
                addresses[step] = JEmalloc.nje_malloc(BLOCK);
                MemoryUtil.memPutLong(addresses[step], step);
            } else {
                JEmalloc.nje_free(addresses[~step]);
            }
        }
        return addresses;
    }

    @Benchmark
    @Peer(RPmalloc.class)
    public Object rpmalloc() {
        for (int step : trace) {
            if (0 <= step) {
                addresses[step] = RPmalloc.nrpmalloc(BLOCK);
                MemoryUtil.memPutLong(addresses[step], step);
            } else {
                RPmalloc.nrpfree(addresses[~step]);
            }
        }
        return addresses;
    }

    @Benchmark
    @Peer(mimalloc.class)
    public Object mimalloc() {
        for (int step : trace) {
            if (0 <= step) {
                addresses[step] = mimalloc.nmi_malloc(BLOCK);
                MemoryUtil.memPutLong(addresses[step], step);
            } else {
                mimalloc.nmi_free(addresses[~step]);
            }
        }
        return addresses;
    }

    @Benchmark
    @Peer(value = Linker.class, as = "malloc by Linker")
    public Object malloc() {
        for (int step : trace) {
            if (0 <= step) {
                segments[step] = Malloc.malloc(BLOCK);
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
                buffers[step] = pooled.directBuffer(BLOCK);
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
                buffers[step] = adaptive.directBuffer(BLOCK);
                buffers[step].setLong(0, step);
            } else {
                buffers[~step].release();
            }
        }
        return buffers;
    }

    @Benchmark
    @Peer(value = ArrayDeque.class, as = "ArrayDeque as a pool")
    public Object deque() {
        for (int step : trace) {
            if (0 <= step) {
                segments[step] = deque.pop();
                segments[step].set(ValueLayout.JAVA_LONG, 0, step);
            } else {
                deque.push(segments[~step]);
            }
        }
        return segments;
    }

    @Benchmark
    @Peer(value = OneToOneConcurrentArrayQueue.class, as = "queue as a pool")
    public Object agrona() {
        for (int step : trace) {
            if (0 <= step) {
                segments[step] = agrona.poll();
                segments[step].set(ValueLayout.JAVA_LONG, 0, step);
            } else {
                agrona.offer(segments[~step]);
            }
        }
        return segments;
    }

    @Benchmark
    @Peer(value = SpscArrayQueue.class, as = "queue as a pool")
    public Object jctools() {
        for (int step : trace) {
            if (0 <= step) {
                segments[step] = jctools.poll();
                segments[step].set(ValueLayout.JAVA_LONG, 0, step);
            } else {
                jctools.offer(segments[~step]);
            }
        }
        return segments;
    }
}
