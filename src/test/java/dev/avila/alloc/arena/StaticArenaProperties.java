package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Blocks of random sizes and alignments, with random bases. */
final class StaticArenaProperties {

    @Property
    void blocksAreAlignedDisjointAndInOrder(@ForAll @LongRange(max = 1L << 40) long base,
            @ForAll List<@LongRange(max = 5000) Long> sizes, @ForAll @IntRange(max = 16) int bit) {
        StaticArena arena = new StaticArena(base, 100_000);
        long end = 0;
        long content = 0;
        for (long size : sizes) {
            long alignment = 1L << (bit + size) % 17;
            long offset = arena.tryAllocate(size, alignment);
            if (offset == StaticArena.NONE) {
                assertTrue(end + size + alignment > arena.capacity());
                continue;
            }
            assertTrue(end <= offset && offset - end < alignment);
            assertEquals(0, (base + offset) % alignment);
            end = offset + size;
            content += size;
            assertEquals(end, arena.used());
        }
        assertEquals(end - content, arena.padding());
        assertEquals(end, arena.peak());
    }

    @Property
    void freeLastUndoesAllocate(@ForAll @LongRange(max = 1L << 40) long base,
            @ForAll @LongRange(max = 1000) long first, @ForAll @LongRange(max = 1000) long second,
            @ForAll @IntRange(max = 12) int bit) {
        StaticArena arena = new StaticArena(base, 10_000);
        arena.allocate(first);
        arena.freeLast(arena.allocate(second, 1L << bit));
        assertEquals(first, arena.used());
        assertEquals(0, arena.padding());
    }

    /** The rest of a call by fourteen is its kind; what is left gives size and alignment. */
    @Property(tries = 200)
    void longProgramsAgreeWithAListOfBlocks(@ForAll boolean throwing,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE - 4_000) long base,
            @ForAll @IntRange(min = 0, max = 4_000) int capacity,
            @ForAll @Size(max = 500) List<@IntRange(min = 0, max = 1 << 20) Integer> calls) {
        ArenaRun run = new ArenaRun(base, capacity, throwing);
        for (int call : calls) {
            call(run, call % 14, call / 14);
            run.agree();
        }
    }

    private static void call(ArenaRun run, int kind, int rest) {
        switch (kind) {
            case 0 -> run.allocate(rest % 100);
            case 1 -> run.freeLast(run.newest());
            case 2 -> run.resizeLast(run.newest(), rest % 200 - 1);
            case 3 -> run.checkpoint();
            case 4 -> run.resetTo(rest % run.checkpoints());
            case 5 -> run.freeLast(rest);
            case 6 -> {
                if (rest % 8 == 0) {
                    run.reset();
                }
            }
            case 7 -> run.discard(rest % run.checkpoints());
            case 8 -> run.allocateArray(rest % 7 - 1, rest % 11 - 1, 1 << rest % 4);
            default -> run.allocate(rest % 65 - 1, (1 << rest % 9) + rest % 70 / 69);
        }
    }
}
