package dev.avila.alloc.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class MemoryTest {

    static final class Part {
        private long big;
        private final long[] bigs = {Long.MAX_VALUE, 0};
    }

    static final class Whole {
        static int shared;
        private int small;
        private final int[] smalls = {Integer.MIN_VALUE, -1};
        private final Part part = new Part();
    }

    static final class Loose {
        private int[] array = {};
    }

    static final class Texts {
        private final String[] texts = {};
    }

    @Test
    void aStateIsRestoredInEveryFieldAndElement() {
        var whole = new Whole();
        var memory = new Memory(whole);
        long[] values = {0, -1, -64, -65, 127, 128, 191, 192, Long.MAX_VALUE, Long.MIN_VALUE};
        for (long value : values) {
            whole.small = (int) value;
            whole.smalls[1] = (int) -value;
            whole.part.big = value;
            whole.part.bigs[1] = ~value;
            String state = memory.save();
            whole.small++;
            whole.smalls[1]++;
            whole.part.big++;
            whole.part.bigs[1]++;
            assertNotEquals(state, memory.save());
            memory.restore(state);
            assertEquals(state, memory.save());
            assertEquals((int) value, whole.small);
            assertArrayEquals(new int[] {Integer.MIN_VALUE, (int) -value}, whole.smalls);
            assertEquals(value, whole.part.big);
            assertArrayEquals(new long[] {Long.MAX_VALUE, ~value}, whole.part.bigs);
        }
    }

    @Test
    void fieldsAreFoundByTheirNames() {
        var whole = new Whole();
        var memory = new Memory(whole);
        whole.part.big = 7;
        assertEquals(7, memory.value("big").getAsLong());
        assertEquals(whole.smalls, memory.ints("smalls"));
        assertEquals(whole.part.bigs, memory.longs("bigs"));
        assertThrows(IllegalArgumentException.class, () -> memory.value("shared"));
        assertThrows(IllegalArgumentException.class,
            () -> new Memory(whole, new Part()).value("big"));
    }

    @Test
    void whatCannotBeRestoredIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Memory(new Loose()));
        assertThrows(IllegalArgumentException.class, () -> new Memory(new Texts()));
    }
}
