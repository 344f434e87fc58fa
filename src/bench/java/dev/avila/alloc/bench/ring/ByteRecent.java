package dev.avila.alloc.bench.ring;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.ByteStackRing;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Pushes {@code size} bytes into a ring that is full. */
@State(Scope.Thread)
public class ByteRecent {

    @Param({"64", "4096", "65536"})
    public int size;

    private byte[] values;
    private ByteStackRing ours;
    private byte[] raw;
    private int rawHead;

    @Setup
    public void fill() {
        values = new byte[size];
        new SplittableRandom(1).nextBytes(values);
        ours = new ByteStackRing(size);
        raw = values.clone();
        for (byte value : values) {
            ours.add(value);
        }
    }

    @Benchmark
    @Ours(ByteStackRing.class)
    @NoAllocation
    public int stackRing() {
        int sum = 0;
        for (byte value : values) {
            sum += ours.pushOrDefault(value, (byte) 0);
        }
        return sum;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public int raw() {
        int sum = 0;
        for (byte value : values) {
            sum += raw[rawHead];
            raw[rawHead] = value;
            rawHead = rawHead + 1 == raw.length ? 0 : rawHead + 1;
        }
        return sum;
    }
}
