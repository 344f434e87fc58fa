package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.ApiStyle;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.StaleHandleException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A secondary map beside a map from keys to values. Each call is made on both, in one of the two
 * API styles; {@link #agree} compares them.
 */
final class SecondaryMapRun {

    private static final long STEP = 1L << 32;
    private static final long[] FORGED = {0, -1, 1, STEP - 1, Long.MIN_VALUE, Long.MAX_VALUE};

    private final SecondaryMap<String> map;
    private final int capacity;
    private final ApiStyle style;
    private final Map<Long, String> entries = new HashMap<>();
    private final Set<Long> used = new HashSet<>();
    private String value = "";

    SecondaryMapRun(int capacity, boolean throwing) {
        map = new SecondaryMap<>(capacity);
        this.capacity = capacity;
        style = new ApiStyle(throwing);
    }

    static long key(int slot, int generation) {
        return generation * STEP + slot;
    }

    void put(long key) {
        used.add(key);
        value += "v";
        Class<? extends RuntimeException> refusal = refusal(key);
        if (refusal == EmptyException.class) {
            refusal = null;
        }
        long rival = rival(key);
        String old = entries.get(rival);
        style.check(refusal, true, false, () -> map.tryPut(key, value), () -> {
            assertEquals(old, map.put(key, value));
            return true;
        });
        if (refusal == null) {
            entries.remove(rival);
            entries.put(key, value);
        }
    }

    void putNull(long key) {
        style.check(NullPointerException.class, true, false, () -> map.tryPut(key, null), () -> {
            map.put(key, null);
            return true;
        });
    }

    void remove(long key) {
        used.add(key);
        style.check(refusal(key), entries.get(key), null, () -> map.tryRemove(key),
                () -> map.remove(key));
        entries.remove(key);
    }

    void clear() {
        map.clear();
        entries.clear();
    }

    /** The key that has an entry in the slot of {@code key}; 0 if none has. */
    private long rival(long key) {
        return entries.keySet().stream().filter(other -> other % STEP == key % STEP).findAny()
                .orElse(0L);
    }

    /** Of a call that needs an entry. */
    private Class<? extends RuntimeException> refusal(long key) {
        if (entries.containsKey(key)) {
            return null;
        }
        if (key < STEP || capacity <= key % STEP) {
            return ForeignHandleException.class;
        }
        return key < rival(key) ? StaleHandleException.class : EmptyException.class;
    }

    void agree() {
        assertEquals(entries.size(), map.size());
        assertEquals(entries.isEmpty(), map.isEmpty());
        Map<Long, String> found = new HashMap<>();
        for (int index = 0; index < map.size(); index++) {
            found.put(map.keyAt(index), map.get(map.keyAt(index)));
        }
        assertEquals(entries, found);
        for (long key : FORGED) {
            agree(key);
        }
        for (long key : used) {
            agree(key);
            agree(key + STEP);
            agree(key - STEP);
            agree(key + 1);
            agree(-key);
        }
    }

    private void agree(long key) {
        String expected = entries.get(key);
        assertEquals(expected != null, map.contains(key));
        assertEquals(expected, map.tryGet(key));
        assertEquals(entries.getOrDefault(key, "none"), map.getOrDefault(key, "none"));
    }
}
