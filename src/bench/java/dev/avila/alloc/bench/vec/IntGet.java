package dev.avila.alloc.bench.vec;

import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.IntStackVec;
import java.util.ArrayList;
import org.openjdk.jmh.annotations.Benchmark;

/** Reads the {@code size} ints of a list by index, from the first on. */
public class IntGet extends IntLists {

    @Benchmark
    @Ours(IntStackVec.class)
    @NoAllocation
    public int stackVec() {
        int sum = 0;
        for (int i = 0; i < ours.size(); i++) {
            sum += ours.get(i);
        }
        return sum;
    }

    @Benchmark
    @Peer(value = ArrayList.class, boxed = true)
    public int arrayList() {
        int sum = 0;
        for (int i = 0; i < boxed.size(); i++) {
            sum += boxed.get(i);
        }
        return sum;
    }

    @Benchmark
    @Peer(it.unimi.dsi.fastutil.ints.IntArrayList.class)
    public int fastutil() {
        int sum = 0;
        for (int i = 0; i < fastutil.size(); i++) {
            sum += fastutil.getInt(i);
        }
        return sum;
    }

    @Benchmark
    @Peer(com.carrotsearch.hppc.IntArrayList.class)
    public int hppc() {
        int sum = 0;
        for (int i = 0; i < hppc.size(); i++) {
            sum += hppc.get(i);
        }
        return sum;
    }

    @Benchmark
    @Peer(org.agrona.collections.IntArrayList.class)
    public int agrona() {
        int sum = 0;
        for (int i = 0; i < agrona.size(); i++) {
            sum += agrona.getInt(i);
        }
        return sum;
    }

    @Benchmark
    @Peer(org.eclipse.collections.impl.list.mutable.primitive.IntArrayList.class)
    public int eclipse() {
        int sum = 0;
        for (int i = 0; i < eclipse.size(); i++) {
            sum += eclipse.get(i);
        }
        return sum;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public int raw() {
        int sum = 0;
        for (int i = 0; i < rawSize; i++) {
            if (i < 0 || rawSize <= i) {
                throw new InvalidIndexException(i, rawSize);
            }
            sum += raw[i];
        }
        return sum;
    }
}
