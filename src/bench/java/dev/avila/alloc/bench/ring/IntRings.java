package dev.avila.alloc.bench.ring;

import com.carrotsearch.hppc.IntArrayDeque;
import dev.avila.alloc.stack.IntStackRing;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import java.util.ArrayDeque;
import java.util.SplittableRandom;
import org.agrona.collections.IntArrayQueue;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Rings that are full of the same ints. A queue is used as one by taking before adding. */
@State(Scope.Thread)
public abstract class IntRings {

    @Param({"64", "4096", "65536"})
    public int size;

    protected int[] values;
    protected IntStackRing ours;
    protected ArrayDeque<Integer> boxed;
    protected IntArrayFIFOQueue fastutil;
    protected IntArrayDeque hppc;
    protected IntArrayQueue agrona;
    protected int[] raw;
    protected int rawHead;

    @Setup
    public void fill() {
        values = new SplittableRandom(1).ints(size).toArray();
        ours = new IntStackRing(size);
        boxed = new ArrayDeque<>(size);
        fastutil = new IntArrayFIFOQueue(size);
        hppc = new IntArrayDeque(size);
        agrona = new IntArrayQueue(size, Integer.MIN_VALUE);
        raw = values.clone();
        for (int value : values) {
            ours.add(value);
            boxed.addLast(value);
            fastutil.enqueue(value);
            hppc.addLast(value);
            agrona.addInt(value);
        }
    }
}
