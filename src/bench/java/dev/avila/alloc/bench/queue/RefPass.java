package dev.avila.alloc.bench.queue;

import com.carrotsearch.hppc.ObjectArrayDeque;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.stack.StackDeque;
import dev.avila.alloc.stack.StackQueue;
import it.unimi.dsi.fastutil.objects.ObjectArrayFIFOQueue;
import java.util.ArrayDeque;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Adds a text to a queue that is half full and takes the first one, {@code size} times. */
@State(Scope.Thread)
public class RefPass {

    @Param({"64", "4096", "65536"})
    public int size;

    private String[] values;
    private StackQueue<String> queue;
    private StackDeque<String> deque;
    private ArrayDeque<String> arrayDeque;
    private ObjectArrayFIFOQueue<String> fastutil;
    private ObjectArrayDeque<String> hppc;

    @Setup
    public void fill() {
        values = IntStream.range(0, size).mapToObj(Integer::toString).toArray(String[]::new);
        queue = new StackQueue<>(size);
        deque = new StackDeque<>(size);
        arrayDeque = new ArrayDeque<>(size);
        fastutil = new ObjectArrayFIFOQueue<>(size);
        hppc = new ObjectArrayDeque<>(size);
        for (int i = 0; i < size / 2; i++) {
            queue.add(values[i]);
            deque.addLast(values[i]);
            arrayDeque.addLast(values[i]);
            fastutil.enqueue(values[i]);
            hppc.addLast(values[i]);
        }
    }

    @Benchmark
    @Ours(StackQueue.class)
    @NoAllocation
    public int stackQueue() {
        int sum = 0;
        for (String value : values) {
            queue.add(value);
            sum += queue.remove().length();
        }
        return sum;
    }

    @Benchmark
    @Ours(StackDeque.class)
    @NoAllocation
    public int stackDeque() {
        int sum = 0;
        for (String value : values) {
            deque.addLast(value);
            sum += deque.removeFirst().length();
        }
        return sum;
    }

    @Benchmark
    @Peer(ArrayDeque.class)
    public int arrayDeque() {
        int sum = 0;
        for (String value : values) {
            arrayDeque.addLast(value);
            sum += arrayDeque.removeFirst().length();
        }
        return sum;
    }

    @Benchmark
    @Peer(ObjectArrayFIFOQueue.class)
    public int fastutil() {
        int sum = 0;
        for (String value : values) {
            fastutil.enqueue(value);
            sum += fastutil.dequeue().length();
        }
        return sum;
    }

    @Benchmark
    @Peer(ObjectArrayDeque.class)
    public int hppc() {
        int sum = 0;
        for (String value : values) {
            hppc.addLast(value);
            sum += hppc.removeFirst().length();
        }
        return sum;
    }
}
