package dev.avila.alloc.view;

import dev.avila.alloc.CapacityExceededException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * Makes containers of what others hold, if it fits. It is read once, before there is a container,
 * and counted then.
 */
final class Copies {

    /** Maps a key to a value in a map. */
    interface Put<C, K, V> {
        void put(C map, K key, V value);
    }

    private Copies() { }

    /** A full container of {@code make}, to which {@code add} adds all {@code items}. */
    static <C, T> C full(Collection<? extends T> items, IntFunction<C> make,
            BiConsumer<C, T> add) {
        List<T> all = elements(items);
        return filled(all, all.size(), make, add);
    }

    /** A container of {@code make}, to which {@code add} adds all {@code items}. */
    static <C, T> C of(Collection<? extends T> items, int capacity, IntFunction<C> make,
            BiConsumer<C, T> add) {
        return filled(elements(items), capacity, make, add);
    }

    /** A full map of {@code make}, into which {@code put} puts all entries of {@code map}. */
    static <C, K, V> C full(Map<? extends K, ? extends V> map, IntFunction<C> make,
            Put<C, K, V> put) {
        List<Map.Entry<K, V>> all = entries(map);
        return filled(all, all.size(), make, entryBy(put));
    }

    /** A map of {@code make}, into which {@code put} puts all entries of {@code map}. */
    static <C, K, V> C of(Map<? extends K, ? extends V> map, int capacity, IntFunction<C> make,
            Put<C, K, V> put) {
        List<Map.Entry<K, V>> all = entries(map);
        return filled(all, capacity, make, entryBy(put));
    }

    private static <C, T> C filled(List<T> items, int capacity, IntFunction<C> make,
            BiConsumer<C, T> add) {
        requireRoom(items.size(), capacity);
        C copy = make.apply(capacity);
        items.forEach(item -> add.accept(copy, item));
        return copy;
    }

    /** A negative capacity is left to the constructor, which refuses it. */
    static void requireRoom(int size, int capacity) {
        if (0 <= capacity && capacity < size) {
            throw new CapacityExceededException(capacity, 0, size);
        }
    }

    /** The elements of {@code items}, none of them null. */
    @SuppressWarnings("unchecked")
    static <T> List<T> elements(Collection<? extends T> items) {
        return (List<T>) List.of(items.toArray());
    }

    /** The entries of {@code map}, with no key and no value null. */
    private static <K, V> List<Map.Entry<K, V>> entries(Map<? extends K, ? extends V> map) {
        List<Map.Entry<K, V>> entries = new ArrayList<>();
        map.forEach((key, value) -> entries.add(Map.entry(key, value)));
        return entries;
    }

    private static <C, K, V> BiConsumer<C, Map.Entry<K, V>> entryBy(Put<C, K, V> put) {
        return (map, entry) -> put.put(map, entry.getKey(), entry.getValue());
    }
}
