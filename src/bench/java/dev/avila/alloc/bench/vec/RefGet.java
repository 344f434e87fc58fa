package dev.avila.alloc.bench.vec;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.stack.StackVec;
import java.util.ArrayList;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.openjdk.jmh.annotations.Benchmark;

/** Reads the {@code size} texts of a list by index, and their lengths. */
public class RefGet extends RefLists {

    @Benchmark
    @Ours(StackVec.class)
    @NoAllocation
    public int stackVec() {
        int sum = 0;
        for (int i = 0; i < ours.size(); i++) {
            sum += ours.get(i).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(ArrayList.class)
    public int arrayList() {
        int sum = 0;
        for (int i = 0; i < arrayList.size(); i++) {
            sum += arrayList.get(i).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(it.unimi.dsi.fastutil.objects.ObjectArrayList.class)
    public int fastutil() {
        int sum = 0;
        for (int i = 0; i < fastutil.size(); i++) {
            sum += fastutil.get(i).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(com.carrotsearch.hppc.ObjectArrayList.class)
    public int hppc() {
        int sum = 0;
        for (int i = 0; i < hppc.size(); i++) {
            sum += hppc.get(i).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(FastList.class)
    public int eclipse() {
        int sum = 0;
        for (int i = 0; i < eclipse.size(); i++) {
            sum += eclipse.get(i).length();
        }
        return sum;
    }
}
