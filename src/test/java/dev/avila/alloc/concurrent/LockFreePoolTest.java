package dev.avila.alloc.concurrent;

import static dev.avila.alloc.concurrent.LockFreePoolRun.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.DoubleFreeException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidSizeException;
import org.junit.jupiter.api.Test;

final class LockFreePoolTest {

    @Test
    void aNewPoolHasEverySlotFree() {
        LockFreePool pool = new LockFreePool(3);
        assertEquals(3, pool.capacity());
        assertEquals(0, pool.live());
        for (int slot = 0; slot < 3; slot++) {
            assertFalse(pool.isLive(key(1, slot)));
        }
    }

    @Test
    void aPoolOfNoSlotsLendsNone() {
        LockFreePool pool = new LockFreePool(0);
        assertEquals(LockFreePool.NONE, pool.tryAllocate());
        var error = assertThrows(CapacityExceededException.class, pool::allocate);
        assertEquals(0, error.capacity());
        assertFalse(pool.tryRelease(key(1, 0)));
        assertFalse(pool.isLive(key(1, 0)));
        assertEquals(0, pool.live());
    }

    @Test
    void aNegativeCapacityIsRefused() {
        for (int capacity : new int[] {-1, Integer.MIN_VALUE}) {
            var error = assertThrows(InvalidSizeException.class, () -> new LockFreePool(capacity));
            assertEquals(capacity, error.size());
        }
    }

    @Test
    void aKeyIsAGenerationAndASlot() {
        LockFreePool pool = new LockFreePool(2);
        assertEquals(key(1, 0), pool.tryAllocate());
        assertEquals(key(1, 1), pool.allocate());
        assertEquals(1, LockFreePool.slot(key(1, 1)));
        pool.release(key(1, 1));
        assertEquals(key(2, 1), pool.allocate());
        assertTrue(pool.isLive(key(2, 1)));
        assertFalse(pool.isLive(key(1, 1)));
    }

    @Test
    void allocationFromAFullPoolIsRefusedAndChangesNothing() {
        LockFreePool pool = full(2);
        long head = new Inside(pool).head();
        var error = assertThrows(CapacityExceededException.class, pool::allocate);
        assertEquals(2, error.capacity());
        assertEquals(2, error.size());
        assertEquals(1, error.requested());
        assertEquals(LockFreePool.NONE, pool.tryAllocate());
        assertEquals(2, pool.live());
        assertEquals(head, new Inside(pool).head());
    }

    @Test
    void releaseOfAForeignKeyIsRefusedAndChangesNothing() {
        LockFreePool pool = full(2);
        for (long foreign : new long[] {LockFreePool.NONE, 0, 1, key(0, 1), key(1, 2), key(-1, 0),
            key(1, -1), key(1, Integer.MIN_VALUE), Long.MIN_VALUE, Long.MAX_VALUE}) {
            var error = assertThrows(ForeignHandleException.class, () -> pool.release(foreign));
            assertEquals(foreign, error.handle());
            assertFalse(pool.tryRelease(foreign));
            assertFalse(pool.isLive(foreign));
        }
        assertEquals(2, pool.live());
    }

    @Test
    void aFreeSlotHasNoForeignKeyEither() {
        LockFreePool pool = new LockFreePool(1);
        assertThrows(ForeignHandleException.class, () -> pool.release(key(0, 0)));
        assertFalse(pool.isLive(key(0, 0)));
        pool.release(pool.allocate());
        assertThrows(ForeignHandleException.class, () -> pool.release(key(-1, 0)));
        assertFalse(pool.tryRelease(key(-1, 0)));
        assertFalse(pool.isLive(key(-1, 0)));
        assertEquals(0, pool.live());
    }

    @Test
    void aSecondReleaseIsRefusedAndChangesNothing() {
        LockFreePool pool = full(2);
        pool.release(key(1, 1));
        var error = assertThrows(DoubleFreeException.class, () -> pool.release(key(1, 1)));
        assertEquals(key(1, 1), error.handle());
        assertFalse(pool.tryRelease(key(1, 1)));
        assertEquals(1, pool.live());
        assertEquals(key(2, 1), pool.allocate());
        assertEquals(LockFreePool.NONE, pool.tryAllocate());
    }

    @Test
    void aStaleKeyIsRefusedWhileItsSlotIsLentAgain() {
        LockFreePool pool = full(1);
        pool.release(key(1, 0));
        pool.allocate();
        assertThrows(DoubleFreeException.class, () -> pool.release(key(1, 0)));
        assertFalse(pool.tryRelease(key(1, 0)));
        assertThrows(DoubleFreeException.class, () -> pool.release(key(3, 0)));
        assertTrue(pool.isLive(key(2, 0)));
    }

    @Test
    void whatCameBackLastIsLentFirst() {
        LockFreePool pool = full(3);
        assertTrue(pool.tryRelease(key(1, 0)));
        pool.release(key(1, 2));
        assertEquals(key(2, 2), pool.allocate());
        assertEquals(key(2, 0), pool.tryAllocate());
    }

    @Test
    void everySwingAddsOneToTheVersionAndARefusalNone() {
        LockFreePool pool = new LockFreePool(2);
        Inside inside = new Inside(pool);
        int version = inside.version();
        long first = pool.allocate();
        pool.allocate();
        pool.tryAllocate();
        assertEquals(version + 2, inside.version());
        assertTrue(pool.tryRelease(first));
        assertFalse(pool.tryRelease(first));
        assertEquals(version + 3, inside.version());
    }

    @Test
    void afterTheLastVersionComesTheFirst() {
        LockFreePool pool = new LockFreePool(2);
        Inside inside = new Inside(pool);
        inside.setHead(-1, inside.top());
        assertEquals(key(1, 0), pool.allocate());
        assertEquals(0, inside.version());
        assertEquals(1, inside.top());
        assertEquals(key(1, 1), pool.allocate());
        inside.setHead(-1, inside.top());
        pool.release(key(1, 0));
        assertEquals(0, inside.version());
        assertEquals(0, inside.top());
    }

    @Test
    void afterTheLastGenerationComesTheFirst() {
        LockFreePool pool = new LockFreePool(1);
        new Inside(pool).setLife(0, 1 - Integer.MAX_VALUE);
        long last = pool.allocate();
        assertEquals(key(Integer.MAX_VALUE, 0), last);
        assertTrue(pool.isLive(last));
        assertEquals(1, pool.live());
        pool.release(last);
        assertThrows(DoubleFreeException.class, () -> pool.release(last));
        assertEquals(0, pool.live());
        assertEquals(key(1, 0), pool.allocate());
    }

    /** What a thread has written that stops in an allocation, when it has swung the head. */
    @Test
    void aStoppedAllocationBlocksNobodyAndKeepsOneSlot() {
        LockFreePool pool = new LockFreePool(3);
        new Inside(pool).setHead(1, 1);
        othersLend(2, pool);
    }

    /** What a thread has written that stops in a release, when it has claimed the slot. */
    @Test
    void aStoppedReleaseBlocksNobodyAndKeepsOneSlot() {
        LockFreePool pool = new LockFreePool(3);
        pool.allocate();
        new Inside(pool).setLife(0, -1);
        assertFalse(pool.tryRelease(key(1, 0)));
        othersLend(2, pool);
    }

    private static void othersLend(int slots, LockFreePool pool) {
        for (int round = 0; round < 3; round++) {
            long[] keys = new long[slots];
            for (int i = 0; i < slots; i++) {
                keys[i] = pool.allocate();
                assertNotEquals(0, LockFreePool.slot(keys[i]));
            }
            assertEquals(LockFreePool.NONE, pool.tryAllocate());
            assertEquals(slots, pool.live());
            for (long key : keys) {
                pool.release(key);
            }
            assertEquals(0, pool.live());
        }
    }

    @Test
    void overheadIsEightBytesASlotAndAConstant() {
        assertEquals(376, new LockFreePool(0).overheadBytes());
        assertEquals(376 + 8_000, new LockFreePool(1_000).overheadBytes());
    }

    private static LockFreePool full(int capacity) {
        LockFreePool pool = new LockFreePool(capacity);
        for (int slot = 0; slot < capacity; slot++) {
            assertEquals(key(1, slot), pool.allocate());
        }
        return pool;
    }
}
