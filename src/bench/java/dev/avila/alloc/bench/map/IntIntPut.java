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

/** Empties a map and puts {@code size} keys. */
public class IntIntPut extends IntIntMaps {

    @Benchmark
    @Ours(IntIntStackHashMap.class)
    @NoAllocation
    public Object stackHashMap() {
        ours.clear();
        for (int key : keys) {
            ours.set(key, key);
        }
        return ours;
    }

    @Benchmark
    @Peer(value = HashMap.class, boxed = true)
    public Object hashMap() {
        boxed.clear();
        for (int key : keys) {
            boxed.put(key, key);
        }
        return boxed;
    }

    @Benchmark
    @Peer(Int2IntOpenHashMap.class)
    public Object fastutil() {
        fastutil.clear();
        for (int key : keys) {
            fastutil.put(key, key);
        }
        return fastutil;
    }

    @Benchmark
    @Peer(com.carrotsearch.hppc.IntIntHashMap.class)
    public Object hppc() {
        hppc.clear();
        for (int key : keys) {
            hppc.put(key, key);
        }
        return hppc;
    }

    @Benchmark
    @Peer(Int2IntHashMap.class)
    public Object agrona() {
        agrona.clear();
        for (int key : keys) {
            agrona.put(key, key);
        }
        return agrona;
    }

    @Benchmark
    @Peer(org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap.class)
    public Object eclipse() {
        eclipse.clear();
        for (int key : keys) {
            eclipse.put(key, key);
        }
        return eclipse;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public Object raw() {
        raw.clear();
        for (int key : keys) {
            raw.set(key, key);
        }
        return raw;
    }
}
