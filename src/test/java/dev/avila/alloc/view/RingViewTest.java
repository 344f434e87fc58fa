package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.stack.AnyVec;
import dev.avila.alloc.stack.IntStackRing;
import dev.avila.alloc.stack.StackRing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a ring's view does as a collection, on each form. */
final class RingViewTest {

    static final List<Class<?>> FORMS = AnyVec.RINGS;

    private static final int CAPACITY = 4;

    /** A ring of these items, the first of them at the last slot. */
    private static AnyVec form(Class<?> form, int... items) {
        AnyVec ring = new AnyVec(form, CAPACITY);
        for (int i = 1; i < CAPACITY; i++) {
            ring.call("add", 0);
            ring.call("remove");
        }
        for (int item : items) {
            ring.call("add", item);
        }
        return ring;
    }

    @SuppressWarnings("unchecked")
    private static Collection<Object> view(AnyVec ring) {
        return (Collection<Object>) ring.call("asCollection");
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void theViewPushes(Class<?> form) {
        AnyVec ring = form(form, 1, 2, 3);
        Collection<Object> view = view(ring);
        assertTrue(view.add(ring.box(4)));
        assertEquals(List.of(1, 2, 3, 4), ring.content());
        assertTrue(view.add(ring.box(5)));
        assertEquals(List.of(2, 3, 4, 5), ring.content());
        assertFalse(view.addAll(List.of()));
        assertTrue(view.addAll(List.of(ring.box(6), ring.box(7))));
        assertEquals(List.of(4, 5, 6, 7), AnyVec.integers(view));
        assertTrue(view.addAll(view));
        assertEquals(List.of(4, 5, 6, 7), ring.content());
        assertEquals(4, view.size());
        assertTrue(view.contains(ring.box(5)));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void theViewRefusesNullAndNothingChanges(Class<?> form) {
        for (int[] items : List.of(new int[] {1, 2}, new int[] {1, 2, 3, 4})) {
            AnyVec ring = form(form, items);
            int changes = (Integer) ring.call("changes");
            assertThrows(NullPointerException.class, () -> view(ring).add(null));
            assertThrows(NullPointerException.class,
                    () -> view(ring).addAll(Arrays.asList(ring.box(5), null)));
            assertEquals(items.length, ring.content().size());
            assertEquals(changes, ring.call("changes"));
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void theViewTakesOut(Class<?> form) {
        AnyVec ring = form(form, 1, 2, 3, 4);
        Collection<Object> view = view(ring);
        assertTrue(view.remove(ring.box(2)));
        assertFalse(view.remove(ring.box(2)));
        assertTrue(view.removeIf(ring.box(3)::equals));
        assertFalse(view.removeIf(ring.box(3)::equals));
        assertEquals(List.of(1, 4), ring.content());
        assertThrows(NullPointerException.class, () -> view.removeIf(null));
        view.clear();
        assertTrue(view.isEmpty());
        assertEquals(List.of(), ring.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void theRingItselfTakesOut(Class<?> form) {
        AnyVec ring = form(form, 1, 2, 3, 4);
        int changes = (Integer) ring.call("changes");
        Predicate<Integer> five = item -> item == 5;
        Predicate<Integer> odd = item -> item % 2 == 1;
        assertEquals(false, ring.call("removeIf", five));
        assertEquals(changes, ring.call("changes"));
        assertEquals(true, ring.call("removeIf", odd));
        assertEquals(List.of(2, 4), ring.content());
        Iterator<?> items = ring.unwrap().iterator();
        items.next();
        items.remove();
        assertThrows(IllegalStateException.class, items::remove);
        assertEquals(ring.box(4), items.next());
        assertEquals(List.of(4), ring.content());
        assertEquals(NullPointerException.class, ring.call("removeIf", (Object) null));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    @SuppressWarnings("unchecked")
    void asAQueueAFullOneRefuses(Class<?> form) {
        AnyVec ring = form(form, 1, 2, 3, 4);
        Queue<Object> queue = (Queue<Object>) ring.call("asQueue");
        assertFalse(queue.offer(ring.box(5)));
        assertThrows(IllegalStateException.class, () -> queue.add(ring.box(5)));
        assertEquals(ring.box(1), queue.poll());
        assertTrue(queue.offer(ring.box(5)));
        assertEquals(List.of(2, 3, 4, 5), ring.content());
    }

    @Test
    void pushAllCountsWhatLeaves() {
        StackRing<String> ring = new StackRing<>(3);
        assertEquals(0, ring.pushAll(List.of("a", "b")));
        assertEquals(1, ring.pushAll(List.of("c", "d")));
        assertEquals(0, ring.pushAll(List.of()));
        assertEquals(List.of("b", "c", "d"), List.copyOf(ring.asCollection()));
        assertEquals(4, ring.pushAll(List.of("e", "f", "g", "h")));
        assertEquals(List.of("f", "g", "h"), List.copyOf(ring.asCollection()));
        assertEquals(3, ring.pushAll(ring.asCollection()));
        assertEquals(List.of("f", "g", "h"), List.copyOf(ring.asCollection()));
    }

    @Test
    void pushAllRefusesANullAmongTheItems() {
        StackRing<String> ring = new StackRing<>(3);
        ring.push("a");
        int changes = ring.changes();
        assertThrows(NullPointerException.class, () -> ring.pushAll(Arrays.asList("b", null)));
        assertThrows(NullPointerException.class, () -> ring.pushAll(null));
        assertThrows(NullPointerException.class, () -> ring.fill(null));
        assertEquals(List.of(1, changes), List.of(ring.size(), ring.changes()));
    }

    @Test
    void pushAllOfAFormTakesItsOwnArrays() {
        IntStackRing ring = new IntStackRing(3);
        assertEquals(0, ring.pushAll(1, 2));
        assertEquals(1, ring.pushAll(3, 4));
        assertEquals(0, ring.pushAll());
        assertEquals(List.of(2, 3, 4), List.copyOf(ring.asCollection()));
        assertEquals(5, ring.pushAll(5, 6, 7, 8, 9));
        assertEquals(List.of(7, 8, 9), List.copyOf(ring.asCollection()));
        assertThrows(NullPointerException.class, () -> ring.pushAll((int[]) null));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void eachFormCountsWhatLeaves(Class<?> form) {
        AnyVec ring = form(form, 1, 2, 3);
        Collection<Object> three = List.of(ring.box(7), ring.box(8), ring.box(9));
        Object items = ring.isGeneric() ? three : new int[] {7, 8, 9};
        assertEquals(2, ring.call("pushAll", items));
        assertEquals(List.of(3, 7, 8, 9), ring.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void fillPutsOneElementEverywhere(Class<?> form) {
        for (int[] items : List.of(new int[0], new int[] {1, 2}, new int[] {1, 2, 3, 4})) {
            AnyVec ring = form(form, items);
            int changes = (Integer) ring.call("changes");
            ring.call("fill", 7);
            assertEquals(List.of(7, 7, 7, 7), ring.content());
            assertEquals(changes + CAPACITY, ring.call("changes"));
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void iteratorsFailFast(Class<?> form) {
        AnyVec ring = form(form, 1, 2, 3, 4);
        Iterator<?> items = ring.unwrap().iterator();
        items.next();
        ring.call("pushOrDefault", 5, 0);
        assertThrows(ConcurrentModificationException.class, items::next);
        Iterator<?> last = form(form, 1).unwrap().iterator();
        last.next();
        assertThrows(NoSuchElementException.class, last::next);
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void forEachSeesAllAndFailsFast(Class<?> form) {
        AnyVec ring = form(form, 1, 2, 3);
        List<Number> seen = new ArrayList<>();
        ring.forEach(seen::add);
        assertEquals(List.of(1, 2, 3), AnyVec.integers(seen));
        assertThrows(ConcurrentModificationException.class,
                () -> ring.forEach(item -> ring.call("clear")));
        assertThrows(NullPointerException.class, () -> ring.forEach(null));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void spliteratorsKnowTheirSizeSplitAndBindLate(Class<?> form) {
        AnyVec ring = form(form, 1, 2);
        Spliterator<?> late = ring.unwrap().spliterator();
        ring.call("add", 3);
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
        Spliterator<?> stale = view(ring).spliterator();
        assertEquals(3, stale.estimateSize());
        ring.call("clear");
        assertThrows(ConcurrentModificationException.class, () -> stale.tryAdvance(item -> { }));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void arraysAreCopies(Class<?> form) {
        AnyVec ring = form(form, 1, 2, 3);
        Object array = ring.call("toArray");
        ring.call("pushOrDefault", 4, 0);
        ring.call("pushOrDefault", 5, 0);
        assertEquals(List.of(1, 2, 3), AnyVec.elements(array));
        assertEquals(IndexOutOfBoundsException.class, ring.call("copyTo", array, 0));
        assertEquals(List.of(1, 2, 3), AnyVec.elements(array));
        assertEquals(List.of(2, 3, 4, 5), AnyVec.elements(ring.call("toArray")));
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
        AnyVec ring = form(form, 5, 6, 5);
        assertEquals(List.of(0, 1, -1), List.of(ring.call("indexOf", ring.box(5)),
                ring.call("indexOf", ring.box(6)), ring.call("indexOf", ring.box(7))));
    }
}
