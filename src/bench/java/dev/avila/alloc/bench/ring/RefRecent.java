package dev.avila.alloc.bench.ring;

import com.carrotsearch.hppc.ObjectArrayDeque;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.stack.StackRing;
import it.unimi.dsi.fastutil.objects.ObjectArrayFIFOQueue;
import java.util.ArrayDeque;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Pushes {@code size} texts into a ring that is full. */
@State(Scope.Thread)
public class RefRecent {

    @Param({"64", "4096", "65536"})
    public int size;

    private String[] values;
    private StackRing<String> ours;
    private ArrayDeque<String> arrayDeque;
    private ObjectArrayFIFOQueue<String> fastutil;
    private ObjectArrayDeque<String> hppc;

    @Setup
    public void fill() {
        values = IntStream.range(0, size).mapToObj(Integer::toString).toArray(String[]::new);
        ours = new StackRing<>(size);
        arrayDeque = new ArrayDeque<>(size);
        fastutil = new ObjectArrayFIFOQueue<>(size);
        hppc = new ObjectArrayDeque<>(size);
        for (String value : values) {
            ours.add(value);
            arrayDeque.addLast(value);
            fastutil.enqueue(value);
            hppc.addLast(value);
        }
    }

    @Benchmark
    @Ours(StackRing.class)
    @NoAllocation
    public int stackRing() {
        int sum = 0;
        for (String value : values) {
            sum += ours.push(value).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(ArrayDeque.class)
    public int arrayDeque() {
        int sum = 0;
        for (String value : values) {
            if (arrayDeque.size() == size) {
                sum += arrayDeque.removeFirst().length();
            }
            arrayDeque.addLast(value);
        }
        return sum;
    }

    @Benchmark
    @Peer(ObjectArrayFIFOQueue.class)
    public int fastutil() {
        int sum = 0;
        for (String value : values) {
            if (fastutil.size() == size) {
                sum += fastutil.dequeue().length();
            }
            fastutil.enqueue(value);
        }
        return sum;
    }

    @Benchmark
    @Peer(ObjectArrayDeque.class)
    public int hppc() {
        int sum = 0;
        for (String value : values) {
            if (hppc.size() == size) {
                sum += hppc.removeFirst().length();
            }
            hppc.addLast(value);
        }
        return sum;
    }
}
