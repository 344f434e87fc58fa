package dev.avila.alloc.view;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.stack.IntStackVec;
import java.util.Arrays;
import java.util.BitSet;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * The list view of a container of primitives that adds and removes elements at every index.
 *
 * <p>Only {@link #asList()} and what {@link Iterable} asks for make boxes.
 */
public abstract class IntVecView extends IntSeqView {

    /** For the proved class that holds the elements. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected IntVecView() {
    }

    /**
     * {@return a new list of {@code items} in their order, which is full}
     *
     * <p>Takes time that grows with their number.
     *
     * @param items the elements
     */
    public static IntStackVec copyOf(/*E*/ int... items) {
        return copyOf(items, items.length);
    }

    /**
     * {@return a new list of {@code items} in their order, with room for {@code capacity} of them}
     *
     * <p>Takes time that grows with {@code capacity}.
     *
     * @param items the elements
     * @param capacity how many elements there can be
     * @throws InvalidSizeException if {@code capacity} is negative
     * @throws CapacityExceededException if they are more than {@code capacity}
     */
    public static IntStackVec copyOf(/*E*/ int[] items, int capacity) {
        IntStackVec vec = new IntStackVec(capacity);
        vec.addAll(items);
        return vec;
    }

    /** {@return how many more elements fit} */
    public abstract /*@ pure @*/ int remainingCapacity();

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
    public final boolean removeIf(IntPredicate filter) {
        Objects.requireNonNull(filter);
        BitSet gone = Sieve.gone(size(), this::changes, i -> filter.test(get(i)));
        if (gone.isEmpty()) {
            return false;
        }
        truncate(Sieve.pack(gone, size(), (from, to) -> set(to, get(from))));
        return true;
    }

    /**
     * Takes out each element that is the same as the one before it.
     *
     * @return whether an element was taken out
     */
    public final boolean dedup() {
        int size = size();
        int kept = Math.min(1, size);
        for (int i = 1; i < size; i++) {
            if (Integer.compare(get(i), get(kept - 1)) != 0) {
                set(kept, get(i));
                kept++;
            }
        }
        if (kept == size) {
            return false;
        }
        truncate(kept);
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
    public final void drain(int from, int to, IntConsumer action) {
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
     * rest stays in {@code source}. If it throws, nothing has changed here.
     *
     * @param source where the elements come from
     * @return how many were taken
     */
    public final int fillFrom(PrimitiveIterator.OfInt source) {
        int before = size();
        int expected = changes();
        try {
            while (0 < remainingCapacity() && source.hasNext()) {
                /*E*/ int item = source.nextInt();
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

    /** Sorts the elements. It takes an array of them for the time. */
    public final void sort() {
        /*E*/ int[] sorted = toArray();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            set(i, sorted[i]);
        }
    }

    /**
     * {@return the index of {@code item}, or {@code -1 - i} where i is the index at which it would
     * have to be inserted}
     *
     * @param item what is looked for, among sorted elements
     */
    public final int binarySearch(/*E*/ int item) {
        int from = 0;
        int to = size();
        while (from < to) {
            int middle = from + (to - from) / 2;
            if (Integer.compare(get(middle), item) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < size() && Integer.compare(get(from), item) == 0 ? from : -1 - from;
    }

    /** {@return whether the first elements are those of {@code prefix}} */
    public final boolean startsWith(IntSeqView prefix) {
        return prefix.size() <= size() && hasAt(0, prefix);
    }

    /** {@return whether the last elements are those of {@code suffix}} */
    public final boolean endsWith(IntSeqView suffix) {
        return suffix.size() <= size() && hasAt(size() - suffix.size(), suffix);
    }

    private boolean hasAt(int index, IntSeqView part) {
        for (int i = 0; i < part.size(); i++) {
            if (Integer.compare(get(index + i), part.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Compares as a dictionary does: the first elements that differ decide, or else the sizes.
     *
     * @param other what to compare with
     * @return a negative number, 0 or a positive number
     */
    public final int compareTo(IntSeqView other) {
        int common = Math.min(size(), other.size());
        for (int i = 0; i < common; i++) {
            int result = Integer.compare(get(i), other.get(i));
            if (result != 0) {
                return result;
            }
        }
        return size() - other.size();
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
        public void removeRange(int from, int to) {
            vec.removeRange(from, to);
        }

        @Override
        public void truncate(int newSize) {
            vec.truncate(newSize);
        }

        @Override
        public void clear() {
            vec.clear();
        }
    }
}
