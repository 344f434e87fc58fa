package dev.avila.alloc.view;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values of an arena in the order in which they were added.
 *
 * <p>An iterator is a new object; it sees values that are added while it runs, and after a reset it
 * throws {@link ConcurrentModificationException}.
 */
public abstract class TypedArenaView<T> implements Iterable<T> {

    /** For the proved class that is the arena. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected TypedArenaView() {
    }

    public abstract int capacity();

    /** {@return how many values there are} */
    public abstract int size();

    /** {@return a number that differs before and after each reset} */
    public abstract long epoch();

    /** {@return the value that was added when there were {@code index} others} */
    public abstract T at(int index);

    /** Gives all values back; from now on their handles are refused. */
    //@ public behavior assignable \everything;
    public abstract void reset();

    /**
     * Gives all values back, and then calls {@code closer} with each of them, the newest first,
     * once, also if it throws for another.
     *
     * @throws RuntimeException what {@code closer} has thrown first, what it threw later suppressed
     */
    public final void reset(Consumer<? super T> closer) {
        Objects.requireNonNull(closer);
        List<T> values = stream().toList();
        reset();
        Throwable failure = null;
        for (T value : values.reversed()) {
            failure = Attempts.run(() -> closer.accept(value), failure);
        }
        Attempts.end(failure);
    }

    @Override
    public final Iterator<T> iterator() {
        long expected = epoch();
        return new Iterator<>() {

            private int next;

            @Override
            public boolean hasNext() {
                return next < size();
            }

            @Override
            public T next() {
                if (epoch() != expected) {
                    throw new ConcurrentModificationException();
                }
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return at(next++);
            }
        };
    }

    /** {@return a sequential stream of the values that there are now} */
    public final Stream<T> stream() {
        return IntStream.range(0, size()).mapToObj(this::at);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[size=" + size() + ", capacity=" + capacity() + "]";
    }
}
