package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.DoubleFreeException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import org.junit.jupiter.api.Test;

final class SlabAllocatorTest {

    private final SlabAllocator<String> slab = new SlabAllocator<>(2);

    @Test
    void aValueHasItsKeyUntilItIsRemoved() {
        int key = slab.insert("a");
        assertEquals(1, slab.size());
        assertEquals(1, slab.available());
        assertEquals("a", slab.get(key));
        assertEquals("a", slab.replace(key, "b"));
        assertTrue(slab.contains(key));
        assertEquals("b", slab.remove(key));
        assertFalse(slab.isLive(key));
        assertNull(slab.tryGet(key));
    }

    @Test
    void aFreeKeyIsGivenOutAgain() {
        int first = slab.insert("a");
        assertEquals(slab.vacantKey(), slab.insert("b"));
        assertEquals(SlabAllocator.NONE, slab.vacantKey());
        slab.release(first);
        assertEquals(first, slab.vacantKey());
        assertEquals(first, slab.insert("c"));
    }

    @Test
    void aKeyCanBeHadBeforeItsValue() {
        int key = slab.reserve();
        assertTrue(slab.isLive(key));
        assertFalse(slab.contains(key));
        slab.fill(key, "a");
        assertEquals("a", slab.get(key));
        CapacityExceededException full = assertThrows(CapacityExceededException.class,
                () -> slab.fill(key, "b"));
        assertEquals(1, full.capacity());
        assertEquals(1, full.size());
        assertEquals(1, full.requested());
        assertEquals("a", slab.get(key));
    }

    @Test
    void aFullSlabRefuses() {
        slab.insert("a");
        slab.reserve();
        assertEquals(SlabAllocator.NONE, slab.tryInsert("c"));
        assertEquals(SlabAllocator.NONE, slab.tryReserve());
        for (CapacityExceededException full : new CapacityExceededException[] {
                assertThrows(CapacityExceededException.class, () -> slab.insert("c")),
                assertThrows(CapacityExceededException.class, slab::reserve)}) {
            assertEquals(2, full.capacity());
            assertEquals(2, full.size());
            assertEquals(1, full.requested());
        }
    }

    @Test
    void nullIsNoValue() {
        int key = slab.insert("a");
        int empty = slab.reserve();
        assertFalse(slab.tryFill(empty, null));
        slab.release(empty);
        assertEquals(SlabAllocator.NONE, slab.tryInsert(null));
        assertFalse(slab.tryReplace(key, null));
        assertFalse(slab.tryFill(key, null));
        assertThrows(NullPointerException.class, () -> slab.insert(null));
        assertThrows(NullPointerException.class, () -> slab.replace(key, null));
        assertThrows(NullPointerException.class, () -> slab.fill(key, null));
        assertEquals("a", slab.get(key));
        assertEquals(1, slab.size());
    }

    @Test
    void whatIsNoKeyIsNamed() {
        for (int key : new int[] {-1, 2}) {
            assertEquals(key, assertThrows(ForeignHandleException.class,
                    () -> slab.get(key)).handle());
            assertEquals(key, assertThrows(ForeignHandleException.class,
                    () -> slab.remove(key)).handle());
            assertEquals(key, assertThrows(ForeignHandleException.class,
                    () -> slab.release(key)).handle());
            assertEquals(key, assertThrows(ForeignHandleException.class,
                    () -> slab.fill(key, "a")).handle());
            assertEquals(key, assertThrows(ForeignHandleException.class,
                    () -> slab.replace(key, "a")).handle());
        }
    }

    @Test
    void aFreeKeyIsRefused() {
        int key = slab.insert("a");
        slab.release(key);
        assertEquals(key, assertThrows(DoubleFreeException.class,
                () -> slab.release(key)).handle());
        assertThrows(EmptyException.class, () -> slab.get(key));
        assertThrows(EmptyException.class, () -> slab.remove(key));
        assertThrows(EmptyException.class, () -> slab.fill(key, "b"));
        assertFalse(slab.tryRelease(key));
        assertEquals(0, slab.size());
    }

    @Test
    void keysInUseAreNumbered() {
        slab.insert("a");
        int other = slab.insert("b");
        slab.release(slab.keyAt(0));
        assertEquals(other, slab.keyAt(0));
        for (int index : new int[] {-1, 1}) {
            InvalidIndexException refusal =
                    assertThrows(InvalidIndexException.class, () -> slab.keyAt(index));
            assertEquals(index, refusal.index());
            assertEquals(1, refusal.size());
        }
    }

    @Test
    void aClearedSlabIsAsNew() {
        slab.insert("a");
        slab.reserve();
        slab.clear();
        assertEquals(0, slab.size());
        assertEquals(2, slab.available());
        assertNull(slab.tryGet(0));
        assertNull(slab.tryGet(1));
        slab.insert("b");
        slab.insert("c");
        assertEquals(2, slab.size());
    }

    @Test
    void aSlabMayHaveNoRoom() {
        SlabAllocator<String> none = new SlabAllocator<>(0);
        assertEquals(0, none.capacity());
        assertEquals(SlabAllocator.NONE, none.vacantKey());
        assertEquals(SlabAllocator.NONE, none.tryInsert("a"));
        assertEquals(-1, assertThrows(InvalidSizeException.class,
                () -> new SlabAllocator<>(-1)).size());
    }

    @Test
    void overheadGrowsWithTheCapacity() {
        assertEquals(152, slab.overheadBytes());
    }
}
