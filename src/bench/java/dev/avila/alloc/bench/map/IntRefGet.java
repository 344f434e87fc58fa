package dev.avila.alloc.bench.map;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.stack.IntStackHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.HashMap;
import java.util.SplittableRandom;
import org.agrona.collections.Int2ObjectHashMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Looks up the texts of {@code size} ints that are in the map. */
@State(Scope.Thread)
public class IntRefGet {

    /** What Agrona's documentation recommends. */
    private static final float LOAD = 0.65f;

    @Param({"64", "4096", "65536"})
    public int size;

    private int[] wanted;
    private IntStackHashMap<String> ours;
    private HashMap<Integer, String> boxed;
    private Int2ObjectOpenHashMap<String> fastutil;
    private com.carrotsearch.hppc.IntObjectHashMap<String> hppc;
    private Int2ObjectHashMap<String> agrona;
    private org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap<String> eclipse;

    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        int[] keys = random.ints().distinct().limit(size).toArray();
        wanted = random.ints(0, size).limit(size).map(i -> keys[i]).toArray();
        ours = new IntStackHashMap<>(size);
        boxed = HashMap.newHashMap(size);
        fastutil = new Int2ObjectOpenHashMap<>(size);
        hppc = new com.carrotsearch.hppc.IntObjectHashMap<>(size);
        agrona = new Int2ObjectHashMap<>(size, LOAD);
        eclipse = new org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap<>(size);
        for (int key : keys) {
            String value = Integer.toString(key);
            ours.set(key, value);
            boxed.put(key, value);
            fastutil.put(key, value);
            hppc.put(key, value);
            agrona.put(key, value);
            eclipse.put(key, value);
        }
    }

    @Benchmark
    @Ours(IntStackHashMap.class)
    @NoAllocation
    public int stackHashMap() {
        int sum = 0;
        for (int key : wanted) {
            sum += ours.get(key).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(value = HashMap.class, boxed = true)
    public int hashMap() {
        int sum = 0;
        for (int key : wanted) {
            sum += boxed.get(key).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(Int2ObjectOpenHashMap.class)
    public int fastutil() {
        int sum = 0;
        for (int key : wanted) {
            sum += fastutil.get(key).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(com.carrotsearch.hppc.IntObjectHashMap.class)
    public int hppc() {
        int sum = 0;
        for (int key : wanted) {
            sum += hppc.get(key).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(Int2ObjectHashMap.class)
    public int agrona() {
        int sum = 0;
        for (int key : wanted) {
            sum += agrona.get(key).length();
        }
        return sum;
    }

    @Benchmark
    @Peer(org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap.class)
    public int eclipse() {
        int sum = 0;
        for (int key : wanted) {
            sum += eclipse.get(key).length();
        }
        return sum;
    }
}
