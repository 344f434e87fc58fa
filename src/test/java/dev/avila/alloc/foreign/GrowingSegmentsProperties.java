package dev.avila.alloc.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Each slice is filled with a pattern of its own, and at every step all patterns are intact. */
final class GrowingSegmentsProperties {

    private record Lent(MemorySegment slice, byte pattern) { }

    @Property(tries = 200)
    void whatIsLentIsIntactUntilAReset(@ForAll @IntRange(min = 1, max = 300) int firstChunk,
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 1 << 20) Integer> calls) {
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, firstChunk)) {
            List<Lent> lent = new ArrayList<>();
            byte pattern = 0;
            for (int call : calls) {
                int rest = call / 16;
                if (call % 16 == 0) {
                    segments.reset();
                    lent.clear();
                } else if (call % 16 == 1) {
                    segments.trim();
                } else {
                    long alignment = 1L << rest % 9;
                    MemorySegment slice = segments.allocate(rest % 100, alignment);
                    assertEquals(0, slice.address() % alignment);
                    pattern++;
                    lent.add(new Lent(slice.fill(pattern), pattern));
                }
                lent.forEach(each -> Memories.assertFilled(each.pattern, each.slice));
            }
        }
    }

    /** What a cycle costs in chunks is known after it has run once. */
    @Property(tries = 200)
    void equalCyclesNeedNoNewChunk(@ForAll @IntRange(min = 1, max = 300) int firstChunk,
            @ForAll @Size(max = 100) List<@IntRange(min = 0, max = 1 << 10) Integer> cycle) {
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, firstChunk)) {
            List<Long> addresses = addresses(segments, cycle);
            int chunks = segments.chunks();
            for (int again = 0; again < 3; again++) {
                segments.reset();
                assertEquals(addresses, addresses(segments, cycle));
                assertEquals(chunks, segments.chunks());
            }
        }
    }

    private static List<Long> addresses(GrowingSegments segments, List<Integer> cycle) {
        return cycle.stream().map(request ->
                segments.allocate(request % 200, 1L << request % 7).address()).toList();
    }
}
