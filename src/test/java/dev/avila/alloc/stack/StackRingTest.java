package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

final class StackRingTest {

    private static StackRing<String> ring(int capacity, String... items) {
        StackRing<String> ring = new StackRing<>(capacity);
        for (String item : items) {
            ring.push(item);
        }
        return ring;
    }

    private static List<String> list(StackRing<String> ring) {
        return new ArrayList<>(ring.asCollection());
    }

    @Test
    void theFirstLeavesForTheNew() {
        StackRing<String> ring = ring(2);
        assertNull(ring.push("a"));
        assertEquals("z", ring.pushOrDefault("b", "z"));
        assertEquals("a", ring.push("c"));
        assertEquals("b", ring.pushOrDefault("d", "z"));
        assertEquals("c", ring.pushOrDefault("e", null));
        assertEquals(List.of("d", "e"), list(ring));
        assertEquals("e", ring(1, "a", "b", "c", "d", "e").first());
    }

    @Test
    void elementsAreCountedFromBothSides() {
        StackRing<String> ring = ring(3, "a", "b", "c", "d");
        assertEquals(List.of("b", "c", "d"), List.of(ring.get(0), ring.get(1), ring.get(2)));
        assertEquals(List.of("d", "c", "b"),
                List.of(ring.recent(0), ring.recent(1), ring.recent(2)));
        assertEquals(List.of("b", "d"), List.of(ring.first(), ring.last()));
    }

    @Test
    void errorsCarryWhatWasAskedAndWhatThereIs() {
        StackRing<String> full = ring(2, "a", "b");
        CapacityExceededException noRoom =
                assertThrows(CapacityExceededException.class, () -> full.add("c"));
        assertEquals(List.of(2L, 2L, 1L),
                List.of(noRoom.capacity(), noRoom.size(), noRoom.requested()));
        for (int index : new int[] {-1, 2}) {
            for (var call : List.<Runnable>of(() -> full.get(index), () -> full.recent(index))) {
                InvalidIndexException noElement =
                        assertThrows(InvalidIndexException.class, call::run);
                assertEquals(List.of(index, 2), List.of(noElement.index(), noElement.size()));
            }
        }
        StackRing<String> empty = ring(7);
        for (var call : List.<Runnable>of(empty::first, empty::last, empty::remove)) {
            assertEquals(7, assertThrows(EmptyException.class, call::run).capacity());
        }
        assertEquals(List.of("a", "b"), list(full));
    }

    @Test
    void thereIsNoRingWithoutASlot() {
        for (var form : List.<IntFunction<?>>of(
                StackRing::new, IntStackRing::new, LongStackRing::new, ByteStackRing::new,
                DoubleStackRing::new)) {
            for (int capacity : new int[] {0, -1}) {
                assertEquals(capacity, assertThrows(InvalidSizeException.class,
                        () -> form.apply(capacity)).size());
            }
        }
    }

    @Test
    void nullIsRefusedAndNothingChanges() {
        for (StackRing<String> ring : List.of(ring(3, "a"), ring(1, "a"))) {
            int changes = ring.changes();
            assertFalse(ring.tryAdd(null));
            assertThrows(NullPointerException.class, () -> ring.add(null));
            assertThrows(NullPointerException.class, () -> ring.push(null));
            assertThrows(NullPointerException.class, () -> ring.pushOrDefault(null, "z"));
            assertFalse(ring.contains(null));
            assertEquals(List.of("a"), list(ring));
            assertEquals(changes, ring.changes());
        }
    }

    @Test
    void theDefaultIsReturnedWhereThereIsNothing() {
        StackRing<String> ring = ring(2, "a", "b");
        assertEquals("a", ring.getOrDefault(0, "z"));
        assertEquals("b", ring.recentOrDefault(0, "z"));
        for (int index : new int[] {-1, 2}) {
            assertEquals("z", ring.getOrDefault(index, "z"));
            assertEquals("z", ring.recentOrDefault(index, "z"));
            assertNull(ring.getOrDefault(index, null));
            assertNull(ring.recentOrDefault(index, null));
        }
    }

    @Test
    void theOldestIsRemovedFirst() {
        StackRing<String> ring = ring(3, "a", "b", "c", "d", "e");
        assertEquals("c", ring.remove());
        assertEquals("d", ring.tryRemove());
        assertEquals("e", ring.removeOrDefault("z"));
        assertNull(ring.tryRemove());
        assertNull(ring.removeOrDefault(null));
        assertEquals("z", ring.removeOrDefault("z"));
    }

    private static Object[] slots(StackRing<?> ring) throws ReflectiveOperationException {
        Field items = StackRing.class.getDeclaredField("items");
        items.setAccessible(true);
        return (Object[]) items.get(ring);
    }

    @Test
    void deadSlotsKeepNothingFromTheCollector() throws ReflectiveOperationException {
        for (int pushed = 0; pushed < 12; pushed++) {
            StackRing<String> ring = new StackRing<>(6);
            for (int i = 0; i < pushed; i++) {
                ring.push("x");
            }
            assertOnlyLive(ring);
            ring.tryRemove();
            assertOnlyLive(ring);
            ring.clear();
            assertOnlyLive(ring);
            ring.push("y");
            assertOnlyLive(ring);
        }
    }

    private static void assertOnlyLive(StackRing<String> ring)
            throws ReflectiveOperationException {
        assertEquals(ring.size(),
                Arrays.stream(slots(ring)).filter(slot -> slot != null).count());
        assertEquals(ring.size(), list(ring).stream().filter(item -> item != null).count());
    }

    @Test
    void aCopyIsAnotherRingWithTheSameElements() {
        String element = new String("a");
        StackRing<String> ring = ring(3, "x", "y", element, "b", "c");
        StackRing<String> copy = ring.copy();
        assertEquals(3, copy.capacity());
        assertSame(element, copy.first());
        assertSame(element, copy.push("d"));
        assertEquals(List.of("a", "b", "c"), list(ring));
        assertEquals(List.of("b", "c", "d"), list(copy));
    }

    @Test
    void aThrowingEqualsPassesThroughAndNothingChanges() {
        Object angry = new Object() {
            @Override
            public boolean equals(Object other) {
                throw new IllegalStateException("angry");
            }

            @Override
            public int hashCode() {
                return 0;
            }
        };
        StackRing<Object> ring = new StackRing<>(2);
        ring.push(angry);
        int changes = ring.changes();
        assertThrows(IllegalStateException.class, () -> ring.indexOf("a"));
        assertThrows(IllegalStateException.class, () -> ring.contains("a"));
        assertSame(angry, ring.get(0));
        assertEquals(List.of(1, changes), List.of(ring.size(), ring.changes()));
    }

    @Test
    void theChangeCounterStartsAgainAtZero() throws ReflectiveOperationException {
        Field changes = StackRing.class.getDeclaredField("changes");
        changes.setAccessible(true);
        for (String call : List.of("add", "push", "evict", "remove", "clear")) {
            StackRing<String> ring = ring(call.equals("evict") ? 2 : 3, "a", "b");
            changes.setInt(ring, Integer.MAX_VALUE);
            switch (call) {
                case "add" -> ring.add("c");
                case "remove" -> ring.remove();
                case "clear" -> ring.clear();
                default -> ring.push("c");
            }
            assertEquals(0, ring.changes(), call);
        }
    }

    @Test
    void nothingIsAllocatedAfterConstruction() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        StackRing<String> ring = new StackRing<>(64);
        for (int warmUp = 0; warmUp < 2_000; warmUp++) {
            work(ring);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        work(ring);
        long after = threads.getCurrentThreadAllocatedBytes();
        assertTrue(after - before < 512, () -> after - before + " bytes");
    }

    private static void work(StackRing<String> ring) {
        while (ring.tryAdd("a")) {
            ring.recentOrDefault(0, null);
        }
        for (int i = 0; i < 100; i++) {
            ring.push("b");
            ring.pushOrDefault("c", null);
        }
        ring.indexOf("d");
        while (ring.tryRemove() != null) {
            ring.removeOrDefault(null);
        }
        ring.clear();
    }
}
