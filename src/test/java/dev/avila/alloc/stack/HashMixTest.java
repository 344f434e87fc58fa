package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** How multiples of the powers of two fall into as many buckets as there are multiples. */
final class HashMixTest {

    private static final int CODES = 1 << 16;

    /** What the worst of the steps gives; without mixing, the worst gives all codes. */
    private static final int MAX_IN_A_BUCKET = 5;

    @Test
    void theCodeOfOneIsTheMultiplier() {
        assertEquals(0x9E3779B9, HashMix.mix(1));
        assertEquals(0, HashMix.mix(0));
        assertEquals(-0x9E3779B9, HashMix.mix(-1));
        assertEquals(0x9E3779B9, HashMix.fold(1));
        assertEquals(0x7F4A7C15, HashMix.fold(1L << 32));
        assertEquals(0, HashMix.fold(0));
    }

    @Test
    void differentCodesStayDifferent() {
        int inverse = inverse(HashMix.mix(1));
        for (int hash : new int[] {0, 1, -1, 2, 0xFFFF, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertEquals(hash, HashMix.mix(hash) * inverse);
        }
    }

    /** Newton's method: each round doubles the low bits that are right, 3 at first. */
    private static int inverse(int odd) {
        int inverse = odd;
        for (int bits = 3; bits < 32; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    @Test
    void intsThatDifferInSixteenBitsSpread() {
        for (int shift = 0; shift <= 16; shift++) {
            int k = shift;
            assertTrue(fullest(i -> HashMix.mix(i << k)) <= MAX_IN_A_BUCKET, "shift " + k);
        }
    }

    @Test
    void longsThatDifferInSixteenBitsSpread() {
        for (int shift = 0; shift <= 48; shift++) {
            int k = shift;
            assertTrue(fullest(i -> HashMix.mix(HashMix.fold((long) i << k))) <= MAX_IN_A_BUCKET,
                    "shift " + k);
        }
    }

    @Test
    void theBoundFailsWithoutMixing() {
        assertEquals(CODES, fullest(i -> i));
        assertEquals(CODES, fullest(i -> HashMix.mix((int) ((long) i << 32))));
    }

    /** How many codes there are with the 16 highest bits that are the most common. */
    private static int fullest(IntUnaryOperator code) {
        int[] counts = new int[CODES];
        for (int i = 0; i < CODES; i++) {
            counts[code.applyAsInt(i) >>> 16]++;
        }
        return Arrays.stream(counts).max().getAsInt();
    }
}
