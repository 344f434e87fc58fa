package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

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
}
