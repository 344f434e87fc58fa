package dev.avila.alloc.arena;

import org.junit.jupiter.api.Test;

/** Runs every program of a few calls on small arenas, beside a list of their blocks. */
final class StaticArenaModelTest {

    private static final long[][] SIZES_AND_ALIGNMENTS = {
        {0, 1}, {1, 1}, {3, 1}, {2, 2}, {0, 4}, {1, 4}, {-1, 1}, {1, 3},
    };
    private static final int CALLS = SIZES_AND_ALIGNMENTS.length + 11;
    private static final long[] BASES = {0, 3, Long.MAX_VALUE - 8};
    private static final long[] CAPACITIES = {0, 1, 5, 8};

    @Test
    void tryingCallsAgreeWithAListOfBlocksOnEveryProgramOfFour() {
        everyProgram(4, false);
    }

    @Test
    void throwingCallsAgreeWithAListOfBlocksOnEveryProgramOfThree() {
        everyProgram(3, true);
    }

    private static void everyProgram(int length, boolean throwing) {
        for (long base : BASES) {
            for (long capacity : CAPACITIES) {
                for (int program = 0; program < Math.pow(CALLS, length); program++) {
                    ArenaRun run = new ArenaRun(base, capacity, throwing);
                    for (int step = 0, rest = program; step < length; step++, rest /= CALLS) {
                        call(run, rest % CALLS);
                        run.agree();
                    }
                }
            }
        }
    }

    private static void call(ArenaRun run, int number) {
        if (number < SIZES_AND_ALIGNMENTS.length) {
            run.allocate(SIZES_AND_ALIGNMENTS[number][0], SIZES_AND_ALIGNMENTS[number][1]);
            return;
        }
        switch (number - SIZES_AND_ALIGNMENTS.length) {
            case 0 -> run.allocate(2);
            case 1 -> run.freeLast(run.newest());
            case 2 -> run.freeLast(0);
            case 3 -> run.resizeLast(run.newest(), 0);
            case 4 -> run.resizeLast(run.newest(), 4);
            case 5 -> run.resizeLast(run.newest() + 1, 1);
            case 6 -> run.checkpoint();
            case 7 -> run.resetTo(run.checkpoints() - 1);
            case 8 -> run.resetTo(0);
            case 9 -> run.discard(run.checkpoints() / 2);
            default -> run.reset();
        }
    }
}
