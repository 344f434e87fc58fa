package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.stack.AnyVec;
import dev.avila.alloc.stack.IntStackVec;
import dev.avila.alloc.stack.LongStackVec;
import dev.avila.alloc.stack.StackVec;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Iteration, streams and Object's methods, on each form. */
final class VecViewTest {

    static final List<Class<?>> FORMS = AnyVec.FORMS;

    @ParameterizedTest
    @FieldSource("FORMS")
    void nestedIterationSeesAllPairs(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2);
        List<Integer> products = new ArrayList<>();
        for (Number left : vec.unwrap()) {
            for (Number right : vec.unwrap()) {
                products.add(left.intValue() * 10 + right.intValue());
            }
        }
        assertEquals(List.of(11, 12, 21, 22), products);
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void everyTraversalPassesEachElementInOrder(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2, 3);
        List<Number> passed = new ArrayList<>();
        vec.forEach(passed::add);
        assertEquals(List.of(1, 2, 3), AnyVec.integers(passed));
        assertEquals(List.of(1, 2, 3), AnyVec.integers(vec.unwrap()));
        List<Number> streamed = new ArrayList<>();
        vec.stream().iterator().forEachRemaining(streamed::add);
        assertEquals(List.of(1, 2, 3), AnyVec.integers(streamed));
        assertEquals(List.of(1, 2, 3), vec.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void anIteratorFailsFastAtEachCall(Class<?> form) {
        for (Consumer<Iterator<Number>> call
                : List.<Consumer<Iterator<Number>>>of(Iterator::next, Iterator::remove)) {
            AnyVec vec = AnyVec.of(form, 1, 2);
            Iterator<Number> iterator = vec.unwrap().iterator();
            iterator.next();
            vec.call("push", 3);
            assertThrows(ConcurrentModificationException.class, () -> call.accept(iterator));
            assertEquals(List.of(1, 2, 3), vec.content());
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void anActionThatAddsEndsTheTraversal(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1);
        assertThrows(ConcurrentModificationException.class,
                () -> vec.forEach(item -> vec.call("push", 2)));
        assertThrows(ConcurrentModificationException.class,
                () -> vec.unwrap().spliterator().tryAdvance(item -> vec.call("push", 3)));
        assertEquals(List.of(1, 2, 3), vec.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void anIteratorRemovesWhatItReturnedOnce(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2, 3);
        Iterator<Number> iterator = vec.unwrap().iterator();
        assertThrows(IllegalStateException.class, iterator::remove);
        while (iterator.hasNext()) {
            if (iterator.next().intValue() != 2) {
                iterator.remove();
                assertThrows(IllegalStateException.class, iterator::remove);
            }
        }
        assertThrows(NoSuchElementException.class, iterator::next);
        assertEquals(List.of(2), vec.content());
    }

    @Test
    void primitiveIteratorsMakeNoBoxes() {
        PrimitiveIterator.OfInt ints = ints(1, 2).iterator();
        PrimitiveIterator.OfLong longs = longs(1, 1L << 40).iterator();
        assertEquals(List.of(1, 2), List.of(ints.nextInt(), ints.nextInt()));
        assertEquals(List.of(1L, 1L << 40), List.of(longs.nextLong(), longs.nextLong()));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void spliteratorsKnowTheirSizeAndSplit(Class<?> form) {
        int wanted = Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED
                | Spliterator.NONNULL;
        AnyVec vec = AnyVec.of(form, 0, 1, 2, 3);
        List<Object> part = vec.asList().subList(1, 4);
        for (Spliterator<?> rest : List.of(AnyVec.of(form, 1, 2, 3).unwrap().spliterator(),
                part.spliterator())) {
            assertTrue(rest.hasCharacteristics(wanted));
            List<Object> seen = new ArrayList<>();
            Spliterator<?> front = rest.trySplit();
            assertEquals(List.of(1L, 2L), List.of(front.estimateSize(), rest.estimateSize()));
            front.forEachRemaining(seen::add);
            assertFalse(front.tryAdvance(seen::add));
            assertTrue(rest.tryAdvance(seen::add));
            assertNull(rest.trySplit());
            rest.forEachRemaining(seen::add);
            assertEquals(List.of(1, 2, 3), AnyVec.integers(seen));
            assertNull(rest.trySplit());
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aSpliteratorBindsAtItsFirstUseAndThenFailsFast(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1);
        Spliterator<Number> late = vec.unwrap().spliterator();
        vec.call("push", 2);
        assertEquals(2, late.estimateSize());
        vec.call("push", 3);
        List<Number> seen = new ArrayList<>();
        assertThrows(ConcurrentModificationException.class, () -> late.tryAdvance(seen::add));
        assertEquals(List.of(), seen);
    }

    @Test
    void streamsMayBeParallel() {
        assertEquals(List.of(1, 2, 3), vec(1, 2, 3).stream().parallel().toList());
        assertEquals(6, ints(1, 2, 3).stream().parallel().sum());
        assertEquals(6L, longs(1, 2, 3).stream().parallel().sum());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void equalElementsInTheSameOrderAreEqual(Class<?> form) {
        AnyVec any = AnyVec.of(form, 1, 2);
        Object vec = any.unwrap();
        assertTrue(vec.equals(vec));
        assertEquals(AnyVec.of(form, 1, 2).unwrap(), vec);
        assertEquals(any.boxes(List.of(1, 2)).hashCode(), vec.hashCode());
        for (int[] other : new int[][] {{2, 1}, {1, 3}, {3, 2}, {1}, {1, 2, 3}}) {
            assertNotEquals(AnyVec.of(form, other).unwrap(), vec);
        }
        assertFalse(vec.equals(List.of(1, 2)));
        assertFalse(vec.equals(null));
        for (Class<?> otherForm : FORMS) {
            assertEquals(form == otherForm, vec.equals(AnyVec.of(otherForm, 1, 2).unwrap()));
        }
        for (Class<?> otherForm : AnyVec.DEQUES) {
            AnyVec deque = new AnyVec(otherForm, 2);
            deque.call("addLast", 1);
            deque.call("addLast", 2);
            assertNotEquals(deque.unwrap(), vec);
        }
    }

    @Test
    void longsKeepAllTheirBits() {
        LongStackVec longs = longs(1L << 40, -1);
        assertEquals(List.of(1L << 40, -1L).hashCode(), longs.hashCode());
        assertEquals(List.of(1L << 40, -1L), longs.asList());
        assertNotEquals(longs(0, -1), longs);
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void toArrayIsANewArray(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1, 2);
        Object array = vec.call("toArray");
        Array.set(array, 0, vec.box(9));
        assertEquals(List.of(9, 2), AnyVec.elements(array));
        assertEquals(List.of(1, 2), AnyVec.elements(vec.call("toArray")));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void toStringIsBounded(Class<?> form) {
        assertEquals("[]", AnyVec.of(form).unwrap().toString());
        AnyVec two = AnyVec.of(form, 1, 2);
        assertEquals(two.boxes(List.of(1, 2)).toString(), two.unwrap().toString());
        String full = AnyVec.of(form, IntStream.range(0, 32).toArray()).unwrap().toString();
        assertTrue(full.endsWith(", " + two.box(30) + ", " + two.box(31) + "]"), full);
        String more = AnyVec.of(form, IntStream.range(0, 40).toArray()).unwrap().toString();
        assertEquals(full.replace("]", ", … (8 more)]"), more);
    }

    @Test
    void toStringDoesNotThrowAndEndsInACycle() {
        StackVec<Object> outer = new StackVec<>(4);
        StackVec<Object> inner = new StackVec<>(4);
        outer.push(outer);
        outer.push(new Thrower());
        assertEquals("[(this Collection), " + Thrower.class.getName() + "(?)]", outer.toString());
        outer.clear();
        outer.push(inner);
        inner.push(outer);
        assertEquals("[[[[[…]]]]]", outer.toString());
    }

    private static final class Thrower {
        @Override
        public String toString() {
            throw new IllegalStateException();
        }
    }

    private static StackVec<Integer> vec(int... items) {
        StackVec<Integer> vec = new StackVec<>(items.length + 2);
        IntStream.of(items).forEach(vec::push);
        return vec;
    }

    private static IntStackVec ints(int... items) {
        IntStackVec vec = new IntStackVec(items.length + 2);
        vec.addAll(items);
        return vec;
    }

    private static LongStackVec longs(long... items) {
        LongStackVec vec = new LongStackVec(items.length + 2);
        vec.addAll(items);
        return vec;
    }
}
