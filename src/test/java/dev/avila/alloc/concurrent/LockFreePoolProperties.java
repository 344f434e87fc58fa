package dev.avila.alloc.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class LockFreePoolProperties {

    /** A negative call allocates; another one releases a key of that slot, old or new. */
    @Property(tries = 100)
    void agreesWithAStackOfSlots(
            @ForAll @IntRange(min = 0, max = 20) int capacity, @ForAll boolean throwing,
            @ForAll @Size(max = 1_000) List<@IntRange(min = -40, max = 60) Integer> calls) {
        LockFreePoolRun run = new LockFreePoolRun(capacity, throwing);
        for (int call : calls) {
            if (call < 0) {
                run.allocate();
            } else {
                run.release(1 + call % 3, call / 3);
            }
        }
        run.agree();
    }

    /**
     * Each thread does a program of its own: true allocates, false releases the oldest key that
     * the thread holds.
     */
    @Property(tries = 10)
    void whateverThreadsDoNoSlotIsLostAndNoneIsLentTwice(
            @ForAll @IntRange(min = 1, max = 8) int capacity,
            @ForAll @Size(min = 2, max = 4) List<@Size(max = 200) List<Boolean>> programs)
            throws Exception {
        LockFreePool pool = new LockFreePool(capacity);
        List<Deque<Long>> held = new ArrayList<>();
        programs.forEach(program -> held.add(new ArrayDeque<>()));
        Together.run(programs.size(), thread -> {
            for (boolean allocates : programs.get(thread)) {
                step(pool, held.get(thread), allocates);
            }
        });
        Set<Integer> slots = new HashSet<>();
        held.forEach(keys -> keys.forEach(
            key -> assertTrue(pool.isLive(key) && slots.add(LockFreePool.slot(key)))));
        assertEquals(slots.size(), pool.live());
        while (slots.size() < capacity) {
            assertTrue(slots.add(LockFreePool.slot(pool.allocate())));
        }
        assertEquals(LockFreePool.NONE, pool.tryAllocate());
    }

    private static void step(LockFreePool pool, Deque<Long> held, boolean allocates) {
        if (allocates) {
            long key = pool.tryAllocate();
            if (key != LockFreePool.NONE) {
                held.add(key);
            }
        } else if (!held.isEmpty()) {
            pool.release(held.remove());
        }
    }
}
