package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.StaleHandleException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

final class TypedArenaTest {

    @Test
    void aHandleFindsItsValue() {
        TypedArena<String> arena = new TypedArena<>(2);
        Id<String> first = arena.add("first");
        Id<String> second = arena.tryAdd("second");
        assertEquals(List.of(0, 1), List.of(first.index(), second.index()));
        assertEquals(arena.epoch(), first.epoch());
        assertEquals("first", arena.get(first));
        assertEquals("second", arena.tryGet(second));
        assertEquals("second", arena.set(second, "other"));
        assertTrue(arena.trySet(first, "changed"));
        assertEquals(List.of("changed", "other"), arena.stream().toList());
        assertEquals("TypedArena[size=2, capacity=2]", arena.toString());
    }

    @Test
    void aFullArenaAndNullAreRefused() {
        TypedArena<String> arena = new TypedArena<>(1);
        assertNull(arena.tryAdd(null));
        assertThrows(NullPointerException.class, () -> arena.add(null));
        assertFalse(arena.isFull());
        Id<String> id = arena.add("only");
        assertTrue(arena.isFull());
        assertNull(arena.tryAdd("more"));
        CapacityExceededException full = assertThrows(CapacityExceededException.class,
                () -> arena.add("more"));
        assertEquals(List.of(1L, 1L, 1L),
                List.of(full.capacity(), full.size(), full.requested()));
        assertFalse(arena.trySet(id, null));
        assertThrows(NullPointerException.class, () -> arena.set(id, null));
        assertEquals("only", arena.get(id));
        assertEquals(-3, assertThrows(InvalidSizeException.class,
                () -> new TypedArena<>(-3)).size());
        assertNull(new TypedArena<>(0).tryAdd("any"));
    }

    private static void assertRefused(TypedArena<String> arena, Id<String> id,
            Class<? extends RuntimeException> error) {
        assertFalse(arena.accepts(id));
        assertNull(arena.tryGet(id));
        assertFalse(arena.trySet(id, "value"));
        assertThrows(error, () -> arena.get(id));
        assertThrows(error, () -> arena.set(id, "value"));
    }

    @Test
    void foreignAndStaleHandlesAreRefused() {
        TypedArena<String> arena = new TypedArena<>(2);
        TypedArena<String> other = new TypedArena<>(2);
        Id<String> id = arena.add("first");
        arena.add("second");
        other.add("third");
        assertRefused(other, id, ForeignHandleException.class);
        assertRefused(arena, null, NullPointerException.class);
        long epoch = arena.epoch();
        arena.reset();
        assertRefused(arena, id, StaleHandleException.class);
        Id<String> next = arena.add("after");
        assertRefused(arena, id, StaleHandleException.class);
        assertNotEquals(epoch, next.epoch());
        StaleHandleException stale = assertThrows(StaleHandleException.class,
                () -> arena.get(id));
        assertEquals(List.of(0L, epoch, arena.epoch()),
                List.of(stale.handle(), stale.expected(), stale.actual()));
        assertEquals("after", arena.at(0));
        assertEquals(List.of(1, 1), List.of(arena.size(), other.size()));
        assertEquals(1, assertThrows(InvalidIndexException.class, () -> arena.at(1)).index());
        assertEquals(-1, assertThrows(InvalidIndexException.class, () -> arena.at(-1)).index());
    }

    @Test
    void valuesAreSeenInTheOrderInWhichTheyWereAdded() {
        TypedArena<Integer> arena = new TypedArena<>(4);
        arena.add(1);
        arena.add(2);
        Iterator<Integer> numbers = arena.iterator();
        assertEquals(1, numbers.next());
        arena.add(3);
        assertEquals(2, numbers.next());
        assertEquals(3, numbers.next());
        assertFalse(numbers.hasNext());
        assertThrows(NoSuchElementException.class, numbers::next);
        assertThrows(UnsupportedOperationException.class, numbers::remove);
        arena.reset();
        assertThrows(ConcurrentModificationException.class, numbers::next);
        assertFalse(arena.iterator().hasNext());
    }

    @Test
    void everyProgramOfSixCallsAgreesWithAList() {
        for (int capacity = 0; capacity <= 3; capacity++) {
            for (int program = 0; program < 3 * 3 * 3 * 3 * 3 * 3; program++) {
                TypedArena<Integer> arena = new TypedArena<>(capacity);
                List<Integer> values = new ArrayList<>();
                List<Id<Integer>> ids = new ArrayList<>();
                List<Id<Integer>> stale = new ArrayList<>();
                for (int step = 0, rest = program; step < 6; step++, rest /= 3) {
                    call(arena, rest % 3, step, values, ids, stale);
                    assertEquals(values, arena.stream().toList());
                    for (int i = 0; i < ids.size(); i++) {
                        assertEquals(values.get(i), arena.get(ids.get(i)));
                    }
                    assertTrue(stale.stream().noneMatch(arena::accepts));
                }
            }
        }
    }

    private static void call(TypedArena<Integer> arena, int kind, int value,
            List<Integer> values, List<Id<Integer>> ids, List<Id<Integer>> stale) {
        if (kind == 0) {
            arena.reset();
            stale.addAll(ids);
            ids.clear();
            values.clear();
        } else if (kind == 1 && !ids.isEmpty()) {
            assertEquals(values.set(0, value), arena.set(ids.getFirst(), value));
        } else {
            Id<Integer> id = arena.tryAdd(value);
            assertEquals(values.size() < arena.capacity(), id != null);
            if (id != null) {
                values.add(value);
                ids.add(id);
            }
        }
    }

    @Test
    void aResetWithACloserClosesOnceInReverseOrder() {
        TypedArena<String> arena = new TypedArena<>(4);
        for (String value : List.of("a", "throws", "b", "throws")) {
            arena.add(value);
        }
        List<String> closed = new ArrayList<>();
        IllegalStateException error = assertThrows(IllegalStateException.class,
                () -> arena.reset(value -> {
                    assertEquals(closed.size(), arena.size());
                    arena.add("while closing " + value);
                    closed.add(value);
                    if (value.equals("throws")) {
                        throw new IllegalStateException(value + closed.size());
                    }
                }));
        assertEquals(List.of("throws", "b", "throws", "a"), closed);
        assertEquals("throws1", error.getMessage());
        assertEquals("throws3", error.getSuppressed()[0].getMessage());
        assertEquals(4, arena.size());
        assertThrows(NullPointerException.class, () -> arena.reset(null));
        assertEquals(4, arena.size());
    }

    @Test
    void theEpochStartsAgainAfterTheLast() throws ReflectiveOperationException {
        TypedArena<String> arena = new TypedArena<>(1);
        arena.reset();
        assertEquals(1, arena.epoch());
        var epoch = TypedArena.class.getDeclaredField("epoch");
        epoch.setAccessible(true);
        epoch.setLong(arena, Long.MAX_VALUE - 1);
        arena.reset();
        assertEquals(Long.MAX_VALUE, arena.epoch());
        arena.reset();
        assertEquals(0, arena.epoch());
    }

    @Test
    void aValueThatWasGivenBackIsNotKept() {
        TypedArena<Object> arena = new TypedArena<>(1);
        WeakReference<Object> value = new WeakReference<>(new Object());
        arena.add(value.get());
        arena.reset();
        for (int i = 0; i < 50 && value.get() != null; i++) {
            System.gc();
        }
        assertSame(null, value.get());
    }
}
