package dev.avila.alloc.concurrent;

import org.junit.jupiter.api.Test;

/**
 * Runs every program of five calls on pools of up to two slots, and of four calls on pools of
 * three, in both API styles. Call 0 allocates and call 1 releases a foreign key; the others release
 * keys of the first two generations.
 */
final class LockFreePoolModelTest {

    @Test
    void agreesWithAStackOfSlotsOnEveryShortProgram() {
        for (int capacity = 0; capacity <= 3; capacity++) {
            int calls = 2 * capacity + 2;
            int length = capacity < 3 ? 5 : 4;
            for (int program = 0; program < Math.pow(calls, length); program++) {
                run(new LockFreePoolRun(capacity, false), program, calls, length);
                run(new LockFreePoolRun(capacity, true), program, calls, length);
            }
        }
    }

    private static void run(LockFreePoolRun run, int program, int calls, int length) {
        for (int step = 0, rest = program; step < length; step++, rest /= calls) {
            int call = rest % calls;
            if (call == 0) {
                run.allocate();
            } else if (call == 1) {
                run.release(step % 2, calls / 2 - 1);
            } else {
                run.release(1 + call % 2, call / 2 - 1);
            }
        }
        run.agree();
    }
}
