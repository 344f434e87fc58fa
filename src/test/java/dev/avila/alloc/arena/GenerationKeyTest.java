package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class GenerationKeyTest {

    private static final long LAST = Integer.MAX_VALUE * 4_294_967_296L;
    private static final int[] SLOTS = {0, 1, 2, Integer.MAX_VALUE};

    @Test
    void aKeyHasTheSlotInItsLowerHalfAndTheGenerationInItsUpperOne() {
        for (int slot : SLOTS) {
            long first = GenerationKey.first(slot, LAST);
            assertEquals("1 " + slot, text(first));
            assertEquals("2 " + slot, text(GenerationKey.next(first, slot, LAST)));
            assertEquals(Integer.MAX_VALUE + " " + slot, text(LAST + slot));
            assertTrue(0 < LAST + slot);
        }
    }

    private static String text(long key) {
        assertEquals(key >> 32, GenerationKey.generation(key));
        assertEquals(key & 0xFFFF_FFFFL, GenerationKey.slotOf(key));
        return GenerationKey.generation(key) + " " + GenerationKey.slotOf(key);
    }

    @Test
    void noNegativeNumberHasASlotAboveZero() {
        for (long key : new long[] {-1, -LAST, -LAST - 1, Long.MIN_VALUE}) {
            assertTrue(GenerationKey.slotOf(key) <= 0);
        }
    }
}
