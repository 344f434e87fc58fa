package dev.avila.alloc.bench.vec;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.stack.IntStackVec;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same ints in each list. Most are beyond the cache of {@link Integer}, as values are. */
@State(Scope.Thread)
public abstract class IntLists {

    @Param({"64", "4096", "65536"})
    public int size;

    protected int[] values;
    protected IntStackVec ours;
    protected ArrayList<Integer> boxed;
    protected it.unimi.dsi.fastutil.ints.IntArrayList fastutil;
    protected com.carrotsearch.hppc.IntArrayList hppc;
    protected org.agrona.collections.IntArrayList agrona;
    protected org.eclipse.collections.impl.list.mutable.primitive.IntArrayList eclipse;
    protected int[] raw;
    protected int rawSize;

    @Setup
    public void fill() {
        values = new SplittableRandom(1).ints(size).toArray();
        ours = new IntStackVec(size);
        boxed = new ArrayList<>(size);
        fastutil = new it.unimi.dsi.fastutil.ints.IntArrayList(size);
        hppc = new com.carrotsearch.hppc.IntArrayList(size);
        agrona = new org.agrona.collections.IntArrayList(size, Integer.MIN_VALUE);
        eclipse = new org.eclipse.collections.impl.list.mutable.primitive.IntArrayList(size);
        raw = new int[size];
        for (int value : values) {
            ours.push(value);
            boxed.add(value);
            fastutil.add(value);
            hppc.add(value);
            agrona.addInt(value);
            eclipse.add(value);
            rawPush(value);
        }
    }

    final void rawPush(int value) {
        if (rawSize == raw.length) {
            throw new CapacityExceededException(raw.length, rawSize, 1);
        }
        raw[rawSize] = value;
        rawSize++;
    }
}
