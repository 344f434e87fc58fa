package dev.avila.alloc.bench.map;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.IntIntStackHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.HashMap;
import org.agrona.collections.Int2IntHashMap;
import org.openjdk.jmh.annotations.Benchmark;

/** Looks up {@code size} keys that are in the map. */
public class IntIntGet extends IntIntMaps {

    @Benchmark
    @Ours(IntIntStackHashMap.class)
    @NoAllocation
    public int stackHashMap() {
        int sum = 0;
        for (int key : wanted) {
            sum += ours.getOrDefault(key, 0);
        }
        return sum;
    }

    @Benchmark
    @Peer(value = HashMap.class, boxed = true)
    public int hashMap() {
        int sum = 0;
        for (int key : wanted) {
            sum += boxed.get(key);
        }
        return sum;
    }

    @Benchmark
    @Peer(Int2IntOpenHashMap.class)
    public int fastutil() {
        int sum = 0;
        for (int key : wanted) {
            sum += fastutil.get(key);
        }
        return sum;
    }

    @Benchmark
    @Peer(com.carrotsearch.hppc.IntIntHashMap.class)
    public int hppc() {
        int sum = 0;
        for (int key : wanted) {
            sum += hppc.get(key);
        }
        return sum;
    }

    @Benchmark
    @Peer(Int2IntHashMap.class)
    public int agrona() {
        int sum = 0;
        for (int key : wanted) {
            sum += agrona.get(key);
        }
        return sum;
    }

    @Benchmark
    @Peer(org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap.class)
    public int eclipse() {
        int sum = 0;
        for (int key : wanted) {
            sum += eclipse.get(key);
        }
        return sum;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public int raw() {
        int sum = 0;
        for (int key : wanted) {
            sum += raw.getOrDefault(key, 0);
        }
        return sum;
    }
}
