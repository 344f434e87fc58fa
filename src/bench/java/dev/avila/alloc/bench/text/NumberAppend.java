package dev.avila.alloc.bench.text;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.stack.StackString;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;

/** Empties a text and appends {@code size} numbers of 1 to 19 decimals. */
public class NumberAppend extends Texts {

    @Benchmark
    @Ours(StackString.class)
    @NoAllocation
    public Object stackString() {
        ours.clear();
        for (long number : numbers) {
            ours.appendDecimal(number);
        }
        return ours;
    }

    @Benchmark
    @Peer(StringBuilder.class)
    public Object stringBuilder() {
        builder.setLength(0);
        for (long number : numbers) {
            builder.append(number);
        }
        return builder;
    }

    @Benchmark
    @Peer(UnsafeBuffer.class)
    public int agrona() {
        int end = 0;
        for (long number : numbers) {
            end += agrona.putLongAscii(end, number);
        }
        return end;
    }
}
