package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.DoubleFreeException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PoolTest {

    @Test
    void aNewPoolHasEverySlotFree() {
        Pool pool = new Pool(3);
        assertEquals(3, pool.capacity());
        assertEquals(3, pool.available());
        assertEquals(0, pool.live());
        assertEquals(0, pool.peak());
    }

    @Test
    void aPoolOfNoSlotsLendsNone() {
        Pool pool = new Pool(0);
        assertEquals(Pool.NONE, pool.tryAllocate());
        assertEquals(0, pool.liveSlots().count());
    }

    @Test
    void aNegativeCapacityIsRefused() {
        var error = assertThrows(InvalidSizeException.class, () -> new Pool(-1));
        assertEquals(-1, error.size());
    }

    @Test
    void allocationFromAFullPoolIsRefusedAndChangesNothing() {
        Pool pool = full(2);
        var error = assertThrows(CapacityExceededException.class, pool::allocate);
        assertEquals(2, error.capacity());
        assertEquals(2, error.size());
        assertEquals(1, error.requested());
        assertEquals(Pool.NONE, pool.tryAllocate());
        assertEquals(2, pool.live());
    }

    @Test
    void allocateLendsEachSlotOnce() {
        Pool pool = new Pool(3);
        int[] slots = {pool.allocate(), pool.tryAllocate(), pool.allocate()};
        assertArrayEquals(new int[] {0, 1, 2}, IntStream.of(slots).sorted().toArray());
    }

    @Test
    void releaseOfAForeignSlotIsRefusedAndChangesNothing() {
        Pool pool = full(2);
        for (int slot : new int[] {-1, 2, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            var error = assertThrows(ForeignHandleException.class, () -> pool.release(slot));
            assertEquals(slot, error.handle());
            assertFalse(pool.tryRelease(slot));
            assertFalse(pool.isLive(slot));
        }
        assertEquals(2, pool.live());
    }

    @Test
    void releaseOfAFreeSlotIsRefusedAndChangesNothing() {
        Pool pool = full(2);
        pool.release(1);
        var error = assertThrows(DoubleFreeException.class, () -> pool.release(1));
        assertEquals(1, error.handle());
        assertFalse(pool.tryRelease(1));
        assertTrue(pool.isLive(0));
        assertEquals(1, pool.live());
    }

    @Test
    void aReleasedSlotIsLentAgain() {
        Pool pool = full(3);
        pool.release(1);
        assertEquals(1, pool.allocate());
    }

    @Test
    void peakIsTheMostThatWasLiveAtOnce() {
        Pool pool = full(3);
        pool.releaseAll();
        pool.allocate();
        assertEquals(1, pool.live());
        assertEquals(3, pool.peak());
    }

    @Test
    void releaseAllFreesEverySlot() {
        Pool pool = full(3);
        pool.releaseAll();
        assertEquals(3, pool.available());
        assertEquals(0, pool.liveSlots().count());
    }

    @Test
    void liveAtAndLiveIndexAreInverse() {
        Pool pool = full(5);
        pool.release(2);
        pool.release(4);
        for (int index = 0; index < pool.live(); index++) {
            assertEquals(index, pool.liveIndex(pool.liveAt(index)));
        }
        for (int notLive : new int[] {2, 4, -1, 5}) {
            assertEquals(Pool.NONE, pool.liveIndex(notLive));
        }
    }

    @Test
    void liveAtRefusesAnIndexThatIsOutOfRange() {
        Pool pool = full(4);
        pool.release(2);
        for (int index : new int[] {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            var error = assertThrows(InvalidIndexException.class, () -> pool.liveAt(index));
            assertEquals(index, error.index());
            assertEquals(3, error.size());
        }
    }

    @Test
    void overheadIsEightBytesASlotAndAConstant() {
        assertEquals(88, new Pool(0).overheadBytes());
        assertEquals(88 + 8_000, new Pool(1_000).overheadBytes());
    }

    @Test
    void forEachLivePassesEachLiveSlotOnce() {
        Pool pool = full(6);
        pool.release(4);
        pool.release(0);
        List<Integer> passed = new ArrayList<>();
        pool.forEachLive(passed::add);
        assertEquals(List.of(1, 2, 3, 5), passed.stream().sorted().toList());
        assertEquals(passed, pool.liveSlots().boxed().toList());
    }

    @Test
    void anActionMayReleaseTheSlotThatItIsGiven() {
        for (int chosen = 0; chosen < 1 << 5; chosen++) {
            BitSet released = BitSet.valueOf(new long[] {chosen});
            Pool pool = full(5);
            BitSet passed = new BitSet();
            pool.forEachLive(slot -> {
                assertFalse(passed.get(slot));
                passed.set(slot);
                if (released.get(slot)) {
                    pool.release(slot);
                }
            });
            assertEquals(5, passed.cardinality());
            assertEquals(5 - released.cardinality(), pool.live());
        }
    }

    @Test
    void anActionMayReleaseWhatItHasPassedAndAllocate() {
        Pool pool = full(4);
        int[] allocated = pool.liveSlots().limit(2).toArray();
        pool.release(allocated[0]);
        pool.release(allocated[1]);
        List<Integer> expected = pool.liveSlots().boxed().toList();
        List<Integer> passed = new ArrayList<>();
        pool.forEachLive(slot -> {
            passed.add(slot);
            pool.release(passed.get(0) == slot ? slot : pool.allocate());
            pool.tryAllocate();
        });
        assertEquals(expected, passed);
    }

    @Test
    void anActionThatReleasesEverythingIsTheLast() {
        Pool pool = full(4);
        List<Integer> passed = new ArrayList<>();
        pool.forEachLive(slot -> {
            passed.add(slot);
            pool.releaseAll();
        });
        assertEquals(1, passed.size());
    }

    @Test
    void aSlotThatIsReleasedBeforeItsTurnIsNotPassed() {
        Pool pool = full(4);
        int toCome = pool.liveAt(3);
        List<Integer> passed = new ArrayList<>();
        pool.forEachLive(slot -> {
            passed.add(slot);
            pool.tryRelease(toCome);
        });
        assertFalse(passed.contains(toCome));
        assertTrue(passed.containsAll(pool.liveSlots().boxed().toList()));
    }

    @Test
    void aStreamMayReleaseWhatItPasses() {
        Pool pool = full(5);
        pool.liveSlots().filter(slot -> slot % 2 == 0).forEach(pool::release);
        assertEquals(2, pool.live());
        assertTrue(pool.isLive(1) && pool.isLive(3));
    }

    @Test
    void toStringNamesTheFirstSixteenLiveSlots() {
        assertEquals("Pool[0 of 3 live]", new Pool(3).toString());
        assertEquals("Pool[2 of 2 live: 0, 1]", full(2).toString());
        String text = full(17).toString();
        assertTrue(text.startsWith("Pool[17 of 17 live: 0, 1, "), text);
        assertTrue(text.endsWith(", 14, 15, ...]"), text);
        assertTrue(full(16).toString().endsWith(", 15]"));
    }

    private static Pool full(int capacity) {
        Pool pool = new Pool(capacity);
        while (pool.tryAllocate() != Pool.NONE) {
            assertTrue(pool.live() <= capacity);
        }
        return pool;
    }
}
