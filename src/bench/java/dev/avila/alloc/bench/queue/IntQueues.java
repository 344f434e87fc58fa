package dev.avila.alloc.bench.queue;

import com.carrotsearch.hppc.IntArrayDeque;
import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.stack.IntStackDeque;
import dev.avila.alloc.stack.IntStackQueue;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import java.util.ArrayDeque;
import java.util.SplittableRandom;
import org.agrona.collections.IntArrayQueue;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Queues that are half full of the same ints. */
@State(Scope.Thread)
public abstract class IntQueues {

    @Param({"64", "4096", "65536"})
    public int size;

    protected int[] values;
    protected IntStackQueue queue;
    protected IntStackDeque deque;
    protected ArrayDeque<Integer> boxed;
    protected IntArrayFIFOQueue fastutil;
    protected IntArrayDeque hppc;
    protected IntArrayQueue agrona;
    protected int[] raw;
    private int rawHead;
    private int rawSize;

    @Setup
    public void fill() {
        values = new SplittableRandom(1).ints(size).toArray();
        queue = new IntStackQueue(size);
        deque = new IntStackDeque(size);
        boxed = new ArrayDeque<>(size);
        fastutil = new IntArrayFIFOQueue(size);
        hppc = new IntArrayDeque(size);
        agrona = new IntArrayQueue(size, Integer.MIN_VALUE);
        raw = new int[size];
        for (int i = 0; i < size / 2; i++) {
            queue.add(values[i]);
            deque.addLast(values[i]);
            boxed.addLast(values[i]);
            fastutil.enqueue(values[i]);
            hppc.addLast(values[i]);
            agrona.addInt(values[i]);
            rawAdd(values[i]);
        }
    }

    final void rawAdd(int value) {
        if (rawSize == raw.length) {
            throw new CapacityExceededException(raw.length, rawSize, 1);
        }
        int tail = rawHead + rawSize;
        raw[tail < raw.length ? tail : tail - raw.length] = value;
        rawSize++;
    }

    final int rawRemove() {
        if (rawSize == 0) {
            throw new EmptyException(raw.length);
        }
        int first = raw[rawHead];
        rawHead = rawHead + 1 == raw.length ? 0 : rawHead + 1;
        rawSize--;
        return first;
    }
}
