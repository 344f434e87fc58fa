package dev.avila.alloc.view;

import java.util.AbstractQueue;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.Spliterator;
import java.util.function.Predicate;

/**
 * The {@link Queue} view of a container that adds at its end and removes at its front.
 *
 * @param <T> the type of the elements
 */
public abstract class FifoView<T> extends SearchView<T> {

    /** For the views of this package. */
    //@ normal_behavior assignable \nothing; ensures true;
    FifoView() {
    }

    /**
     * Puts {@code item} behind all others.
     *
     * @param item the new element
     * @return false, and nothing has changed, if there is no room or it is null
     */
    //@ public behavior assignable \everything;
    public abstract boolean tryAdd(/*@ nullable @*/ T item);

    /** {@return the first element, which is taken out} */
    //@ public behavior assignable \everything;
    public abstract T remove();

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
    public final boolean removeIf(Predicate<? super T> filter) {
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
            T item = remove();
            if (!gone.get(i)) {
                tryAdd(item);
            }
        }
    }

    /**
     * {@return a queue that reads from here and writes to here}
     *
     * <p>It refuses null with {@link NullPointerException}. When there is no room, {@code add}
     * throws {@link IllegalStateException} and {@code offer} returns false; nothing has changed.
     */
    public final Queue<T> asQueue() {
        return new Face<T>(this);
    }

    private static final class Face<T> extends AbstractQueue<T> {

        private final FifoView<T> queue;

        Face(FifoView<T> queue) {
            this.queue = queue;
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
        public boolean offer(T item) {
            return queue.tryAdd(Objects.requireNonNull(item));
        }

        @Override
        public T poll() {
            return queue.size() == 0 ? null : queue.remove();
        }

        @Override
        public T peek() {
            return queue.size() == 0 ? null : queue.get(0);
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
