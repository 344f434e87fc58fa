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
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.Random;
import java.util.stream.IntStream;
import org.agrona.concurrent.OneToOneConcurrentArrayQueue;
import org.jctools.queues.SpscArrayQueue;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.system.jemalloc.JEmalloc;
import org.lwjgl.system.mimalloc.mimalloc;
import org.lwjgl.system.rpmalloc.RPmalloc;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Takes {@code size} blocks of 64 bytes, writes 8 of each, and gives all back in another order. */
public class Batch extends Blocks {

    @Param({"64", "4096", "65536"})
    public int size;

    private int[] order;
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
        order = IntStream.range(0, size).toArray();
        IntArrays.shuffle(order, new Random(1));
        slots = new int[size];
        addresses = new long[size];
        segments = new MemorySegment[size];
        buffers = new ByteBuf[size];
    }

    @Benchmark
    @Ours(Pool.class)
    @NoAllocation
    public Object pool() {
        for (int i = 0; i < size; i++) {
            slots[i] = pool.allocate();
            write((long) BLOCK * slots[i], i);
        }
        for (int i : order) {
            pool.release(slots[i]);
        }
        return slots;
    }

    @Benchmark
    @Ours(SizedPool.class)
    @NoAllocation
    public Object sizedPool() {
        for (int i = 0; i < size; i++) {
            slots[i] = sizedPool.allocate();
            write(sizedPool.offset(slots[i]), i);
        }
        for (int i : order) {
            sizedPool.release(slots[i]);
        }
        return slots;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public Object freeList() {
        for (int i = 0; i < size; i++) {
            slots[i] = freeList.allocate();
            write((long) BLOCK * slots[i], i);
        }
        for (int i : order) {
            freeList.release(slots[i]);
        }
        return slots;
    }

    @Benchmark
    @Peer(JEmalloc.class)
    public Object jemalloc() {
        for (int i = 0; i < size; i++) {
            addresses[i] = JEmalloc.nje_malloc(BLOCK);
            MemoryUtil.memPutLong(addresses[i], i);
        }
        for (int i : order) {
            JEmalloc.nje_free(addresses[i]);
        }
        return addresses;
    }

    @Benchmark
    @Peer(RPmalloc.class)
    public Object rpmalloc() {
        for (int i = 0; i < size; i++) {
            addresses[i] = RPmalloc.nrpmalloc(BLOCK);
            MemoryUtil.memPutLong(addresses[i], i);
        }
        for (int i : order) {
            RPmalloc.nrpfree(addresses[i]);
        }
        return addresses;
    }

    @Benchmark
    @Peer(mimalloc.class)
    public Object mimalloc() {
        for (int i = 0; i < size; i++) {
            addresses[i] = mimalloc.nmi_malloc(BLOCK);
            MemoryUtil.memPutLong(addresses[i], i);
        }
        for (int i : order) {
            mimalloc.nmi_free(addresses[i]);
        }
        return addresses;
    }

    @Benchmark
    @Peer(value = Linker.class, as = "malloc by Linker")
    public Object malloc() {
        for (int i = 0; i < size; i++) {
            segments[i] = Malloc.malloc(BLOCK);
            segments[i].set(ValueLayout.JAVA_LONG, 0, i);
        }
        for (int i : order) {
            Malloc.free(segments[i]);
        }
        return segments;
    }

    @Benchmark
    @Peer(value = PooledByteBufAllocator.class, as = "pooled")
    public Object pooled() {
        for (int i = 0; i < size; i++) {
            buffers[i] = pooled.directBuffer(BLOCK);
            buffers[i].setLong(0, i);
        }
        for (int i : order) {
            buffers[i].release();
        }
        return buffers;
    }

    @Benchmark
    @Peer(value = AdaptiveByteBufAllocator.class, as = "adaptive")
    public Object adaptive() {
        for (int i = 0; i < size; i++) {
            buffers[i] = adaptive.directBuffer(BLOCK);
            buffers[i].setLong(0, i);
        }
        for (int i : order) {
            buffers[i].release();
        }
        return buffers;
    }

    @Benchmark
    @Peer(value = ArrayDeque.class, as = "ArrayDeque as a pool")
    public Object deque() {
        for (int i = 0; i < size; i++) {
            segments[i] = deque.pop();
            segments[i].set(ValueLayout.JAVA_LONG, 0, i);
        }
        for (int i : order) {
            deque.push(segments[i]);
        }
        return segments;
    }

    @Benchmark
    @Peer(value = OneToOneConcurrentArrayQueue.class, as = "queue as a pool")
    public Object agrona() {
        for (int i = 0; i < size; i++) {
            segments[i] = agrona.poll();
            segments[i].set(ValueLayout.JAVA_LONG, 0, i);
        }
        for (int i : order) {
            agrona.offer(segments[i]);
        }
        return segments;
    }

    @Benchmark
    @Peer(value = SpscArrayQueue.class, as = "queue as a pool")
    public Object jctools() {
        for (int i = 0; i < size; i++) {
            segments[i] = jctools.poll();
            segments[i].set(ValueLayout.JAVA_LONG, 0, i);
        }
        for (int i : order) {
            jctools.offer(segments[i]);
        }
        return segments;
    }
}
