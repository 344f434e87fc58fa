package dev.avila.alloc.view;

import java.io.Serializable;
import java.util.ConcurrentModificationException;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Iteration, streams, copies, {@code equals}, {@code hashCode} and {@code toString} of a container
 * of primitives whose elements have indices.
 *
 * <p>Every iterator is a new object and fails fast: after an element was added or removed behind
 * its back it throws {@link ConcurrentModificationException}. Only what {@link Iterable} asks for
 * makes boxes.
 */
public abstract class IntSeqView extends Proxied implements Iterable<Integer>, Serializable {

    /** For the views of this package. */
    //@ normal_behavior assignable \nothing; ensures true;
    IntSeqView() {
        super(null);
    }

    /** {@return how many elements there are} */
    public abstract /*@ pure @*/ int size();

    /** {@return a number that differs after each call that adds or removes elements} */
    public abstract /*@ pure @*/ int changes();

    /**
     * {@return the element at {@code index}}
     *
     * @param index from 0 to {@code size() - 1}
     */
    public abstract /*@ pure @*/ /*E*/ int get(int index);

    /** What an iterator's {@code remove} does, where elements can be taken out anywhere. */
    void removeElement(int index) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final PrimitiveIterator.OfInt iterator() {
        return new Cursor(this, 1);
    }

    /** From the last element to the first. */
    final PrimitiveIterator.OfInt backwards() {
        return new Cursor(this, -1);
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

    /** {@return a new array of the elements in their order} */
    public final /*E*/ int[] toArray() {
        /*E*/ int[] array = new /*E*/ int[size()];
        copyTo(array, 0);
        return array;
    }

    /**
     * Writes all elements in their order into {@code target}, and none if they do not all fit.
     *
     * @param target at least {@code from + size()} long
     * @param from where the first element goes
     * @throws IndexOutOfBoundsException if they do not all fit
     */
    public final void copyTo(/*E*/ int[] target, int from) {
        int size = size();
        Objects.checkFromIndexSize(from, size, target.length);
        for (int i = 0; i < size; i++) {
            target[from + i] = get(i);
        }
    }

    /** True for a container of the same class with the same elements in the same order. */
    @Override
    public final boolean equals(Object other) {
        if (!(other instanceof IntSeqView that) || getClass() != that.getClass()
                || size() != that.size()) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            if (Integer.compare(get(i), that.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The hash code of a {@link java.util.List} of the same elements. */
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
        Nest.appendItems(text, this::size, i -> text.append(get(i)));
        return text.append(']').toString();
    }

    /** One way or the other; it looks at the size anew, so that a full walk ends where it ends. */
    private static final class Cursor implements PrimitiveIterator.OfInt {

        private final IntSeqView seq;
        private final int step; // 1 or -1
        private int next;
        private int last = -1; // what next returned, or -1
        private int expected;

        Cursor(IntSeqView seq, int step) {
            this.seq = seq;
            this.step = step;
            this.next = step == 1 ? 0 : seq.size() - 1;
            this.expected = seq.changes();
        }

        @Override
        public boolean hasNext() {
            return step == 1 ? next != seq.size() : next >= 0;
        }

        @Override
        public /*E*/ int nextInt() {
            check();
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            last = next;
            next += step;
            return seq.get(last);
        }

        @Override
        public void remove() {
            if (last == -1) {
                throw new IllegalStateException();
            }
            check();
            seq.removeElement(last);
            next = step == 1 ? last : next;
            last = -1;
            expected = seq.changes();
        }

        private void check() {
            if (seq.changes() != expected) {
                throw new ConcurrentModificationException();
            }
        }
    }

    private static final class Split implements Spliterator.OfInt {

        static final int UNBOUND = -1;

        private final IntSeqView seq;
        private int next;
        private int end; // or UNBOUND, before the first use
        private int expected;

        Split(IntSeqView seq, int next, int end, int expected) {
            this.seq = seq;
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
            action.accept(seq.get(next - 1));
            check();
            return true;
        }

        @Override
        public Spliterator.OfInt trySplit() {
            int middle = next + (end() - next) / 2;
            if (middle == next) {
                return null;
            }
            Spliterator.OfInt front = new Split(seq, next, middle, expected);
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
                end = seq.size();
                expected = seq.changes();
            }
            return end;
        }

        private void check() {
            if (seq.changes() != expected) {
                throw new ConcurrentModificationException();
            }
        }
    }
}
