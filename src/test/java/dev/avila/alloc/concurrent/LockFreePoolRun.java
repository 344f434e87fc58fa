package dev.avila.alloc.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.AllocException;
import dev.avila.alloc.ApiStyle;
import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.DoubleFreeException;
import dev.avila.alloc.ForeignHandleException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** A pool used by one thread, beside a deque of its free slots and a set of the live keys. */
final class LockFreePoolRun {

    private final LockFreePool pool;
    private final ApiStyle style;
    private final Deque<Integer> free = new ArrayDeque<>();
    private final Set<Long> live = new HashSet<>();
    private final int[] generations;

    LockFreePoolRun(int capacity, boolean throwing) {
        pool = new LockFreePool(capacity);
        style = new ApiStyle(throwing);
        generations = new int[capacity];
        for (int slot = 0; slot < capacity; slot++) {
            free.add(slot);
        }
    }

    void allocate() {
        Long expected = LockFreePool.NONE;
        if (!free.isEmpty()) {
            int slot = free.pop();
            generations[slot]++;
            expected = key(generations[slot], slot);
            live.add(expected);
        }
        style.check(expected == LockFreePool.NONE ? CapacityExceededException.class : null,
            expected, LockFreePool.NONE, pool::tryAllocate, pool::allocate);
    }

    /** Releases a key, which may be foreign, stale or not yet lent. */
    void release(int generation, int slot) {
        long key = key(generation, slot);
        Class<? extends AllocException> refusal = null;
        if (slot < 0 || generations.length <= slot || generation < 1) {
            refusal = ForeignHandleException.class;
        } else if (!live.remove(key)) {
            refusal = DoubleFreeException.class;
        } else {
            free.push(slot);
        }
        style.check(refusal, true, false, () -> pool.tryRelease(key), () -> {
            pool.release(key);
            return true;
        });
    }

    void agree() {
        assertEquals(live.size(), pool.live());
        for (int slot = -1; slot <= generations.length; slot++) {
            for (int generation = -1; generation <= 3; generation++) {
                long key = key(generation, slot);
                assertEquals(live.contains(key), pool.isLive(key));
            }
        }
    }

    static long key(int generation, int slot) {
        return (long) generation << 32 | slot & 0xFFFF_FFFFL;
    }
}
