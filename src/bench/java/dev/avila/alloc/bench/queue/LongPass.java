package dev.avila.alloc.bench.queue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.LongStackDeque;
import dev.avila.alloc.stack.LongStackQueue;
import it.unimi.dsi.fastutil.longs.LongArrayFIFOQueue;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Adds a long to a queue that is half full and takes the first one, {@code size} times. */
@State(Scope.Thread)
public class LongPass {

    @Param({"64", "4096", "65536"})
    public int size;

    private long[] values;
    private LongStackQueue queue;
    private LongStackDeque deque;
    private LongArrayFIFOQueue fastutil;
    private long[] raw;
    private int rawHead;
    private int rawSize;

    @Setup
    public void fill() {
        values = new SplittableRandom(1).longs(size).toArray();
        queue = new LongStackQueue(size);
        deque = new LongStackDeque(size);
        fastutil = new LongArrayFIFOQueue(size);
        raw = new long[size];
        for (int i = 0; i < size / 2; i++) {
            queue.add(values[i]);
            deque.addLast(values[i]);
            fastutil.enqueue(values[i]);
            rawAdd(values[i]);
        }
    }

    private void rawAdd(long value) {
        if (rawSize == raw.length) {
            throw new CapacityExceededException(raw.length, rawSize, 1);
        }
        int tail = rawHead + rawSize;
        raw[tail < raw.length ? tail : tail - raw.length] = value;
        rawSize++;
    }

    private long rawRemove() {
        if (rawSize == 0) {
            throw new EmptyException(raw.length);
        }
        long first = raw[rawHead];
        rawHead = rawHead + 1 == raw.length ? 0 : rawHead + 1;
        rawSize--;
        return first;
    }

    @Benchmark
    @Ours(LongStackQueue.class)
    @NoAllocation
    public long stackQueue() {
        long sum = 0;
        for (long value : values) {
            queue.add(value);
            sum += queue.remove();
        }
        return sum;
    }

    @Benchmark
    @Ours(LongStackDeque.class)
    @NoAllocation
    public long stackDeque() {
        long sum = 0;
        for (long value : values) {
            deque.addLast(value);
            sum += deque.removeFirst();
        }
        return sum;
    }

    @Benchmark
    @Peer(LongArrayFIFOQueue.class)
    public long fastutil() {
        long sum = 0;
        for (long value : values) {
            fastutil.enqueue(value);
            sum += fastutil.dequeueLong();
        }
        return sum;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public long raw() {
        long sum = 0;
        for (long value : values) {
            rawAdd(value);
            sum += rawRemove();
        }
        return sum;
    }
}
