package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class BitsTest {

    private static final long ALL = 0xFFFF_FFFFL;

    /** No bit, one, two, all but one, all, and random ones: all within 32 bits. */
    private static LongStream words() {
        LongStream pairs = LongStream.range(0, 32 * 32).map(n -> 1L << n / 32 | 1L << n % 32);
        LongStream holes = LongStream.range(0, 32).map(n -> ALL ^ 1L << n);
        LongStream random = new SplittableRandom(32).longs(10_000).map(word -> word & ALL);
        return LongStream.concat(LongStream.concat(LongStream.of(0, ALL), pairs),
                LongStream.concat(holes, random));
    }

    @Test
    void aBitIsSetIfItsPowerOfTwoIsInTheSum() {
        words().forEach(word -> {
            long rest = word;
            for (int bit = 0; bit < 32; bit++, rest /= 2) {
                assertEquals(rest % 2 == 1, Bits.isSet(word, bit));
            }
        });
    }

    @Test
    void flipChangesOneBitAndNoOther() {
        words().forEach(word -> {
            for (int bit = 0; bit < 32; bit++) {
                long power = (long) Math.pow(2, bit);
                long expected = Bits.isSet(word, bit) ? word - power : word + power;
                assertEquals(expected, Bits.flip(word, bit));
            }
        });
    }

    @Test
    void lowestIsTheNumberOfZerosBehindTheLowestBit() {
        words().filter(word -> word != 0).forEach(word -> {
            assertEquals(Long.numberOfTrailingZeros(word), Bits.lowest(word));
            assertEquals(Long.lowestOneBit(word), (long) Math.pow(2, Bits.lowest(word)));
        });
    }

    @Test
    void firstSetsTheLowestBits() {
        for (int count = 0; count <= 32; count++) {
            assertEquals((long) Math.pow(2, count) - 1, Bits.first(count));
        }
    }

    @Test
    void blockJoinsWhatDivisionTellsApart() {
        for (int block : new int[] {0, 1, 31, 32, 33, 1_000, Integer.MAX_VALUE}) {
            assertEquals(block, Bits.block(block / 32, block % 32));
        }
    }
}
