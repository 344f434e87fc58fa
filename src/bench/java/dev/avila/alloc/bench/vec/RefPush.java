package dev.avila.alloc.bench.vec;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.stack.StackVec;
import java.util.ArrayList;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.openjdk.jmh.annotations.Benchmark;

/** Empties a list and appends {@code size} texts. */
public class RefPush extends RefLists {

    @Benchmark
    @Ours(StackVec.class)
    @NoAllocation
    public Object stackVec() {
        ours.clear();
        for (String value : values) {
            ours.push(value);
        }
        return ours;
    }

    @Benchmark
    @Peer(ArrayList.class)
    public Object arrayList() {
        arrayList.clear();
        for (String value : values) {
            arrayList.add(value);
        }
        return arrayList;
    }

    @Benchmark
    @Peer(it.unimi.dsi.fastutil.objects.ObjectArrayList.class)
    public Object fastutil() {
        fastutil.clear();
        for (String value : values) {
            fastutil.add(value);
        }
        return fastutil;
    }

    @Benchmark
    @Peer(com.carrotsearch.hppc.ObjectArrayList.class)
    public Object hppc() {
        hppc.clear();
        for (String value : values) {
            hppc.add(value);
        }
        return hppc;
    }

    @Benchmark
    @Peer(FastList.class)
    public Object eclipse() {
        eclipse.clear();
        for (String value : values) {
            eclipse.add(value);
        }
        return eclipse;
    }
}
