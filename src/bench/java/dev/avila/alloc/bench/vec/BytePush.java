package dev.avila.alloc.bench.vec;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.ByteStackVec;
import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Empties a list and appends {@code size} bytes. */
@State(Scope.Thread)
public class BytePush {

    @Param({"64", "4096", "65536"})
    public int size;

    private byte[] values;
    private ByteStackVec ours;
    private ByteArrayList fastutil;
    private byte[] raw;
    private int rawSize;

    @Setup
    public void make() {
        values = new byte[size];
        new SplittableRandom(1).nextBytes(values);
        ours = new ByteStackVec(size);
        fastutil = new ByteArrayList(size);
        raw = new byte[size];
    }

    @Benchmark
    @Ours(ByteStackVec.class)
    @NoAllocation
    public Object stackVec() {
        ours.clear();
        for (byte value : values) {
            ours.push(value);
        }
        return ours;
    }

    @Benchmark
    @Peer(ByteArrayList.class)
    public Object fastutil() {
        fastutil.clear();
        for (byte value : values) {
            fastutil.add(value);
        }
        return fastutil;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public Object raw() {
        rawSize = 0;
        for (byte value : values) {
            if (rawSize == raw.length) {
                throw new CapacityExceededException(raw.length, rawSize, 1);
            }
            raw[rawSize] = value;
            rawSize++;
        }
        return raw;
    }
}
