package dev.avila.alloc.bench.vec;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.DoubleStackVec;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Empties a list and appends {@code size} doubles. */
@State(Scope.Thread)
public class DoublePush {

    @Param({"64", "4096", "65536"})
    public int size;

    private double[] values;
    private DoubleStackVec ours;
    private DoubleArrayList fastutil;
    private double[] raw;
    private int rawSize;

    @Setup
    public void make() {
        values = new SplittableRandom(1).doubles(size).toArray();
        ours = new DoubleStackVec(size);
        fastutil = new DoubleArrayList(size);
        raw = new double[size];
    }

    @Benchmark
    @Ours(DoubleStackVec.class)
    @NoAllocation
    public Object stackVec() {
        ours.clear();
        for (double value : values) {
            ours.push(value);
        }
        return ours;
    }

    @Benchmark
    @Peer(DoubleArrayList.class)
    public Object fastutil() {
        fastutil.clear();
        for (double value : values) {
            fastutil.add(value);
        }
        return fastutil;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public Object raw() {
        rawSize = 0;
        for (double value : values) {
            if (rawSize == raw.length) {
                throw new CapacityExceededException(raw.length, rawSize, 1);
            }
            raw[rawSize] = value;
            rawSize++;
        }
        return raw;
    }
}
