package dev.avila.alloc.bench.vec;

import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The ints that go in. Most are beyond the cache of {@link Integer}, as values are. */
@State(Scope.Thread)
public abstract class Ints {

    @Param({"64", "4096", "65536"})
    public int size;

    protected int[] values;

    @Setup
    public void draw() {
        values = new SplittableRandom(1).ints(size).toArray();
    }
}
