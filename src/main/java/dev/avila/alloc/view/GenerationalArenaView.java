package dev.avila.alloc.view;

import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.ObjLongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What can be done with all values of an arena, by the public methods of the proved subclass only.
 *
 * <p>A traversal visits the keys that are in use when it begins. As no key is lent again, its
 * action may insert, and may end any key: one that has ended when its turn comes is not passed.
 */
public abstract class GenerationalArenaView<T> {

    /** Decides about a value and its key. */
    @FunctionalInterface
    public interface KeyedPredicate<T> {

        boolean test(T value, long key);
    }

    /** For the proved class that is the arena. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected GenerationalArenaView() {
    }

    public abstract int capacity();

    /** {@return how many keys are in use} */
    public abstract int size();

    /** {@return the key number {@code index} of those in use} */
    public abstract long keyAt(int index);

    /** {@return the value of {@code key}, or null if it has none here} */
    public abstract T tryGet(long key);

    public abstract T get(long key);

    public abstract long reserve();

    public abstract void reattach(long key, T value);

    public abstract boolean tryRelease(long key);

    public abstract T remove(long key);

    /** Ends every key. */
    //@ public behavior assignable \everything;
    public abstract void clear();

    /**
     * Keeps the value that {@code maker} makes of its key.
     *
     * @throws RuntimeException what {@code maker} throws; the key is then ended, as it is if the
     *     value is null, and no value is kept
     */
    public final long insertWithKey(LongFunction<? extends T> maker) {
        Objects.requireNonNull(maker);
        long key = reserve();
        boolean kept = false;
        try {
            reattach(key, maker.apply(key));
            kept = true;
        } finally {
            if (!kept) {
                tryRelease(key);
            }
        }
        return key;
    }

    /**
     * The values of different keys, in the order of the keys.
     *
     * @throws IllegalArgumentException if a key is given twice
     */
    public final List<T> getDisjoint(long... keys) {
        if (LongStream.of(keys).distinct().count() != keys.length) {
            throw new IllegalArgumentException("a key is given twice");
        }
        return LongStream.of(keys).mapToObj(this::get).toList();
    }

    /** Passes each value with its key to {@code action}. */
    public final void forEach(ObjLongConsumer<? super T> action) {
        Objects.requireNonNull(action);
        for (long key : keys().toArray()) {
            T value = tryGet(key);
            if (value != null) {
                action.accept(value, key);
            }
        }
    }

    /**
     * Ends the keys whose values {@code keep} does not accept, and gives those values to {@code
     * closer}, each as soon as its key is ended. What comes after one that throws is kept.
     *
     * @return how many keys were ended
     */
    public final int retain(KeyedPredicate<? super T> keep, ObjLongConsumer<? super T> closer) {
        Objects.requireNonNull(keep);
        Objects.requireNonNull(closer);
        int ended = 0;
        for (long key : keys().toArray()) {
            T value = tryGet(key);
            if (value != null && !keep.test(value, key)) {
                closer.accept(remove(key), key);
                ended++;
            }
        }
        return ended;
    }

    /** Ends the keys that have a value, and gives those to {@code closer}. */
    public final int drain(ObjLongConsumer<? super T> closer) {
        return retain((value, key) -> false, closer);
    }

    /** {@return the keys in use, those whose value is detached among them} */
    public final LongStream keys() {
        return LongStream.range(0, size()).map(index -> keyAt((int) index));
    }

    /** {@return the values that are here} */
    public final Stream<T> values() {
        return keys().mapToObj(this::tryGet).filter(Objects::nonNull);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[size=" + size() + ", capacity=" + capacity() + "]";
    }
}
