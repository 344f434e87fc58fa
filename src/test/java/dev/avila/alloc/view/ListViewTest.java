package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.stack.AnyVec;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the list view does as a list: capacity, null, parts and iteration, on each form. */
final class ListViewTest {

    static final List<Class<?>> FORMS = AnyVec.FORMS;

    @ParameterizedTest
    @FieldSource("FORMS")
    void itWritesThrough(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2);
        List<Object> list = vec.asList();
        assertEquals(vec.box(2), list.set(1, vec.box(5)));
        list.add(0, vec.box(7));
        assertEquals(vec.box(1), list.remove(1));
        assertEquals(AnyVec.of(form, 7, 5).unwrap(), vec.unwrap());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void itRefusesToGrowBeyondTheCapacity(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1);
        List<Object> list = vec.asList();
        assertThrows(IllegalStateException.class,
                () -> list.addAll(List.of(vec.box(2), vec.box(3), vec.box(4))));
        assertEquals(List.of(1), vec.content());
        assertTrue(list.addAll(List.of(vec.box(2), vec.box(3))));
        assertThrows(IllegalStateException.class, () -> list.add(vec.box(4)));
        assertEquals(List.of(1, 2, 3), vec.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void itRefusesNull(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1);
        List<Object> list = vec.asList();
        assertThrows(NullPointerException.class, () -> list.add(null));
        assertThrows(NullPointerException.class, () -> list.set(0, null));
        assertEquals(List.of(1), vec.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void addAllTellsWhetherItAdded(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 4);
        List<Object> list = vec.asList();
        assertFalse(list.addAll(List.of()));
        assertFalse(list.addAll(1, List.of()));
        assertTrue(list.addAll(1, List.of(vec.box(2), vec.box(3))));
        assertEquals(List.of(1, 2, 3, 4), vec.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void clearingItIsOneChange(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2, 3);
        int before = (int) vec.call("changes");
        vec.asList().clear();
        assertEquals(List.of(0, before + 1), List.of(vec.call("size"), vec.call("changes")));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aPartAndThePartsAroundItFollowWhatItChanges(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2, 3);
        List<Object> outer = vec.asList().subList(0, 3);
        List<Object> inner = outer.subList(1, 2);
        inner.add(vec.box(9));
        assertEquals(List.of(2, 9), AnyVec.integers(inner));
        assertEquals(List.of(1, 2, 9, 3), AnyVec.integers(outer));
        inner.remove(0);
        assertEquals(List.of(9), AnyVec.integers(inner));
        assertEquals(List.of(1, 9, 3), AnyVec.integers(outer));
        inner.clear();
        assertEquals(List.of(1, 3), AnyVec.integers(outer));
        outer.clear();
        assertEquals(List.of(), AnyVec.integers(outer));
        outer.add(vec.box(4));
        assertEquals(List.of(4), vec.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aPartFailsAfterAChangeBehindItsBack(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2);
        List<Object> part = vec.asList().subList(0, 1);
        vec.call("clear");
        assertThrows(ConcurrentModificationException.class, part::size);
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aListIteratorWalksBackToTheFirstElement(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 5, 6, 7);
        ListIterator<Object> iterator = vec.asList().listIterator(3);
        List<Object> passed = new ArrayList<>();
        while (iterator.hasPrevious()) {
            assertEquals(3 - passed.size(), iterator.nextIndex());
            assertEquals(2 - passed.size(), iterator.previousIndex());
            passed.add(iterator.previous());
        }
        assertEquals(List.of(7, 6, 5), AnyVec.integers(passed));
        assertThrows(NoSuchElementException.class, iterator::previous);
        assertEquals(vec.box(5), iterator.next());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aListIteratorEditsWhereItStands(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2);
        ListIterator<Object> iterator = vec.asList().listIterator();
        iterator.add(vec.box(8));
        assertEquals(vec.box(1), iterator.next());
        iterator.set(vec.box(3));
        iterator.add(vec.box(9));
        assertThrows(IllegalStateException.class, iterator::remove);
        assertEquals(vec.box(2), iterator.next());
        iterator.remove();
        assertEquals(List.of(8, 3, 9), vec.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aListIteratorFailsFastAtEachCall(Class<?> form) {
        AnyVec any = AnyVec.of(form);
        for (Consumer<ListIterator<Object>> call : List.<Consumer<ListIterator<Object>>>of(
                ListIterator::next, ListIterator::previous, ListIterator::remove,
                iterator -> iterator.set(any.box(7)), iterator -> iterator.add(any.box(7)))) {
            AnyVec vec = AnyVec.of(form, 1, 2);
            ListIterator<Object> iterator = vec.asList().listIterator();
            iterator.next();
            vec.call("push", 3);
            assertThrows(ConcurrentModificationException.class, () -> call.accept(iterator));
            assertEquals(List.of(1, 2, 3), vec.content());
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void anIteratorEndsAndRemovesOnce(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2);
        for (List<Object> list : List.of(vec.asList(), vec.asList().subList(0, 1))) {
            ListIterator<Object> atEnd = list.listIterator(list.size());
            assertThrows(NoSuchElementException.class, atEnd::next);
        }
        ListIterator<Object> items = vec.asList().listIterator();
        items.next();
        items.remove();
        assertThrows(IllegalStateException.class, items::remove);
        assertThrows(IllegalStateException.class, () -> items.set(vec.box(3)));
        assertEquals(List.of(2), vec.content());
    }
}
