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

/** Takes one block of 64 bytes, writes 8 of them and gives it back. */
public class Turn extends Blocks {

    private long value;

    @Override
    int capacity() {
        return 1024;
    }

    @Benchmark
    @Ours(Pool.class)
    @NoAllocation
    public int pool() {
        int slot = pool.allocate();
        write((long) BLOCK * slot, value++);
        pool.release(slot);
        return slot;
    }

    @Benchmark
    @Ours(SizedPool.class)
    @NoAllocation
    public int sizedPool() {
        int block = sizedPool.allocate();
        write(sizedPool.offset(block), value++);
        sizedPool.release(block);
        return block;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public int freeList() {
        int slot = freeList.allocate();
        write((long) BLOCK * slot, value++);
        freeList.release(slot);
        return slot;
    }

    @Benchmark
    @Peer(JEmalloc.class)
    public long jemalloc() {
        long address = JEmalloc.nje_malloc(BLOCK);
        MemoryUtil.memPutLong(address, value++);
        JEmalloc.nje_free(address);
        return address;
    }

    @Benchmark
    @Peer(RPmalloc.class)
    public long rpmalloc() {
        long address = RPmalloc.nrpmalloc(BLOCK);
        MemoryUtil.memPutLong(address, value++);
        RPmalloc.nrpfree(address);
        return address;
    }

    @Benchmark
    @Peer(mimalloc.class)
    public long mimalloc() {
        long address = mimalloc.nmi_malloc(BLOCK);
        MemoryUtil.memPutLong(address, value++);
        mimalloc.nmi_free(address);
        return address;
    }

    @Benchmark
    @Peer(value = Linker.class, as = "malloc by Linker")
    public MemorySegment malloc() {
        MemorySegment block = Malloc.malloc(BLOCK);
        block.set(ValueLayout.JAVA_LONG, 0, value++);
        Malloc.free(block);
        return block;
    }

    @Benchmark
    @Peer(value = PooledByteBufAllocator.class, as = "pooled")
    public boolean pooled() {
        ByteBuf block = pooled.directBuffer(BLOCK);
        block.setLong(0, value++);
        return block.release();
    }

    @Benchmark
    @Peer(value = AdaptiveByteBufAllocator.class, as = "adaptive")
    public boolean adaptive() {
        ByteBuf block = adaptive.directBuffer(BLOCK);
        block.setLong(0, value++);
        return block.release();
    }

    @Benchmark
    @Peer(value = ArrayDeque.class, as = "ArrayDeque as a pool")
    public MemorySegment deque() {
        MemorySegment block = deque.pop();
        block.set(ValueLayout.JAVA_LONG, 0, value++);
        deque.push(block);
        return block;
    }

    @Benchmark
    @Peer(value = OneToOneConcurrentArrayQueue.class, as = "queue as a pool")
    public MemorySegment agrona() {
        MemorySegment block = agrona.poll();
        block.set(ValueLayout.JAVA_LONG, 0, value++);
        agrona.offer(block);
        return block;
    }

    @Benchmark
    @Peer(value = SpscArrayQueue.class, as = "queue as a pool")
    public MemorySegment jctools() {
        MemorySegment block = jctools.poll();
        block.set(ValueLayout.JAVA_LONG, 0, value++);
        jctools.offer(block);
        return block;
    }
}
