package dev.avila.alloc.bench.map;

import dev.avila.alloc.stack.LongLongStackHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.SplittableRandom;
import org.agrona.collections.Long2LongHashMap;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Maps that hold the same keys, in no order, and others that they do not hold. */
@State(Scope.Thread)
public abstract class LongLongMaps {

    /** What Agrona's maps take for a load factor and for "absent". */
    private static final float LOAD = 0.65f;
    private static final long ABSENT = Long.MIN_VALUE;

    @Param({"64", "4096", "65536"})
    public int size;

    /** The keys in the order of their insertion, and again in the order of the look-ups. */
    protected long[] keys;
    protected long[] wanted;
    protected long[] absent;

    protected LongLongStackHashMap ours;
    protected HashMap<Long, Long> boxed;
    protected Long2LongOpenHashMap fastutil;
    protected com.carrotsearch.hppc.LongLongHashMap hppc;
    protected Long2LongHashMap agrona;
    protected org.eclipse.collections.impl.map.mutable.primitive.LongLongHashMap eclipse;

    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        long[] drawn = random.longs().distinct().limit(2L * size).toArray();
        keys = Arrays.copyOf(drawn, size);
        absent = Arrays.copyOfRange(drawn, size, 2 * size);
        wanted = random.ints(0, size).limit(size).mapToLong(i -> keys[i]).toArray();
        ours = new LongLongStackHashMap(size);
        boxed = HashMap.newHashMap(size);
        fastutil = new Long2LongOpenHashMap(size);
        hppc = new com.carrotsearch.hppc.LongLongHashMap(size);
        agrona = new Long2LongHashMap(size, LOAD, ABSENT);
        eclipse = new org.eclipse.collections.impl.map.mutable.primitive.LongLongHashMap(size);
        for (long key : keys) {
            ours.set(key, key + 1);
            boxed.put(key, key + 1);
            fastutil.put(key, key + 1);
            hppc.put(key, key + 1);
            agrona.put(key, key + 1);
            eclipse.put(key, key + 1);
        }
    }
}
