package dev.avila.alloc.view;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.stack.IntStackDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.function.IntPredicate;

/**
 * The {@link Deque} view of a container of primitives that adds and removes at both ends.
 *
 * <p>Only {@link #asDeque()} and what {@link Iterable} asks for make boxes.
 */
public abstract class IntDequeView extends IntSearchView {

    /** For the proved class that holds the elements. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected IntDequeView() {
    }

    /**
     * {@return a new deque of {@code items} in their order, which is full}
     *
     * <p>Takes time that grows with their number.
     *
     * @param items the elements
     */
    public static IntStackDeque copyOf(/*E*/ int... items) {
        return copyOf(items, items.length);
    }

    /**
     * {@return a new deque of {@code items} in their order, with room for {@code capacity} of them}
     *
     * <p>Takes time that grows with {@code capacity}.
     *
     * @param items the elements
     * @param capacity how many elements there can be
     * @throws InvalidSizeException if {@code capacity} is negative
     * @throws CapacityExceededException if they are more than {@code capacity}
     */
    public static IntStackDeque copyOf(/*E*/ int[] items, int capacity) {
        Copies.requireRoom(items.length, capacity);
        IntStackDeque deque = new IntStackDeque(capacity);
        for (/*E*/ int item : items) {
            deque.addLast(item);
        }
        return deque;
    }

    /**
     * Puts {@code item} before all others.
     *
     * @param item the new element
     * @return false, and nothing has changed, if there is no room
     */
    //@ public behavior assignable \everything;
    public abstract boolean tryAddFirst(/*E*/ int item);

    /**
     * Puts {@code item} behind all others.
     *
     * @param item the new element
     * @return false, and nothing has changed, if there is no room
     */
    //@ public behavior assignable \everything;
    public abstract boolean tryAddLast(/*E*/ int item);

    /** {@return the first element, which is taken out} */
    //@ public behavior assignable \everything;
    public abstract /*E*/ int removeFirst();

    /** {@return the last element, which is taken out} */
    //@ public behavior assignable \everything;
    public abstract /*E*/ int removeLast();

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
        for (int i = index; i < size() - 1; i++) {
            set(i, get(i + 1));
        }
        removeLast();
    }

    /**
     * Exchanges two elements.
     *
     * @param i from 0 to {@code size() - 1}
     * @param j from 0 to {@code size() - 1}
     * @throws IndexOutOfBoundsException if there is no such element; it names the first such index
     */
    public final void swap(int i, int j) {
        set(i, set(j, get(i)));
    }

    /** {@return whether there were two such elements to exchange} */
    public final boolean trySwap(int i, int j) {
        if (i < 0 || size() <= i || j < 0 || size() <= j) {
            return false;
        }
        swap(i, j);
        return true;
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
     * Keeps the last {@code newSize} elements.
     *
     * @param newSize from 0 to {@code size()}
     * @throws InvalidSizeException if it is negative or greater than {@code size()}
     */
    public final void retainLast(int newSize) {
        if (newSize < 0 || size() < newSize) {
            throw new InvalidSizeException(newSize);
        }
        while (newSize < size()) {
            removeFirst();
        }
    }

    /** {@return an iterator from the last element to the first; it fails fast} */
    public final PrimitiveIterator.OfInt descendingIterator() {
        return backwards();
    }

    /**
     * {@return a deque of boxes that reads from here and writes to here}
     *
     * <p>It refuses null with {@link NullPointerException}. When there is no room, {@code add},
     * {@code addFirst}, {@code addLast} and {@code push} throw {@link IllegalStateException}, and
     * the forms of {@code offer} return false; nothing has changed.
     */
    public final Deque<Integer> asDeque() {
        return new Boxed(this).asDeque();
    }

    private static final class Boxed extends DequeView<Integer> {

        private final IntDequeView deque;

        Boxed(IntDequeView deque) {
            this.deque = deque;
        }

        @Override
        public int size() {
            return deque.size();
        }

        @Override
        public int changes() {
            return deque.changes();
        }

        @Override
        public Integer get(int index) {
            return deque.get(index);
        }

        @Override
        public boolean tryAddFirst(Integer item) {
            return deque.tryAddFirst(item);
        }

        @Override
        public boolean tryAddLast(Integer item) {
            return deque.tryAddLast(item);
        }

        @Override
        public Integer removeFirst() {
            return deque.removeFirst();
        }

        @Override
        public Integer removeLast() {
            return deque.removeLast();
        }

        @Override
        public Integer set(int index, Integer item) {
            return deque.set(index, item);
        }

        @Override
        public void truncate(int newSize) {
            deque.truncate(newSize);
        }

        @Override
        public void clear() {
            deque.clear();
        }
    }
}
