package dev.avila.alloc.bench.text;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.stack.StackString;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;

/** Empties a text and appends {@code size} words of 8 ASCII letters. */
public class WordAppend extends Texts {

    @Benchmark
    @Ours(StackString.class)
    @NoAllocation
    public Object stackString() {
        ours.clear();
        for (String word : words) {
            ours.append(word);
        }
        return ours;
    }

    @Benchmark
    @Peer(StringBuilder.class)
    public Object stringBuilder() {
        builder.setLength(0);
        for (String word : words) {
            builder.append(word);
        }
        return builder;
    }

    @Benchmark
    @Peer(UnsafeBuffer.class)
    public int agrona() {
        int end = 0;
        for (String word : words) {
            end += agrona.putStringWithoutLengthAscii(end, word);
        }
        return end;
    }
}
