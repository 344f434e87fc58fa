package dev.avila.alloc.bench.map;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.stack.LongLongStackHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.HashMap;
import org.agrona.collections.Long2LongHashMap;
import org.openjdk.jmh.annotations.Benchmark;

/** Looks up {@code size} keys that are in the map. */
public class LongLongGet extends LongLongMaps {

    @Benchmark
    @Ours(LongLongStackHashMap.class)
    @NoAllocation
    public long stackHashMap() {
        long sum = 0;
        for (long key : wanted) {
            sum += ours.getOrDefault(key, 0);
        }
        return sum;
    }

    @Benchmark
    @Peer(value = HashMap.class, boxed = true)
    public long hashMap() {
        long sum = 0;
        for (long key : wanted) {
            sum += boxed.get(key);
        }
        return sum;
    }

    @Benchmark
    @Peer(Long2LongOpenHashMap.class)
    public long fastutil() {
        long sum = 0;
        for (long key : wanted) {
            sum += fastutil.get(key);
        }
        return sum;
    }

    @Benchmark
    @Peer(com.carrotsearch.hppc.LongLongHashMap.class)
    public long hppc() {
        long sum = 0;
        for (long key : wanted) {
            sum += hppc.get(key);
        }
        return sum;
    }

    @Benchmark
    @Peer(Long2LongHashMap.class)
    public long agrona() {
        long sum = 0;
        for (long key : wanted) {
            sum += agrona.get(key);
        }
        return sum;
    }

    @Benchmark
    @Peer(org.eclipse.collections.impl.map.mutable.primitive.LongLongHashMap.class)
    public long eclipse() {
        long sum = 0;
        for (long key : wanted) {
            sum += eclipse.get(key);
        }
        return sum;
    }
}
