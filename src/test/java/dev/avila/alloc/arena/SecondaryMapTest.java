package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.EmptyException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.StaleHandleException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

final class SecondaryMapTest {

    private static final long STEP = 1L << 32;

    /** What needs an entry of its key. */
    private static final List<BiConsumer<SecondaryMap<String>, Long>> OF_ENTRY = List.of(
            SecondaryMap::get, SecondaryMap::remove);

    /** What needs a key that its slot can have. */
    private static final List<BiConsumer<SecondaryMap<String>, Long>> OF_KEY = List.of(
            SecondaryMap::get, SecondaryMap::remove, (map, key) -> map.put(key, "value"));

    private final GenerationalArena<String> arena = new GenerationalArena<>(2);
    private final SecondaryMap<String> map = new SecondaryMap<>(2);

    private String state() {
        return map + " " + map.isEmpty() + map.keys().boxed().toList() + map.values().toList();
    }

    private void assertHasNone(long key) {
        String before = state();
        assertFalse(map.contains(key));
        assertNull(map.tryGet(key));
        assertEquals("other", map.getOrDefault(key, "other"));
        assertNull(map.getOrDefault(key, null));
        assertNull(map.tryRemove(key));
        assertEquals(before, state());
    }

    @Test
    void aKeyHasTheValueThatWasPutLastUnderIt() {
        long ada = arena.insert("Ada");
        long grace = arena.insert("Grace");
        assertNull(map.put(ada, "first"));
        assertTrue(map.tryPut(grace, "only"));
        assertEquals("first", map.put(ada, "second"));
        assertEquals(List.of("second", "only"), List.of(map.get(ada), map.tryGet(grace)));
        assertEquals("second", map.getOrDefault(ada, "other"));
        assertTrue(map.contains(ada));
        assertTrue(map.tryPut(ada, "third"));
        assertEquals(List.of(2, 2), List.of(map.size(), map.capacity()));
        assertEquals("third", map.remove(ada));
        assertEquals("only", map.tryRemove(grace));
        assertTrue(map.isEmpty());
    }

    @Test
    void aNewerKeyTakesThePlaceOfAnOlderOne() {
        long old = arena.insert("any");
        map.put(old, "old");
        arena.remove(old);
        long next = arena.insert("any");
        assertHasNone(next);
        assertEquals("old", map.get(old));
        assertEquals("old", map.put(next, "new"));
        assertEquals(1, map.size());
        assertEquals("new", map.get(next));
        assertHasNone(old);
    }

    @Test
    void aKeyThatIsOlderThanThatOfItsSlotIsRefused() {
        long old = STEP + 1;
        long kept = 3 * STEP + 1;
        map.put(kept, "kept");
        String before = state();
        for (BiConsumer<SecondaryMap<String>, Long> call : OF_KEY) {
            StaleHandleException stale = assertThrows(StaleHandleException.class,
                    () -> call.accept(map, old));
            assertEquals(List.of(old, 1L, 3L),
                    List.of(stale.handle(), stale.expected(), stale.actual()));
        }
        assertFalse(map.tryPut(old, "value"));
        assertHasNone(old);
        assertEquals(before, state());
    }

    @Test
    void whatIsNoKeyOfASlotBelowTheCapacityIsRefused() {
        map.put(STEP, "any");
        String before = state();
        for (long key : new long[] {0, 1, -1, STEP - 1, STEP + 2, STEP + Integer.MAX_VALUE,
            2 * STEP - 1, -STEP, Long.MIN_VALUE, Long.MAX_VALUE}) {
            for (BiConsumer<SecondaryMap<String>, Long> call : OF_KEY) {
                assertEquals(key, assertThrows(ForeignHandleException.class,
                        () -> call.accept(map, key)).handle());
            }
            assertFalse(map.tryPut(key, "value"));
            assertHasNone(key);
        }
        assertEquals(before, state());
        assertFalse(new SecondaryMap<>(0).tryPut(STEP, "value"));
    }

    @Test
    void aKeyWithoutEntryIsRefused() {
        map.put(2 * STEP, "kept");
        String before = state();
        for (long key : new long[] {STEP + 1, 9 * STEP + 1, 3 * STEP}) {
            OF_ENTRY.forEach(call -> assertEquals(1, assertThrows(EmptyException.class,
                    () -> call.accept(map, key)).capacity()));
            assertHasNone(key);
        }
        assertEquals(before, state());
    }

    @Test
    void afterARemovalAnOlderKeyCanBePutAgain() {
        map.put(2 * STEP, "new");
        assertEquals("new", map.remove(2 * STEP));
        assertHasNone(2 * STEP);
        assertNull(map.put(STEP, "old"));
        assertEquals("old", map.get(STEP));
    }

    @Test
    void theLastKeyOfASlotIsAKey() {
        long last = Integer.MAX_VALUE * STEP + 1;
        map.put(last, "last");
        assertEquals("last", map.get(last));
        assertEquals(last, map.keyAt(0));
        assertEquals(Integer.MAX_VALUE, assertThrows(StaleHandleException.class,
                () -> map.get(last - STEP)).actual());
    }

    @Test
    void nullIsRefusedBeforeTheKeyIs() {
        map.put(2 * STEP, "value");
        String before = state();
        for (long key : new long[] {STEP, 2 * STEP, 3 * STEP, STEP + 1, 0}) {
            assertThrows(NullPointerException.class, () -> map.put(key, null));
            assertFalse(map.tryPut(key, null));
        }
        assertEquals(before, state());
    }

    @Test
    void aNegativeCapacityIsRefused() {
        for (int capacity : new int[] {-1, Integer.MIN_VALUE}) {
            assertEquals(capacity, assertThrows(InvalidSizeException.class,
                    () -> new SecondaryMap<>(capacity)).size());
        }
        assertEquals(0, new SecondaryMap<>(0).capacity());
    }

    @Test
    void anIndexOutsideOfTheEntriesIsRefused() {
        map.put(STEP + 1, "value");
        assertEquals(STEP + 1, map.keyAt(0));
        for (int index : new int[] {-1, 1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            InvalidIndexException error = assertThrows(InvalidIndexException.class,
                    () -> map.keyAt(index));
            assertEquals(List.of(index, 1), List.of(error.index(), error.size()));
        }
    }

    @Test
    void clearTakesAllEntriesOut() {
        map.put(STEP, "a");
        map.put(5 * STEP + 1, "b");
        assertFalse(map.isEmpty());
        map.clear();
        assertTrue(map.isEmpty());
        assertHasNone(STEP);
        assertHasNone(5 * STEP + 1);
        assertNull(map.put(STEP + 1, "c"));
        assertNull(map.put(STEP, "d"));
        assertEquals(List.of("c", "d"), map.values().toList());
    }

    @Test
    void theOverheadIsAKeyAReferenceAndTwoEntriesASlot() {
        for (int capacity : new int[] {0, 1, 1_000}) {
            assertEquals(152 + 24 * capacity, new SecondaryMap<>(capacity).overheadBytes());
        }
    }

    @Test
    void aValueThatLeftIsNotKept() {
        for (BiConsumer<SecondaryMap<Object>, Long> leave
                : List.<BiConsumer<SecondaryMap<Object>, Long>>of(
                    SecondaryMap::remove, SecondaryMap::tryRemove,
                    (objects, key) -> objects.put(key, "other"),
                    (objects, key) -> objects.tryPut(key + STEP, "other"),
                    (objects, key) -> objects.clear())) {
            SecondaryMap<Object> objects = new SecondaryMap<>(1);
            WeakReference<Object> value = new WeakReference<>(new Object());
            objects.put(STEP, value.get());
            leave.accept(objects, STEP);
            for (int i = 0; i < 50 && value.get() != null; i++) {
                System.gc();
            }
            assertNull(value.get());
            assertEquals(1, objects.capacity());
        }
    }
}
