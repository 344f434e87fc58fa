package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.stack.AnyVec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a queue view does as a queue, on each form, beside an ArrayDeque. */
final class QueueViewTest {

    static final List<Class<?>> FORMS = AnyVec.QUEUES;

    private static final int CAPACITY = 4;

    /** A queue of these items, the first of them at the last slot. */
    private static AnyVec form(Class<?> form, int... items) {
        AnyVec queue = new AnyVec(form, CAPACITY);
        for (int i = 1; i < CAPACITY; i++) {
            queue.call("add", 0);
            queue.call("remove");
        }
        for (int item : items) {
            queue.call("add", item);
        }
        return queue;
    }

    @SuppressWarnings("unchecked")
    private static Queue<Object> view(AnyVec queue) {
        return (Queue<Object>) queue.call("asQueue");
    }

    private static Object outcome(Function<Queue<Object>, Object> call, Queue<Object> queue) {
        try {
            return call.apply(queue);
        } catch (RuntimeException e) {
            return e instanceof NoSuchElementException ? NoSuchElementException.class
                    : e.getClass();
        }
    }

    private static List<Function<Queue<Object>, Object>> calls(Object one, Object two) {
        return List.of(
                queue -> queue.offer(two), queue -> queue.add(two),
                Queue::poll, Queue::remove, Queue::peek, Queue::element,
                queue -> queue.remove(one), queue -> queue.remove(null),
                queue -> queue.contains(one), queue -> queue.contains(null),
                queue -> queue.removeIf(one::equals), queue -> queue.removeIf(two::equals),
                queue -> queue.removeAll(List.of(one)), queue -> queue.retainAll(List.of(one)),
                queue -> queue.addAll(List.of(two)), queue -> queue.addAll(List.of()),
                queue -> did(queue::clear), Queue::size, Queue::isEmpty);
    }

    private static Object did(Runnable change) {
        change.run();
        return null;
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void agreesWithAnArrayDequeBelowTheCapacity(Class<?> form) {
        for (int[] items : List.of(new int[0], new int[] {1}, new int[] {1, 2, 1})) {
            AnyVec fresh = form(form, items);
            Object one = fresh.box(1);
            for (Function<Queue<Object>, Object> call : calls(one, fresh.box(7))) {
                AnyVec queue = fresh.copy();
                Queue<Object> model = new ArrayDeque<>(view(fresh));
                assertEquals(outcome(call, model), outcome(call, view(queue)));
                assertEquals(List.copyOf(model), List.copyOf(view(queue)));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aFullOneRefusesAsAQueueDoes(Class<?> form) {
        AnyVec queue = form(form, 1, 2, 3, 4);
        Queue<Object> view = view(queue);
        Object item = queue.box(5);
        assertFalse(view.offer(item));
        assertThrows(IllegalStateException.class, () -> view.add(item));
        assertThrows(NullPointerException.class, () -> view.offer(null));
        assertThrows(NullPointerException.class, () -> view.add(null));
        assertEquals(List.of(1, 2, 3, 4), queue.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void iteratorsRemoveAndFailFast(Class<?> form) {
        AnyVec queue = form(form, 1, 2, 3, 4);
        Iterator<?> items = queue.unwrap().iterator();
        assertThrows(IllegalStateException.class, items::remove);
        while (items.hasNext()) {
            if (((Number) items.next()).intValue() % 2 == 0) {
                items.remove();
                assertThrows(IllegalStateException.class, items::remove);
            }
        }
        assertThrows(NoSuchElementException.class, items::next);
        assertEquals(List.of(1, 3), queue.content());
        Iterator<?> stale = queue.unwrap().iterator();
        stale.next();
        queue.call("add", 9);
        assertThrows(ConcurrentModificationException.class, stale::next);
        assertThrows(ConcurrentModificationException.class, stale::remove);
    }

    private static Object removeIf(AnyVec queue, Predicate<Integer> filter) {
        return queue.call("removeIf", filter);
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void removeIfKeepsTheOthersInTheirOrder(Class<?> form) {
        AnyVec queue = form(form, 1, 2, 3, 4);
        int changes = (Integer) queue.call("changes");
        assertEquals(false, removeIf(queue, item -> item > 4));
        assertEquals(changes, queue.call("changes"));
        assertEquals(true, removeIf(queue, item -> item % 3 == 1));
        assertEquals(List.of(2, 3), queue.content());
        assertTrue(view(queue).removeIf(item -> ((Number) item).intValue() == 3));
        assertFalse(view(queue).removeIf(item -> false));
        assertEquals(List.of(2), queue.content());
        assertThrows(NullPointerException.class, () -> view(queue).removeIf(null));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aNullFilterIsRefusedAlsoByAnEmptyQueue(Class<?> form) {
        assertEquals(NullPointerException.class, removeIf(form(form), null));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aFilterThatThrowsOrInterferesTakesNothingOut(Class<?> form) {
        AnyVec queue = form(form, 1, 2, 3);
        assertEquals(IllegalStateException.class, removeIf(queue, item -> {
            if (item == 3) {
                throw new IllegalStateException();
            }
            return true;
        }));
        assertEquals(List.of(1, 2, 3), queue.content());
        assertEquals(ConcurrentModificationException.class,
                removeIf(queue, item -> queue.call("add", 4) == null));
        assertEquals(List.of(1, 2, 3, 4), queue.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void forEachSeesAllAndFailsFast(Class<?> form) {
        AnyVec queue = form(form, 1, 2, 3);
        List<Number> seen = new ArrayList<>();
        queue.forEach(seen::add);
        assertEquals(List.of(1, 2, 3), AnyVec.integers(seen));
        assertThrows(ConcurrentModificationException.class,
                () -> queue.forEach(item -> queue.call("remove")));
        assertThrows(NullPointerException.class, () -> queue.forEach(null));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void spliteratorsKnowTheirSizeSplitAndBindLate(Class<?> form) {
        AnyVec queue = form(form, 1, 2);
        Spliterator<?> late = queue.unwrap().spliterator();
        queue.call("add", 3);
        assertEquals(3, late.estimateSize());
        assertTrue(late.hasCharacteristics(Spliterator.ORDERED | Spliterator.SIZED
                | Spliterator.SUBSIZED | Spliterator.NONNULL));
        List<Object> seen = new ArrayList<>();
        Spliterator<?> front = late.trySplit();
        assertEquals(1, front.estimateSize());
        assertNull(front.trySplit());
        front.forEachRemaining(seen::add);
        late.forEachRemaining(seen::add);
        assertEquals(List.of(1, 2, 3), AnyVec.integers(seen));
        assertFalse(late.tryAdvance(item -> { }));
        Spliterator<?> stale = view(queue).spliterator();
        assertEquals(3, stale.estimateSize());
        queue.call("remove");
        assertThrows(ConcurrentModificationException.class, () -> stale.tryAdvance(item -> { }));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void arraysAreCopies(Class<?> form) {
        AnyVec queue = form(form, 1, 2, 3);
        Object array = queue.call("toArray");
        queue.call("remove");
        assertEquals(List.of(1, 2, 3), AnyVec.elements(array));
        queue.call("copyTo", array, 1);
        assertEquals(List.of(1, 2, 3), AnyVec.elements(array));
        assertEquals(IndexOutOfBoundsException.class, queue.call("copyTo", array, 2));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void equalElementsInTheSameOrderAreEqual(Class<?> form) {
        assertEquals(form(form, 1, 2, 3).unwrap(), form(form, 1, 2, 3).unwrap());
        assertNotEquals(form(form, 1, 2, 3).unwrap(), form(form, 1, 3, 2).unwrap());
        assertNotEquals(form(form, 1, 2, 3).unwrap(), form(form, 1, 2).unwrap());
        for (Class<?> other : FORMS) {
            assertEquals(other == form, form(form, 1).unwrap().equals(form(other, 1).unwrap()));
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void theElementsOfAFormAreFoundByValue(Class<?> form) {
        AnyVec queue = form(form, 5, 6, 5);
        assertEquals(List.of(0, 1, -1), List.of(queue.call("indexOf", queue.box(5)),
                queue.call("indexOf", queue.box(6)), queue.call("indexOf", queue.box(7))));
    }
}
