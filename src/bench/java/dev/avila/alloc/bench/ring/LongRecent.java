package dev.avila.alloc.bench.ring;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.LongStackRing;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Pushes {@code size} longs into a ring that is full. */
@State(Scope.Thread)
public class LongRecent {

    @Param({"64", "4096", "65536"})
    public int size;

    private long[] values;
    private LongStackRing ours;
    private long[] raw;
    private int rawHead;

    @Setup
    public void fill() {
        values = new SplittableRandom(1).longs(size).toArray();
        ours = new LongStackRing(size);
        raw = values.clone();
        for (long value : values) {
            ours.add(value);
        }
    }

    @Benchmark
    @Ours(LongStackRing.class)
    @NoAllocation
    public long stackRing() {
        long sum = 0;
        for (long value : values) {
            sum += ours.pushOrDefault(value, 0);
        }
        return sum;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public long raw() {
        long sum = 0;
        for (long value : values) {
            sum += raw[rawHead];
            raw[rawHead] = value;
            rawHead = rawHead + 1 == raw.length ? 0 : rawHead + 1;
        }
        return sum;
    }
}
