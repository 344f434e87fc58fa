package dev.avila.alloc.arena;

import dev.avila.alloc.TooLongForMutants;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Runs every program of up to four calls on arenas of up to two slots, with up to two generations,
 * in both API styles. A call with a key has the newest that was issued, or the one before. Each
 * beginning of a program is one too, so the comparison at its end is one after every call.
 */
final class GenerationalArenaModelTest {

    private static final List<Consumer<GenerationalArenaRun>> CALLS = List.of(
            GenerationalArenaRun::insert, GenerationalArenaRun::reserve,
            GenerationalArenaRun::clear,
            run -> run.remove(run.key(0)), run -> run.remove(run.key(1)),
            run -> run.release(run.key(0)), run -> run.release(run.key(1)),
            run -> run.detach(run.key(0)), run -> run.detach(run.key(1)),
            run -> run.reattach(run.key(0)), run -> run.reattach(run.key(1)),
            run -> run.replace(run.key(0)), run -> run.replace(run.key(1)));

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
                    for (int generations = 1; generations <= 2; generations++) {
                        run(new GenerationalArenaRun(capacity, generations, false), program,
                                length);
                        run(new GenerationalArenaRun(capacity, generations, true), program,
                                length);
                    }
                }
            }
        }
    }

    private static void run(GenerationalArenaRun run, int program, int length) {
        for (int step = 0, rest = program; step < length; step++, rest /= CALLS.size()) {
            CALLS.get(rest % CALLS.size()).accept(run);
        }
        run.agree();
    }
}
