package dev.avila.alloc.bench.map;

import dev.avila.alloc.stack.IntIntStackHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.SplittableRandom;
import org.agrona.collections.Int2IntHashMap;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Maps that hold the same keys, in no order, and others that they do not hold. */
@State(Scope.Thread)
public abstract class IntIntMaps {

    /** What Agrona's maps take for a load factor and for "absent". */
    private static final float LOAD = 0.65f;
    private static final int ABSENT = Integer.MIN_VALUE;

    @Param({"64", "4096", "65536"})
    public int size;

    /** The keys in the order of their insertion, and again in the order of the look-ups. */
    protected int[] keys;
    protected int[] wanted;
    protected int[] absent;

    protected IntIntStackHashMap ours;
    protected HashMap<Integer, Integer> boxed;
    protected Int2IntOpenHashMap fastutil;
    protected com.carrotsearch.hppc.IntIntHashMap hppc;
    protected Int2IntHashMap agrona;
    protected org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap eclipse;
    protected IntChains raw;

    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        int[] drawn = random.ints().distinct().limit(2L * size).toArray();
        keys = Arrays.copyOf(drawn, size);
        absent = Arrays.copyOfRange(drawn, size, 2 * size);
        wanted = random.ints(0, size).limit(size).map(i -> keys[i]).toArray();
        ours = new IntIntStackHashMap(size);
        boxed = HashMap.newHashMap(size);
        fastutil = new Int2IntOpenHashMap(size);
        hppc = new com.carrotsearch.hppc.IntIntHashMap(size);
        agrona = new Int2IntHashMap(size, LOAD, ABSENT);
        eclipse = new org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap(size);
        raw = new IntChains(size);
        for (int key : keys) {
            ours.set(key, key + 1);
            boxed.put(key, key + 1);
            fastutil.put(key, key + 1);
            hppc.put(key, key + 1);
            agrona.put(key, key + 1);
            eclipse.put(key, key + 1);
            raw.set(key, key + 1);
        }
    }
}
