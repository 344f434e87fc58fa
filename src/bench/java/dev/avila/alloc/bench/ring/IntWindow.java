package dev.avila.alloc.bench.ring;

import com.carrotsearch.hppc.IntArrayDeque;
import com.carrotsearch.hppc.cursors.IntCursor;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.IntStackRing;
import java.util.ArrayDeque;
import org.openjdk.jmh.annotations.Benchmark;

/** Reads the {@code size} ints of a ring from the first on, as a moving average does. */
public class IntWindow extends IntRings {

    @Benchmark
    @Ours(IntStackRing.class)
    @NoAllocation
    public int stackRing() {
        int sum = 0;
        for (int i = 0; i < ours.size(); i++) {
            sum += ours.get(i);
        }
        return sum;
    }

    @Benchmark
    @Peer(value = ArrayDeque.class, boxed = true)
    public int arrayDeque() {
        int sum = 0;
        for (int value : boxed) {
            sum += value;
        }
        return sum;
    }

    @Benchmark
    @Peer(IntArrayDeque.class)
    public int hppc() {
        int sum = 0;
        for (IntCursor cursor : hppc) {
            sum += cursor.value;
        }
        return sum;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public int raw() {
        int sum = 0;
        for (int i = 0; i < raw.length; i++) {
            int slot = rawHead + i;
            sum += raw[slot < raw.length ? slot : slot - raw.length];
        }
        return sum;
    }
}
