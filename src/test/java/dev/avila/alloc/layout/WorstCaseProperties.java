package dev.avila.alloc.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The theorem of the page on allocators that are too large for all of their states. */
final class WorstCaseProperties {

    /** The blocks that a buddy allocator has lent without end: where each begins, and its units. */
    private final TreeMap<Long, Long> blocks = new TreeMap<>();
    private long live;
    private long end;

    @Property
    void noProgramNeedsMoreThanTheRange(@ForAll @IntRange(min = 1, max = 300) int most,
            @ForAll @IntRange(max = 5) int order, @ForAll @Size(max = 400) List<Integer> program) {
        clear();
        for (int step : program) {
            long units = 1L << Math.floorMod(step, order + 1);
            if (step % 3 == 0 && !blocks.isEmpty()) {
                release(List.copyOf(blocks.keySet())
                        .get(Math.floorMod(step, blocks.size())));
            } else if (live + units <= most) {
                lend(units);
            }
        }
        assertTrue(end <= WorstCase.buddy(most, order));
    }

    /** The program of the page's second proof comes to the end of the range. */
    @Property
    void theProgramOfThePageNeedsTheWholeRange(@ForAll @IntRange(min = 1, max = 5) int times,
            @ForAll @IntRange(max = 6) int order) {
        clear();
        long half = (long) times << order;
        for (long unit = 0; unit <= 2 * half; unit++) {
            lend(1);
        }
        for (int k = 1; k <= order; k++) {
            long units = 1L << k;
            List.copyOf(blocks.keySet()).stream().filter(at -> at % units != 0)
                    .forEach(this::release);
            assertEquals(half + 1, live);
            for (long lent = 0; lent < half; lent += units) {
                lend(units);
            }
            assertEquals(2 * half + 1, live);
        }
        assertEquals(WorstCase.buddy(2 * half + 1, order), end);
    }

    private void clear() {
        blocks.clear();
        live = 0;
        end = 0;
    }

    private void lend(long units) {
        long at = 0;
        while (!isFree(at, units)) {
            at += units;
        }
        blocks.put(at, units);
        live += units;
        end = Math.max(end, at + units);
    }

    private boolean isFree(long at, long units) {
        var before = blocks.lowerEntry(at + units);
        return before == null || before.getKey() + before.getValue() <= at;
    }

    private void release(long at) {
        live -= blocks.remove(at);
    }
}
