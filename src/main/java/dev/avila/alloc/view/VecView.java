package dev.avila.alloc.view;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.stack.StackVec;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

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

    /**
     * {@return a new list of {@code items} in their order, which is full}
     *
     * <p>Reads them once and takes time that grows with their number.
     *
     * @param items the elements
     * @param <T> the type of the elements
     * @throws NullPointerException if one is null
     */
    public static <T> StackVec<T> copyOf(Collection<? extends T> items) {
        return Copies.full(items, StackVec<T>::new, StackVec::push);
    }

    /**
     * {@return a new list of {@code items} in their order, with room for {@code capacity} of them}
     *
     * <p>Reads them once and takes time that grows with {@code capacity}.
     *
     * @param items the elements
     * @param capacity how many elements there can be
     * @param <T> the type of the elements
     * @throws NullPointerException if one is null
     * @throws InvalidSizeException if {@code capacity} is negative
     * @throws CapacityExceededException if they are more than {@code capacity}
     */
    public static <T> StackVec<T> copyOf(Collection<? extends T> items, int capacity) {
        return Copies.of(items, capacity, StackVec<T>::new, StackVec::push);
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

    /**
     * Takes out the elements from {@code from} on and before {@code to}; the others move down.
     *
     * @param from from 0 to {@code to}
     * @param to from {@code from} to {@code size()}
     */
    //@ public behavior assignable \everything;
    public abstract void removeRange(int from, int to);

    /**
     * Keeps the first {@code newSize} elements.
     *
     * @param newSize from 0 to {@code size()}
     */
    //@ public behavior assignable \everything;
    public abstract void truncate(int newSize);

    /** Takes out all elements. */
    //@ public behavior assignable \everything;
    public abstract void clear();

    @Override
    final void removeElement(int index) {
        remove(index);
    }

    /**
     * Takes out each element that {@code filter} accepts. It is asked about every element, in their
     * order, before any is taken out; what it throws passes through, and then nothing has changed.
     *
     * @param filter says which elements go
     * @return whether an element was taken out
     */
    public final boolean removeIf(Predicate<? super T> filter) {
        Objects.requireNonNull(filter);
        return removeEach(i -> filter.test(get(i)));
    }

    /**
     * Takes out each element that equals the one before it.
     *
     * @return whether an element was taken out
     */
    public final boolean dedup() {
        return dedup(Object::equals);
    }

    /**
     * Takes out each element that is the {@code same} as the last one that stays before it. It is
     * asked in the order of the elements before any is taken out; what it throws passes through,
     * and then nothing has changed.
     *
     * @param same says whether the second element is a repetition of the first
     * @return whether an element was taken out
     */
    public final boolean dedup(BiPredicate<? super T, ? super T> same) {
        Objects.requireNonNull(same);
        int[] kept = {0};
        return removeEach(i -> {
            if (0 < i && same.test(get(kept[0]), get(i))) {
                return true;
            }
            kept[0] = i;
            return false;
        });
    }

    private boolean removeEach(IntPredicate goes) {
        BitSet gone = Sieve.gone(size(), this::changes, goes);
        if (gone.isEmpty()) {
            return false;
        }
        truncate(Sieve.pack(gone, size(), (from, to) -> set(to, get(from))));
        return true;
    }

    /**
     * Gives each element from {@code from} on and before {@code to} to {@code action} and then
     * takes them out. What {@code action} throws passes through, and then nothing has changed.
     *
     * @param from from 0 to {@code to}
     * @param to from {@code from} to {@code size()}
     * @param action gets the elements in their order
     */
    public final void drain(int from, int to, Consumer<? super T> action) {
        Objects.requireNonNull(action);
        Objects.checkFromToIndex(from, to, size());
        int expected = changes();
        for (int i = from; i < to; i++) {
            action.accept(get(i));
            if (changes() != expected) {
                throw new ConcurrentModificationException();
            }
        }
        removeRange(from, to);
    }

    /**
     * Puts elements of {@code source} behind the others while there are any and there is room. The
     * rest stays in {@code source}. If it throws or gives null, nothing has changed here.
     *
     * @param source where the elements come from
     * @return how many were taken
     */
    public final int fillFrom(Iterator<? extends T> source) {
        int before = size();
        int expected = changes();
        try {
            while (0 < remainingCapacity() && source.hasNext()) {
                T item = Objects.requireNonNull(source.next());
                if (changes() != expected) {
                    throw new ConcurrentModificationException();
                }
                tryInsert(size(), item);
                expected = changes();
            }
        } catch (Throwable e) {
            if (changes() == expected) {
                truncate(before);
            }
            throw e;
        }
        return size() - before;
    }

    /**
     * Sorts the elements; equal ones keep their order. It takes an array of them for the time. What
     * {@code order} throws passes through, and then nothing has changed.
     *
     * @param order null for the elements' own order
     */
    public final void sort(Comparator<? super T> order) {
        asList().sort(order);
    }

    /**
     * {@return the index of an element that {@code order} finds equal to {@code item}, or
     * {@code -1 - i} where i is the index at which it would have to be inserted}
     *
     * @param item what is looked for
     * @param order by which the elements are sorted
     */
    public final int binarySearch(T item, Comparator<? super T> order) {
        int from = 0;
        int to = size();
        while (from < to) {
            int middle = from + (to - from) / 2;
            if (order.compare(get(middle), item) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < size() && order.compare(get(from), item) == 0 ? from : -1 - from;
    }

    /** {@return whether the first elements are those of {@code prefix}, by {@code equals}} */
    public final boolean startsWith(SeqView<?> prefix) {
        return prefix.size() <= size() && hasAt(0, prefix);
    }

    /** {@return whether the last elements are those of {@code suffix}, by {@code equals}} */
    public final boolean endsWith(SeqView<?> suffix) {
        return suffix.size() <= size() && hasAt(size() - suffix.size(), suffix);
    }

    private boolean hasAt(int index, SeqView<?> part) {
        for (int i = 0; i < part.size(); i++) {
            if (!get(index + i).equals(part.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Compares as a dictionary does: the first elements that differ decide, or else the sizes.
     *
     * @param other what to compare with
     * @param order of the elements
     * @return a negative number, 0 or a positive number
     */
    public final int compareTo(SeqView<? extends T> other, Comparator<? super T> order) {
        int common = Math.min(size(), other.size());
        for (int i = 0; i < common; i++) {
            int result = order.compare(get(i), other.get(i));
            if (result != 0) {
                return result;
            }
        }
        return Integer.compare(size(), other.size());
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
            size();
            vec.removeRange(offset + from, offset + to);
            resized(from - to);
        }

        @Override
        public void clear() {
            if (whole == null) {
                vec.clear();
            } else {
                super.clear();
            }
        }

        @Override
        public boolean removeIf(Predicate<? super T> filter) {
            return whole == null ? vec.removeIf(filter) : super.removeIf(filter);
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
