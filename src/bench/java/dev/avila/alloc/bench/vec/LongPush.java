package dev.avila.alloc.bench.vec;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.LongStackVec;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Empties a list and appends {@code size} longs. */
@State(Scope.Thread)
public class LongPush {

    @Param({"64", "4096", "65536"})
    public int size;

    private long[] values;
    private LongStackVec ours;
    private LongArrayList fastutil;
    private long[] raw;
    private int rawSize;

    @Setup
    public void make() {
        values = new SplittableRandom(1).longs(size).toArray();
        ours = new LongStackVec(size);
        fastutil = new LongArrayList(size);
        raw = new long[size];
    }

    @Benchmark
    @Ours(LongStackVec.class)
    @NoAllocation
    public Object stackVec() {
        ours.clear();
        for (long value : values) {
            ours.push(value);
        }
        return ours;
    }

    @Benchmark
    @Peer(LongArrayList.class)
    public Object fastutil() {
        fastutil.clear();
        for (long value : values) {
            fastutil.add(value);
        }
        return fastutil;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public Object raw() {
        rawSize = 0;
        for (long value : values) {
            if (rawSize == raw.length) {
                throw new CapacityExceededException(raw.length, rawSize, 1);
            }
            raw[rawSize] = value;
            rawSize++;
        }
        return raw;
    }
}
