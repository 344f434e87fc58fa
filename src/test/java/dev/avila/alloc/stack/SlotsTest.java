package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All ranges of all small arrays. */
final class SlotsTest {

    private static final int MAX_LENGTH = 5;

    private static Object[] slots(int length) {
        Object[] slots = new Object[length];
        for (int s = 0; s < length; s++) {
            slots[s] = s;
        }
        return slots;
    }

    @Test
    void aRangeIsWipedAndNothingElse() {
        for (int length = 0; length <= MAX_LENGTH; length++) {
            for (int from = 0; from <= length; from++) {
                for (int to = from; to <= length; to++) {
                    Object[] expected = slots(length);
                    Arrays.fill(expected, from, to, null);
                    Object[] slots = slots(length);
                    Slots.wipe(slots, from, to);
                    assertEquals(Arrays.asList(expected), Arrays.asList(slots));
                }
            }
        }
    }

    @Test
    void aRangeOfARingGoesOnInSlotZero() {
        for (int length = 1; length <= MAX_LENGTH; length++) {
            for (int head = 0; head < length; head++) {
                for (int from = 0; from <= length; from++) {
                    for (int to = from; to <= length; to++) {
                        Object[] expected = slots(length);
                        for (int i = from; i < to; i++) {
                            expected[(head + i) % length] = null;
                        }
                        Object[] slots = slots(length);
                        Slots.wipeRing(slots, head, from, to);
                        assertEquals(Arrays.asList(expected), Arrays.asList(slots));
                    }
                }
            }
        }
    }

    @Test
    void anArrayWithoutSlotsHasARange() {
        Object[] none = {};
        Slots.wipeRing(none, 0, 0, 0);
        assertEquals(List.of(), Arrays.asList(none));
    }
}
