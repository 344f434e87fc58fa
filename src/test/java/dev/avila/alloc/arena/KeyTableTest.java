package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Runs every program of seven calls on tables of up to three slots, with up to three generations,
 * beside sets of keys. Call 0 lends a key; call n gives slot n-1 back, if it is lent.
 */
final class KeyTableTest {

    private static final int LENGTH = 7;
    private static final long STEP = 1L << 32;

    @Test
    void agreesWithSetsOfKeysOnEveryShortProgram() {
        for (int capacity = 0; capacity <= 3; capacity++) {
            for (int generations = 1; generations <= 3; generations++) {
                int calls = capacity + 1;
                for (int program = 0; program < Math.pow(calls, LENGTH); program++) {
                    new Run(capacity, generations).all(program, calls);
                }
            }
        }
    }

    private static final class Run {

        private final int capacity;
        private final int generations;
        private final KeyTable table;
        private final Set<Long> lent = new HashSet<>();
        private final Set<Long> issued = new HashSet<>();
        private final Deque<Long> free = new ArrayDeque<>();   // the next key of each free slot

        Run(int capacity, int generations) {
            this.capacity = capacity;
            this.generations = generations;
            table = new KeyTable(capacity, generations);
            LongStream.range(0, capacity).forEach(slot -> free.add(STEP + slot));
        }

        void all(int program, int calls) {
            agree();
            for (int step = 0, rest = program; step < LENGTH; step++, rest /= calls) {
                if (rest % calls == 0) {
                    lend();
                } else {
                    giveBack(rest % calls - 1);
                }
                agree();
            }
        }

        private void lend() {
            if (!free.isEmpty()) {
                long key = free.pop();
                assertEquals(key, table.lend(key));
                assertTrue(issued.add(key));
                lent.add(key);
            }
        }

        private void giveBack(int slot) {
            lent.stream().filter(key -> key % STEP == slot).findAny().ifPresent(key -> {
                assertEquals(key, table.giveBack(key));
                lent.remove(key);
                if (key / STEP < generations) {
                    free.push(key + STEP);
                }
            });
        }

        private void agree() {
            assertEquals(lent.size(), table.size());
            assertEquals(free.size(), table.available());
            assertEquals(capacity - lent.size() - free.size(), table.retired());
            assertEquals(lent, LongStream.range(0, table.size())
                    .mapToObj(index -> table.keyAt((int) index)).collect(Collectors.toSet()));
            assertEquals(lent.isEmpty(), table.isEmpty());
            for (int slot = 0; slot < capacity; slot++) {
                Long key = table.keys[slot];
                assertEquals(lent.contains(key) ? key : null, table.get(slot));
            }
            for (int slot = 0; slot <= capacity; slot++) {
                for (int generation = 0; generation <= generations + 1; generation++) {
                    agree(generation * STEP + slot);
                    agree(-generation * STEP - slot);
                }
            }
        }

        private void agree(long key) {
            assertEquals(lent.contains(key), 0 <= SlotKeys.find(table.keys, key));
            assertEquals(issued.contains(key),
                    0 <= SlotKeys.findIssued(table.keys, table.last, key));
            assertEquals(lent.contains(key) ? key % STEP : -1, SlotKeys.find(table.keys, key));
            if (issued.contains(key)) {
                assertEquals(LongStream.concat(lent.stream().mapToLong(k -> k),
                        free.stream().mapToLong(k -> k)).filter(k -> k % STEP == key % STEP)
                        .map(k -> k / STEP).sum(), table.generation((int) (key % STEP)));
            }
        }
    }

    @Test
    void theLastOfTheMostGenerationsDoesNotOverflow() {
        long last = Integer.MAX_VALUE * STEP;
        KeyTable table = new KeyTable(2, Integer.MAX_VALUE);
        table.keys[0] = -last;
        table.keys[1] = -last - 1;
        assertTrue(0 <= SlotKeys.findIssued(table.keys, table.last, last - STEP));
        assertFalse(0 <= SlotKeys.findIssued(table.keys, table.last, last));
        assertEquals(List.of(last, last + 1), List.of(table.lend("a"), table.lend("b")));
        assertEquals(1, SlotKeys.find(table.keys, last + 1));
        assertEquals("b", table.giveBack(last + 1));
        assertEquals(1, table.retired());
        assertTrue(0 <= SlotKeys.findIssued(table.keys, table.last, last + 1));
        assertFalse(0 <= SlotKeys.find(table.keys, last + 1));
        assertEquals(0, table.generation(1));
        assertFalse(0 <= SlotKeys.findIssued(table.keys, table.last, last + 2));
        assertFalse(0 <= SlotKeys.findIssued(table.keys, table.last, Long.MAX_VALUE));
        assertFalse(0 <= SlotKeys.findIssued(table.keys, table.last, Long.MIN_VALUE));
    }
}
