package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class GenerationalArenaProperties {

    /** A negative call lends; another one is made with any of the keys that were issued. */
    @Property(tries = 50)
    void agreesWithAMapOnLongPrograms(
            @ForAll @IntRange(min = 0, max = 50) int capacity,
            @ForAll @IntRange(min = 1, max = 10) int generations, @ForAll boolean throwing,
            @ForAll @Size(max = 300) List<@IntRange(min = -2_000, max = 4_999) Integer> calls) {
        GenerationalArenaRun run = new GenerationalArenaRun(capacity, generations, throwing);
        for (int call : calls) {
            if (call < 0) {
                lend(run, -call % 3);
            } else {
                call(run, call % 6, run.key(call / 6));
            }
            run.agree();
        }
    }

    private static void lend(GenerationalArenaRun run, int kind) {
        if (kind == 0) {
            run.reserve();
        } else {
            run.insert();
        }
    }

    private static void call(GenerationalArenaRun run, int kind, long key) {
        switch (kind) {
            case 0 -> run.remove(key);
            case 1 -> run.release(key);
            case 2 -> run.detach(key);
            case 3 -> run.reattach(key);
            case 4 -> run.replace(key);
            default -> {
                if (key % 40 == 0) {
                    run.clear();
                }
            }
        }
    }

    @Property(tries = 200)
    void everySlotIsLentAsOftenAsItHasGenerations(
            @ForAll @IntRange(min = 0, max = 20) int capacity,
            @ForAll @IntRange(min = 1, max = 5) int generations,
            @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 0, max = 19) Integer> indices) {
        GenerationalArena<Integer> arena = new GenerationalArena<>(capacity, generations);
        int lent = 0;
        for (int turn = 0; arena.retired() < capacity; turn++) {
            while (arena.tryInsert(lent) != GenerationalArena.NONE) {
                lent++;
            }
            arena.remove(arena.keyAt(indices.get(turn % indices.size()) % arena.size()));
        }
        assertEquals(capacity * generations, lent);
    }
}
