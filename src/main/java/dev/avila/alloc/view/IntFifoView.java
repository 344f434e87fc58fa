package dev.avila.alloc.view;

import java.util.BitSet;
import java.util.Objects;
import java.util.Queue;
import java.util.function.IntPredicate;

/**
 * The {@link Queue} view of a container of primitives that adds at its end and removes at its
 * front.
 *
 * <p>Only {@link #asQueue()} and what {@link Iterable} asks for make boxes.
 */
public abstract class IntFifoView extends IntSearchView {

    /** For the views of this package. */
    //@ normal_behavior assignable \nothing; ensures true;
    IntFifoView() {
    }

    /**
     * Puts {@code item} behind all others.
     *
     * @param item the new element
     * @return false, and nothing has changed, if there is no room
     */
    //@ public behavior assignable \everything;
    public abstract boolean tryAdd(/*E*/ int item);

    /** {@return the first element, which is taken out} */
    //@ public behavior assignable \everything;
    public abstract /*E*/ int remove();

    /** Takes out all elements. */
    //@ public behavior assignable \everything;
    public abstract void clear();

    @Override
    final void removeElement(int index) {
        BitSet gone = new BitSet();
        gone.set(index);
        sift(gone);
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
        sift(gone);
        return true;
    }

    /** Takes out each element, and puts those that stay behind the others. */
    private void sift(BitSet gone) {
        int size = size();
        for (int i = 0; i < size; i++) {
            /*E*/ int item = remove();
            if (!gone.get(i)) {
                tryAdd(item);
            }
        }
    }

    /**
     * {@return a queue of boxes that reads from here and writes to here}
     *
     * <p>It refuses null with {@link NullPointerException}. When there is no room, {@code add}
     * throws {@link IllegalStateException} and {@code offer} returns false; nothing has changed.
     */
    public final Queue<Integer> asQueue() {
        return new Boxed(this).asQueue();
    }

    private static final class Boxed extends FifoView<Integer> {

        private final IntFifoView queue;

        Boxed(IntFifoView queue) {
            this.queue = queue;
        }

        @Override
        public int size() {
            return queue.size();
        }

        @Override
        public int changes() {
            return queue.changes();
        }

        @Override
        public Integer get(int index) {
            return queue.get(index);
        }

        @Override
        public boolean tryAdd(Integer item) {
            return queue.tryAdd(item);
        }

        @Override
        public Integer remove() {
            return queue.remove();
        }

        @Override
        public void clear() {
            queue.clear();
        }
    }
}
