package dev.avila.alloc.bench.ring;

import com.carrotsearch.hppc.IntArrayDeque;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.IntStackRing;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import java.util.ArrayDeque;
import org.agrona.collections.IntArrayQueue;
import org.openjdk.jmh.annotations.Benchmark;

/** Pushes {@code size} ints into a ring that is full, so that each takes the place of the first. */
public class IntRecent extends IntRings {

    @Benchmark
    @Ours(IntStackRing.class)
    @NoAllocation
    public int stackRing() {
        int sum = 0;
        for (int value : values) {
            sum += ours.pushOrDefault(value, 0);
        }
        return sum;
    }

    @Benchmark
    @Peer(value = ArrayDeque.class, boxed = true)
    public int arrayDeque() {
        int sum = 0;
        for (int value : values) {
            if (boxed.size() == size) {
                sum += boxed.removeFirst();
            }
            boxed.addLast(value);
        }
        return sum;
    }

    @Benchmark
    @Peer(IntArrayFIFOQueue.class)
    public int fastutil() {
        int sum = 0;
        for (int value : values) {
            if (fastutil.size() == size) {
                sum += fastutil.dequeueInt();
            }
            fastutil.enqueue(value);
        }
        return sum;
    }

    @Benchmark
    @Peer(IntArrayDeque.class)
    public int hppc() {
        int sum = 0;
        for (int value : values) {
            if (hppc.size() == size) {
                sum += hppc.removeFirst();
            }
            hppc.addLast(value);
        }
        return sum;
    }

    @Benchmark
    @Peer(IntArrayQueue.class)
    public int agrona() {
        int sum = 0;
        for (int value : values) {
            if (agrona.size() == size) {
                sum += agrona.removeInt();
            }
            agrona.addInt(value);
        }
        return sum;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public int raw() {
        int sum = 0;
        for (int value : values) {
            sum += raw[rawHead];
            raw[rawHead] = value;
            rawHead = rawHead + 1 == raw.length ? 0 : rawHead + 1;
        }
        return sum;
    }
}
