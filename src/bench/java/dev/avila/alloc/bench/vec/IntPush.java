package dev.avila.alloc.bench.vec;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.IntStackVec;
import java.util.ArrayList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Empties a list and appends {@code size} ints. */
public class IntPush extends Ints {

    private IntStackVec ours;
    private ArrayList<Integer> boxed;
    private it.unimi.dsi.fastutil.ints.IntArrayList fastutil;
    private com.carrotsearch.hppc.IntArrayList hppc;
    private org.agrona.collections.IntArrayList agrona;
    private org.eclipse.collections.impl.list.mutable.primitive.IntArrayList eclipse;
    private int[] raw;
    private int rawSize;

    @Setup
    public void make() {
        ours = new IntStackVec(size);
        boxed = new ArrayList<>(size);
        fastutil = new it.unimi.dsi.fastutil.ints.IntArrayList(size);
        hppc = new com.carrotsearch.hppc.IntArrayList(size);
        agrona = new org.agrona.collections.IntArrayList(size, Integer.MIN_VALUE);
        eclipse = new org.eclipse.collections.impl.list.mutable.primitive.IntArrayList(size);
        raw = new int[size];
    }

    @Benchmark
    @Ours(IntStackVec.class)
    @NoAllocation
    public IntStackVec stackVec() {
        ours.clear();
        for (int value : values) {
            ours.push(value);
        }
        return ours;
    }

    @Benchmark
    @Peer(value = ArrayList.class, boxed = true)
    public ArrayList<Integer> arrayList() {
        boxed.clear();
        for (int value : values) {
            boxed.add(value);
        }
        return boxed;
    }

    @Benchmark
    @Peer(it.unimi.dsi.fastutil.ints.IntArrayList.class)
    public it.unimi.dsi.fastutil.ints.IntArrayList fastutil() {
        fastutil.clear();
        for (int value : values) {
            fastutil.add(value);
        }
        return fastutil;
    }

    @Benchmark
    @Peer(com.carrotsearch.hppc.IntArrayList.class)
    public com.carrotsearch.hppc.IntArrayList hppc() {
        hppc.clear();
        for (int value : values) {
            hppc.add(value);
        }
        return hppc;
    }

    @Benchmark
    @Peer(org.agrona.collections.IntArrayList.class)
    public org.agrona.collections.IntArrayList agrona() {
        agrona.clear();
        for (int value : values) {
            agrona.addInt(value);
        }
        return agrona;
    }

    @Benchmark
    @Peer(org.eclipse.collections.impl.list.mutable.primitive.IntArrayList.class)
    public Object eclipse() {
        eclipse.clear();
        for (int value : values) {
            eclipse.add(value);
        }
        return eclipse;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public int[] raw() {
        rawSize = 0;
        for (int value : values) {
            if (rawSize == raw.length) {
                throw new CapacityExceededException(raw.length, rawSize, 1);
            }
            raw[rawSize] = value;
            rawSize++;
        }
        return raw;
    }
}
