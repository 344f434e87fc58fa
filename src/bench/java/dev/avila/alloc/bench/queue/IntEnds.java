package dev.avila.alloc.bench.queue;

import com.carrotsearch.hppc.IntArrayDeque;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.stack.IntStackDeque;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import java.util.ArrayDeque;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Adds an int at the front of a deque that is half full and takes the last one, {@code size}
 * times.
 */
public class IntEnds extends IntQueues {

    @Benchmark
    @Ours(IntStackDeque.class)
    @NoAllocation
    public int stackDeque() {
        int sum = 0;
        for (int value : values) {
            deque.addFirst(value);
            sum += deque.removeLast();
        }
        return sum;
    }

    @Benchmark
    @Peer(value = ArrayDeque.class, boxed = true)
    public int arrayDeque() {
        int sum = 0;
        for (int value : values) {
            boxed.addFirst(value);
            sum += boxed.removeLast();
        }
        return sum;
    }

    @Benchmark
    @Peer(IntArrayFIFOQueue.class)
    public int fastutil() {
        int sum = 0;
        for (int value : values) {
            fastutil.enqueueFirst(value);
            sum += fastutil.dequeueLastInt();
        }
        return sum;
    }

    @Benchmark
    @Peer(IntArrayDeque.class)
    public int hppc() {
        int sum = 0;
        for (int value : values) {
            hppc.addFirst(value);
            sum += hppc.removeLast();
        }
        return sum;
    }
}
