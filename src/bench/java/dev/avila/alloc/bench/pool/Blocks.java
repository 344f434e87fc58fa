package dev.avila.alloc.bench.pool;

import dev.avila.alloc.pool.Pool;
import dev.avila.alloc.pool.SizedPool;
import io.netty.buffer.AdaptiveByteBufAllocator;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.Queue;
import org.agrona.concurrent.OneToOneConcurrentArrayQueue;
import org.jctools.queues.SpscArrayQueue;
import org.lwjgl.system.rpmalloc.RPmalloc;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Pools of blocks of 64 bytes off the heap, for one thread. A pool of slots lends parts of one
 * segment; a queue that is used as a pool holds segments.
 */
@State(Scope.Thread)
public abstract class Blocks {

    /** Bytes of a block. */
    static final int BLOCK = 64;

    protected Pool pool;
    protected SizedPool sizedPool;
    protected FreeList freeList;
    protected ByteBufAllocator pooled;
    protected ByteBufAllocator adaptive;
    protected ArrayDeque<MemorySegment> deque;
    protected OneToOneConcurrentArrayQueue<MemorySegment> agrona;
    protected SpscArrayQueue<MemorySegment> jctools;
    private MemorySegment memory;

    /** How many blocks are live at most. */
    abstract int capacity();

    @Setup
    public void makePools() {
        memory = Arena.global().allocate((long) BLOCK * capacity(), BLOCK);
        pool = new Pool(capacity());
        sizedPool = new SizedPool(BLOCK, capacity());
        freeList = new FreeList(capacity());
        pooled = new PooledByteBufAllocator(true);
        adaptive = new AdaptiveByteBufAllocator(true, true);
        deque = new ArrayDeque<>(capacity());
        agrona = new OneToOneConcurrentArrayQueue<>(capacity());
        jctools = new SpscArrayQueue<>(capacity());
        fill(deque);
        fill(agrona);
        fill(jctools);
        RPmalloc.rpmalloc_initialize(null);
    }

    private void fill(Queue<MemorySegment> queue) {
        for (int slot = 0; slot < capacity(); slot++) {
            queue.add(memory.asSlice((long) BLOCK * slot, BLOCK));
        }
    }

    @TearDown
    public void endPools() {
        RPmalloc.rpmalloc_finalize();
    }

    /** Writes into the block at {@code offset} of the segment that the slots are parts of. */
    final void write(long offset, long value) {
        memory.set(ValueLayout.JAVA_LONG, offset, value);
    }
}
