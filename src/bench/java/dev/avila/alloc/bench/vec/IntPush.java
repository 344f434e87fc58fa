package dev.avila.alloc.bench.vec;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.IntStackVec;
import java.util.ArrayList;
import org.openjdk.jmh.annotations.Benchmark;

/** Empties a list and appends {@code size} ints. */
public class IntPush extends IntLists {

    @Benchmark
    @Ours(IntStackVec.class)
    @NoAllocation
    public Object stackVec() {
        ours.clear();
        for (int value : values) {
            ours.push(value);
        }
        return ours;
    }

    @Benchmark
    @Peer(value = ArrayList.class, boxed = true)
    public Object arrayList() {
        boxed.clear();
        for (int value : values) {
            boxed.add(value);
        }
        return boxed;
    }

    @Benchmark
    @Peer(it.unimi.dsi.fastutil.ints.IntArrayList.class)
    public Object fastutil() {
        fastutil.clear();
        for (int value : values) {
            fastutil.add(value);
        }
        return fastutil;
    }

    @Benchmark
    @Peer(com.carrotsearch.hppc.IntArrayList.class)
    public Object hppc() {
        hppc.clear();
        for (int value : values) {
            hppc.add(value);
        }
        return hppc;
    }

    @Benchmark
    @Peer(org.agrona.collections.IntArrayList.class)
    public Object agrona() {
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
    public Object raw() {
        rawSize = 0;
        for (int value : values) {
            rawPush(value);
        }
        return raw;
    }
}
