package dev.avila.alloc.bench.vec;

import dev.avila.alloc.stack.StackVec;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same texts in each list. */
@State(Scope.Thread)
public abstract class RefLists {

    @Param({"64", "4096", "65536"})
    public int size;

    protected String[] values;
    protected StackVec<String> ours;
    protected ArrayList<String> arrayList;
    protected it.unimi.dsi.fastutil.objects.ObjectArrayList<String> fastutil;
    protected com.carrotsearch.hppc.ObjectArrayList<String> hppc;
    protected FastList<String> eclipse;

    @Setup
    public void fill() {
        values = IntStream.range(0, size).mapToObj(Integer::toString).toArray(String[]::new);
        ours = new StackVec<>(size);
        arrayList = new ArrayList<>(size);
        fastutil = new it.unimi.dsi.fastutil.objects.ObjectArrayList<>(size);
        hppc = new com.carrotsearch.hppc.ObjectArrayList<>(size);
        eclipse = new FastList<>(size);
        for (String value : values) {
            ours.push(value);
            arrayList.add(value);
            fastutil.add(value);
            hppc.add(value);
            eclipse.add(value);
        }
    }
}
