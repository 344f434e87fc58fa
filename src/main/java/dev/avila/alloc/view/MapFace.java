package dev.avila.alloc.view;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Makes the {@link Map} that reads from a {@link MapView} and writes to it. */
final class MapFace {

    private MapFace() { }

    static <K, V> Map<K, V> of(MapView<K, V> map) {
        return new Face<K, V>(map);
    }

    private static final class Face<K, V> extends AbstractMap<K, V> {

        private final MapView<K, V> map;

        Face(MapView<K, V> map) {
            this.map = map;
        }

        @Override
        public int size() {
            return map.size();
        }

        @Override
        public boolean containsKey(Object key) {
            return map.slotOf(key) >= 0;
        }

        @Override
        public V get(Object key) {
            int slot = map.slotOf(key);
            return slot < 0 ? null : map.valueAt(slot);
        }

        @Override
        public V put(K key, V value) {
            return map.put(key, value);
        }

        @Override
        public V remove(Object key) {
            int slot = map.slotOf(key);
            if (slot < 0) {
                return null;
            }
            V value = map.valueAt(slot);
            map.removeAt(slot);
            return value;
        }

        @Override
        public void clear() {
            map.clear();
        }

        @Override
        public Set<K> keySet() {
            return new Part<K>(map, map::keyAt, map::slotOf);
        }

        @Override
        public Collection<V> values() {
            return new Values<V>(map);
        }

        @Override
        public Set<Map.Entry<K, V>> entrySet() {
            return new Part<Map.Entry<K, V>>(map, slot -> new Pair<K, V>(map, slot), this::slotOf);
        }

        /** The slot of an entry that equals {@code entry}, or -1. */
        private int slotOf(Object entry) {
            if (!(entry instanceof Map.Entry<?, ?> that)) {
                return -1;
            }
            int slot = map.slotOf(that.getKey());
            return slot >= 0 && map.valueAt(slot).equals(that.getValue()) ? slot : -1;
        }

        @Override
        public void forEach(BiConsumer<? super K, ? super V> action) {
            map.forEach(action);
        }

        @Override
        public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
            map.replaceAll(function);
        }

        @Override
        public V putIfAbsent(K key, V value) {
            return map.putIfAbsent(key, value);
        }

        @Override
        public V replace(K key, V value) {
            return map.replace(key, value);
        }

        @Override
        public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
            return map.computeIfAbsent(key, function);
        }

        @Override
        public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
            return map.computeIfPresent(key, function);
        }

        @Override
        public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
            return map.compute(key, function);
        }

        @Override
        public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
            return map.merge(key, value, function);
        }
    }

    /** A key and its value; what is set is written to the map if the key is still there. */
    private static final class Pair<K, V> extends AbstractMap.SimpleEntry<K, V> {

        private static final long serialVersionUID = 1L;

        private final transient MapView<K, V> map;

        Pair(MapView<K, V> map, int slot) {
            super(map.keyAt(slot), map.valueAt(slot));
            this.map = map;
        }

        @Override
        public V setValue(V value) {
            int slot = map.slotOf(getKey());
            if (slot < 0) {
                throw new IllegalStateException();
            }
            map.setValueAt(slot, value);
            return super.setValue(value);
        }
    }

    /**
     * What is in the slots, from the last to the first: an iterator has then seen the entry that
     * takes the place of one that it removes.
     */
    private static final class Items<E> extends SeqView<E> {

        private static final long serialVersionUID = 1L;

        private final transient MapView<?, ?> map;
        private final transient IntFunction<E> at;
        private final int more;

        Items(MapView<?, ?> map, IntFunction<E> at, int more) {
            this.map = map;
            this.at = at;
            this.more = more;
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
        public E get(int index) {
            return at.apply(map.size() - 1 - index);
        }

        @Override
        void removeElement(int index) {
            map.removeAt(map.size() - 1 - index);
        }

        @Override
        int traits() {
            return super.traits() | more;
        }
    }

    /** The keys or the entries. */
    private static final class Part<E> extends AbstractSet<E> {

        private final MapView<?, ?> map;
        private final IntFunction<E> at;
        private final ToIntFunction<Object> slotOf;

        Part(MapView<?, ?> map, IntFunction<E> at, ToIntFunction<Object> slotOf) {
            this.map = map;
            this.at = at;
            this.slotOf = slotOf;
        }

        @Override
        public int size() {
            return map.size();
        }

        @Override
        public boolean contains(Object item) {
            return slotOf.applyAsInt(item) >= 0;
        }

        @Override
        public boolean remove(Object item) {
            int slot = slotOf.applyAsInt(item);
            if (slot < 0) {
                return false;
            }
            map.removeAt(slot);
            return true;
        }

        @Override
        public boolean removeIf(Predicate<? super E> filter) {
            Objects.requireNonNull(filter);
            return map.removeSlots(slot -> filter.test(at.apply(slot)));
        }

        @Override
        public void clear() {
            map.clear();
        }

        @Override
        public Iterator<E> iterator() {
            return new Items<E>(map, at, 0).iterator();
        }

        @Override
        public Spliterator<E> spliterator() {
            return new Items<E>(map, at, Spliterator.DISTINCT).spliterator();
        }
    }

    private static final class Values<V> extends AbstractCollection<V> {

        private final MapView<?, V> map;

        Values(MapView<?, V> map) {
            this.map = map;
        }

        @Override
        public int size() {
            return map.size();
        }

        @Override
        public boolean removeIf(Predicate<? super V> filter) {
            Objects.requireNonNull(filter);
            return map.removeSlots(slot -> filter.test(map.valueAt(slot)));
        }

        @Override
        public void clear() {
            map.clear();
        }

        @Override
        public Iterator<V> iterator() {
            return new Items<V>(map, map::valueAt, 0).iterator();
        }

        @Override
        public Spliterator<V> spliterator() {
            return new Items<V>(map, map::valueAt, 0).spliterator();
        }
    }
}
