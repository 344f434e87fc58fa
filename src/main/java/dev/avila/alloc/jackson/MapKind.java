package dev.avila.alloc.jackson;

import dev.avila.alloc.stack.IntIntStackHashMap;
import dev.avila.alloc.stack.IntStackHashMap;
import dev.avila.alloc.stack.LongLongStackHashMap;
import dev.avila.alloc.stack.LongStackHashMap;
import dev.avila.alloc.stack.StackHashMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * A map and how to make it and to go through its entries.
 *
 * @param key the class of its keys, or null if that is a parameter of its type
 * @param value the class of its values, or null if that is a parameter of its type
 */
record MapKind<C>(Class<C> type, Class<?> key, Class<?> value, IntFunction<C> make,
        ToIntFunction<C> capacity, ToIntFunction<C> size, At<C> at, Put<C> put) {

    /** The entry in a slot. */
    interface At<C> {
        Entry entry(C map, int slot);
    }

    /** Puts an entry in; its answer is that of {@code tryPut}. */
    interface Put<C> {
        int tryPut(C map, Object key, Object value);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    static final List<MapKind<?>> ALL = List.of(
        new MapKind<>(StackHashMap.class, null, null, StackHashMap::new,
            StackHashMap::capacity, StackHashMap::size,
            (map, slot) -> new Entry(map.keyAt(slot), map.valueAt(slot)),
            StackHashMap::tryPut),
        new MapKind<>(IntIntStackHashMap.class, Integer.class, Integer.class,
            IntIntStackHashMap::new, IntIntStackHashMap::capacity, IntIntStackHashMap::size,
            (map, slot) -> new Entry(map.keyAt(slot), map.valueAt(slot)),
            (map, key, value) -> map.tryPut((Integer) key, (Integer) value)),
        new MapKind<>(LongLongStackHashMap.class, Long.class, Long.class,
            LongLongStackHashMap::new, LongLongStackHashMap::capacity, LongLongStackHashMap::size,
            (map, slot) -> new Entry(map.keyAt(slot), map.valueAt(slot)),
            (map, key, value) -> map.tryPut((Long) key, (Long) value)),
        new MapKind<>(IntStackHashMap.class, Integer.class, null, IntStackHashMap::new,
            IntStackHashMap::capacity, IntStackHashMap::size,
            (map, slot) -> new Entry(map.keyAt(slot), map.valueAt(slot)),
            (map, key, value) -> map.tryPut((Integer) key, value)),
        new MapKind<>(LongStackHashMap.class, Long.class, null, LongStackHashMap::new,
            LongStackHashMap::capacity, LongStackHashMap::size,
            (map, slot) -> new Entry(map.keyAt(slot), map.valueAt(slot)),
            (map, key, value) -> map.tryPut((Long) key, value)));
}
