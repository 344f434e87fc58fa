package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.StaleHandleException;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class GenerationalArenaTest {

    private static final long NONE = GenerationalArena.NONE;
    private static final long STEP = 1L << 32;

    private final GenerationalArena<String> arena = new GenerationalArena<>(2);

    /** What needs a key that has its value, and what needs a key only. */
    private static final List<BiConsumer<GenerationalArena<String>, Long>> ATTACHED = List.of(
            GenerationalArena::get, GenerationalArena::remove, GenerationalArena::detach,
            (arena, key) -> arena.replace(key, "value"));
    private static final List<BiConsumer<GenerationalArena<String>, Long>> LIVE = List.of(
            GenerationalArena::release, (arena, key) -> arena.reattach(key, "value"));

    private <E extends Exception> void assertAllThrow(long key, Class<E> error,
            List<BiConsumer<GenerationalArena<String>, Long>> calls, Consumer<E> fields) {
        String before = state();
        calls.forEach(call -> fields.accept(
                assertThrows(error, () -> call.accept(arena, key))));
        assertEquals(before, state());
    }

    private void assertEachTryIsRefused(long key) {
        String before = state();
        assertNull(arena.tryGet(key));
        assertNull(arena.tryRemove(key));
        assertNull(arena.tryDetach(key));
        assertFalse(arena.tryReplace(key, "value"));
        assertFalse(arena.tryReattach(key, "value"));
        assertFalse(arena.tryRelease(key));
        assertFalse(arena.contains(key));
        assertFalse(arena.isLive(key));
        assertEquals(before, state());
    }

    private String state() {
        return arena + " " + arena.available() + " " + arena.retired()
                + arena.keys().boxed().toList() + arena.values().toList();
    }

    private void assertFull(Executable call, long capacity) {
        String before = state();
        CapacityExceededException full = assertThrows(CapacityExceededException.class, call);
        assertEquals(List.of(capacity, capacity, 1L),
                List.of(full.capacity(), full.size(), full.requested()));
        assertEquals(before, state());
    }

    @Test
    void aKeyFindsItsValue() {
        long ada = arena.insert("Ada");
        long grace = arena.tryInsert("Grace");
        assertEquals(List.of(STEP, STEP + 1), List.of(ada, grace));
        assertEquals(List.of("Ada", "Grace"), List.of(arena.get(ada), arena.tryGet(grace)));
        assertEquals("Grace", arena.replace(grace, "Edsger"));
        assertTrue(arena.tryReplace(ada, "Alan"));
        assertEquals(List.of("Alan", "Edsger"), arena.values().toList());
        assertEquals("Alan", arena.remove(ada));
        assertEquals("Edsger", arena.tryRemove(grace));
        assertEquals(0, arena.size());
    }

    @Test
    void aSlotIsLentAgainWithItsNextGenerationTheLastReleasedFirst() {
        long first = arena.insert("first");
        long second = arena.insert("second");
        arena.release(first);
        assertTrue(arena.tryRelease(second));
        assertEquals(second + STEP, arena.insert("third"));
        assertEquals(first + STEP, arena.insert("fourth"));
    }

    @Test
    void foreignKeysAreRefused() {
        arena.insert("any");
        for (long key : new long[] {NONE, -1, 1, STEP - 1, STEP + 1, STEP + 2, 2 * STEP,
            -STEP, Long.MIN_VALUE, Long.MAX_VALUE}) {
            Consumer<ForeignHandleException> fields = e -> assertEquals(key, e.handle());
            assertAllThrow(key, ForeignHandleException.class, ATTACHED, fields);
            assertAllThrow(key, ForeignHandleException.class, LIVE, fields);
            assertEachTryIsRefused(key);
            assertFalse(arena.wasIssued(key));
        }
    }

    private void assertStale(long key, long generation) {
        Consumer<StaleHandleException> fields = e -> assertEquals(
                List.of(key, key / STEP, generation),
                List.of(e.handle(), e.expected(), e.actual()));
        assertAllThrow(key, StaleHandleException.class, ATTACHED, fields);
        assertAllThrow(key, StaleHandleException.class, LIVE, fields);
        assertEachTryIsRefused(key);
        assertTrue(arena.wasIssued(key));
    }

    @Test
    void staleKeysAreRefused() {
        arena.insert("other");
        long key = arena.insert("first");
        arena.remove(key);
        assertStale(key, 2);
        long next = arena.insert("second");
        assertStale(key, 2);
        assertEquals("second", arena.get(next));
        arena.release(next);
        assertStale(key, 3);
        assertStale(next, 3);
    }

    @Test
    void aDetachedKeyIsInUseAndHasNoValue() {
        long key = arena.insert("value");
        assertEquals("value", arena.detach(key));
        assertAllThrow(key, EmptyException.class, ATTACHED, e -> assertEquals(1, e.capacity()));
        assertNull(arena.tryGet(key));
        assertNull(arena.tryRemove(key));
        assertNull(arena.tryDetach(key));
        assertFalse(arena.tryReplace(key, "value"));
        assertFalse(arena.contains(key));
        assertTrue(arena.isLive(key));
        assertEquals(List.of(1, 1), List.of(arena.size(), arena.available()));
        assertTrue(arena.tryReattach(key, "again"));
        assertEquals("again", arena.tryDetach(key));
        arena.reattach(key, "at last");
        assertEquals("at last", arena.get(key));
    }

    @Test
    void aKeyThatHasItsValueTakesNoOther() {
        long key = arena.insert("value");
        assertFull(() -> arena.reattach(key, "other"), 1);
        assertFalse(arena.tryReattach(key, "other"));
        assertEquals("value", arena.get(key));
    }

    @Test
    void aReservedKeyIsFilledOrReleased() {
        long first = arena.reserve();
        long second = arena.tryReserve();
        assertEquals(List.of(STEP, STEP + 1), List.of(first, second));
        assertTrue(arena.isLive(first));
        assertFalse(arena.contains(first));
        arena.reattach(second, "value");
        arena.release(first);
        assertStale(first, 2);
        assertEquals(List.of("value"), arena.values().toList());
    }

    @Test
    void aFullArenaIsRefusedWithoutItsRetiredSlots() {
        GenerationalArena<String> brief = new GenerationalArena<>(2, 1);
        brief.remove(brief.insert("gone"));
        assertEquals(STEP + 1, brief.insert("last"));
        for (Executable call : List.<Executable>of(
                () -> brief.insert("more"), brief::reserve)) {
            CapacityExceededException full =
                    assertThrows(CapacityExceededException.class, call);
            assertEquals(List.of(1L, 1L, 1L),
                    List.of(full.capacity(), full.size(), full.requested()));
        }
        arena.insert("first");
        arena.reserve();
        assertFull(() -> arena.insert("more"), 2);
        assertFull(arena::reserve, 2);
        assertEquals(List.of(NONE, NONE), List.of(arena.tryInsert("more"), arena.tryReserve()));
        assertEquals(NONE, new GenerationalArena<>(0).tryInsert("any"));
        assertEquals(NONE, new GenerationalArena<>(0).tryReserve());
    }

    @Test
    void nullIsRefusedBeforeTheKeyIs() {
        assertEquals(NONE, arena.tryInsert(null));
        assertThrows(NullPointerException.class, () -> arena.insert(null));
        long key = arena.insert("value");
        long detached = arena.reserve();
        String before = state();
        assertEquals(NONE, arena.tryInsert(null));
        assertFalse(arena.tryReplace(key, null));
        assertFalse(arena.tryReattach(detached, null));
        for (long any : new long[] {key, detached, NONE}) {
            assertThrows(NullPointerException.class, () -> arena.replace(any, null));
            assertThrows(NullPointerException.class, () -> arena.reattach(any, null));
        }
        assertThrows(NullPointerException.class, () -> arena.insert(null));
        assertEquals(before, state());
    }

    @Test
    void aSizeThatIsNoneIsRefused() {
        assertInvalid(-3, () -> new GenerationalArena<>(-3));
        assertInvalid(-1, () -> new GenerationalArena<>(-1, 0));
        assertInvalid(0, () -> new GenerationalArena<>(1, 0));
        assertInvalid(-1, () -> new GenerationalArena<>(0, -1));
        assertInvalid(-2, () -> new GenerationalArena<>(1, -2));
        assertEquals(0, new GenerationalArena<>(0, 1).capacity());
    }

    private static void assertInvalid(long size, Executable call) {
        assertEquals(size, assertThrows(InvalidSizeException.class, call).size());
    }

    @Test
    void anIndexOutsideOfTheKeysIsRefused() {
        long key = arena.insert("value");
        assertEquals(key, arena.keyAt(0));
        for (int index : new int[] {-1, 1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            InvalidIndexException error = assertThrows(InvalidIndexException.class,
                    () -> arena.keyAt(index));
            assertEquals(List.of(index, 1), List.of(error.index(), error.size()));
        }
    }

    @Test
    void aSlotRetiresAfterItsLastGeneration() {
        GenerationalArena<String> brief = new GenerationalArena<>(1, 2);
        long first = brief.insert("first");
        brief.remove(first);
        assertEquals(List.of(0, 1), List.of(brief.retired(), brief.available()));
        long second = brief.insert("second");
        brief.remove(second);
        assertEquals(List.of(1, 0), List.of(brief.retired(), brief.available()));
        assertEquals(List.of(0, 1), List.of(brief.size(), brief.capacity()));
        assertEquals(NONE, brief.tryInsert("third"));
        for (long key : new long[] {first, second}) {
            StaleHandleException stale = assertThrows(StaleHandleException.class,
                    () -> brief.get(key));
            assertEquals(List.of(key / STEP, 0L), List.of(stale.expected(), stale.actual()));
        }
        assertThrows(ForeignHandleException.class, () -> brief.get(second + STEP));
    }

    @Test
    void noKeyIsIssuedTwice() {
        GenerationalArena<String> brief = new GenerationalArena<>(3, 4);
        Set<Long> issued = new HashSet<>();
        while (0 < brief.available()) {
            assertTrue(issued.add(brief.insert("value")));
            if (issued.size() % 2 == 0) {
                brief.remove(brief.keyAt(0));
            }
            if (issued.size() % 5 == 0) {
                brief.clear();
            }
        }
        brief.clear();
        assertEquals(List.of(3, 12), List.of(brief.retired(), issued.size()));
    }

    @Test
    void clearEndsAllKeys() {
        long kept = arena.insert("kept");
        long detached = arena.reserve();
        arena.clear();
        assertEquals(List.of(0, 2, 0),
                List.of(arena.size(), arena.available(), arena.retired()));
        assertStale(kept, 2);
        assertStale(detached, 2);
        arena.insert("next");
        arena.insert("other");
        assertStale(kept, 2);
        assertStale(detached, 2);
    }

    @Test
    void theOverheadIsAKeyAReferenceAndTwoEntriesASlot() {
        for (int capacity : new int[] {0, 1, 1_000}) {
            assertEquals(184 + 24 * capacity,
                    new GenerationalArena<>(capacity).overheadBytes());
        }
    }

    @Test
    void aValueThatLeftIsNotKept() {
        for (BiConsumer<GenerationalArena<Object>, Long> leave
                : List.<BiConsumer<GenerationalArena<Object>, Long>>of(
                    GenerationalArena::remove, GenerationalArena::tryRemove,
                    GenerationalArena::release, GenerationalArena::tryRelease,
                    GenerationalArena::detach, GenerationalArena::tryDetach,
                    (objects, key) -> objects.replace(key, "other"),
                    (objects, key) -> objects.clear())) {
            GenerationalArena<Object> objects = new GenerationalArena<>(1, 1);
            WeakReference<Object> value = new WeakReference<>(new Object());
            leave.accept(objects, objects.insert(value.get()));
            for (int i = 0; i < 50 && value.get() != null; i++) {
                System.gc();
            }
            assertNull(value.get());
            assertEquals(1, objects.capacity());
        }
    }
}
