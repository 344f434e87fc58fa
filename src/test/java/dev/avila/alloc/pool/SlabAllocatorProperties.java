package dev.avila.alloc.pool;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class SlabAllocatorProperties {

    private static final int KINDS = 9;

    /** The rest of a call beside its kind says which key it is made with, one of them none. */
    @Property(tries = 100)
    void agreesWithAMapOnLongPrograms(@ForAll @IntRange(min = 0, max = 40) int capacity,
            @ForAll boolean throwing,
            @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 99_999) Integer> calls) {
        SlabAllocatorRun run = new SlabAllocatorRun(capacity, throwing);
        for (int call : calls) {
            int rest = call / KINDS;
            int key = rest % (capacity + 2) - 1;
            switch (call % KINDS) {
                case 0 -> run.remove(key);
                case 1 -> run.release(key);
                case 2 -> run.fill(key);
                case 3 -> run.replace(key);
                case 4 -> run.move(key, rest / (capacity + 2) % (capacity + 2) - 1);
                case 5 -> run.reserve();
                case 6 -> clearSeldom(run, rest);
                default -> run.insert();
            }
            run.agree();
        }
    }

    private static void clearSeldom(SlabAllocatorRun run, int rest) {
        if (rest % 20 == 0) {
            run.clear();
        }
    }
}
