package dev.avila.alloc.bench.queue;

import com.carrotsearch.hppc.IntArrayDeque;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.IntStackDeque;
import dev.avila.alloc.stack.IntStackQueue;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import java.util.ArrayDeque;
import org.agrona.collections.IntArrayQueue;
import org.openjdk.jmh.annotations.Benchmark;

/** Adds an int to a queue that is half full and takes the first one, {@code size} times. */
public class IntPass extends IntQueues {

    @Benchmark
    @Ours(IntStackQueue.class)
    @NoAllocation
    public int stackQueue() {
        int sum = 0;
        for (int value : values) {
            queue.add(value);
            sum += queue.remove();
        }
        return sum;
    }

    @Benchmark
    @Ours(IntStackDeque.class)
    @NoAllocation
    public int stackDeque() {
        int sum = 0;
        for (int value : values) {
            deque.addLast(value);
            sum += deque.removeFirst();
        }
        return sum;
    }

    @Benchmark
    @Peer(value = ArrayDeque.class, boxed = true)
    public int arrayDeque() {
        int sum = 0;
        for (int value : values) {
            boxed.addLast(value);
            sum += boxed.removeFirst();
        }
        return sum;
    }

    @Benchmark
    @Peer(IntArrayFIFOQueue.class)
    public int fastutil() {
        int sum = 0;
        for (int value : values) {
            fastutil.enqueue(value);
            sum += fastutil.dequeueInt();
        }
        return sum;
    }

    @Benchmark
    @Peer(IntArrayDeque.class)
    public int hppc() {
        int sum = 0;
        for (int value : values) {
            hppc.addLast(value);
            sum += hppc.removeFirst();
        }
        return sum;
    }

    @Benchmark
    @Peer(IntArrayQueue.class)
    public int agrona() {
        int sum = 0;
        for (int value : values) {
            agrona.addInt(value);
            sum += agrona.removeInt();
        }
        return sum;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public int raw() {
        int sum = 0;
        for (int value : values) {
            rawAdd(value);
            sum += rawRemove();
        }
        return sum;
    }
}
