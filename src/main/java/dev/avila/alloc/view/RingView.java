package dev.avila.alloc.view;

import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.stack.StackRing;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The {@link Collection} view of a container that keeps the elements that were pushed last.
 *
 * @param <T> the type of the elements
 */
public abstract class RingView<T> extends FifoView<T> {

    /** For the proved class that holds the elements. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected RingView() {
    }

    /**
     * {@return a new ring of {@code items} in their order, which is full}
     *
     * <p>Reads them once and takes time that grows with their number.
     *
     * @param items the elements, the oldest first
     * @param <T> the type of the elements
     * @throws NullPointerException if one is null
     * @throws InvalidSizeException if there are none: a ring has room for one at least
     */
    public static <T> StackRing<T> copyOf(Collection<? extends T> items) {
        List<T> all = Copies.elements(items);
        return pushed(all, all.size());
    }

    /**
     * {@return a new ring into which {@code items} were pushed in their order}
     *
     * <p>If they are more than {@code capacity}, it keeps the last of them. Reads them once and
     * takes time that grows with {@code capacity} and with their number.
     *
     * @param items the elements, the oldest first
     * @param capacity how many elements there can be
     * @param <T> the type of the elements
     * @throws NullPointerException if one is null
     * @throws InvalidSizeException if {@code capacity} is less than 1
     */
    public static <T> StackRing<T> copyOf(Collection<? extends T> items, int capacity) {
        return pushed(Copies.elements(items), capacity);
    }

    private static <T> StackRing<T> pushed(List<T> items, int capacity) {
        StackRing<T> ring = new StackRing<>(capacity);
        ring.pushAll(items);
        return ring;
    }

    /** {@return how many elements are kept at most} */
    public abstract /*@ pure @*/ int capacity();

    /**
     * Puts {@code item} behind all others; when there is no room, the first one leaves.
     *
     * @param item the new element, not null
     * @param other what to return if none leaves
     * @return the element that leaves, or {@code other}
     */
    //@ public behavior assignable \everything;
    public abstract /*@ nullable @*/ T pushOrDefault(
            /*@ nullable @*/ T item, /*@ nullable @*/ T other);

    /**
     * Pushes all elements of {@code items}, in their order. They are copied first: if one is null
     * or {@code items} throws, nothing has changed.
     *
     * @param items the new elements; there may be more than fit
     * @return how many elements left for others, those among {@code items} included
     */
    public final int pushAll(Collection<? extends T> items) {
        List<T> all = List.copyOf(items);
        int room = capacity() - size();
        for (T item : all) {
            pushOrDefault(item, null);
        }
        return Math.max(0, all.size() - room);
    }

    /**
     * Pushes {@code item} until each element is {@code item}.
     *
     * @param item the new element, not null
     */
    public final void fill(T item) {
        for (int i = 0; i < capacity(); i++) {
            pushOrDefault(item, null);
        }
    }

    /**
     * {@return a collection that reads from here and writes to here}
     *
     * <p>Its {@code add} refuses nothing but null, with {@link NullPointerException}: when there is
     * no room, the first element leaves.
     */
    public final Collection<T> asCollection() {
        return new Face<T>(asQueue(), item -> pushOrDefault(item, null));
    }

    /** A queue that pushes instead of refusing. */
    static final class Face<T> extends AbstractCollection<T> {

        private final Queue<T> queue;
        private final Consumer<? super T> push;

        Face(Queue<T> queue, Consumer<? super T> push) {
            this.queue = queue;
            this.push = push;
        }

        @Override
        public int size() {
            return queue.size();
        }

        @Override
        public Iterator<T> iterator() {
            return queue.iterator();
        }

        @Override
        public Spliterator<T> spliterator() {
            return queue.spliterator();
        }

        @Override
        public boolean add(T item) {
            push.accept(item);
            return true;
        }

        @Override
        public boolean addAll(Collection<? extends T> items) {
            List<T> all = List.copyOf(items);
            all.forEach(push);
            return !all.isEmpty();
        }

        @Override
        public boolean removeIf(Predicate<? super T> filter) {
            return queue.removeIf(filter);
        }

        @Override
        public void clear() {
            queue.clear();
        }
    }
}
