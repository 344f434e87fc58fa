package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Long programs beside the lists of {@link ChunksRun}, and cycles of equal requests. */
final class ArenaProperties {

    @Property(tries = 200)
    void longProgramsAgreeWithLists(@ForAll boolean throwing,
            @ForAll @IntRange(min = 0, max = 4_000) int limit,
            @ForAll @Size(max = 500) List<@IntRange(min = 0, max = 1 << 20) Integer> calls) {
        ChunksRun run = new ChunksRun(limit, throwing);
        for (int call : calls) {
            call(run, call % 12, call / 12);
            run.agree();
        }
    }

    private static void call(ChunksRun run, int kind, int rest) {
        switch (kind) {
            case 0, 1 -> run.addChunk(rest % 500 - 1, rest / 500 - 1);
            case 2 -> run.resizeLast(run.newest(), rest % 200 - 1);
            case 3 -> run.freeLast(rest % 2 == 0 ? run.newest() : rest);
            case 4 -> run.dropChunk();
            case 5 -> {
                if (rest % 4 == 0) {
                    run.reset();
                }
            }
            default -> run.allocate(rest % 65 - 1, (1 << rest % 9) + rest % 70 / 69);
        }
    }

    /** Whatever was done before, a cycle that is run again gets the same blocks again. */
    @Property(tries = 500)
    void equalCyclesGetEqualBlocksWithoutANewChunk(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 1 << 12) Integer> before,
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 1 << 12) Integer> cycle) {
        Arena arena = new Arena();
        cycle(arena, before);
        List<Long> first = cycle(arena, cycle);
        int chunks = arena.chunks();
        long capacity = arena.capacity();
        long used = arena.used();
        assertEquals(first, cycle(arena, cycle));
        assertEquals(List.of(capacity, used), List.of(arena.capacity(), arena.used()));
        assertEquals(chunks, arena.chunks());
    }

    /** Resets, and takes a block for each request, of a new chunk if it has to be. */
    private static List<Long> cycle(Arena arena, List<Integer> requests) {
        arena.reset();
        List<Long> blocks = new ArrayList<>();
        for (int request : requests) {
            long size = request % 300;
            long alignment = 1L << request % 7;
            long block = arena.tryAllocate(size, alignment);
            if (block == Arena.NONE) {
                arena.addChunk(request, Math.max(arena.capacity(), size + alignment));
                block = arena.allocate(size, alignment);
            }
            blocks.add(block);
        }
        return blocks;
    }
}
