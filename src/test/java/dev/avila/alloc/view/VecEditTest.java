package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.stack.AnyVec;
import dev.avila.alloc.stack.StackVec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Operations that ask, order and compare, on each form. */
final class VecEditTest {

    static final List<Class<?>> FORMS = AnyVec.FORMS;

    private static final class Thrown extends RuntimeException { }

    private static Predicate<Integer> in(int bits) {
        return item -> (bits >> item & 1) != 0;
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void removeIfTakesOutEverySubset(Class<?> form) {
        int[] items = {0, 1, 2, 3, 4};
        for (int bits = 0; bits < 32; bits++) {
            AnyVec vec = AnyVec.of(form, items);
            List<Integer> model = new ArrayList<>(List.of(0, 1, 2, 3, 4));
            Object before = vec.call("changes");
            boolean changes = model.removeIf(in(bits));
            assertEquals(changes, vec.call("removeIf", in(bits)));
            assertEquals(model, vec.content());
            assertEquals(changes, !before.equals(vec.call("changes")));
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aQuestionThatThrowsOrChangesTheListTakesNothingOut(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2, 3);
        Predicate<Integer> throwing = item -> {
            if (item == 3) {
                throw new Thrown();
            }
            return true;
        };
        assertEquals(Thrown.class, vec.call("removeIf", throwing));
        assertEquals(List.of(1, 2, 3), vec.content());
        Predicate<Integer> pushing = item -> vec.call("push", 4) == null;
        assertEquals(ConcurrentModificationException.class, vec.call("removeIf", pushing));
        assertEquals(List.of(1, 2, 3, 4), vec.content());
        assertEquals(NullPointerException.class, vec.call("removeIf", (Object) null));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void dedupKeepsTheFirstOfEachRun(Class<?> form) {
        for (int code = 0; code < 81; code++) {
            int[] items = {code % 3, code / 3 % 3, code / 9 % 3, code / 27};
            List<Integer> model = new ArrayList<>();
            for (int item : items) {
                if (model.isEmpty() || model.getLast() != item) {
                    model.add(item);
                }
            }
            AnyVec vec = AnyVec.of(form, items);
            Object before = vec.call("changes");
            assertEquals(model.size() < 4, vec.call("dedup"));
            assertEquals(model, vec.content());
            assertEquals(model.size() < 4, !before.equals(vec.call("changes")));
        }
        assertEquals(false, AnyVec.of(form).call("dedup"));
    }

    @Test
    void dedupComparesWithTheLastThatStays() {
        StackVec<String> vec = new StackVec<>(5);
        vec.addAll(new String[] {"a", "A", "b", "B", "a"});
        assertTrue(vec.dedup(String::equalsIgnoreCase));
        assertEquals(List.of("a", "b", "a"), vec.asList());
        StackVec<Integer> near = new StackVec<>(4);
        near.addAll(new Integer[] {1, 2, 3, 4});
        assertTrue(near.dedup((kept, item) -> item - kept < 2));
        assertEquals(List.of(1, 3), near.asList());
        assertThrows(Thrown.class, () -> near.dedup((kept, item) -> {
            throw new Thrown();
        }));
        assertEquals(List.of(1, 3), near.asList());
        assertThrows(NullPointerException.class, () -> near.dedup(null));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void drainGivesEachElementOnceAndThenTakesItOut(Class<?> form) {
        for (int from = 0; from <= 3; from++) {
            for (int to = from; to <= 3; to++) {
                AnyVec vec = AnyVec.of(form, 0, 1, 2);
                List<Integer> model = new ArrayList<>(List.of(0, 1, 2));
                List<Integer> drained = new ArrayList<>();
                Consumer<Integer> action = drained::add;
                vec.call("drain", from, to, action);
                assertEquals(model.subList(from, to), drained);
                model.subList(from, to).clear();
                assertEquals(model, vec.content());
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aDrainThatCannotEndTakesNothingOut(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2);
        Consumer<Integer> throwing = item -> {
            if (item == 2) {
                throw new Thrown();
            }
        };
        Consumer<Integer> pushing = item -> vec.call("push", 3);
        Consumer<Integer> nothing = item -> { };
        assertEquals(Thrown.class, vec.call("drain", 0, 2, throwing));
        assertEquals(IndexOutOfBoundsException.class, vec.call("drain", -1, 1, nothing));
        assertEquals(IndexOutOfBoundsException.class, vec.call("drain", 0, 3, nothing));
        assertEquals(IndexOutOfBoundsException.class, vec.call("drain", 2, 1, nothing));
        assertEquals(NullPointerException.class, vec.call("drain", 0, 0, null));
        assertEquals(List.of(1, 2), vec.content());
        assertEquals(ConcurrentModificationException.class, vec.call("drain", 0, 2, pushing));
        assertEquals(List.of(1, 2, 3), vec.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void fillFromTakesWhatFitsAndLeavesTheRest(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1);
        Iterator<Integer> source = List.of(2, 3, 4).iterator();
        assertEquals(2, vec.call("fillFrom", source));
        assertEquals(List.of(1, 2, 3), vec.content());
        assertEquals(4, source.next());
        assertEquals(0, vec.call("fillFrom", List.of(5).iterator()));
        assertEquals(1, AnyVec.of(form).call("fillFrom", List.of(5).iterator()));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aSourceThatThrowsAddsNothing(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2);
        Iterator<Integer> source = List.of(3, 4).stream().peek(item -> {
            if (item == 4) {
                throw new Thrown();
            }
        }).iterator();
        assertEquals(Thrown.class, vec.call("fillFrom", source));
        assertEquals(List.of(1, 2), vec.content());
        assertEquals(NullPointerException.class,
                vec.call("fillFrom", Arrays.asList(3, null).iterator()));
        assertEquals(List.of(1, 2), vec.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aSourceThatChangesTheListIsNamed(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2);
        Iterator<Integer> clearing = List.of(3).stream().peek(item -> vec.call("clear"))
                .iterator();
        assertEquals(ConcurrentModificationException.class, vec.call("fillFrom", clearing));
        assertEquals(List.of(), vec.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void binarySearchAgreesWithThatOfCollections(Class<?> form) {
        int[] items = {1, 3, 3, 5, 9};
        for (int size = 0; size <= items.length; size++) {
            AnyVec vec = AnyVec.of(form, Arrays.copyOf(items, size));
            List<Integer> model = vec.content();
            for (int item = 0; item <= 10; item++) {
                int found = search(vec, item);
                int expected = model.contains(item) ? model.indexOf(item)
                        : Collections.binarySearch(model, item);
                assertEquals(expected, found);
            }
        }
    }

    private static int search(AnyVec vec, int item) {
        return (int) (vec.isGeneric() ? vec.call("binarySearch", item, Comparator.naturalOrder())
                : vec.call("binarySearch", item));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void sortSorts(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 3, -1, 2, -1);
        Object before = vec.call("changes");
        Object result = vec.isGeneric() ? vec.call("sort", (Object) null) : vec.call("sort");
        assertEquals(null, result);
        assertEquals(List.of(-1, -1, 2, 3), vec.content());
        assertEquals(before, vec.call("changes"));
    }

    @Test
    void sortIsStableAndAnOrderThatThrowsChangesNothing() {
        StackVec<String> vec = new StackVec<>(4);
        vec.addAll(new String[] {"b", "A", "B", "a"});
        vec.sort(Comparator.comparing(text -> text.toLowerCase(Locale.ROOT)));
        assertEquals(List.of("A", "a", "b", "B"), vec.asList());
        assertThrows(Thrown.class, () -> vec.sort((left, right) -> {
            if (right.equals("b") || left.equals("b")) {
                throw new Thrown();
            }
            return right.compareTo(left);
        }));
        assertEquals(List.of("A", "a", "b", "B"), vec.asList());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aPartIsFoundAtTheStartAndAtTheEnd(Class<?> form) {
        int[] items = {1, 2, 1};
        Object whole = AnyVec.of(form, items).unwrap();
        AnyVec vec = AnyVec.of(form, items);
        for (int size = 0; size <= 3; size++) {
            Object prefix = AnyVec.of(form, Arrays.copyOf(items, size)).unwrap();
            Object suffix = AnyVec.of(form, Arrays.copyOfRange(items, 3 - size, 3)).unwrap();
            assertEquals(true, vec.call("startsWith", prefix));
            assertEquals(true, vec.call("endsWith", suffix));
            assertEquals(size != 2, vec.call("endsWith", prefix));
            assertEquals(size != 2, vec.call("startsWith", suffix));
        }
        assertEquals(false, AnyVec.of(form, 1, 2).call("startsWith", whole));
        assertEquals(false, AnyVec.of(form, 2, 1).call("endsWith", whole));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void compareToIsTheOrderOfADictionary(Class<?> form) {
        List<int[]> sorted = List.of(new int[] {}, new int[] {-1}, new int[] {1},
                new int[] {1, -5}, new int[] {1, 2}, new int[] {1, 2, 0}, new int[] {2});
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = 0; j < sorted.size(); j++) {
                AnyVec left = AnyVec.of(form, sorted.get(i));
                Object right = AnyVec.of(form, sorted.get(j)).unwrap();
                Object result = left.isGeneric()
                        ? left.call("compareTo", right, Comparator.naturalOrder())
                        : left.call("compareTo", right);
                assertEquals(Integer.compare(i, j), Integer.signum((int) result));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void theListTakesOutWhatAFilterAccepts(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2, 3, 4);
        List<Object> part = vec.asList().subList(1, 4);
        assertTrue(part.removeIf(vec.box(3)::equals));
        assertEquals(List.of(vec.box(2), vec.box(4)), part);
        assertTrue(vec.asList().removeIf(vec.box(1)::equals));
        assertFalse(vec.asList().removeIf(vec.box(1)::equals));
        assertEquals(List.of(2, 4), vec.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void theListTakesOutNothingIfItsFilterThrows(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2);
        assertThrows(Thrown.class, () -> vec.asList().removeIf(item -> {
            if (item.equals(vec.box(2))) {
                throw new Thrown();
            }
            return true;
        }));
        assertEquals(List.of(1, 2), vec.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aPartOfTheListIsCleared(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2, 3, 4);
        List<Object> part = vec.asList().subList(1, 4);
        part.subList(1, 2).clear();
        assertEquals(List.of(vec.box(2), vec.box(4)), part);
        part.clear();
        assertEquals(List.of(), part);
        assertEquals(List.of(1), vec.content());
        vec.asList().clear();
        assertEquals(List.of(), vec.content());
    }
}
