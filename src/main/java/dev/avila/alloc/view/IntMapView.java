package dev.avila.alloc.view;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.stack.IntStackHashMap;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The {@link Map} view of a map from primitives to references whose entries lie in slots.
 *
 * <p>A function that an operation asks is asked before anything is written: what it throws passes
 * through, and then nothing has changed. If it changes the keys of the map itself, the operation
 * throws {@link ConcurrentModificationException} and does no more. Only {@link #asMap()} and
 * {@link #values()} make boxes.
 *
 * @param <V> the type of the values
 */
public abstract class IntMapView<V> extends SlotView {

    /**
     * What to do with an entry.
     *
     * @param <V> the type of the value
     */
    public interface EntryConsumer<V> {

        /** Is called with a key and its value. */
        void accept(/*E*/ int key, V value);
    }

    /**
     * A question about an entry.
     *
     * @param <V> the type of the value
     */
    public interface EntryPredicate<V> {

        /** {@return the answer for a key and its value} */
        boolean test(/*E*/ int key, V value);
    }

    /** For the proved class that holds the entries. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected IntMapView() {
    }

    /**
     * {@return a new map of the entries of {@code map}, which is full}
     *
     * <p>Walks through them once and takes time that grows with their number, if their hash codes
     * are spread. Of keys that are equal here the last value stays, and there is room left.
     *
     * @param map the entries
     * @param <V> the type of the values
     * @throws NullPointerException if a key or value is null
     */
    public static <V> IntStackHashMap<V> copyOf(Map<Integer, ? extends V> map) {
        return Copies.full(map, IntStackHashMap<V>::new, IntStackHashMap::set);
    }

    /**
     * {@return a new map of the entries of {@code map}, with room for {@code capacity} of them}
     *
     * <p>As {@link #copyOf(Map)}, and takes time that grows with {@code capacity}.
     *
     * @param map the entries
     * @param capacity how many entries there can be
     * @param <V> the type of the values
     * @throws NullPointerException if a key or value is null
     * @throws InvalidSizeException if {@code capacity} is negative or more than any map has
     * @throws CapacityExceededException if they are more than {@code capacity}
     */
    public static <V> IntStackHashMap<V> copyOf(Map<Integer, ? extends V> map, int capacity) {
        return Copies.of(map, capacity, IntStackHashMap<V>::new, IntStackHashMap::set);
    }

    /**
     * {@return the key in {@code slot}}
     *
     * @param slot from 0 to {@code size() - 1}
     */
    public abstract /*@ pure @*/ /*E*/ int keyAt(int slot);

    /**
     * {@return the value in {@code slot}}
     *
     * @param slot from 0 to {@code size() - 1}
     */
    public abstract /*@ pure @*/ V valueAt(int slot);

    /** {@return the slot of {@code key}, or -1} */
    public abstract /*@ pure @*/ int slotOf(/*E*/ int key);

    /**
     * Maps {@code key} to {@code value}.
     *
     * @param key the key
     * @param value not null
     * @return the value that it had, or null
     */
    //@ public behavior assignable \everything;
    public abstract /*@ nullable @*/ V put(/*E*/ int key, /*@ nullable @*/ V value);

    /**
     * Gives the key in {@code slot} another value.
     *
     * @param slot from 0 to {@code size() - 1}
     * @param value not null
     */
    //@ public behavior assignable \everything;
    public abstract void setValueAt(int slot, /*@ nullable @*/ V value);

    /**
     * {@return a map with boxes as keys that reads from here and writes to here}
     *
     * <p>It refuses a null key or value with {@link NullPointerException}, and a new key when full
     * with {@link CapacityExceededException}. Iterators are new objects and fail fast.
     */
    public final Map<Integer, V> asMap() {
        return new Boxed<V>(this).asMap();
    }

    /** {@return a sequential stream of the keys} */
    public final IntStream keyStream() {
        return new Column(this).stream();
    }

    /** {@return the values of {@link #asMap()}} */
    public final Collection<V> values() {
        return asMap().values();
    }

    /**
     * Calls {@code action} with each key and its value and makes no object. What it throws passes
     * through.
     *
     * @param action what to do with an entry
     */
    public final void forEach(EntryConsumer<? super V> action) {
        Objects.requireNonNull(action);
        int expected = changes();
        int size = size();
        for (int slot = 0; slot < size; slot++) {
            action.accept(keyAt(slot), valueAt(slot));
            check(expected);
        }
    }

    /**
     * Takes out each entry that {@code filter} accepts. It is asked about every entry before any is
     * taken out.
     *
     * @param filter says which entries go
     * @return whether an entry was taken out
     */
    public final boolean removeIf(EntryPredicate<? super V> filter) {
        Objects.requireNonNull(filter);
        return removeSlots(slot -> filter.test(keyAt(slot), valueAt(slot)));
    }

    /**
     * {@return the value of {@code key}, which {@code function} makes if the key is not there}
     *
     * @param key the key
     * @param function gives the value; null leaves the map as it is
     * @throws CapacityExceededException if the key is not there and the map is full; then
     *     {@code function} is not asked
     */
    public final V computeIfAbsent(/*E*/ int key, IntFunction<? extends V> function) {
        Objects.requireNonNull(function);
        int slot = slotOf(key);
        if (slot >= 0) {
            return valueAt(slot);
        }
        requireRoom();
        int expected = changes();
        V value = function.apply(key);
        check(expected);
        if (value != null) {
            put(key, value);
        }
        return value;
    }

    /**
     * Maps {@code key} to {@code value}, or to what {@code function} makes of the value that it has
     * and {@code value}.
     *
     * @param key the key
     * @param value not null
     * @param function is asked if the key is there; null takes the key out
     * @return the value of the key afterwards, or null if it was taken out
     * @throws CapacityExceededException if the key is not there and the map is full
     */
    public final V merge(/*E*/ int key, V value,
            BiFunction<? super V, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        Objects.requireNonNull(value);
        int slot = slotOf(key);
        if (slot < 0) {
            put(key, value);
            return value;
        }
        int expected = changes();
        V merged = function.apply(valueAt(slot), value);
        check(expected);
        if (merged == null) {
            removeAt(slot);
        } else {
            setValueAt(slot, merged);
        }
        return merged;
    }

    /** True for a map of the same class with equal entries. */
    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof IntMapView<?> that
                && getClass() == that.getClass() && asMap().equals(that.asMap());
    }

    /** The hash code of a {@link Map} with the same entries. */
    @Override
    public final int hashCode() {
        return asMap().hashCode();
    }

    @Override
    final void appendEntry(StringBuilder text, int slot, int depth) {
        V value = valueAt(slot);
        text.append(keyAt(slot)).append('=');
        appendPart(text, value, depth);
    }

    /** The keys, from the first slot to the last. */
    private static final class Column extends IntSeqView {

        private static final long serialVersionUID = 1L;

        private final transient IntMapView<?> map;

        Column(IntMapView<?> map) {
            this.map = map;
        }

        @Override
        public int size() {
            return map.size();
        }

        @Override
        public int changes() {
            return map.changes();
        }

        @Override
        public /*E*/ int get(int slot) {
            return map.keyAt(slot);
        }
    }

    private static final class Boxed<V> extends Boxes<Integer, V> {

        private static final long serialVersionUID = 1L;

        private final transient IntMapView<V> map;

        Boxed(IntMapView<V> map) {
            super(map);
            this.map = map;
        }

        @Override
        public Integer keyAt(int slot) {
            return map.keyAt(slot);
        }

        @Override
        public V valueAt(int slot) {
            return map.valueAt(slot);
        }

        @Override
        public int slotOf(Object key) {
            return key instanceof Integer number ? map.slotOf(number) : -1;
        }

        @Override
        public V put(Integer key, V value) {
            return map.put(key, value);
        }

        @Override
        public void setValueAt(int slot, V value) {
            map.setValueAt(slot, value);
        }
    }
}
