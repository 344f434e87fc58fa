package dev.avila.alloc.bench.text;

import dev.avila.alloc.stack.StackString;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Texts that are emptied and used again, and what goes into them. */
@State(Scope.Thread)
public abstract class Texts {

    /** Bytes that one operation appends at most: those of a long in decimals. */
    private static final int MOST = 20;

    /** Code points of 1, 2, 3 and 4 bytes. */
    private static final int[] LENGTHS = {'a', 'é', '€', 0x1F600};

    /** Letters of a word. */
    private static final int WORD = 8;

    @Param({"64", "4096", "65536"})
    public int size;

    protected char[] letters;
    protected String[] words;
    protected int[] codePoints;
    protected long[] numbers;

    protected StackString ours;
    protected StringBuilder builder;
    protected UnsafeBuffer agrona;
    protected byte[] raw;

    @Setup
    public void make() {
        SplittableRandom random = new SplittableRandom(1);
        letters = letters(random, size).toCharArray();
        words = new String[size];
        Arrays.setAll(words, i -> letters(random, WORD));
        codePoints = random.ints(size, 0, LENGTHS.length).map(i -> LENGTHS[i]).toArray();
        numbers = random.longs(size).map(number -> number >>> (number & (Long.SIZE - 1)))
                .toArray();
        ours = new StackString(MOST * size);
        builder = new StringBuilder(MOST * size);
        agrona = new UnsafeBuffer(new byte[MOST * size]);
        raw = new byte[MOST * size];
    }

    private static String letters(SplittableRandom random, int count) {
        return random.ints(count, 'a', 'z' + 1).collect(StringBuilder::new,
                StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
