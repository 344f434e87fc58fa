package dev.avila.alloc.view;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.stack.StackDeque;
import java.util.AbstractQueue;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Predicate;

/**
 * The {@link Deque} view of a container that adds and removes at both ends.
 *
 * @param <T> the type of the elements
 */
public abstract class DequeView<T> extends SearchView<T> {

    /** For the proved class that holds the elements. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected DequeView() {
    }

    /**
     * {@return a new deque of {@code items} in their order, which is full}
     *
     * <p>Reads them once and takes time that grows with their number.
     *
     * @param items the elements
     * @param <T> the type of the elements
     * @throws NullPointerException if one is null
     */
    public static <T> StackDeque<T> copyOf(Collection<? extends T> items) {
        return Copies.full(items, StackDeque<T>::new, StackDeque::addLast);
    }

    /**
     * {@return a new deque of {@code items} in their order, with room for {@code capacity} of them}
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
    public static <T> StackDeque<T> copyOf(Collection<? extends T> items, int capacity) {
        return Copies.of(items, capacity, StackDeque<T>::new, StackDeque::addLast);
    }

    /**
     * Puts {@code item} before all others.
     *
     * @param item the new element
     * @return false, and nothing has changed, if there is no room or it is null
     */
    //@ public behavior assignable \everything;
    public abstract boolean tryAddFirst(/*@ nullable @*/ T item);

    /**
     * Puts {@code item} behind all others.
     *
     * @param item the new element
     * @return false, and nothing has changed, if there is no room or it is null
     */
    //@ public behavior assignable \everything;
    public abstract boolean tryAddLast(/*@ nullable @*/ T item);

    /** {@return the first element, which is taken out} */
    //@ public behavior assignable \everything;
    public abstract T removeFirst();

    /** {@return the last element, which is taken out} */
    //@ public behavior assignable \everything;
    public abstract T removeLast();

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
    public final boolean removeIf(Predicate<? super T> filter) {
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
    public final Iterator<T> descendingIterator() {
        return backwards();
    }

    /**
     * {@return a deque that reads from here and writes to here}
     *
     * <p>It refuses null with {@link NullPointerException}. When there is no room, {@code add},
     * {@code addFirst}, {@code addLast} and {@code push} throw {@link IllegalStateException}, and
     * the forms of {@code offer} return false; nothing has changed.
     */
    public final Deque<T> asDeque() {
        return new Face<T>(this);
    }

    private static final class Face<T> extends AbstractQueue<T> implements Deque<T> {

        private final DequeView<T> deque;

        Face(DequeView<T> deque) {
            this.deque = deque;
        }

        @Override
        public int size() {
            return deque.size();
        }

        @Override
        public Iterator<T> iterator() {
            return deque.iterator();
        }

        @Override
        public Iterator<T> descendingIterator() {
            return deque.backwards();
        }

        @Override
        public Spliterator<T> spliterator() {
            return deque.spliterator();
        }

        @Override
        public boolean offerFirst(T item) {
            return deque.tryAddFirst(Objects.requireNonNull(item));
        }

        @Override
        public boolean offerLast(T item) {
            return deque.tryAddLast(Objects.requireNonNull(item));
        }

        @Override
        public void addFirst(T item) {
            if (!offerFirst(item)) {
                throw new IllegalStateException("full");
            }
        }

        @Override
        public void addLast(T item) {
            if (!offerLast(item)) {
                throw new IllegalStateException("full");
            }
        }

        @Override
        public T pollFirst() {
            return deque.size() == 0 ? null : deque.removeFirst();
        }

        @Override
        public T pollLast() {
            return deque.size() == 0 ? null : deque.removeLast();
        }

        @Override
        public T removeFirst() {
            return deque.removeFirst();
        }

        @Override
        public T removeLast() {
            return deque.removeLast();
        }

        @Override
        public T peekFirst() {
            return deque.size() == 0 ? null : deque.get(0);
        }

        @Override
        public T peekLast() {
            return deque.size() == 0 ? null : deque.get(deque.size() - 1);
        }

        @Override
        public T getFirst() {
            return present(peekFirst());
        }

        @Override
        public T getLast() {
            return present(peekLast());
        }

        private static <E> E present(E item) {
            if (item == null) {
                throw new NoSuchElementException();
            }
            return item;
        }

        @Override
        public boolean offer(T item) {
            return offerLast(item);
        }

        @Override
        public T poll() {
            return pollFirst();
        }

        @Override
        public T peek() {
            return peekFirst();
        }

        @Override
        public void push(T item) {
            addFirst(item);
        }

        @Override
        public T pop() {
            return removeFirst();
        }

        @Override
        public boolean removeFirstOccurrence(Object item) {
            return removeNext(iterator(), item);
        }

        @Override
        public boolean removeLastOccurrence(Object item) {
            return removeNext(descendingIterator(), item);
        }

        private boolean removeNext(Iterator<T> items, Object item) {
            while (item != null && items.hasNext()) {
                if (item.equals(items.next())) {
                    items.remove();
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean removeIf(Predicate<? super T> filter) {
            return deque.removeIf(filter);
        }

        @Override
        public void clear() {
            deque.clear();
        }
    }
}
