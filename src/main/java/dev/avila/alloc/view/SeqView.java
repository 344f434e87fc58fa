package dev.avila.alloc.view;

import java.io.Serializable;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Iteration, streams, copies, {@code equals}, {@code hashCode} and {@code toString} of a container
 * whose elements have indices.
 *
 * <p>Every iterator is a new object and fails fast: after an element was added or removed behind
 * its back it throws {@link ConcurrentModificationException}.
 *
 * @param <T> the type of the elements
 */
public abstract class SeqView<T> extends Nest implements Iterable<T>, Serializable {

    /** For the views of this package. */
    //@ normal_behavior assignable \nothing; ensures true;
    SeqView() {
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
    public abstract /*@ pure @*/ T get(int index);

    /** The characteristics of a spliterator. */
    int traits() {
        return Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED | Spliterator.NONNULL;
    }

    /** What an iterator's {@code remove} does, where elements can be taken out anywhere. */
    void removeElement(int index) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final Iterator<T> iterator() {
        return new Cursor<T>(this, 1);
    }

    /** From the last element to the first. */
    final Iterator<T> backwards() {
        return new Cursor<T>(this, -1);
    }

    /** Late-binding and fail-fast. */
    @Override
    public final Spliterator<T> spliterator() {
        return new Split<T>(this, 0, this::size);
    }

    /** {@return a sequential stream of the elements in their order} */
    public final Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** Makes no object. What {@code action} throws passes through. */
    @Override
    public final void forEach(Consumer<? super T> action) {
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
    public final Object[] toArray() {
        Object[] array = new Object[size()];
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
    public final void copyTo(Object[] target, int from) {
        int size = size();
        Objects.checkFromIndexSize(from, size, target.length);
        for (int i = 0; i < size; i++) {
            target[from + i] = get(i);
        }
    }

    /** True for a container of the same class with equal elements in the same order. */
    @Override
    public final boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof SeqView<?> that) || getClass() != that.getClass()
                || size() != that.size()) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            if (!get(i).equals(that.get(i))) {
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
            hash = 31 * hash + get(i).hashCode();
        }
        return hash;
    }

    @Override
    final void appendTo(StringBuilder text, int depth) {
        text.append('[');
        appendItems(text, this::size, i -> {
            T item = get(i);
            if (item == this) {
                text.append("(this Collection)");
            } else {
                append(text, item, depth);
            }
        });
        text.append(']');
    }

    /** One way or the other; it looks at the size anew, so that a full walk ends where it ends. */
    private static final class Cursor<T> implements Iterator<T> {

        private final SeqView<T> seq;
        private final int step; // 1 or -1
        private int next;
        private int last = -1; // what next returned, or -1
        private int expected;

        Cursor(SeqView<T> seq, int step) {
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
        public T next() {
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

    /** From a first index to an end that is asked for at the first use. */
    static final class Split<T> implements Spliterator<T> {

        private static final int UNBOUND = -1;

        private final SeqView<T> seq;
        private final IntSupplier binding;
        private int next;
        private int end = UNBOUND;
        private int expected;

        Split(SeqView<T> seq, int next, IntSupplier binding) {
            this.seq = seq;
            this.next = next;
            this.binding = binding;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            Objects.requireNonNull(action);
            if (end() <= next) {
                return false;
            }
            check();
            T item = seq.get(next);
            next++;
            action.accept(item);
            check();
            return true;
        }

        @Override
        public Spliterator<T> trySplit() {
            int middle = next + (end() - next) / 2;
            if (middle == next) {
                return null;
            }
            Split<T> front = new Split<T>(seq, next, binding);
            front.end = middle;
            front.expected = expected;
            next = middle;
            return front;
        }

        @Override
        public long estimateSize() {
            return end() - next;
        }

        @Override
        public int characteristics() {
            return seq.traits();
        }

        private int end() {
            if (end == UNBOUND) {
                end = binding.getAsInt();
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
