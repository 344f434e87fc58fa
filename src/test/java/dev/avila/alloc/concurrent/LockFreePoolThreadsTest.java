package dev.avila.alloc.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.AllocException;
import dev.avila.alloc.DoubleFreeException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What threads that really run at once see. */
final class LockFreePoolThreadsTest {

    private static final int THREADS = 4;

    /** The marks are plain: what the pool does must order them. */
    @Test
    void noSlotIsLentTwiceAtOnceAndNoneIsLost() throws Exception {
        for (int capacity = 1; capacity <= THREADS; capacity++) {
            LockFreePool pool = new LockFreePool(capacity);
            int[] marks = new int[capacity];
            AtomicInteger turns = new AtomicInteger();
            Together.run(THREADS, thread -> {
                for (int i = 0; i < 10_000; i++) {
                    turns.addAndGet(turn(pool, marks, thread + 1));
                }
            });
            assertTrue(0 < turns.get());
            assertAllCanBeLent(pool);
        }
    }

    private static int turn(LockFreePool pool, int[] marks, int mark) {
        long key = pool.tryAllocate();
        if (key == LockFreePool.NONE) {
            return 0;
        }
        int slot = LockFreePool.slot(key);
        assertEquals(0, marks[slot]);
        marks[slot] = mark;
        assertTrue(pool.isLive(key));
        assertEquals(mark, marks[slot]);
        marks[slot] = 0;
        pool.release(key);
        return 1;
    }

    @Test
    void aPoolWithASlotForEachThreadNeverRefuses() throws Exception {
        LockFreePool pool = new LockFreePool(THREADS);
        Together.run(THREADS, thread -> {
            for (int i = 0; i < 10_000; i++) {
                pool.release(pool.allocate());
            }
        });
        assertAllCanBeLent(pool);
    }

    @Test
    void ofThreadsThatReleaseOneKeyOneSucceedsAndTheOthersAreRefused() throws Exception {
        LockFreePool pool = new LockFreePool(2);
        AtomicLong key = new AtomicLong(pool.allocate());
        AtomicInteger winners = new AtomicInteger();
        CyclicBarrier round = new CyclicBarrier(THREADS, () -> {
            assertEquals(1, winners.getAndSet(0));
            key.set(pool.allocate());
        });
        Together.run(THREADS, thread -> {
            for (int i = 0; i < 1_000; i++) {
                winners.addAndGet(release(pool, key.get(), thread % 2 == 0));
                round.await(10, TimeUnit.SECONDS);
            }
        });
        pool.release(key.get());
        assertAllCanBeLent(pool);
    }

    private static int release(LockFreePool pool, long key, boolean throwing) {
        if (!throwing) {
            return pool.tryRelease(key) ? 1 : 0;
        }
        try {
            pool.release(key);
            return 1;
        } catch (AllocException e) {
            assertEquals(key, ((DoubleFreeException) e).handle());
            return 0;
        }
    }

    /** One thread's keys are released by the next one. */
    @Test
    void aKeyMayBeReleasedByAnotherThread() throws Exception {
        LockFreePool pool = new LockFreePool(THREADS);
        AtomicLong[] places = new AtomicLong[THREADS];
        for (int i = 0; i < THREADS; i++) {
            places[i] = new AtomicLong(LockFreePool.NONE);
        }
        Together.run(THREADS, thread -> {
            for (int i = 0; i < 10_000; i++) {
                long given = places[(thread + i) % THREADS].getAndSet(pool.tryAllocate());
                if (given != LockFreePool.NONE) {
                    pool.release(given);
                }
            }
        });
        for (AtomicLong place : places) {
            pool.tryRelease(place.get());
        }
        assertAllCanBeLent(pool);
    }

    private static void assertAllCanBeLent(LockFreePool pool) {
        assertEquals(0, pool.live());
        Set<Integer> slots = new HashSet<>();
        for (int i = 0; i < pool.capacity(); i++) {
            assertTrue(slots.add(LockFreePool.slot(pool.allocate())));
        }
        assertEquals(LockFreePool.NONE, pool.tryAllocate());
        assertEquals(pool.capacity(), pool.live());
        assertThrows(AllocException.class, pool::allocate);
    }
}
