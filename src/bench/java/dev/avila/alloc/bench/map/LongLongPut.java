package dev.avila.alloc.bench.map;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.stack.LongLongStackHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.HashMap;
import org.agrona.collections.Long2LongHashMap;
import org.openjdk.jmh.annotations.Benchmark;

/** Empties a map and puts {@code size} keys. */
public class LongLongPut extends LongLongMaps {

    @Benchmark
    @Ours(LongLongStackHashMap.class)
    @NoAllocation
    public Object stackHashMap() {
        ours.clear();
        for (long key : keys) {
            ours.set(key, key);
        }
        return ours;
    }

    @Benchmark
    @Peer(value = HashMap.class, boxed = true)
    public Object hashMap() {
        boxed.clear();
        for (long key : keys) {
            boxed.put(key, key);
        }
        return boxed;
    }

    @Benchmark
    @Peer(Long2LongOpenHashMap.class)
    public Object fastutil() {
        fastutil.clear();
        for (long key : keys) {
            fastutil.put(key, key);
        }
        return fastutil;
    }

    @Benchmark
    @Peer(com.carrotsearch.hppc.LongLongHashMap.class)
    public Object hppc() {
        hppc.clear();
        for (long key : keys) {
            hppc.put(key, key);
        }
        return hppc;
    }

    @Benchmark
    @Peer(Long2LongHashMap.class)
    public Object agrona() {
        agrona.clear();
        for (long key : keys) {
            agrona.put(key, key);
        }
        return agrona;
    }

    @Benchmark
    @Peer(org.eclipse.collections.impl.map.mutable.primitive.LongLongHashMap.class)
    public Object eclipse() {
        eclipse.clear();
        for (long key : keys) {
            eclipse.put(key, key);
        }
        return eclipse;
    }
}
