package dev.avila.alloc.pool;

import dev.avila.alloc.TooLongForMutants;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Runs every program of up to four calls on slabs of up to two keys, in both API styles. A call
 * with a key has each of these, and one that is none. Each beginning of a program is one too, so
 * the comparison at its end is one after every call.
 */
final class SlabAllocatorModelTest {

    private static final List<Consumer<SlabAllocatorRun>> CALLS = List.of(
            SlabAllocatorRun::insert, SlabAllocatorRun::reserve, SlabAllocatorRun::clear,
            run -> run.remove(0), run -> run.remove(1), run -> run.remove(2),
            run -> run.release(0), run -> run.release(1), run -> run.release(-1),
            run -> run.fill(0), run -> run.fill(1), run -> run.fill(2),
            run -> run.replace(0), run -> run.replace(1), run -> run.replace(-1),
            run -> run.move(0, 1), run -> run.move(1, 0), run -> run.move(0, 2),
            run -> run.move(0, -1), run -> run.move(2, 0));

    @Test
    void agreesWithAMapOnEveryShortProgram() {
        explore(3);
    }

    @Test
    @TooLongForMutants
    void agreesWithAMapOnEveryLongerProgram() {
        explore(4);
    }

    /** Compares them after every program of up to {@code most} calls. */
    private static void explore(int most) {
        for (int length = 0; length <= most; length++) {
            for (int program = 0; program < Math.pow(CALLS.size(), length); program++) {
                for (int capacity = 0; capacity <= 2; capacity++) {
                    run(new SlabAllocatorRun(capacity, false), program, length);
                    run(new SlabAllocatorRun(capacity, true), program, length);
                }
            }
        }
    }

    private static void run(SlabAllocatorRun run, int program, int length) {
        for (int step = 0, rest = program; step < length; step++, rest /= CALLS.size()) {
            CALLS.get(rest % CALLS.size()).accept(run);
        }
        run.agree();
    }
}
