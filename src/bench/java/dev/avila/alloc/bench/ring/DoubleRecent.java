package dev.avila.alloc.bench.ring;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.DoubleStackRing;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Pushes {@code size} doubles into a ring that is full. */
@State(Scope.Thread)
public class DoubleRecent {

    @Param({"64", "4096", "65536"})
    public int size;

    private double[] values;
    private DoubleStackRing ours;
    private double[] raw;
    private int rawHead;

    @Setup
    public void fill() {
        values = new SplittableRandom(1).doubles(size).toArray();
        ours = new DoubleStackRing(size);
        raw = values.clone();
        for (double value : values) {
            ours.add(value);
        }
    }

    @Benchmark
    @Ours(DoubleStackRing.class)
    @NoAllocation
    public double stackRing() {
        double sum = 0;
        for (double value : values) {
            sum += ours.pushOrDefault(value, 0);
        }
        return sum;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public double raw() {
        double sum = 0;
        for (double value : values) {
            sum += raw[rawHead];
            raw[rawHead] = value;
            rawHead = rawHead + 1 == raw.length ? 0 : rawHead + 1;
        }
        return sum;
    }
}
