package dev.avila.alloc.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The formulas beside BigInteger, near each power of two and the end of the range. */
final class WorstCaseTest {

    private static final int MAX_ORDER = 62;

    private static final List<Long> NUMBERS = LongStream.concat(
            LongStream.rangeClosed(-2, 3).flatMap(near -> LongStream.range(0, Long.SIZE)
                    .map(bit -> (1L << bit) + near)),
            LongStream.rangeClosed(1, 33).map(half -> Long.MAX_VALUE / half))
            .distinct().boxed().toList();

    @Test
    void theExampleOfThePage() {
        long lent = WorstCase.rounded(10_000, 6);
        assertEquals(19_393, lent);
        assertEquals(77_632, WorstCase.buddy(lent, 6));
        assertEquals(40_060, WorstCase.buddy(10_000, 6));
    }

    @Test
    void theRangeOfABuddyAllocatorIsTheFormula() {
        for (long live : NUMBERS) {
            for (int order = 0; order <= MAX_ORDER; order++) {
                BigInteger units = big(live).subtract(BigInteger.ONE).multiply(big(order + 2))
                        .shiftRight(1).add(big(1L << order));
                long expected = live < 1 || Long.SIZE <= units.bitLength() ? WorstCase.NONE
                        : units.longValue();
                assertEquals(expected, WorstCase.buddy(live, order));
            }
        }
    }

    @Test
    void anOrderIsRefusedThatNoBlockHas() {
        for (int order : new int[] {-1, -2, -64, 63, 64, Integer.MIN_VALUE}) {
            assertEquals(WorstCase.NONE, WorstCase.buddy(1, order));
            assertEquals(WorstCase.NONE, WorstCase.anyFit(1, order));
            assertEquals(WorstCase.NONE, WorstCase.rounded(1, order));
        }
    }

    @Test
    void theRangeForAnyFitIsTheGreatestProduct() {
        for (long live : NUMBERS) {
            for (int order = 0; order <= MAX_ORDER; order++) {
                BigInteger half = big(live).add(BigInteger.ONE).shiftRight(1);
                BigInteger block = big(1L << order).min(half);
                BigInteger units = big(live).subtract(block).add(BigInteger.ONE).multiply(block);
                assertEquals(live < 1 ? WorstCase.NONE : orNone(units),
                        WorstCase.anyFit(live, order));
            }
        }
    }

    @Test
    void whatIsRoundedUpIsTheFormula() {
        for (long live : NUMBERS) {
            for (int order = 0; order <= MAX_ORDER; order++) {
                BigInteger product = big(live).shiftLeft(order);
                long units = live < 0 ? WorstCase.NONE : orNone(product);
                assertEquals(units == WorstCase.NONE ? units : units / ((1L << order) / 2 + 1),
                        WorstCase.rounded(live, order));
            }
        }
    }

    @Test
    void thereAreAsManyBlocksAsTheSmallestRequestsThatFit() {
        for (long live : NUMBERS) {
            for (long least : NUMBERS) {
                assertEquals(live < 0 || least < 1 ? WorstCase.NONE : live / least,
                        WorstCase.blocks(live, least));
            }
        }
        assertEquals(0, WorstCase.blocks(0, 1));
        assertEquals(WorstCase.NONE, WorstCase.blocks(1, 0));
    }

    @Test
    void aPoolEndsWhereItsBlocksDo() {
        long[] few = {-1, 0, 1, 3, 1L << 32, Long.MAX_VALUE - 1, Long.MAX_VALUE};
        for (long start : few) {
            for (long count : NUMBERS) {
                for (long size : few) {
                    BigInteger end = big(count).multiply(big(size)).add(big(start));
                    assertEquals(start < 0 || count < 0 || size < 0 ? WorstCase.NONE : orNone(end),
                            WorstCase.pool(start, count, size));
                }
            }
        }
        assertEquals(WorstCase.NONE, WorstCase.pool(WorstCase.NONE, 1, 1));
        assertEquals(0, WorstCase.pool(0, 0, 0));
    }

    @Test
    void poolsLieOneBehindTheOther() {
        long end = WorstCase.pool(0, WorstCase.blocks(1_000, 8), 16);
        assertEquals(2_000, end);
        end = WorstCase.pool(end, WorstCase.blocks(1_000, 17), 32);
        assertEquals(3_856, end);
        assertEquals(5_776, WorstCase.pool(end, WorstCase.blocks(1_000, 33), 64));
    }

    @Test
    void moreThatIsLiveNeverNeedsLess() {
        for (int order = 0; order <= 8; order++) {
            for (long live = 1; live < 2_000; live++) {
                assertTrue(WorstCase.buddy(live, order) <= WorstCase.buddy(live + 1, order));
                assertTrue(WorstCase.anyFit(live, order)
                        <= WorstCase.anyFit(live + 1, order));
                assertTrue(WorstCase.rounded(live, order)
                        <= WorstCase.rounded(live + 1, order));
            }
        }
    }

    private static long orNone(BigInteger value) {
        return value.bitLength() < Long.SIZE ? value.longValue() : WorstCase.NONE;
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
