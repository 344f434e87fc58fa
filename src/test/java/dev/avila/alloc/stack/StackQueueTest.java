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

final class StackQueueTest {

    private static StackQueue<String> queue(int capacity, String... items) {
        StackQueue<String> queue = new StackQueue<>(capacity);
        for (String item : items) {
            queue.add(item);
        }
        return queue;
    }

    private static List<String> list(StackQueue<String> queue) {
        return new ArrayList<>(queue.asQueue());
    }

    @Test
    void whatIsAddedFirstIsRemovedFirst() {
        StackQueue<String> queue = queue(2);
        List<String> removed = new ArrayList<>();
        for (String item : List.of("a", "b", "c", "d", "e")) {
            queue.add(item);
            if (queue.isFull()) {
                removed.add(queue.remove());
            }
        }
        assertEquals(List.of("a", "b", "c", "d"), removed);
        assertEquals(List.of("e"), list(queue));
    }

    @Test
    void errorsCarryWhatWasAskedAndWhatThereIs() {
        StackQueue<String> full = queue(2, "a", "b");
        CapacityExceededException noRoom =
                assertThrows(CapacityExceededException.class, () -> full.add("c"));
        assertEquals(List.of(2L, 2L, 1L),
                List.of(noRoom.capacity(), noRoom.size(), noRoom.requested()));
        for (int index : new int[] {-1, 2}) {
            InvalidIndexException noElement =
                    assertThrows(InvalidIndexException.class, () -> full.get(index));
            assertEquals(List.of(index, 2), List.of(noElement.index(), noElement.size()));
        }
        StackQueue<String> empty = queue(7);
        for (var call : List.<Runnable>of(empty::first, empty::last, empty::remove)) {
            assertEquals(7, assertThrows(EmptyException.class, call::run).capacity());
        }
        for (var form : List.<IntFunction<?>>of(
                StackQueue::new, IntStackQueue::new, LongStackQueue::new)) {
            assertEquals(-1, assertThrows(InvalidSizeException.class,
                    () -> form.apply(-1)).size());
        }
        assertEquals(List.of("a", "b"), list(full));
    }

    @Test
    void nullIsRefusedAndNothingChanges() {
        StackQueue<String> queue = queue(3, "a");
        int changes = queue.changes();
        assertFalse(queue.tryAdd(null));
        assertThrows(NullPointerException.class, () -> queue.add(null));
        assertFalse(queue.contains(null));
        assertEquals(List.of("a"), list(queue));
        assertEquals(changes, queue.changes());
    }

    @Test
    void nullIsLookedAtBeforeTheRoom() {
        StackQueue<String> full = queue(1, "a");
        assertFalse(full.tryAdd(null));
        assertThrows(NullPointerException.class, () -> full.add(null));
    }

    @Test
    void theTryFormsReturnNullWhereThereIsNothing() {
        StackQueue<String> queue = queue(3, "a", "b");
        assertEquals("a", queue.tryRemove());
        assertEquals("b", queue.removeOrDefault(null));
        assertNull(queue.tryRemove());
        assertNull(queue.removeOrDefault(null));
        assertEquals("z", queue.removeOrDefault("z"));
        assertEquals("z", queue.getOrDefault(0, "z"));
        assertEquals("z", queue.getOrDefault(-1, "z"));
        assertNull(queue.getOrDefault(0, null));
        assertEquals("y", queue(1, "y").getOrDefault(0, "z"));
    }

    private static Object[] slots(StackQueue<?> queue) throws ReflectiveOperationException {
        Field items = StackQueue.class.getDeclaredField("items");
        items.setAccessible(true);
        return (Object[]) items.get(queue);
    }

    @Test
    void deadSlotsKeepNothingFromTheCollector() throws ReflectiveOperationException {
        for (int head = 0; head < 6; head++) {
            StackQueue<String> queue = new StackQueue<>(6);
            for (int i = 0; i < head; i++) {
                queue.add("x");
                queue.remove();
            }
            for (String item : List.of("a", "b", "c", "d", "e", "f")) {
                queue.add(item);
            }
            queue.remove();
            queue.asQueue().remove("c");
            assertOnlyLive(queue);
            queue.clear();
            assertOnlyLive(queue);
        }
    }

    private static void assertOnlyLive(StackQueue<String> queue)
            throws ReflectiveOperationException {
        assertEquals(queue.size(),
                Arrays.stream(slots(queue)).filter(slot -> slot != null).count());
        assertEquals(queue.size(), list(queue).stream().filter(item -> item != null).count());
    }

    @Test
    void aCopyIsAnotherQueueWithTheSameElements() {
        String element = new String("a");
        StackQueue<String> queue = queue(3, "x", "y");
        queue.remove();
        queue.remove();
        queue.add(element);
        queue.add("b");
        StackQueue<String> copy = queue.copy();
        assertEquals(3, copy.capacity());
        assertSame(element, copy.first());
        copy.add("c");
        copy.remove();
        assertEquals(List.of("a", "b"), list(queue));
        assertEquals(List.of("b", "c"), list(copy));
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
        StackQueue<Object> queue = new StackQueue<>(2);
        queue.add(angry);
        int changes = queue.changes();
        assertThrows(IllegalStateException.class, () -> queue.indexOf("a"));
        assertThrows(IllegalStateException.class, () -> queue.contains("a"));
        assertSame(angry, queue.get(0));
        assertEquals(List.of(1, changes), List.of(queue.size(), queue.changes()));
    }

    @Test
    void theChangeCounterStartsAgainAtZero() throws ReflectiveOperationException {
        Field changes = StackQueue.class.getDeclaredField("changes");
        changes.setAccessible(true);
        for (String call : List.of("add", "remove", "clear")) {
            StackQueue<String> queue = queue(4, "a", "b");
            changes.setInt(queue, Integer.MAX_VALUE);
            switch (call) {
                case "add" -> queue.add("c");
                case "remove" -> queue.remove();
                default -> queue.clear();
            }
            assertEquals(0, queue.changes(), call);
        }
    }

    @Test
    void nothingIsAllocatedAfterConstruction() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        StackQueue<String> queue = new StackQueue<>(64);
        for (int warmUp = 0; warmUp < 2_000; warmUp++) {
            work(queue);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        work(queue);
        long after = threads.getCurrentThreadAllocatedBytes();
        assertTrue(after - before < 512, () -> after - before + " bytes");
    }

    private static void work(StackQueue<String> queue) {
        while (queue.tryAdd("a")) {
            queue.getOrDefault(0, null);
        }
        queue.indexOf("c");
        while (queue.tryRemove() != null) {
            queue.removeOrDefault(null);
        }
        queue.clear();
    }
}
