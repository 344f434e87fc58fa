package dev.avila.alloc.bench.map;

import com.carrotsearch.hppc.ObjectObjectHashMap;
import dev.avila.alloc.stack.StackHashMap;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenHashMap;
import java.util.HashMap;
import java.util.SplittableRandom;
import org.agrona.collections.Object2ObjectHashMap;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Maps of the same texts, which are looked up by texts that are equal and not the same. */
@State(Scope.Thread)
public abstract class RefMaps {

    /** What Agrona's documentation recommends. */
    private static final float LOAD = 0.65f;

    @Param({"64", "4096", "65536"})
    public int size;

    protected String[] keys;
    protected String[] wanted;
    protected StackHashMap<String, String> ours;
    protected HashMap<String, String> hashMap;
    protected Object2ObjectOpenHashMap<String, String> fastutil;
    protected ObjectObjectHashMap<String, String> hppc;
    protected Object2ObjectHashMap<String, String> agrona;
    protected UnifiedMap<String, String> eclipse;

    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        keys = random.ints().distinct().limit(size).mapToObj(Integer::toString)
                .toArray(String[]::new);
        wanted = random.ints(0, size).limit(size).mapToObj(i -> new String(keys[i]))
                .toArray(String[]::new);
        ours = new StackHashMap<>(size);
        hashMap = HashMap.newHashMap(size);
        fastutil = new Object2ObjectOpenHashMap<>(size);
        hppc = new ObjectObjectHashMap<>(size);
        agrona = new Object2ObjectHashMap<>(size, LOAD);
        eclipse = UnifiedMap.newMap(size);
        for (String key : keys) {
            ours.set(key, key);
            hashMap.put(key, key);
            fastutil.put(key, key);
            hppc.put(key, key);
            agrona.put(key, key);
            eclipse.put(key, key);
        }
    }
}
