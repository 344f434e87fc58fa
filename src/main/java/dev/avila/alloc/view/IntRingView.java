package dev.avila.alloc.view;

import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.stack.IntStackRing;
import java.util.Collection;

/**
 * The {@link Collection} view of a container of primitives that keeps the elements that were pushed
 * last.
 *
 * <p>Only {@link #asCollection()} and what {@link Iterable} asks for make boxes.
 */
public abstract class IntRingView extends IntFifoView {

    /** For the proved class that holds the elements. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected IntRingView() {
    }

    /**
     * {@return a new ring of {@code items} in their order, which is full}
     *
     * <p>Takes time that grows with their number.
     *
     * @param items the elements, the oldest first
     * @throws InvalidSizeException if there are none: a ring has room for one at least
     */
    public static IntStackRing copyOf(/*E*/ int... items) {
        return copyOf(items, items.length);
    }

    /**
     * {@return a new ring into which {@code items} were pushed in their order}
     *
     * <p>If they are more than {@code capacity}, it keeps the last of them. Takes time that grows
     * with {@code capacity} and with their number.
     *
     * @param items the elements, the oldest first
     * @param capacity how many elements there can be
     * @throws InvalidSizeException if {@code capacity} is less than 1
     */
    public static IntStackRing copyOf(/*E*/ int[] items, int capacity) {
        IntStackRing ring = new IntStackRing(capacity);
        ring.pushAll(items);
        return ring;
    }

    /** {@return how many elements are kept at most} */
    public abstract /*@ pure @*/ int capacity();

    /**
     * Puts {@code item} behind all others; when there is no room, the first one leaves.
     *
     * @param item the new element
     * @param other what to return if none leaves
     * @return the element that leaves, or {@code other}
     */
    //@ public behavior assignable \everything;
    public abstract /*E*/ int pushOrDefault(/*E*/ int item, /*E*/ int other);

    /**
     * Pushes all of {@code items}, in their order.
     *
     * @param items the new elements; there may be more than fit
     * @return how many elements left for others, those among {@code items} included
     */
    public final int pushAll(/*E*/ int... items) {
        int room = capacity() - size();
        for (/*E*/ int item : items) {
            pushOrDefault(item, item);
        }
        return Math.max(0, items.length - room);
    }

    /**
     * Pushes {@code item} until each element is {@code item}.
     *
     * @param item the new element
     */
    public final void fill(/*E*/ int item) {
        for (int i = 0; i < capacity(); i++) {
            pushOrDefault(item, item);
        }
    }

    /**
     * {@return a collection of boxes that reads from here and writes to here}
     *
     * <p>Its {@code add} refuses nothing but null, with {@link NullPointerException}: when there is
     * no room, the first element leaves.
     */
    public final Collection<Integer> asCollection() {
        return new RingView.Face<Integer>(asQueue(), item -> pushOrDefault(item, item));
    }
}
