package dev.avila.alloc.view;

import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can be done with all values of a slab, by the public methods of the proved subclass only.
 *
 * <p>A traversal visits the keys that are in use when it begins. Its action may insert, and may
 * free any key: one that is free when its turn comes is not passed, and one that has another value
 * by then is passed with that.
 */
public abstract class SlabView<T> {

    /** Decides about a value and its key. */
    @FunctionalInterface
    public interface KeyedPredicate<T> {

        boolean test(T value, int key);
    }

    /** Is told that a value has another key. */
    @FunctionalInterface
    public interface Rekeying<T> {

        /** {@return whether to go on; false takes this move back} */
        boolean moved(T value, int from, int to);
    }

    /** For the proved class that is the slab. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected SlabView() {
    }

    public abstract int capacity();

    /** {@return how many keys are in use} */
    public abstract int size();

    public abstract boolean isLive(int key);

    /** {@return the key number {@code index} of those in use} */
    public abstract int keyAt(int index);

    /** {@return the value of {@code key}, or null if it has none} */
    public abstract T tryGet(int key);

    public abstract int reserve();

    public abstract void fill(int key, T value);

    public abstract boolean tryRelease(int key);

    public abstract T remove(int key);

    /** Moves the value of key {@code from} to the free key {@code to}. */
    public abstract boolean tryMove(int from, int to);

    /** Frees every key. */
    //@ public behavior assignable \everything;
    public abstract void clear();

    /**
     * Keeps the value that {@code maker} makes of its key.
     *
     * @throws RuntimeException what {@code maker} throws; the key is then free, as it is if the
     *     value is null, and no value is kept
     */
    public final int insertWithKey(IntFunction<? extends T> maker) {
        Objects.requireNonNull(maker);
        int key = reserve();
        try {
            fill(key, maker.apply(key));
        } finally {
            // Whoever has freed the key meanwhile may have given it to another value.
            if (tryGet(key) == null) {
                tryRelease(key);
            }
        }
        return key;
    }

    /** Passes each value with its key to {@code action}. */
    public final void forEach(ObjIntConsumer<? super T> action) {
        Objects.requireNonNull(action);
        for (int key : keys().toArray()) {
            T value = tryGet(key);
            if (value != null) {
                action.accept(value, key);
            }
        }
    }

    /**
     * Frees the keys whose values {@code keep} does not accept, and gives those values to {@code
     * closer}, each as soon as its key is free. What comes after one that throws is kept.
     *
     * @return how many keys were freed
     */
    public final int retain(KeyedPredicate<? super T> keep, ObjIntConsumer<? super T> closer) {
        Objects.requireNonNull(keep);
        Objects.requireNonNull(closer);
        int freed = 0;
        for (int key : keys().toArray()) {
            T value = tryGet(key);
            if (value != null && !keep.test(value, key)) {
                closer.accept(remove(key), key);
                freed++;
            }
        }
        return freed;
    }

    /** Frees the keys that have a value, and gives those to {@code closer}. */
    public final int drain(ObjIntConsumer<? super T> closer) {
        return retain((value, key) -> false, closer);
    }

    /**
     * Moves values from the greatest keys to the least free ones, until the keys of values have no
     * gaps, and tells {@code rekeying} of each move as soon as it is made. A move at which that
     * throws is taken back. Keys without value stay. The time grows with the capacity.
     *
     * @return how many values have another key
     */
    public final int compact(Rekeying<? super T> rekeying) {
        Objects.requireNonNull(rekeying);
        int moves = 0;
        int to = nextFree(0);
        for (int from = capacity() - 1; to < from; from--) {
            T value = tryGet(from);
            if (value != null) {
                if (!move(value, from, to, rekeying)) {
                    return moves;
                }
                moves++;
                to = nextFree(to);
            }
        }
        return moves;
    }

    private int nextFree(int from) {
        int key = from;
        while (isLive(key)) {
            key++;
        }
        return key;
    }

    private boolean move(T value, int from, int to, Rekeying<? super T> rekeying) {
        tryMove(from, to);
        boolean moved = false;
        try {
            moved = rekeying.moved(value, from, to);
        } finally {
            if (!moved) {
                tryMove(to, from);
            }
        }
        return moved;
    }

    /** {@return the keys in use, those without value among them} */
    public final IntStream keys() {
        return IntStream.range(0, size()).map(this::keyAt);
    }

    /** {@return the values} */
    public final Stream<T> values() {
        return keys().mapToObj(this::tryGet).filter(Objects::nonNull);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[size=" + size() + ", capacity=" + capacity() + "]";
    }
}
