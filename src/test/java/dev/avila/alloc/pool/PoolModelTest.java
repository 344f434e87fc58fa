package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.avila.alloc.AllocException;
import dev.avila.alloc.CapacityExceededException;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/**
 * Runs every program of five calls on pools of up to three slots, beside a plain bit set. Call 0
 * allocates and call 1 releases all; call n releases slot n-3, so slots just outside the range are
 * tried too. Each program runs in both API
 * styles.
 */
final class PoolModelTest {

    private static final int LENGTH = 5;

    @Test
    void agreesWithABitSetOnEveryShortProgram() {
        for (int capacity = 0; capacity <= 3; capacity++) {
            int calls = capacity + 4;
            for (int program = 0; program < Math.pow(calls, LENGTH); program++) {
                new Run(capacity, false).all(program, calls);
                new Run(capacity, true).all(program, calls);
            }
        }
    }

    private static final class Run {

        private final Pool pool;
        private final boolean throwing;
        private final BitSet live = new BitSet();
        private int peak;

        Run(int capacity, boolean throwing) {
            pool = new Pool(capacity);
            this.throwing = throwing;
        }

        void all(int program, int calls) {
            for (int step = 0, rest = program; step < LENGTH; step++, rest /= calls) {
                int call = rest % calls;
                if (call == 0) {
                    allocate();
                } else if (call == 1) {
                    pool.releaseAll();
                    live.clear();
                } else {
                    release(call - 3);
                }
                agree();
            }
        }

        private void allocate() {
            if (live.cardinality() == pool.capacity()) {
                refuseAllocation();
                return;
            }
            int slot = throwing ? pool.allocate() : pool.tryAllocate();
            assertFalse(live.get(slot));
            live.set(slot);
            peak = Math.max(peak, live.cardinality());
        }

        private void refuseAllocation() {
            if (throwing) {
                assertThrows(CapacityExceededException.class, pool::allocate);
            } else {
                assertEquals(Pool.NONE, pool.tryAllocate());
            }
        }

        private void release(int slot) {
            boolean wasLive = slot >= 0 && live.get(slot);
            if (!throwing) {
                assertEquals(wasLive, pool.tryRelease(slot));
            } else if (wasLive) {
                pool.release(slot);
            } else {
                assertThrows(AllocException.class, () -> pool.release(slot));
            }
            if (wasLive) {
                live.clear(slot);
            }
        }

        private void agree() {
            assertEquals(live.cardinality(), pool.live());
            assertEquals(pool.capacity() - live.cardinality(), pool.available());
            assertEquals(peak, pool.peak());
            for (int slot = -1; slot <= pool.capacity(); slot++) {
                assertEquals(slot >= 0 && live.get(slot), pool.isLive(slot));
            }
            BitSet dense = new BitSet();
            for (int index = 0; index < pool.live(); index++) {
                dense.set(pool.liveAt(index));
            }
            assertEquals(live, dense);
        }
    }
}
