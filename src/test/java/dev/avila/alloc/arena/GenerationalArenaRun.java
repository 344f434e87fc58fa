package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.ApiStyle;
import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.StaleHandleException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An arena beside a map from its keys to their values, which a detached key has none of, and the
 * set of all keys that it ever issued. Each call is made on both, in one of the two API styles;
 * {@link #agree} compares them.
 */
final class GenerationalArenaRun {

    private static final long NONE = GenerationalArena.NONE;
    private static final long STEP = 1L << 32;
    private static final long[] FORGED = {NONE, -1, 1, STEP - 1, Long.MIN_VALUE, Long.MAX_VALUE};

    private final GenerationalArena<String> arena;
    private final int capacity;
    private final int generations;
    private final ApiStyle style;
    private final Map<Long, Optional<String>> live = new HashMap<>();
    private final SequencedSet<Long> issued = new LinkedHashSet<>();
    private int retired;
    private String value = "";

    GenerationalArenaRun(int capacity, int generations, boolean throwing) {
        arena = new GenerationalArena<>(capacity, generations);
        this.capacity = capacity;
        this.generations = generations;
        style = new ApiStyle(throwing);
    }

    /** Issued key number {@code age}, the newest being number 0; {@code NONE} if none is. */
    long key(int age) {
        return issued.isEmpty() ? NONE
                : issued.reversed().stream().skip(age % issued.size()).findFirst().orElseThrow();
    }

    void insert() {
        value += "v";
        lend(Optional.of(value), () -> arena.tryInsert(value), () -> arena.insert(value));
    }

    void reserve() {
        lend(Optional.empty(), arena::tryReserve, arena::reserve);
    }

    private void lend(Optional<String> kept, Supplier<Long> tries, Supplier<Long> does) {
        if (live.size() + retired == capacity) {
            style.check(CapacityExceededException.class, null, NONE, tries, does);
            return;
        }
        long key = style.call(tries, does);
        assertTrue(key % STEP < capacity);
        assertEquals(1 + issued.stream().filter(k -> k % STEP == key % STEP).count(), key / STEP);
        assertTrue(issued.add(key));
        live.put(key, kept);
    }

    void remove(long key) {
        Class<? extends RuntimeException> refusal = refusalOfAttached(key);
        style.check(refusal, valueOf(key), null, () -> arena.tryRemove(key),
                () -> arena.remove(key));
        if (refusal == null) {
            end(key);
        }
    }

    void release(long key) {
        Class<? extends RuntimeException> refusal = refusal(key);
        style.check(refusal, true, false, () -> arena.tryRelease(key), () -> {
            arena.release(key);
            return true;
        });
        if (refusal == null) {
            end(key);
        }
    }

    void detach(long key) {
        style.check(refusalOfAttached(key), valueOf(key), null, () -> arena.tryDetach(key),
                () -> arena.detach(key));
        live.replace(key, Optional.empty());
    }

    void reattach(long key) {
        value += "r";
        style.check(valueOf(key) == null ? refusal(key) : CapacityExceededException.class,
                true, false, () -> arena.tryReattach(key, value), () -> {
                    arena.reattach(key, value);
                    return true;
                });
        live.replace(key, Optional.empty(), Optional.of(value));
    }

    void replace(long key) {
        value += "p";
        String old = valueOf(key);
        style.check(refusalOfAttached(key), true, false, () -> arena.tryReplace(key, value), () -> {
            assertEquals(old, arena.replace(key, value));
            return true;
        });
        live.computeIfPresent(key, (k, now) -> now.map(any -> value));
    }

    void clear() {
        arena.clear();
        Set.copyOf(live.keySet()).forEach(this::end);
    }

    private void end(long key) {
        live.remove(key);
        if (key / STEP == generations) {
            retired++;
        }
    }

    private String valueOf(long key) {
        return live.getOrDefault(key, Optional.empty()).orElse(null);
    }

    private Class<? extends RuntimeException> refusal(long key) {
        if (live.containsKey(key)) {
            return null;
        }
        return issued.contains(key) ? StaleHandleException.class : ForeignHandleException.class;
    }

    private Class<? extends RuntimeException> refusalOfAttached(long key) {
        return live.containsKey(key) && valueOf(key) == null ? EmptyException.class
                : refusal(key);
    }

    void agree() {
        assertEquals(live.size(), arena.size());
        assertEquals(retired, arena.retired());
        assertEquals(capacity, arena.size() + arena.available() + arena.retired());
        Set<Long> keys = new HashSet<>();
        for (int index = 0; index < arena.size(); index++) {
            keys.add(arena.keyAt(index));
        }
        assertEquals(live.keySet(), keys);
        for (long key : FORGED) {
            agree(key);
        }
        for (long key : issued) {
            agree(key);
            agree(key + STEP);
            agree(key - STEP);
            agree(key + 1);
            agree(-key);
        }
    }

    private void agree(long key) {
        assertEquals(live.containsKey(key), arena.isLive(key));
        assertEquals(issued.contains(key), arena.wasIssued(key));
        assertEquals(valueOf(key), arena.tryGet(key));
        assertEquals(valueOf(key) != null, arena.contains(key));
    }
}
