package dev.avila.alloc.view;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.stack.StackHashMap;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The {@link Map} view of a map whose entries lie in slots.
 *
 * <p>A function that an operation asks is asked before anything is written: what it throws passes
 * through, and then nothing has changed. If it changes the keys of the map itself, the operation
 * throws {@link ConcurrentModificationException} and does no more.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public abstract class MapView<K, V> extends SlotView {

    /** For the proved class that holds the entries. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected MapView() {
    }

    /**
     * {@return a new map of the entries of {@code map}, which is full}
     *
     * <p>Walks through them once and takes time that grows with their number, if their hash codes
     * are spread. Of keys that are equal here the last value stays, and there is room left.
     *
     * @param map the entries
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @throws NullPointerException if a key or value is null
     */
    public static <K, V> StackHashMap<K, V> copyOf(Map<? extends K, ? extends V> map) {
        return Copies.full(map, StackHashMap<K, V>::new, StackHashMap::set);
    }

    /**
     * {@return a new map of the entries of {@code map}, with room for {@code capacity} of them}
     *
     * <p>As {@link #copyOf(Map)}, and takes time that grows with {@code capacity}.
     *
     * @param map the entries
     * @param capacity how many entries there can be
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @throws NullPointerException if a key or value is null
     * @throws InvalidSizeException if {@code capacity} is negative or more than any map has
     * @throws CapacityExceededException if they are more than {@code capacity}
     */
    public static <K, V> StackHashMap<K, V> copyOf(Map<? extends K, ? extends V> map,
            int capacity) {
        return Copies.of(map, capacity, StackHashMap<K, V>::new, StackHashMap::set);
    }

    /**
     * {@return the key in {@code slot}}
     *
     * @param slot from 0 to {@code size() - 1}
     */
    public abstract /*@ pure @*/ K keyAt(int slot);

    /**
     * {@return the value in {@code slot}}
     *
     * @param slot from 0 to {@code size() - 1}
     */
    public abstract /*@ pure @*/ V valueAt(int slot);

    /**
     * {@return the slot of the key that equals {@code key}, or -1}
     *
     * @param key any object, or null, which is in no map
     */
    public abstract /*@ pure @*/ int slotOf(/*@ nullable @*/ Object key);

    /**
     * Maps {@code key} to {@code value}.
     *
     * @param key not null
     * @param value not null
     * @return the value that it had, or null
     */
    //@ public behavior assignable \everything;
    public abstract /*@ nullable @*/ V put(/*@ nullable @*/ K key, /*@ nullable @*/ V value);

    /**
     * Gives the key in {@code slot} another value.
     *
     * @param slot from 0 to {@code size() - 1}
     * @param value not null
     */
    //@ public behavior assignable \everything;
    public abstract void setValueAt(int slot, /*@ nullable @*/ V value);

    /**
     * {@return a map that reads from here and writes to here}
     *
     * <p>It refuses a null key or value with {@link NullPointerException}, and a new key when full
     * with {@link CapacityExceededException}. Iterators are new objects and fail fast.
     */
    public final Map<K, V> asMap() {
        return MapFace.of(this);
    }

    /** {@return the keys of {@link #asMap()}} */
    public final Set<K> keys() {
        return asMap().keySet();
    }

    /** {@return the values of {@link #asMap()}} */
    public final Collection<V> values() {
        return asMap().values();
    }

    /** {@return the entries of {@link #asMap()}} */
    public final Set<Map.Entry<K, V>> entries() {
        return asMap().entrySet();
    }

    /**
     * Calls {@code action} with each key and its value and makes no object. What it throws passes
     * through.
     *
     * @param action what to do with an entry
     */
    public final void forEach(BiConsumer<? super K, ? super V> action) {
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
    public final boolean removeIf(BiPredicate<? super K, ? super V> filter) {
        Objects.requireNonNull(filter);
        return removeSlots(slot -> filter.test(keyAt(slot), valueAt(slot)));
    }

    /**
     * Gives each key the value that {@code function} makes of it and its value.
     *
     * @param function is asked about all entries before any is changed; not null is its answer
     */
    public final void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        int expected = changes();
        Object[] values = new Object[size()];
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = Objects.requireNonNull(function.apply(keyAt(slot), valueAt(slot)));
            check(expected);
        }
        for (int slot = 0; slot < values.length; slot++) {
            @SuppressWarnings("unchecked")
            V value = (V) values[slot];
            setValueAt(slot, value);
        }
    }

    /**
     * Maps {@code key} to {@code value} if it is not there.
     *
     * @param key not null
     * @param value not null
     * @return the value of the key before, or null
     * @throws CapacityExceededException if the key is not there and the map is full
     */
    public final V putIfAbsent(K key, V value) {
        Objects.requireNonNull(value);
        int slot = slotOf(Objects.requireNonNull(key));
        return slot < 0 ? put(key, value) : valueAt(slot);
    }

    /**
     * Gives {@code key} another value if it is there.
     *
     * @param key not null
     * @param value not null
     * @return the value of the key before, or null if it is not there
     */
    public final V replace(K key, V value) {
        Objects.requireNonNull(value);
        int slot = slotOf(Objects.requireNonNull(key));
        return slot < 0 ? null : exchange(slot, value);
    }

    private V exchange(int slot, V value) {
        V old = valueAt(slot);
        setValueAt(slot, value);
        return old;
    }

    /**
     * {@return the value of {@code key}, which {@code function} makes if the key is not there}
     *
     * @param key not null
     * @param function gives the value; null leaves the map as it is
     * @throws CapacityExceededException if the key is not there and the map is full; then
     *     {@code function} is not asked
     */
    public final V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
        Objects.requireNonNull(function);
        int slot = slotOf(Objects.requireNonNull(key));
        if (slot >= 0) {
            return valueAt(slot);
        }
        requireRoom();
        int expected = changes();
        return settle(key, slot, function.apply(key), expected);
    }

    /**
     * {@return the value that {@code function} gives {@code key}, or null if the key is not there}
     *
     * @param key not null
     * @param function makes it of the key and its value; null takes the key out
     */
    public final V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        int slot = slotOf(Objects.requireNonNull(key));
        if (slot < 0) {
            return null;
        }
        int expected = changes();
        return settle(key, slot, function.apply(key, valueAt(slot)), expected);
    }

    /**
     * {@return the value that {@code function} gives {@code key}, or null if the key is not there
     * afterwards}
     *
     * @param key not null
     * @param function makes it of the key and its value, which is null if the key is not there;
     *     null takes the key out
     * @throws CapacityExceededException if the key is not there and the map is full; then
     *     {@code function} is not asked
     */
    public final V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        int slot = slotOf(Objects.requireNonNull(key));
        if (slot < 0) {
            requireRoom();
        }
        int expected = changes();
        V old = slot < 0 ? null : valueAt(slot);
        return settle(key, slot, function.apply(key, old), expected);
    }

    /**
     * Maps {@code key} to {@code value}, or to what {@code function} makes of the value that it has
     * and {@code value}.
     *
     * @param key not null
     * @param value not null
     * @param function is asked if the key is there; null takes the key out
     * @return the value of the key afterwards, or null if it was taken out
     * @throws CapacityExceededException if the key is not there and the map is full
     */
    public final V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        Objects.requireNonNull(value);
        int slot = slotOf(Objects.requireNonNull(key));
        if (slot < 0) {
            put(key, value);
            return value;
        }
        int expected = changes();
        return settle(key, slot, function.apply(valueAt(slot), value), expected);
    }

    /** Writes what a function answered about {@code key}, which was in {@code slot}, or -1. */
    private V settle(K key, int slot, V value, int expected) {
        check(expected);
        if (slot >= 0 && value == null) {
            removeAt(slot);
        } else if (slot >= 0) {
            setValueAt(slot, value);
        } else if (value != null) {
            put(key, value);
        }
        return value;
    }

    /** True for a map of the same class with equal entries. */
    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof MapView<?, ?> that
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
        appendPart(text, keyAt(slot), depth);
        text.append('=');
        appendPart(text, value, depth);
    }
}
