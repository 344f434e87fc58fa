package dev.avila.alloc.view;

import java.util.AbstractList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Spliterator;

/**
 * The list view of a container that adds and removes elements at every index.
 *
 * @param <T> the type of the elements
 */
public abstract class VecView<T> extends SeqView<T> {

    /** For the proved class that holds the elements. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected VecView() {
    }

    /** {@return how many more elements fit} */
    public abstract /*@ pure @*/ int remainingCapacity();

    /**
     * Replaces the element at {@code index}.
     *
     * @param index from 0 to {@code size() - 1}
     * @param item the new element, not null
     * @return the element that was there
     */
    //@ public behavior assignable \everything;
    public abstract T set(int index, /*@ nullable @*/ T item);

    /**
     * Puts {@code item} at {@code index}; what was there and behind moves up by one.
     *
     * @param index from 0 to {@code size()}
     * @param item the new element
     * @return false, and nothing has changed, if it does not fit, is null or has no such place
     */
    //@ public behavior assignable \everything;
    public abstract boolean tryInsert(int index, /*@ nullable @*/ T item);

    /**
     * Takes out the element at {@code index}; what was behind it moves down by one.
     *
     * @param index from 0 to {@code size() - 1}
     * @return the element that was there
     */
    //@ public behavior assignable \everything;
    public abstract T remove(int index);

    /** Takes out all elements. */
    //@ public behavior assignable \everything;
    public abstract void clear();

    @Override
    final void removeElement(int index) {
        remove(index);
    }

    /**
     * {@return a list that reads from here and writes to here}
     *
     * <p>It refuses null with {@link NullPointerException}, and to grow beyond the capacity with
     * {@link IllegalStateException}; then nothing has changed.
     */
    public final List<T> asList() {
        return new ListView<T>(this);
    }

    /** All elements, or those of a part. */
    private static final class ListView<T> extends AbstractList<T> implements RandomAccess {

        private final VecView<T> vec;
        private final ListView<T> whole; // the list that this is a part of, or null
        private final int offset;
        private int length; // of a part
        private int expected; // changes that a part knows of

        ListView(VecView<T> vec) {
            this(vec, null, 0, 0);
        }

        private ListView(VecView<T> vec, ListView<T> whole, int offset, int length) {
            this.vec = vec;
            this.whole = whole;
            this.offset = offset;
            this.length = length;
            this.expected = vec.changes();
        }

        @Override
        public int size() {
            if (whole == null) {
                return vec.size();
            }
            if (vec.changes() != expected) {
                throw new ConcurrentModificationException();
            }
            return length;
        }

        @Override
        public T get(int index) {
            return vec.get(offset + Objects.checkIndex(index, size()));
        }

        @Override
        public T set(int index, T item) {
            return vec.set(offset + Objects.checkIndex(index, size()), item);
        }

        @Override
        public void add(int index, T item) {
            int place = offset + Objects.checkIndex(index, size() + 1);
            Objects.requireNonNull(item);
            if (!vec.tryInsert(place, item)) {
                throw new IllegalStateException("full");
            }
            resized(1);
        }

        @Override
        public T remove(int index) {
            T old = vec.remove(offset + Objects.checkIndex(index, size()));
            resized(-1);
            return old;
        }

        @Override
        public boolean addAll(Collection<? extends T> items) {
            return addAll(size(), items);
        }

        @Override
        public boolean addAll(int index, Collection<? extends T> items) {
            Objects.checkIndex(index, size() + 1);
            @SuppressWarnings("unchecked")
            T[] added = (T[]) items.toArray();
            for (T item : added) {
                Objects.requireNonNull(item);
            }
            if (vec.remainingCapacity() < added.length) {
                throw new IllegalStateException("full");
            }
            for (int i = 0; i < added.length; i++) {
                add(index + i, added[i]);
            }
            return added.length > 0;
        }

        @Override
        protected void removeRange(int from, int to) {
            if (to - from == vec.size()) {
                vec.clear();
                resized(from - to);
                return;
            }
            for (int i = to; from < i; i--) {
                remove(i - 1);
            }
        }

        @Override
        public List<T> subList(int from, int to) {
            Objects.checkFromToIndex(from, to, size());
            return new ListView<T>(vec, this, offset + from, to - from);
        }

        @Override
        public Iterator<T> iterator() {
            return new Cursor<T>(this, 0);
        }

        @Override
        public ListIterator<T> listIterator(int index) {
            return new Cursor<T>(this, Objects.checkIndex(index, size() + 1));
        }

        @Override
        public Spliterator<T> spliterator() {
            return new Split<T>(vec, offset, () -> offset + size());
        }

        private void resized(int by) {
            for (ListView<T> part = this; part.whole != null; part = part.whole) {
                part.length += by;
                part.expected = vec.changes();
            }
        }
    }

    private static final class Cursor<T> implements ListIterator<T> {

        private final ListView<T> list;
        private int next;
        private int last = -1; // what next or previous returned, or -1
        private int expected;

        Cursor(ListView<T> list, int next) {
            this.list = list;
            this.next = next;
            this.expected = list.vec.changes();
        }

        @Override
        public boolean hasNext() {
            return next != list.size();
        }

        @Override
        public T next() {
            check();
            if (list.size() <= next) {
                throw new NoSuchElementException();
            }
            last = next;
            next++;
            return list.get(last);
        }

        @Override
        public boolean hasPrevious() {
            return 0 < next;
        }

        @Override
        public T previous() {
            check();
            if (next == 0) {
                throw new NoSuchElementException();
            }
            next--;
            last = next;
            return list.get(last);
        }

        @Override
        public int nextIndex() {
            return next;
        }

        @Override
        public int previousIndex() {
            return next - 1;
        }

        @Override
        public void remove() {
            list.remove(returned());
            next = last;
            changed();
        }

        @Override
        public void set(T item) {
            list.set(returned(), item);
        }

        @Override
        public void add(T item) {
            check();
            list.add(next, item);
            next++;
            changed();
        }

        private int returned() {
            if (last < 0) {
                throw new IllegalStateException();
            }
            check();
            return last;
        }

        private void changed() {
            last = -1;
            expected = list.vec.changes();
        }

        private void check() {
            if (list.vec.changes() != expected) {
                throw new ConcurrentModificationException();
            }
        }
    }
}
