package dev.avila.alloc.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import org.junit.jupiter.api.Test;

/** All values of the range of a byte with every power of two, and the edges of int and long. */
final class AlignmentTest {

    private static final int[] INT_EDGES = {
        Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -1, 0, 1, Integer.MAX_VALUE - 1,
        Integer.MAX_VALUE, 1 << 30, (1 << 30) + 1, -(1 << 30) - 1};

    private static final long[] LONG_EDGES = {
        Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE - 1, Long.MAX_VALUE,
        1L << 62, (1L << 62) + 1, -(1L << 62) - 1, Integer.MAX_VALUE + 1L};

    @Test
    void onlyOneBitIsAPowerOfTwo() {
        for (int a = -1000; a <= 70_000; a++) {
            boolean expected = a > 0 && Integer.bitCount(a) == 1;
            assertEquals(expected, Alignment.isPowerOfTwo(a));
            assertEquals(expected, Alignment.isPowerOfTwo((long) a));
        }
        assertTrue(Alignment.isPowerOfTwo(1 << 30));
        assertTrue(Alignment.isPowerOfTwo(1L << 62));
        assertFalse(Alignment.isPowerOfTwo(Integer.MIN_VALUE));
        assertFalse(Alignment.isPowerOfTwo(Long.MIN_VALUE));
        assertFalse(Alignment.isPowerOfTwo(Integer.MAX_VALUE));
        assertFalse(Alignment.isPowerOfTwo(Long.MAX_VALUE));
    }

    @Test
    void everyByteIsRoundedToEveryPowerAsTheRemainderSays() {
        for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
            for (int bit = 0; bit <= 30; bit++) {
                checkInt(value, 1 << bit);
            }
            for (int bit = 0; bit <= 62; bit++) {
                checkLong(value, 1L << bit);
            }
        }
    }

    @Test
    void theEdgesAreRoundedOrRefused() {
        for (int value : INT_EDGES) {
            for (int bit = 0; bit <= 30; bit++) {
                checkInt(value, 1 << bit);
            }
        }
        for (long value : LONG_EDGES) {
            for (int bit = 0; bit <= 62; bit++) {
                checkLong(value, 1L << bit);
            }
        }
    }

    @Test
    void anAlignmentThatIsNoPowerOfTwoIsRefused() {
        for (int alignment : new int[] {0, -1, 3, 6, -4, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertEquals(alignment, assertThrows(InvalidAlignmentException.class,
                () -> Alignment.alignUpExact(5, alignment)).alignment());
            assertEquals(alignment, assertThrows(InvalidAlignmentException.class,
                () -> Alignment.alignUpExact(5L, (long) alignment)).alignment());
            assertEquals(Alignment.NONE, Alignment.tryAlignUp(5, alignment));
            assertEquals(Alignment.NONE, Alignment.tryAlignUp(5L, (long) alignment));
        }
    }

    @Test
    void tryAlignUpRefusesNegativeValues() {
        assertEquals(Alignment.NONE, Alignment.tryAlignUp(-8, 8));
        assertEquals(Alignment.NONE, Alignment.tryAlignUp(-8L, 8L));
    }

    @Test
    void firstFitAgreesWithSearchOnEverySmallCase() {
        for (long start = 0; start <= 9; start++) {
            for (long end = start; end <= 18; end++) {
                for (long size = 0; size <= 10; size++) {
                    for (long alignment = 1; alignment <= 16; alignment *= 2) {
                        long expected = start;
                        while (expected % alignment != 0) {
                            expected++;
                        }
                        assertEquals(expected + size <= end ? expected : Alignment.NONE,
                            Alignment.firstFit(start, end, size, alignment));
                    }
                }
            }
        }
        assertEquals(Alignment.NONE,
            Alignment.firstFit(Long.MAX_VALUE, Long.MAX_VALUE, 0, 1L << 62));
        assertEquals(Long.MAX_VALUE, Alignment.firstFit(Long.MAX_VALUE, Long.MAX_VALUE, 0, 1));
        assertEquals(Alignment.NONE,
            Alignment.firstFit(0, Long.MAX_VALUE - 1, Long.MAX_VALUE, 1));
    }

    private static void checkInt(int value, int alignment) {
        int down = value - Math.floorMod(value, alignment);
        boolean aligned = down == value;
        long up = aligned ? value : (long) down + alignment;
        assertEquals(aligned, Alignment.isAligned(value, alignment));
        assertEquals(down, Alignment.alignDown(value, alignment));
        assertEquals(up - value, Alignment.padding(value, alignment));
        if (up <= Integer.MAX_VALUE) {
            assertEquals(up, Alignment.alignUp(value, alignment));
            assertEquals(up, Alignment.alignUpExact(value, alignment));
            assertEquals(value < 0 ? Alignment.NONE : up, Alignment.tryAlignUp(value, alignment));
        } else {
            assertEquals(value, assertThrows(InvalidSizeException.class,
                () -> Alignment.alignUpExact(value, alignment)).size());
            assertEquals(Alignment.NONE, Alignment.tryAlignUp(value, alignment));
        }
    }

    private static void checkLong(long value, long alignment) {
        long down = value - Math.floorMod(value, alignment);
        boolean aligned = down == value;
        boolean fits = aligned || down <= Long.MAX_VALUE - alignment;
        assertEquals(aligned, Alignment.isAligned(value, alignment));
        assertEquals(down, Alignment.alignDown(value, alignment));
        assertEquals(aligned ? 0 : alignment - (value - down), Alignment.padding(value, alignment));
        if (fits) {
            long up = aligned ? value : down + alignment;
            assertEquals(up, Alignment.alignUp(value, alignment));
            assertEquals(up, Alignment.alignUpExact(value, alignment));
            assertEquals(value < 0 ? Alignment.NONE : up, Alignment.tryAlignUp(value, alignment));
        } else {
            assertEquals(value, assertThrows(InvalidSizeException.class,
                () -> Alignment.alignUpExact(value, alignment)).size());
            assertEquals(Alignment.NONE, Alignment.tryAlignUp(value, alignment));
        }
    }
}
