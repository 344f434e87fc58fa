package dev.avila.alloc.bench.map;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.stack.IntIntStackHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.HashMap;
import org.agrona.collections.Int2IntHashMap;
import org.openjdk.jmh.annotations.Benchmark;

/** Removes a key from a map and puts another, {@code size} times; the map ends with other keys. */
public class IntIntChurn extends IntIntMaps {

    /** What left is what comes next time. */
    private void swap() {
        int[] left = keys;
        keys = absent;
        absent = left;
    }

    @Benchmark
    @Ours(IntIntStackHashMap.class)
    @NoAllocation
    public Object stackHashMap() {
        for (int i = 0; i < size; i++) {
            ours.removeKey(keys[i]);
            ours.set(absent[i], i);
        }
        swap();
        return ours;
    }

    @Benchmark
    @Peer(value = HashMap.class, boxed = true)
    public Object hashMap() {
        for (int i = 0; i < size; i++) {
            boxed.remove(keys[i]);
            boxed.put(absent[i], i);
        }
        swap();
        return boxed;
    }

    @Benchmark
    @Peer(Int2IntOpenHashMap.class)
    public Object fastutil() {
        for (int i = 0; i < size; i++) {
            fastutil.remove(keys[i]);
            fastutil.put(absent[i], i);
        }
        swap();
        return fastutil;
    }

    @Benchmark
    @Peer(com.carrotsearch.hppc.IntIntHashMap.class)
    public Object hppc() {
        for (int i = 0; i < size; i++) {
            hppc.remove(keys[i]);
            hppc.put(absent[i], i);
        }
        swap();
        return hppc;
    }

    @Benchmark
    @Peer(Int2IntHashMap.class)
    public Object agrona() {
        for (int i = 0; i < size; i++) {
            agrona.remove(keys[i]);
            agrona.put(absent[i], i);
        }
        swap();
        return agrona;
    }

    @Benchmark
    @Peer(org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap.class)
    public Object eclipse() {
        for (int i = 0; i < size; i++) {
            eclipse.removeKey(keys[i]);
            eclipse.put(absent[i], i);
        }
        swap();
        return eclipse;
    }
}
