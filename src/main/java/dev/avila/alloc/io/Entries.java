package dev.avila.alloc.io;

import dev.avila.alloc.io.InvalidFormException.Part;
import dev.avila.alloc.stack.IntIntStackHashMap;
import dev.avila.alloc.stack.IntStackHashMap;
import dev.avila.alloc.stack.LongLongStackHashMap;
import dev.avila.alloc.stack.LongStackHashMap;
import dev.avila.alloc.stack.StackHashMap;

/**
 * The shapes of maps: an item is an entry, its key before its value, and its index is its slot.
 *
 * <p>Keys that are objects are compared anew in each map that the entries are copied to, and can
 * turn out equal only there, if their {@code equals} is wrong. So a copy is checked like what is
 * read. Numbers stay different.
 */
final class Entries {

    private Entries() {
    }

    static <K, V> Shape<StackHashMap<K, V>> references(ElementCodec<K> keys,
            ElementCodec<V> values) {
        return new Items<>(Object[].class, 0, StackHashMap.MAX_CAPACITY,
            StackHashMap<K, V>::new, StackHashMap::capacity, StackHashMap::size,
            (from, slot, out) -> {
                keys.write(from.keyAt(slot), out);
                values.write(from.valueAt(slot), out);
            },
            (to, slot, in) -> check(slot, to.tryPut(Items.next(keys, Part.KEY, slot, in),
                Items.next(values, Part.ELEMENT, slot, in))),
            (from, slot, to) -> check(slot, to.tryPut(from.keyAt(slot), from.valueAt(slot))));
    }

    static Shape<IntIntStackHashMap> ints() {
        return new Items<>(int[].class, 0, StackHashMap.MAX_CAPACITY,
            IntIntStackHashMap::new, IntIntStackHashMap::capacity, IntIntStackHashMap::size,
            (from, slot, out) -> {
                out.writeInt(from.keyAt(slot));
                out.writeInt(from.valueAt(slot));
            },
            (to, slot, in) -> check(slot, to.tryPut(in.readInt(), in.readInt())),
            (from, slot, to) -> to.set(from.keyAt(slot), from.valueAt(slot)));
    }

    static Shape<LongLongStackHashMap> longs() {
        return new Items<>(long[].class, 0, StackHashMap.MAX_CAPACITY,
            LongLongStackHashMap::new, LongLongStackHashMap::capacity, LongLongStackHashMap::size,
            (from, slot, out) -> {
                out.writeLong(from.keyAt(slot));
                out.writeLong(from.valueAt(slot));
            },
            (to, slot, in) -> check(slot, to.tryPut(in.readLong(), in.readLong())),
            (from, slot, to) -> to.set(from.keyAt(slot), from.valueAt(slot)));
    }

    static <V> Shape<IntStackHashMap<V>> intKeys(ElementCodec<V> values) {
        return new Items<>(Object[].class, 0, StackHashMap.MAX_CAPACITY,
            IntStackHashMap<V>::new, IntStackHashMap::capacity, IntStackHashMap::size,
            (from, slot, out) -> {
                out.writeInt(from.keyAt(slot));
                values.write(from.valueAt(slot), out);
            },
            (to, slot, in) -> check(slot,
                to.tryPut(in.readInt(), Items.next(values, Part.ELEMENT, slot, in))),
            (from, slot, to) -> to.set(from.keyAt(slot), from.valueAt(slot)));
    }

    static <V> Shape<LongStackHashMap<V>> longKeys(ElementCodec<V> values) {
        return new Items<>(Object[].class, 0, StackHashMap.MAX_CAPACITY,
            LongStackHashMap<V>::new, LongStackHashMap::capacity, LongStackHashMap::size,
            (from, slot, out) -> {
                out.writeLong(from.keyAt(slot));
                values.write(from.valueAt(slot), out);
            },
            (to, slot, in) -> check(slot,
                to.tryPut(in.readLong(), Items.next(values, Part.ELEMENT, slot, in))),
            (from, slot, to) -> to.set(from.keyAt(slot), from.valueAt(slot)));
    }

    /** {@code answer}: what {@code tryPut} gave; there is room, so only a key can be wrong. */
    private static void check(int slot, int answer) throws InvalidFormException {
        if (answer != StackHashMap.INSERTED) {
            throw new InvalidFormException(Part.KEY, slot);
        }
    }
}
