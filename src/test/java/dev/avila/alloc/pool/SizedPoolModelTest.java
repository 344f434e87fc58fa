package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.AllocException;
import dev.avila.alloc.CapacityExceededException;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Runs every program of a few calls on pools, beside a plain bit set. Call 0 allocates and call 1
 * releases all; each other one releases a block: one of the whole pool or, where that crosses the
 * border of a group, one near the border; blocks just outside the range are tried too. Each
 * program runs in both API styles.
 */
final class SizedPoolModelTest {

    @Test
    void agreesWithABitSetOnEveryShortProgram() {
        for (int capacity = 0; capacity <= 3; capacity++) {
            agrees(5, capacity, 0, IntStream.rangeClosed(-1, capacity).toArray());
        }
    }

    @Test
    void agreesWithABitSetAtTheBordersOfGroups() {
        for (int capacity = 31; capacity <= 33; capacity++) {
            for (int live = capacity - 2; live <= capacity; live++) {
                agrees(4, capacity, live, 0, 31, 32, 33);
            }
        }
        for (int live : new int[] {1, 33, 65}) {
            agrees(4, 66, live, 0, 31, 32, 64, 66);
        }
    }

    private static void agrees(int length, int capacity, int live, int... releases) {
        int calls = 2 + releases.length;
        for (int program = 0; program < Math.pow(calls, length); program++) {
            new Run(capacity, live, false).all(length, program, releases);
            new Run(capacity, live, true).all(length, program, releases);
        }
    }

    private static final class Run {

        private final SizedPool pool;
        private final boolean throwing;
        private final BitSet live = new BitSet();

        Run(int capacity, int live, boolean throwing) {
            pool = new SizedPool(8, capacity);
            this.throwing = throwing;
            for (int i = 0; i < live; i++) {
                allocate();
            }
        }

        void all(int length, int program, int... releases) {
            int calls = 2 + releases.length;
            for (int step = 0, rest = program; step < length; step++, rest /= calls) {
                int call = rest % calls;
                if (call == 0) {
                    allocate();
                } else if (call == 1) {
                    pool.releaseAll();
                    live.clear();
                } else {
                    release(releases[call - 2]);
                }
            }
            agree();
        }

        private void allocate() {
            assertEquals(live.cardinality() == pool.capacity(), pool.isFull());
            if (pool.isFull()) {
                refuseAllocation();
                return;
            }
            int block = throwing ? pool.allocate() : pool.tryAllocate();
            assertTrue(0 <= block && block < pool.capacity());
            assertFalse(live.get(block));
            live.set(block);
        }

        private void refuseAllocation() {
            if (throwing) {
                assertThrows(CapacityExceededException.class, pool::allocate);
            } else {
                assertEquals(SizedPool.NONE, pool.tryAllocate());
            }
        }

        private void release(int block) {
            boolean wasLive = 0 <= block && live.get(block);
            if (!throwing) {
                assertEquals(wasLive, pool.tryRelease(block));
            } else if (wasLive) {
                pool.release(block);
            } else {
                assertThrows(AllocException.class, () -> pool.release(block));
            }
            if (wasLive) {
                live.clear(block);
            }
        }

        /** A program that ends with a refused release shows what a shorter one leaves. */
        private void agree() {
            for (int block = -1; block <= pool.capacity(); block++) {
                assertEquals(0 <= block && live.get(block), pool.isLive(block));
            }
            assertEquals(live.cardinality() == pool.capacity(), pool.isFull());
        }
    }
}
