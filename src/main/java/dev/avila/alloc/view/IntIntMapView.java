package dev.avila.alloc.view;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.stack.IntIntStackHashMap;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The {@link Map} view of a map from primitives to primitives whose entries lie in slots.
 *
 * <p>A function that an operation asks is asked before anything is written: what it throws passes
 * through, and then nothing has changed. If it changes the keys of the map itself, the operation
 * throws {@link ConcurrentModificationException} and does no more. Only {@link #asMap()} makes
 * boxes.
 */
public abstract class IntIntMapView extends SlotView {

    /** What to do with an entry. */
    public interface EntryConsumer {

        /** Is called with a key and its value. */
        void accept(/*E*/ int key, /*E*/ int value);
    }

    /** A question about an entry. */
    public interface EntryPredicate {

        /** {@return the answer for a key and its value} */
        boolean test(/*E*/ int key, /*E*/ int value);
    }

    /** For the proved class that holds the entries. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected IntIntMapView() {
    }

    /**
     * {@return a new map of the entries of {@code map}, which is full}
     *
     * <p>Walks through them once and takes time that grows with their number, if their hash codes
     * are spread. Of keys that are equal here the last value stays, and there is room left.
     *
     * @param map the entries
     * @throws NullPointerException if a key or value is null
     */
    public static IntIntStackHashMap copyOf(Map<Integer, Integer> map) {
        return Copies.full(map, IntIntStackHashMap::new, IntIntStackHashMap::set);
    }

    /**
     * {@return a new map of the entries of {@code map}, with room for {@code capacity} of them}
     *
     * <p>As {@link #copyOf(Map)}, and takes time that grows with {@code capacity}.
     *
     * @param map the entries
     * @param capacity how many entries there can be
     * @throws NullPointerException if a key or value is null
     * @throws InvalidSizeException if {@code capacity} is negative or more than any map has
     * @throws CapacityExceededException if they are more than {@code capacity}
     */
    public static IntIntStackHashMap copyOf(Map<Integer, Integer> map, int capacity) {
        return Copies.of(map, capacity, IntIntStackHashMap::new, IntIntStackHashMap::set);
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
    public abstract /*@ pure @*/ /*E*/ int valueAt(int slot);

    /** {@return the slot of {@code key}, or -1} */
    public abstract /*@ pure @*/ int slotOf(/*E*/ int key);

    /**
     * Maps {@code key} to {@code value}.
     *
     * @param key the key
     * @param value its new value
     */
    //@ public behavior assignable \everything;
    public abstract void set(/*E*/ int key, /*E*/ int value);

    /**
     * Gives the key in {@code slot} another value.
     *
     * @param slot from 0 to {@code size() - 1}
     * @param value the new value
     */
    //@ public behavior assignable \everything;
    public abstract void setValueAt(int slot, /*E*/ int value);

    /**
     * {@return a map of boxes that reads from here and writes to here}
     *
     * <p>It refuses a null key or value with {@link NullPointerException}, and a new key when full
     * with {@link CapacityExceededException}. Iterators are new objects and fail fast.
     */
    public final Map<Integer, Integer> asMap() {
        return new Boxed(this).asMap();
    }

    /** {@return a sequential stream of the keys} */
    public final IntStream keyStream() {
        return new Column(this, true).stream();
    }

    /** {@return a sequential stream of the values, in the order of their keys} */
    public final IntStream valueStream() {
        return new Column(this, false).stream();
    }

    /**
     * Calls {@code action} with each key and its value and makes no object. What it throws passes
     * through.
     *
     * @param action what to do with an entry
     */
    public final void forEach(EntryConsumer action) {
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
    public final boolean removeIf(EntryPredicate filter) {
        Objects.requireNonNull(filter);
        return removeSlots(slot -> filter.test(keyAt(slot), valueAt(slot)));
    }

    /**
     * {@return the value of {@code key}, which {@code function} makes if the key is not there}
     *
     * @param key the key
     * @param function gives the value
     * @throws CapacityExceededException if the key is not there and the map is full; then
     *     {@code function} is not asked
     */
    public final /*E*/ int computeIfAbsent(/*E*/ int key, IntUnaryOperator function) {
        Objects.requireNonNull(function);
        int slot = slotOf(key);
        if (slot >= 0) {
            return valueAt(slot);
        }
        requireRoom();
        int expected = changes();
        /*E*/ int value = function.applyAsInt(key);
        check(expected);
        set(key, value);
        return value;
    }

    /**
     * Maps {@code key} to {@code value}, or to what {@code function} makes of the value that it has
     * and {@code value}.
     *
     * @param key the key
     * @param value its value if it is not there
     * @param function is asked if the key is there
     * @return the value of the key afterwards
     * @throws CapacityExceededException if the key is not there and the map is full
     */
    public final /*E*/ int merge(/*E*/ int key, /*E*/ int value, IntBinaryOperator function) {
        Objects.requireNonNull(function);
        int slot = slotOf(key);
        if (slot < 0) {
            set(key, value);
            return value;
        }
        int expected = changes();
        /*E*/ int merged = function.applyAsInt(valueAt(slot), value);
        check(expected);
        setValueAt(slot, merged);
        return merged;
    }

    /** True for a map of the same class with the same entries. */
    @Override
    public final boolean equals(Object other) {
        if (!(other instanceof IntIntMapView that) || getClass() != that.getClass()
                || size() != that.size()) {
            return false;
        }
        for (int slot = 0; slot < size(); slot++) {
            int twin = that.slotOf(keyAt(slot));
            if (twin < 0 || valueAt(slot) != that.valueAt(twin)) {
                return false;
            }
        }
        return true;
    }

    /** The hash code of a {@link Map} with the same entries. */
    @Override
    public final int hashCode() {
        int hash = 0;
        for (int slot = 0; slot < size(); slot++) {
            hash += Integer.hashCode(keyAt(slot)) ^ Integer.hashCode(valueAt(slot));
        }
        return hash;
    }

    @Override
    final void appendEntry(StringBuilder text, int slot, int depth) {
        text.append(keyAt(slot)).append('=').append(valueAt(slot));
    }

    /** The keys or the values, from the first slot to the last. */
    private static final class Column extends IntSeqView {

        private static final long serialVersionUID = 1L;

        private final transient IntIntMapView map;
        private final boolean keys;

        Column(IntIntMapView map, boolean keys) {
            this.map = map;
            this.keys = keys;
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
            return keys ? map.keyAt(slot) : map.valueAt(slot);
        }
    }

    private static final class Boxed extends Boxes<Integer, Integer> {

        private static final long serialVersionUID = 1L;

        private final transient IntIntMapView map;

        Boxed(IntIntMapView map) {
            super(map);
            this.map = map;
        }

        @Override
        public Integer keyAt(int slot) {
            return map.keyAt(slot);
        }

        @Override
        public Integer valueAt(int slot) {
            return map.valueAt(slot);
        }

        @Override
        public int slotOf(Object key) {
            return key instanceof Integer number ? map.slotOf(number) : -1;
        }

        @Override
        public Integer put(Integer key, Integer value) {
            /*E*/ int unboxed = value;
            int slot = map.slotOf(key);
            if (slot < 0) {
                map.set(key, unboxed);
                return null;
            }
            Integer old = map.valueAt(slot);
            map.setValueAt(slot, unboxed);
            return old;
        }

        @Override
        public void setValueAt(int slot, Integer value) {
            map.setValueAt(slot, value);
        }
    }
}
