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

/** Empties a map and puts {@code size} texts. */
public class RefPut extends RefMaps {

    @Benchmark
    @Ours(StackHashMap.class)
    @NoAllocation
    public Object stackHashMap() {
        ours.clear();
        for (String key : keys) {
            ours.set(key, key);
        }
        return ours;
    }

    @Benchmark
    @Peer(HashMap.class)
    public Object hashMap() {
        hashMap.clear();
        for (String key : keys) {
            hashMap.put(key, key);
        }
        return hashMap;
    }

    @Benchmark
    @Peer(Object2ObjectOpenHashMap.class)
    public Object fastutil() {
        fastutil.clear();
        for (String key : keys) {
            fastutil.put(key, key);
        }
        return fastutil;
    }

    @Benchmark
    @Peer(ObjectObjectHashMap.class)
    public Object hppc() {
        hppc.clear();
        for (String key : keys) {
            hppc.put(key, key);
        }
        return hppc;
    }

    @Benchmark
    @Peer(Object2ObjectHashMap.class)
    public Object agrona() {
        agrona.clear();
        for (String key : keys) {
            agrona.put(key, key);
        }
        return agrona;
    }

    @Benchmark
    @Peer(UnifiedMap.class)
    public Object eclipse() {
        eclipse.clear();
        for (String key : keys) {
            eclipse.put(key, key);
        }
        return eclipse;
    }
}
