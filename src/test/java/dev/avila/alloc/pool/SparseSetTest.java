package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/**
 * Runs every program of six calls on sets of up to three numbers, beside a plain bit set. Call 0
 * takes the last out and call 1 puts all in; call n puts number n-2 in, if it is not there.
 */
final class SparseSetTest {

    private static final int LENGTH = 6;

    @Test
    void agreesWithABitSetOnEveryShortProgram() {
        for (int limit = 0; limit <= 3; limit++) {
            int calls = limit + 2;
            for (int program = 0; program < Math.pow(calls, LENGTH); program++) {
                new Run(limit).all(program, calls);
            }
        }
    }

    private static final class Run {

        private final int limit;
        private final SparseSet set;
        private final BitSet expected = new BitSet();

        /** Starts with the empty set, so that short programs come to each other one. */
        Run(int limit) {
            this.limit = limit;
            set = new SparseSet(limit);
            expected.set(0, limit);
            agree();
            for (int n = 0; n < limit; n++) {
                removeLast();
            }
        }

        void all(int program, int calls) {
            for (int step = 0, rest = program; step < LENGTH; step++, rest /= calls) {
                int call = rest % calls;
                if (call == 0) {
                    removeLast();
                } else if (call == 1) {
                    set.addAll();
                    expected.set(0, limit);
                } else if (!expected.get(call - 2)) {
                    set.add(call - 2);
                    expected.set(call - 2);
                }
                agree();
            }
        }

        private void removeLast() {
            if (!set.isEmpty()) {
                int last = set.last();
                assertTrue(expected.get(last));
                set.removeLast();
                expected.clear(last);
            }
        }

        /** Only the last is to be seen: the set is emptied and filled again in the same order. */
        private void agree() {
            assertEquals(expected.isEmpty(), set.isEmpty());
            int[] order = new int[expected.cardinality()];
            BitSet seen = new BitSet();
            for (int i = 0; i < order.length; i++) {
                order[i] = set.last();
                seen.set(order[i]);
                set.removeLast();
            }
            assertTrue(set.isEmpty());
            assertEquals(expected, seen);
            for (int i = order.length - 1; 0 <= i; i--) {
                set.add(order[i]);
            }
        }
    }
}
