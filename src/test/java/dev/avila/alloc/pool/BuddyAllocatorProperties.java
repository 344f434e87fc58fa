package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class BuddyAllocatorProperties {

    /** A call above 0 asks for as many units; another one releases a block that is live. */
    @Property(tries = 200)
    void agreesWithASetOfBlocks(@ForAll @IntRange(max = 700) int units,
            @ForAll @IntRange(max = 33) int unit, @ForAll boolean throwing,
            @ForAll @Size(max = 400) List<@IntRange(min = -99, max = 99) Integer> calls) {
        BuddyAllocatorRun run = new BuddyAllocatorRun(units, 1L << unit, throwing);
        for (int call : calls) {
            List<Integer> starts = run.model().starts();
            if (0 < call) {
                run.allocate(call);
            } else if (!starts.isEmpty()) {
                run.release(starts.get(-call % starts.size()));
            }
            assertEquals((long) run.model().largestFree() << unit,
                    run.allocator().largestFree());
        }
        run.agreeInAll();
    }

    /** In whichever order the blocks come back, the range is as it was before the first. */
    @Property(tries = 200)
    void whenAllIsReleasedTheRangeIsWhole(@ForAll @IntRange(min = 1, max = 3_000) int units,
            @ForAll @Size(max = 300) List<@IntRange(min = 1, max = 200) Integer> requests,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 299) Integer> order) {
        BuddyAllocatorRun run = new BuddyAllocatorRun(units, 8, true);
        requests.forEach(run::allocate);
        for (int i = 0; !run.model().live().isEmpty(); i++) {
            List<Integer> starts = run.model().starts();
            run.release(starts.get(order.get(i % order.size()) % starts.size()));
        }
        assertEquals(8L * Integer.highestOneBit(units), run.allocator().largestFree());
        run.agreeInAll();
    }

    /** Each holder fills its block with a byte of its own; after each call all bytes are there. */
    @Property(tries = 100)
    void whatIsWrittenInABlockStaysUntilItsRelease(@ForAll @IntRange(max = 60) int units,
            @ForAll @Size(max = 200) List<@IntRange(min = -60, max = 60) Integer> calls) {
        BuddyAllocator buddy = new BuddyAllocator(4L * units, 4);
        byte[] memory = new byte[4 * units];
        byte[] written = new byte[4 * units];
        byte next = 0;
        for (int call : calls) {
            int offset = (int) buddy.tryAllocate(call);
            if (offset != BuddyAllocator.NONE) {
                written[offset] = next++;
                int end = offset + (int) buddy.sizeOf(offset);
                Arrays.fill(memory, offset, end, written[offset]);
            }
            buddy.tryRelease(-4L * call);
            buddy.forEach((from, size) -> {
                for (long at = from; at < from + size; at++) {
                    assertEquals(written[(int) from], memory[(int) at]);
                }
            });
        }
    }
}
