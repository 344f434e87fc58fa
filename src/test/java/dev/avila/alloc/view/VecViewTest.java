package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.stack.IntStackVec;
import dev.avila.alloc.stack.LongStackVec;
import dev.avila.alloc.stack.StackVec;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class VecViewTest {

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

    @Test
    void nestedIterationSeesAllPairs() {
        StackVec<Integer> vec = vec(1, 2);
        List<Integer> products = new ArrayList<>();
        for (int left : vec) {
            for (int right : vec) {
                products.add(left * 10 + right);
            }
        }
        assertEquals(List.of(11, 12, 21, 22), products);
    }

    @Test
    void iteratorsFailFast() {
        StackVec<Integer> vec = vec(1, 2);
        Iterator<Integer> iterator = vec.iterator();
        vec.push(3);
        assertThrows(ConcurrentModificationException.class, iterator::next);
        assertThrows(ConcurrentModificationException.class, () -> vec.forEach(vec::push));
        assertThrows(ConcurrentModificationException.class,
                () -> vec.stream().forEach(item -> vec.pop()));
        List<Integer> part = vec.asList().subList(0, 1);
        vec.clear();
        assertThrows(ConcurrentModificationException.class, part::size);

        IntStackVec ints = ints(1, 2);
        PrimitiveIterator.OfInt cursor = ints.iterator();
        ints.push(3);
        assertThrows(ConcurrentModificationException.class, cursor::nextInt);
        assertThrows(ConcurrentModificationException.class, () -> ints.forEachInt(ints::push));
        assertThrows(ConcurrentModificationException.class,
                () -> ints.stream().forEach(item -> ints.pop()));
    }

    @Test
    void primitiveIteratorsRemove() {
        IntStackVec ints = ints(1, 2, 3);
        PrimitiveIterator.OfInt cursor = ints.iterator();
        assertThrows(IllegalStateException.class, cursor::remove);
        while (cursor.hasNext()) {
            if (cursor.nextInt() != 2) {
                cursor.remove();
                assertThrows(IllegalStateException.class, cursor::remove);
            }
        }
        assertThrows(NoSuchElementException.class, cursor::nextInt);
        assertEquals(ints(2), ints);

        LongStackVec longs = longs(1, 2, 3);
        PrimitiveIterator.OfLong longCursor = longs.iterator();
        longCursor.nextLong();
        longCursor.remove();
        assertArrayEquals(new long[] {2, 3}, longs.toArray());
    }

    @Test
    void spliteratorsKnowTheirSizeAndSplit() {
        int wanted = Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED
                | Spliterator.NONNULL;
        for (Spliterator<?> rest : List.of(vec(1, 2, 3).spliterator(),
                vec(0, 1, 2, 3).asList().subList(1, 4).spliterator(),
                ints(1, 2, 3).spliterator())) {
            assertTrue(rest.hasCharacteristics(wanted));
            List<Object> seen = new ArrayList<>();
            Spliterator<?> front = rest.trySplit();
            assertEquals(List.of(1L, 2L), List.of(front.estimateSize(), rest.estimateSize()));
            front.forEachRemaining(seen::add);
            rest.forEachRemaining(seen::add);
            assertEquals(List.of(1, 2, 3), seen);
            assertEquals(null, rest.trySplit());
        }
        assertEquals(List.of(1, 2, 3), vec(1, 2, 3).stream().parallel().toList());
        assertEquals(6, ints(1, 2, 3).stream().parallel().sum());
        assertEquals(6L, longs(1, 2, 3).stream().parallel().sum());
    }

    @Test
    void aSpliteratorBindsAtItsFirstUse() {
        StackVec<Integer> vec = vec(1);
        IntStackVec ints = ints(1);
        Spliterator<Integer> late = vec.spliterator();
        Spliterator.OfInt lateInts = ints.spliterator();
        vec.push(2);
        ints.push(2);
        assertEquals(List.of(2L, 2L), List.of(late.estimateSize(), lateInts.estimateSize()));
    }

    @Test
    void theListViewRefusesToGrowBeyondTheCapacity() {
        StackVec<Integer> vec = vec(1);
        List<Integer> list = vec.asList();
        assertThrows(IllegalStateException.class, () -> list.addAll(List.of(2, 3, 4)));
        assertEquals(List.of(1), list);
        list.addAll(List.of(2, 3));
        assertThrows(IllegalStateException.class, () -> list.add(4));
        assertThrows(NullPointerException.class, () -> list.add(null));
        assertThrows(NullPointerException.class, () -> list.set(0, null));
        assertEquals(List.of(1, 2, 3), list);
        list.subList(1, 3).clear();
        list.subList(1, 1).add(9);
        assertEquals(vec(1, 9), vec);
        List<Integer> boxes = ints(1).asList();
        assertThrows(NullPointerException.class, () -> boxes.set(0, null));
        assertThrows(NullPointerException.class, () -> boxes.add(null));
    }

    @Test
    void equalElementsInTheSameOrderAreEqual() {
        assertEquals(vec(1, 2), vec(1, 2));
        assertEquals(vec(1, 2).hashCode(), List.of(1, 2).hashCode());
        assertNotEquals(vec(1, 2), vec(2, 1));
        assertNotEquals(vec(1, 2), vec(1));
        assertFalse(vec(1, 2).equals(List.of(1, 2)));
        assertEquals(ints(1, 2), ints(1, 2));
        assertEquals(ints(1, 2).hashCode(), List.of(1, 2).hashCode());
        assertNotEquals(ints(1, 2), ints(1, 3));
        assertNotEquals(ints(1, 2), ints(1));
        assertFalse(ints(1).equals(longs(1)));
        assertEquals(longs(1L << 40).hashCode(), List.of(1L << 40).hashCode());
        StackVec<Integer> self = vec(1);
        assertEquals(self, self);
    }

    @Test
    void toArrayIsANewArray() {
        StackVec<Integer> vec = vec(1, 2);
        Object[] array = vec.toArray();
        array[0] = 9;
        assertArrayEquals(new Object[] {1, 2}, vec.toArray());
        assertArrayEquals(new int[] {1, 2}, ints(1, 2).toArray());
    }

    @Test
    void toStringIsBoundedAndDoesNotThrow() {
        int[] many = IntStream.range(0, 40).toArray();
        assertTrue(vec(many).toString().endsWith("31, … (8 more)]"));
        assertTrue(ints(many).toString().endsWith("31, … (8 more)]"));
        assertEquals("[]", vec().toString());
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
}
