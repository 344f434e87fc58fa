package dev.avila.alloc.bench.map;

import dev.avila.alloc.CapacityExceededException;
import java.util.Arrays;

/** A map of fixed capacity as one writes it by hand, with chains of slots in arrays. */
final class IntChains {

    private static final int ODD = 0x9E3779B9;
    private static final int NONE = -1;

    private final int[] keys;
    private final int[] values;
    private final int[] next;
    private final int[] heads;
    private int size;

    IntChains(int capacity) {
        keys = new int[capacity];
        values = new int[capacity];
        next = new int[capacity];
        heads = new int[capacity + capacity / 3 + 1];
        clear();
    }

    void clear() {
        Arrays.fill(heads, NONE);
        size = 0;
    }

    int getOrDefault(int key, int other) {
        int slot = find(bucket(key), key);
        return slot == NONE ? other : values[slot];
    }

    void set(int key, int value) {
        int bucket = bucket(key);
        int slot = find(bucket, key);
        if (slot == NONE) {
            if (size == keys.length) {
                throw new CapacityExceededException(keys.length, size, 1);
            }
            slot = size;
            size++;
            keys[slot] = key;
            next[slot] = heads[bucket];
            heads[bucket] = slot;
        }
        values[slot] = value;
    }

    private int bucket(int key) {
        return (int) (Integer.toUnsignedLong(key * ODD) * heads.length >>> Integer.SIZE);
    }

    private int find(int bucket, int key) {
        int slot = heads[bucket];
        while (slot != NONE && keys[slot] != key) {
            slot = next[slot];
        }
        return slot;
    }
}
