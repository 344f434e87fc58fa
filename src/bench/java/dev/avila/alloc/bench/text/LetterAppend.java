package dev.avila.alloc.bench.text;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidCodePointException;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.stack.StackString;
import org.openjdk.jmh.annotations.Benchmark;

/** Empties a text and appends {@code size} ASCII letters, one at a time. */
public class LetterAppend extends Texts {

    @Benchmark
    @Ours(StackString.class)
    @NoAllocation
    public Object stackString() {
        ours.clear();
        for (char letter : letters) {
            ours.appendCodePoint(letter);
        }
        return ours;
    }

    @Benchmark
    @Peer(StringBuilder.class)
    public Object stringBuilder() {
        builder.setLength(0);
        for (char letter : letters) {
            builder.append(letter);
        }
        return builder;
    }

    @Benchmark
    @Raw
    @NoAllocation
    public int raw() {
        int end = 0;
        for (char letter : letters) {
            if (127 < letter) {
                throw new InvalidCodePointException(letter);
            }
            if (end == raw.length) {
                throw new CapacityExceededException(raw.length, end, 1);
            }
            raw[end] = (byte) letter;
            end++;
        }
        return end;
    }
}
