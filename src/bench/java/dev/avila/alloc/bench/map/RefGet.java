package dev.avila.alloc.bench.map;

import com.carrotsearch.hppc.ObjectObjectHashMap;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.stack.StackHashMap;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenHashMap;
import java.util.HashMap;
import org.agrona.collections.Object2ObjectHashMap;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.openjdk.jmh.annotations.Benchmark;

/** Looks up {@code size} texts that are in the map. */
public class RefGet extends RefMaps {

    @Benchmark
    @Ours(StackHashMap.class)
    @NoAllocation
    public int stackHashMap() {
        int sum = 0;
        for (String key : wanted) {
            sum += ours.get(key).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(HashMap.class)
    public int hashMap() {
        int sum = 0;
        for (String key : wanted) {
            sum += hashMap.get(key).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(Object2ObjectOpenHashMap.class)
    public int fastutil() {
        int sum = 0;
        for (String key : wanted) {
            sum += fastutil.get(key).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(ObjectObjectHashMap.class)
    public int hppc() {
        int sum = 0;
        for (String key : wanted) {
            sum += hppc.get(key).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(Object2ObjectHashMap.class)
    public int agrona() {
        int sum = 0;
        for (String key : wanted) {
            sum += agrona.get(key).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(UnifiedMap.class)
    public int eclipse() {
        int sum = 0;
        for (String key : wanted) {
            sum += eclipse.get(key).length();
        }
        return sum;
    }
}
