package dev.avila.alloc.view;

import java.util.List;
import java.util.Objects;
import java.util.function.ObjLongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What can be done with all values that are found by keys of an arena, by the public methods of the
 * proved subclass only.
 *
 * <p>A traversal visits the keys that are there when it begins. Its action may add and remove any:
 * one that is not there when its turn comes is not passed.
 */
public abstract class KeyedView<T> {

    /** Decides about a value and its key. */
    @FunctionalInterface
    public interface KeyedPredicate<T> {

        boolean test(T value, long key);
    }

    /** For the proved class that keeps the values. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected KeyedView() {
    }

    public abstract int capacity();

    /** {@return how many keys are there} */
    public abstract int size();

    /** {@return the key number {@code index} of those that are there} */
    public abstract long keyAt(int index);

    /** {@return the value of {@code key}, or null if it has none here} */
    public abstract T tryGet(long key);

    public abstract T get(long key);

    public abstract T remove(long key);

    /** Removes every key. */
    //@ public behavior assignable \everything;
    public abstract void clear();

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
     * Removes the keys whose values {@code keep} does not accept, and gives those values to {@code
     * closer}, each as soon as its key is removed. What comes after one that throws is kept.
     *
     * @return how many keys were removed
     */
    public final int retain(KeyedPredicate<? super T> keep, ObjLongConsumer<? super T> closer) {
        Objects.requireNonNull(keep);
        Objects.requireNonNull(closer);
        int removed = 0;
        for (long key : keys().toArray()) {
            T value = tryGet(key);
            if (value != null && !keep.test(value, key)) {
                closer.accept(remove(key), key);
                removed++;
            }
        }
        return removed;
    }

    /** Removes the keys that have a value, and gives those to {@code closer}. */
    public final int drain(ObjLongConsumer<? super T> closer) {
        return retain((value, key) -> false, closer);
    }

    /** {@return the keys that are there, those without value among them} */
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
