package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.ApiStyle;
import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.DoubleFreeException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.ForeignHandleException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A slab beside a map from its keys to their values, which a reserved key has none of. Each call is
 * made on both, in one of the two API styles; {@link #agree} compares them.
 */
final class SlabAllocatorRun {

    private static final int NONE = SlabAllocator.NONE;

    private final SlabAllocator<String> slab;
    private final int capacity;
    private final ApiStyle style;
    private final Map<Integer, Optional<String>> live = new HashMap<>();
    private String value = "";

    SlabAllocatorRun(int capacity, boolean throwing) {
        slab = new SlabAllocator<>(capacity);
        this.capacity = capacity;
        style = new ApiStyle(throwing);
    }

    void insert() {
        value += "v";
        lend(Optional.of(value), () -> slab.tryInsert(value), () -> slab.insert(value));
    }

    void reserve() {
        lend(Optional.empty(), slab::tryReserve, slab::reserve);
    }

    private void lend(Optional<String> kept, Supplier<Integer> tries, Supplier<Integer> does) {
        int next = slab.vacantKey();
        if (live.size() == capacity) {
            assertEquals(NONE, next);
            style.check(CapacityExceededException.class, null, NONE, tries, does);
            return;
        }
        int key = style.call(tries, does);
        assertEquals(next, key);
        assertTrue(0 <= key && key < capacity);
        assertFalse(live.containsKey(key));
        live.put(key, kept);
    }

    void fill(int key) {
        value += "f";
        style.check(valueOf(key) != null ? CapacityExceededException.class
                : live.containsKey(key) ? null : refusal(key), true, false,
                () -> slab.tryFill(key, value), () -> {
                    slab.fill(key, value);
                    return true;
                });
        live.replace(key, Optional.empty(), Optional.of(value));
    }

    void replace(int key) {
        value += "p";
        String old = valueOf(key);
        style.check(old == null ? refusal(key) : null, true, false,
                () -> slab.tryReplace(key, value), () -> {
                    assertEquals(old, slab.replace(key, value));
                    return true;
                });
        live.computeIfPresent(key, (k, now) -> now.map(any -> value));
    }

    void remove(int key) {
        String old = valueOf(key);
        style.check(old == null ? refusal(key) : null, old, null, () -> slab.tryRemove(key),
                () -> slab.remove(key));
        if (old != null) {
            live.remove(key);
        }
    }

    void release(int key) {
        style.check(live.containsKey(key) ? null : isKey(key) ? DoubleFreeException.class
                : ForeignHandleException.class, true, false, () -> slab.tryRelease(key), () -> {
                    slab.release(key);
                    return true;
                });
        live.remove(key);
    }

    void move(int from, int to) {
        boolean possible = valueOf(from) != null && isKey(to) && !live.containsKey(to);
        assertEquals(possible, slab.tryMove(from, to));
        if (possible) {
            live.put(to, live.remove(from));
        }
    }

    void clear() {
        slab.clear();
        live.clear();
    }

    private boolean isKey(int key) {
        return 0 <= key && key < capacity;
    }

    private String valueOf(int key) {
        return live.getOrDefault(key, Optional.empty()).orElse(null);
    }

    private Class<? extends RuntimeException> refusal(int key) {
        return isKey(key) ? EmptyException.class : ForeignHandleException.class;
    }

    void agree() {
        assertEquals(live.size(), slab.size());
        assertEquals(capacity, slab.size() + slab.available());
        Set<Integer> keys = new HashSet<>();
        for (int index = 0; index < slab.size(); index++) {
            keys.add(slab.keyAt(index));
        }
        assertEquals(live.keySet(), keys);
        for (int key = -1; key <= capacity; key++) {
            assertEquals(live.containsKey(key), slab.isLive(key));
            assertEquals(valueOf(key), slab.tryGet(key));
            assertEquals(valueOf(key) != null, slab.contains(key));
        }
    }
}
