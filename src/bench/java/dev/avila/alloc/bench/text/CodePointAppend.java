package dev.avila.alloc.bench.text;

import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.stack.StackString;
import org.openjdk.jmh.annotations.Benchmark;

/** Empties a text and appends {@code size} code points, which UTF-8 has in 1 to 4 bytes. */
public class CodePointAppend extends Texts {

    @Benchmark
    @Ours(StackString.class)
    @NoAllocation
    public Object stackString() {
        ours.clear();
        for (int codePoint : codePoints) {
            ours.appendCodePoint(codePoint);
        }
        return ours;
    }

    @Benchmark
    @Peer(StringBuilder.class)
    public Object stringBuilder() {
        builder.setLength(0);
        for (int codePoint : codePoints) {
            builder.appendCodePoint(codePoint);
        }
        return builder;
    }
}
