package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.stack.AnyVec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a deque view does as a deque, on each form, beside an ArrayDeque. */
final class DequeViewTest {

    static final List<Class<?>> FORMS = AnyVec.DEQUES;

    private static final int CAPACITY = 4;

    /** A deque of these items, the first of them at the last slot where there is one. */
    private static AnyVec form(Class<?> form, int... items) {
        AnyVec deque = new AnyVec(form, CAPACITY);
        for (int i = 1; i < items.length; i++) {
            deque.call("addLast", items[i]);
        }
        if (items.length > 0) {
            deque.call("addFirst", items[0]);
        }
        return deque;
    }

    @SuppressWarnings("unchecked")
    private static Deque<Object> view(AnyVec deque) {
        return (Deque<Object>) deque.call("asDeque");
    }

    private static Object outcome(Function<Deque<Object>, Object> call, Deque<Object> deque) {
        try {
            return call.apply(deque);
        } catch (RuntimeException e) {
            return e instanceof NoSuchElementException ? NoSuchElementException.class
                    : e.getClass();
        }
    }

    private static List<Function<Deque<Object>, Object>> calls(Object one, Object two) {
        return List.of(
                deque -> deque.offerFirst(two), deque -> deque.offerLast(two),
                deque -> deque.offer(two), deque -> deque.add(two),
                deque -> did(() -> deque.addFirst(two)), deque -> did(() -> deque.addLast(two)),
                deque -> did(() -> deque.push(two)),
                Deque::pollFirst, Deque::pollLast, Deque::poll,
                Deque::removeFirst, Deque::removeLast, Deque::remove, Deque::pop,
                Deque::peekFirst, Deque::peekLast, Deque::peek,
                Deque::getFirst, Deque::getLast, Deque::element,
                deque -> deque.removeFirstOccurrence(one),
                deque -> deque.removeLastOccurrence(one),
                deque -> deque.remove(one), deque -> deque.removeFirstOccurrence(null),
                deque -> deque.removeLastOccurrence(null), deque -> deque.contains(one),
                deque -> deque.removeIf(one::equals), deque -> did(deque::clear),
                Deque::size, Deque::isEmpty);
    }

    private static Object did(Runnable change) {
        change.run();
        return null;
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void agreesWithAnArrayDequeBelowTheCapacity(Class<?> form) {
        for (int[] items : List.of(new int[0], new int[] {1}, new int[] {1, 2, 1},
                new int[] {2, 1, 3})) {
            AnyVec fresh = form(form, items);
            Object one = fresh.box(1);
            for (Function<Deque<Object>, Object> call : calls(one, fresh.box(7))) {
                AnyVec deque = fresh.copy();
                Deque<Object> model = new ArrayDeque<>(view(fresh));
                assertEquals(outcome(call, model), outcome(call, view(deque)));
                assertEquals(List.copyOf(model), List.copyOf(view(deque)));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aFullOneRefusesAsADequeDoes(Class<?> form) {
        AnyVec deque = form(form, 1, 2, 3, 4);
        Deque<Object> view = view(deque);
        Object item = deque.box(5);
        assertFalse(view.offer(item));
        assertFalse(view.offerFirst(item));
        assertFalse(view.offerLast(item));
        assertThrows(IllegalStateException.class, () -> view.add(item));
        assertThrows(IllegalStateException.class, () -> view.addFirst(item));
        assertThrows(IllegalStateException.class, () -> view.addLast(item));
        assertThrows(IllegalStateException.class, () -> view.push(item));
        assertThrows(NullPointerException.class, () -> view.offer(null));
        assertThrows(NullPointerException.class, () -> view.offerFirst(null));
        assertEquals(List.of(1, 2, 3, 4), deque.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void iteratorsGoBothWaysRemoveAndFailFast(Class<?> form) {
        AnyVec deque = form(form, 1, 2, 3, 4);
        List<Object> seen = new ArrayList<>();
        view(deque).descendingIterator().forEachRemaining(seen::add);
        ((Iterator<?>) deque.call("descendingIterator")).forEachRemaining(seen::add);
        assertEquals(List.of(4, 3, 2, 1, 4, 3, 2, 1), AnyVec.integers(seen));
        for (Function<AnyVec, Iterator<?>> way : List.<Function<AnyVec, Iterator<?>>>of(
                each -> each.unwrap().iterator(),
                each -> (Iterator<?>) each.call("descendingIterator"))) {
            AnyVec copy = deque.copy();
            Iterator<?> items = way.apply(copy);
            assertThrows(IllegalStateException.class, items::remove);
            while (items.hasNext()) {
                if (((Number) items.next()).intValue() % 2 == 0) {
                    items.remove();
                    assertThrows(IllegalStateException.class, items::remove);
                }
            }
            assertThrows(NoSuchElementException.class, items::next);
            assertEquals(List.of(1, 3), copy.content());
            Iterator<?> stale = way.apply(copy);
            stale.next();
            copy.call("addLast", 9);
            assertThrows(ConcurrentModificationException.class, stale::next);
            assertThrows(ConcurrentModificationException.class, stale::remove);
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void forEachSeesAllAndFailsFast(Class<?> form) {
        AnyVec deque = form(form, 1, 2, 3);
        List<Number> seen = new ArrayList<>();
        deque.forEach(seen::add);
        assertEquals(List.of(1, 2, 3), AnyVec.integers(seen));
        assertThrows(ConcurrentModificationException.class,
                () -> deque.forEach(item -> deque.call("removeLast")));
        assertThrows(NullPointerException.class, () -> deque.forEach(null));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void spliteratorsKnowTheirSizeSplitAndBindLate(Class<?> form) {
        AnyVec deque = form(form, 1, 2);
        Spliterator<?> late = deque.unwrap().spliterator();
        deque.call("addLast", 3);
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
        Spliterator<?> stale = view(deque).spliterator();
        assertEquals(3, stale.estimateSize());
        deque.call("removeFirst");
        assertThrows(ConcurrentModificationException.class, () -> stale.tryAdvance(item -> { }));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void arraysAreCopies(Class<?> form) {
        AnyVec deque = form(form, 1, 2, 3);
        Object array = deque.call("toArray");
        assertEquals(List.of(1, 2, 3), AnyVec.elements(array));
        deque.call("copyTo", array, 0);
        deque.call("removeLast");
        deque.call("copyTo", array, 1);
        assertEquals(List.of(1, 1, 2), AnyVec.elements(array));
        assertEquals(IndexOutOfBoundsException.class, deque.call("copyTo", array, 2));
        assertEquals(IndexOutOfBoundsException.class, deque.call("copyTo", array, -1));
        assertEquals(List.of(1, 1, 2), AnyVec.elements(array));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void equalElementsInTheSameOrderAreEqual(Class<?> form) {
        assertEquals(form(form, 1, 2, 3).unwrap(), form(form, 1, 2, 3).unwrap());
        assertNotEquals(form(form, 1, 2, 3).unwrap(), form(form, 1, 3, 2).unwrap());
        assertNotEquals(form(form, 1, 2, 3).unwrap(), form(form, 1, 2).unwrap());
        assertFalse(form(form, 1).unwrap().equals(List.of(1)));
        for (Class<?> other : FORMS) {
            assertEquals(other == form, form(form, 1).unwrap().equals(form(other, 1).unwrap()));
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void swapExchangesAnyTwoElementsAndRefusesOthers(Class<?> form) {
        for (int i = -1; i <= 4; i++) {
            for (int j = -1; j <= 4; j++) {
                AnyVec deque = form(form, 5, 6, 7);
                List<Integer> expected = new ArrayList<>(List.of(5, 6, 7));
                boolean inside = 0 <= Math.min(i, j) && Math.max(i, j) < 3;
                if (inside) {
                    Collections.swap(expected, i, j);
                }
                assertEquals(inside, deque.call("trySwap", i, j));
                assertEquals(expected, deque.content());
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void removeIfTakesOutEverySubset(Class<?> form) {
        for (int bits = 0; bits < 16; bits++) {
            int chosen = bits;
            Predicate<Integer> filter = item -> (chosen >> item & 1) != 0;
            AnyVec deque = form(form, 0, 1, 2, 3);
            List<Integer> model = new ArrayList<>(List.of(0, 1, 2, 3));
            Object before = deque.call("changes");
            boolean changes = model.removeIf(filter);
            assertEquals(changes, deque.call("removeIf", filter));
            assertEquals(model, deque.content());
            assertEquals(changes, !before.equals(deque.call("changes")));
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aFilterThatThrowsTakesNothingOut(Class<?> form) {
        AnyVec deque = form(form, 1, 2, 3);
        Predicate<Integer> throwing = item -> item == 1 || 1 / (item - 2) == 0;
        assertEquals(ArithmeticException.class, deque.call("removeIf", throwing));
        assertThrows(ArithmeticException.class, () -> view(deque).removeIf(
                item -> throwing.test(((Number) item).intValue())));
        assertEquals(List.of(1, 2, 3), deque.content());
        assertEquals(NullPointerException.class, deque.call("removeIf", (Object) null));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void retainLastKeepsTheEnd(Class<?> form) {
        for (int size = -1; size <= 4; size++) {
            AnyVec deque = form(form, 1, 2, 3);
            boolean fits = 0 <= size && size <= 3;
            assertEquals(fits ? null : InvalidSizeException.class,
                    deque.call("retainLast", size));
            assertEquals(List.of(1, 2, 3).subList(fits ? 3 - size : 0, 3), deque.content());
        }
    }

    @Test
    void theElementsOfAFormAreFoundByValue() {
        for (Class<?> form : FORMS) {
            AnyVec deque = form(form, 5, 6, 5);
            assertEquals(List.of(0, 1, -1), List.of(deque.call("indexOf", deque.box(5)),
                    deque.call("indexOf", deque.box(6)), deque.call("indexOf", deque.box(7))));
        }
    }
}
