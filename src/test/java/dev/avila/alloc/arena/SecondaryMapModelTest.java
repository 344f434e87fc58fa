package dev.avila.alloc.arena;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Runs every program of up to four calls on maps of up to two slots, with three generations of the
 * first and two of the second, in both API styles. Each beginning of a program is one too, so the
 * comparison at its end is one after every call.
 */
final class SecondaryMapModelTest {

    private static final int LENGTH = 4;

    private static final long[] KEYS = {SecondaryMapRun.key(0, 1), SecondaryMapRun.key(0, 2),
        SecondaryMapRun.key(0, 3), SecondaryMapRun.key(1, 1), SecondaryMapRun.key(1, 2)};

    private static final List<Consumer<SecondaryMapRun>> CALLS = calls();

    private static List<Consumer<SecondaryMapRun>> calls() {
        List<Consumer<SecondaryMapRun>> calls = new ArrayList<>();
        calls.add(SecondaryMapRun::clear);
        calls.add(run -> run.putNull(KEYS[0]));
        for (long key : KEYS) {
            calls.add(run -> run.put(key));
            calls.add(run -> run.remove(key));
        }
        return List.copyOf(calls);
    }

    @Test
    void agreesWithAMapOnEveryShortProgram() {
        for (int length = 0; length <= LENGTH; length++) {
            for (int program = 0; program < Math.pow(CALLS.size(), length); program++) {
                for (int capacity = 0; capacity <= 2; capacity++) {
                    run(new SecondaryMapRun(capacity, false), program, length);
                    run(new SecondaryMapRun(capacity, true), program, length);
                }
            }
        }
    }

    private static void run(SecondaryMapRun run, int program, int length) {
        for (int step = 0, rest = program; step < length; step++, rest /= CALLS.size()) {
            CALLS.get(rest % CALLS.size()).accept(run);
        }
        run.agree();
    }
}
