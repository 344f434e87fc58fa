package dev.avila.alloc.bench.vec;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.IntStackVec;
import java.util.ArrayList;
import org.openjdk.jmh.annotations.Benchmark;

/** Takes {@code size} ints from the end of a list and appends as many. */
public class IntStack extends IntLists {

    @Benchmark
    @Ours(IntStackVec.class)
    @NoAllocation
    public int stackVec() {
        int sum = 0;
        while (!ours.isEmpty()) {
            sum += ours.pop();
        }
        for (int value : values) {
            ours.push(value);
        }
        return sum;
    }

    @Benchmark
    @Peer(value = ArrayList.class, boxed = true)
    public int arrayList() {
        int sum = 0;
        while (!boxed.isEmpty()) {
            sum += boxed.removeLast();
        }
        for (int value : values) {
            boxed.add(value);
        }
        return sum;
    }

    @Benchmark
    @Peer(it.unimi.dsi.fastutil.ints.IntArrayList.class)
    public int fastutil() {
        int sum = 0;
        while (!fastutil.isEmpty()) {
            sum += fastutil.popInt();
        }
        for (int value : values) {
            fastutil.push(value);
        }
        return sum;
    }

    @Benchmark
    @Peer(com.carrotsearch.hppc.IntArrayList.class)
    public int hppc() {
        int sum = 0;
        while (!hppc.isEmpty()) {
            sum += hppc.removeLast();
        }
        for (int value : values) {
            hppc.add(value);
        }
        return sum;
    }

    @Benchmark
    @Peer(org.agrona.collections.IntArrayList.class)
    public int agrona() {
        int sum = 0;
        while (!agrona.isEmpty()) {
            sum += agrona.popInt();
        }
        for (int value : values) {
            agrona.pushInt(value);
        }
        return sum;
    }

    @Benchmark
    @Peer(org.eclipse.collections.impl.list.mutable.primitive.IntArrayList.class)
    public int eclipse() {
        int sum = 0;
        while (!eclipse.isEmpty()) {
            sum += eclipse.removeAtIndex(eclipse.size() - 1);
        }
        for (int value : values) {
            eclipse.add(value);
        }
        return sum;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public int raw() {
        int sum = 0;
        while (rawSize != 0) {
            rawSize--;
            sum += raw[rawSize];
        }
        for (int value : values) {
            rawPush(value);
        }
        return sum;
    }
}
