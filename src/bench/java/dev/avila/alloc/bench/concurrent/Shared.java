package dev.avila.alloc.bench.concurrent;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.concurrent.LockFreePool;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.agrona.concurrent.ManyToManyConcurrentArrayQueue;
import org.jctools.queues.MpmcArrayQueue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Takes one slot from a pool that all threads share, and gives it back. A queue that is used as a
 * pool holds the numbers of the slots as objects, which are made before.
 */
@State(Scope.Benchmark)
public abstract class Shared {

    private static final int CAPACITY = 1024;

    private LockFreePool pool;
    private MpmcArrayQueue<Integer> jctools;
    private ManyToManyConcurrentArrayQueue<Integer> agrona;
    private ConcurrentLinkedQueue<Integer> linked;

    @Setup
    public void makePools() {
        pool = new LockFreePool(CAPACITY);
        jctools = new MpmcArrayQueue<>(CAPACITY);
        agrona = new ManyToManyConcurrentArrayQueue<>(CAPACITY);
        linked = new ConcurrentLinkedQueue<>();
        fill(jctools);
        fill(agrona);
        fill(linked);
    }

    private static void fill(Queue<Integer> queue) {
        for (int slot = 0; slot < CAPACITY; slot++) {
            queue.add(slot);
        }
    }

    @Benchmark
    @Ours(LockFreePool.class)
    @NoAllocation
    public int pool() {
        long key = pool.allocate();
        pool.release(key);
        return LockFreePool.slot(key);
    }

    @Benchmark
    @Peer(value = MpmcArrayQueue.class, as = "queue as a pool")
    public int jctools() {
        return turn(jctools);
    }

    @Benchmark
    @Peer(value = ManyToManyConcurrentArrayQueue.class, as = "queue as a pool")
    public int agrona() {
        return turn(agrona);
    }

    @Benchmark
    @Peer(value = ConcurrentLinkedQueue.class, as = "ConcurrentLinkedQueue as a pool")
    public int linked() {
        return turn(linked);
    }

    /** An array queue seems empty, or full, where a thread stands still in it: then once more. */
    private static int turn(Queue<Integer> queue) {
        Integer slot = queue.poll();
        while (slot == null) {
            Thread.onSpinWait();
            slot = queue.poll();
        }
        while (!queue.offer(slot)) {
            Thread.onSpinWait();
        }
        return slot;
    }
}
