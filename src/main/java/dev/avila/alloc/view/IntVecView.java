package dev.avila.alloc.view;

import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Iteration, streams, a list view, {@code equals}, {@code hashCode} and {@code toString} of an
 * indexed container of primitives.
 *
 * <p>Every iterator is a new object and fails fast: after an element was added or removed behind
 * its back it throws {@link ConcurrentModificationException}. Only {@link #asList()} and what
 * {@link Iterable} asks for make boxes.
 */
public abstract class IntVecView implements Iterable<Integer> {

    /** For the proved class that holds the elements. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected IntVecView() {
    }

    /** {@return how many elements there are} */
    public abstract /*@ pure @*/ int size();

    /** {@return how many more elements fit} */
    public abstract /*@ pure @*/ int remainingCapacity();

    /** {@return a number that differs after each call that adds or removes elements} */
    public abstract /*@ pure @*/ int changes();

    /**
     * {@return the element at {@code index}}
     *
     * @param index from 0 to {@code size() - 1}
     */
    public abstract /*@ pure @*/ /*E*/ int get(int index);

    /**
     * Replaces the element at {@code index}.
     *
     * @param index from 0 to {@code size() - 1}
     * @param item the new element
     * @return the element that was there
     */
    //@ public behavior assignable \everything;
    public abstract /*E*/ int set(int index, /*E*/ int item);

    /**
     * Puts {@code item} at {@code index}; what was there and behind moves up by one.
     *
     * @param index from 0 to {@code size()}
     * @param item the new element
     * @return false, and nothing has changed, if it does not fit or has no such place
     */
    //@ public behavior assignable \everything;
    public abstract boolean tryInsert(int index, /*E*/ int item);

    /**
     * Takes out the element at {@code index}; what was behind it moves down by one.
     *
     * @param index from 0 to {@code size() - 1}
     * @return the element that was there
     */
    //@ public behavior assignable \everything;
    public abstract /*E*/ int remove(int index);

    /** Takes out all elements. */
    //@ public behavior assignable \everything;
    public abstract void clear();

    @Override
    public final PrimitiveIterator.OfInt iterator() {
        return new Cursor(this);
    }

    /** Late-binding and fail-fast. */
    @Override
    public final Spliterator.OfInt spliterator() {
        return new Split(this, 0, Split.UNBOUND, 0);
    }

    /** {@return a sequential stream of the elements in their order} */
    public final IntStream stream() {
        return StreamSupport.intStream(spliterator(), false);
    }

    /**
     * Calls {@code action} with each element in order and makes no object. What it throws passes
     * through.
     *
     * @param action what to do with an element
     */
    public final void forEachInt(IntConsumer action) {
        Objects.requireNonNull(action);
        int expected = changes();
        int size = size();
        for (int i = 0; i < size; i++) {
            action.accept(get(i));
            if (changes() != expected) {
                throw new ConcurrentModificationException();
            }
        }
    }

    /**
     * {@return a list of boxes that reads from here and writes to here}
     *
     * <p>It refuses null with {@link NullPointerException}, and to grow beyond the capacity with
     * {@link IllegalStateException}; then nothing has changed.
     */
    public final List<Integer> asList() {
        return new Boxed(this).asList();
    }

    /** {@return a new array of the elements in their order} */
    public final /*E*/ int[] toArray() {
        /*E*/ int[] array = new /*E*/ int[size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = get(i);
        }
        return array;
    }

    /** True for a container of this kind with the same elements in the same order. */
    @Override
    public final boolean equals(Object other) {
        if (!(other instanceof IntVecView that) || size() != that.size()) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            if (get(i) != that.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** The hash code of a {@link List} of the same elements. */
    @Override
    public final int hashCode() {
        int hash = 1;
        for (int i = 0; i < size(); i++) {
            hash = 31 * hash + Integer.hashCode(get(i));
        }
        return hash;
    }

    /** The first 32 elements, and how many more there are. */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder("[");
        int shown = Math.min(size(), 32);
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : ", ").append(get(i));
        }
        if (shown < size()) {
            text.append(", … (").append(size() - shown).append(" more)");
        }
        return text.append(']').toString();
    }

    private static final class Boxed extends VecView<Integer> {

        private final IntVecView vec;

        Boxed(IntVecView vec) {
            this.vec = vec;
        }

        @Override
        public int size() {
            return vec.size();
        }

        @Override
        public int remainingCapacity() {
            return vec.remainingCapacity();
        }

        @Override
        public int changes() {
            return vec.changes();
        }

        @Override
        public Integer get(int index) {
            return vec.get(index);
        }

        @Override
        public Integer set(int index, Integer item) {
            return vec.set(index, item);
        }

        @Override
        public boolean tryInsert(int index, Integer item) {
            return vec.tryInsert(index, item);
        }

        @Override
        public Integer remove(int index) {
            return vec.remove(index);
        }

        @Override
        public void clear() {
            vec.clear();
        }
    }

    private static final class Cursor implements PrimitiveIterator.OfInt {

        private final IntVecView vec;
        private int next;
        private boolean removable;
        private int expected;

        Cursor(IntVecView vec) {
            this.vec = vec;
            this.expected = vec.changes();
        }

        @Override
        public boolean hasNext() {
            return next != vec.size();
        }

        @Override
        public /*E*/ int nextInt() {
            check();
            if (vec.size() <= next) {
                throw new NoSuchElementException();
            }
            removable = true;
            next++;
            return vec.get(next - 1);
        }

        @Override
        public void remove() {
            if (!removable) {
                throw new IllegalStateException();
            }
            check();
            next--;
            vec.remove(next);
            removable = false;
            expected = vec.changes();
        }

        private void check() {
            if (vec.changes() != expected) {
                throw new ConcurrentModificationException();
            }
        }
    }

    private static final class Split implements Spliterator.OfInt {

        static final int UNBOUND = -1;

        private final IntVecView vec;
        private int next;
        private int end; // or UNBOUND, before the first use
        private int expected;

        Split(IntVecView vec, int next, int end, int expected) {
            this.vec = vec;
            this.next = next;
            this.end = end;
            this.expected = expected;
        }

        @Override
        public boolean tryAdvance(IntConsumer action) {
            Objects.requireNonNull(action);
            if (end() <= next) {
                return false;
            }
            check();
            next++;
            action.accept(vec.get(next - 1));
            check();
            return true;
        }

        @Override
        public Spliterator.OfInt trySplit() {
            int middle = next + (end() - next) / 2;
            if (middle == next) {
                return null;
            }
            Spliterator.OfInt front = new Split(vec, next, middle, expected);
            next = middle;
            return front;
        }

        @Override
        public long estimateSize() {
            return end() - next;
        }

        @Override
        public int characteristics() {
            return ORDERED | SIZED | SUBSIZED | NONNULL;
        }

        private int end() {
            if (end == UNBOUND) {
                end = vec.size();
                expected = vec.changes();
            }
            return end;
        }

        private void check() {
            if (vec.changes() != expected) {
                throw new ConcurrentModificationException();
            }
        }
    }
}
