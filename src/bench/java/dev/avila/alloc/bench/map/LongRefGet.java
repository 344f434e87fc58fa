package dev.avila.alloc.bench.map;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.stack.LongStackHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.HashMap;
import java.util.SplittableRandom;
import org.agrona.collections.Long2ObjectHashMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Looks up the texts of {@code size} longs that are in the map. */
@State(Scope.Thread)
public class LongRefGet {

    /** What Agrona's documentation recommends. */
    private static final float LOAD = 0.65f;

    @Param({"64", "4096", "65536"})
    public int size;

    private long[] wanted;
    private LongStackHashMap<String> ours;
    private HashMap<Long, String> boxed;
    private Long2ObjectOpenHashMap<String> fastutil;
    private com.carrotsearch.hppc.LongObjectHashMap<String> hppc;
    private Long2ObjectHashMap<String> agrona;
    private org.eclipse.collections.impl.map.mutable.primitive.LongObjectHashMap<String> eclipse;

    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        long[] keys = random.longs().distinct().limit(size).toArray();
        wanted = random.ints(0, size).limit(size).mapToLong(i -> keys[i]).toArray();
        ours = new LongStackHashMap<>(size);
        boxed = HashMap.newHashMap(size);
        fastutil = new Long2ObjectOpenHashMap<>(size);
        hppc = new com.carrotsearch.hppc.LongObjectHashMap<>(size);
        agrona = new Long2ObjectHashMap<>(size, LOAD);
        eclipse = new org.eclipse.collections.impl.map.mutable.primitive.LongObjectHashMap<>(size);
        for (long key : keys) {
            String value = Long.toString(key);
            ours.set(key, value);
            boxed.put(key, value);
            fastutil.put(key, value);
            hppc.put(key, value);
            agrona.put(key, value);
            eclipse.put(key, value);
        }
    }

    @Benchmark
    @Ours(LongStackHashMap.class)
    @NoAllocation
    public int stackHashMap() {
        int sum = 0;
        for (long key : wanted) {
            sum += ours.get(key).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(value = HashMap.class, boxed = true)
    public int hashMap() {
        int sum = 0;
        for (long key : wanted) {
            sum += boxed.get(key).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(Long2ObjectOpenHashMap.class)
    public int fastutil() {
        int sum = 0;
        for (long key : wanted) {
            sum += fastutil.get(key).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(com.carrotsearch.hppc.LongObjectHashMap.class)
    public int hppc() {
        int sum = 0;
        for (long key : wanted) {
            sum += hppc.get(key).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(Long2ObjectHashMap.class)
    public int agrona() {
        int sum = 0;
        for (long key : wanted) {
            sum += agrona.get(key).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(org.eclipse.collections.impl.map.mutable.primitive.LongObjectHashMap.class)
    public int eclipse() {
        int sum = 0;
        for (long key : wanted) {
            sum += eclipse.get(key).length();
        }
        return sum;
    }
}
