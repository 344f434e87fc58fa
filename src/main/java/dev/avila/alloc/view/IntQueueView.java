package dev.avila.alloc.view;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.stack.IntStackQueue;

/** The view of a queue of primitives that refuses what does not fit. */
public abstract class IntQueueView extends IntFifoView {

    /** For the proved class that holds the elements. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected IntQueueView() {
    }

    /**
     * {@return a new queue of {@code items} in their order, which is full}
     *
     * <p>Takes time that grows with their number.
     *
     * @param items the elements, the first one to leave first
     */
    public static IntStackQueue copyOf(/*E*/ int... items) {
        return copyOf(items, items.length);
    }

    /**
     * {@return a new queue of {@code items} in their order, with room for {@code capacity} of them}
     *
     * <p>Takes time that grows with {@code capacity}.
     *
     * @param items the elements, the first one to leave first
     * @param capacity how many elements there can be
     * @throws InvalidSizeException if {@code capacity} is negative
     * @throws CapacityExceededException if they are more than {@code capacity}
     */
    public static IntStackQueue copyOf(/*E*/ int[] items, int capacity) {
        Copies.requireRoom(items.length, capacity);
        IntStackQueue queue = new IntStackQueue(capacity);
        for (/*E*/ int item : items) {
            queue.add(item);
        }
        return queue;
    }
}
