package dev.avila.alloc.view;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.stack.StackQueue;
import java.util.Collection;

/**
 * The view of a queue that refuses what does not fit.
 *
 * @param <T> the type of the elements
 */
public abstract class QueueView<T> extends FifoView<T> {

    /** For the proved class that holds the elements. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected QueueView() {
    }

    /**
     * {@return a new queue of {@code items} in their order, which is full}
     *
     * <p>Reads them once and takes time that grows with their number.
     *
     * @param items the elements, the first one to leave first
     * @param <T> the type of the elements
     * @throws NullPointerException if one is null
     */
    public static <T> StackQueue<T> copyOf(Collection<? extends T> items) {
        return Copies.full(items, StackQueue<T>::new, StackQueue::add);
    }

    /**
     * {@return a new queue of {@code items} in their order, with room for {@code capacity} of them}
     *
     * <p>Reads them once and takes time that grows with {@code capacity}.
     *
     * @param items the elements, the first one to leave first
     * @param capacity how many elements there can be
     * @param <T> the type of the elements
     * @throws NullPointerException if one is null
     * @throws InvalidSizeException if {@code capacity} is negative
     * @throws CapacityExceededException if they are more than {@code capacity}
     */
    public static <T> StackQueue<T> copyOf(Collection<? extends T> items, int capacity) {
        return Copies.of(items, capacity, StackQueue<T>::new, StackQueue::add);
    }
}
