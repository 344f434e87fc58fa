package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.layout.WorstCase;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** In the range that {@link WorstCase} computes, no program is refused. */
final class BuddyWorstCaseProperties {

    @Property(tries = 200)
    void noProgramIsRefusedInTheRange(@ForAll @IntRange(min = 1, max = 300) int most,
            @ForAll @IntRange(max = 5) int order, @ForAll @Size(max = 400) List<Integer> program) {
        BuddyAllocator buddy = new BuddyAllocator(8 * WorstCase.buddy(most, order), 8);
        List<Long> live = new ArrayList<>();
        long used = 0;
        for (int step : program) {
            long units = 1L << Math.floorMod(step, order + 1);
            if (step % 3 == 0 && !live.isEmpty()) {
                long offset = live.remove(Math.floorMod(step, live.size()));
                used -= buddy.sizeOf(offset) / 8;
                buddy.release(offset);
            } else if (used + units <= most) {
                live.add(buddy.allocate(8 * units));
                used += units;
            }
        }
        assertEquals(8 * used, buddy.used());
    }

    /** The program of the page of WorstCase needs all of the range, and is refused in less. */
    @Property(tries = 100)
    void theWorstProgramNeedsTheWholeRange(@ForAll @IntRange(min = 1, max = 5) int times,
            @ForAll @IntRange(max = 6) int order) {
        int half = times << order;
        long units = WorstCase.buddy(2L * half + 1, order);
        assertTrue(ends(new BuddyAllocator(units, 1), half, order));
        assertFalse(ends(new BuddyAllocator(units - 1, 1), half, order));
    }

    /** Whether no call of the program is refused. */
    private static boolean ends(BuddyAllocator buddy, int half, int order) {
        for (int unit = 0; unit <= 2 * half; unit++) {
            if (buddy.tryAllocate(1) == BuddyAllocator.NONE) {
                return false;
            }
        }
        for (int k = 1; k <= order; k++) {
            long size = 1L << k;
            buddy.forEach((offset, bytes) -> {
                if (offset % size != 0) {
                    buddy.release(offset);
                }
            });
            for (long lent = 0; lent < half; lent += size) {
                if (buddy.tryAllocate(size) == BuddyAllocator.NONE) {
                    return false;
                }
            }
        }
        return true;
    }
}
