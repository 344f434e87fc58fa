package dev.avila.alloc.arena;

import org.junit.jupiter.api.Test;

/** Runs every program of a few calls on small growing arenas, beside lists of their content. */
final class ArenaModelTest {

    private static final long[][] SIZES_AND_ALIGNMENTS = {
        {0, 1}, {1, 1}, {3, 1}, {2, 2}, {0, 4}, {-1, 1}, {1, 3}, {1, Long.MIN_VALUE},
    };
    private static final long[][] BASES_AND_SIZES = {
        {0, 1}, {3, 3}, {Long.MAX_VALUE - 5, 5}, {-1, 1}, {0, 0}, {Long.MAX_VALUE, 1},
    };
    private static final int ALLOCATIONS = SIZES_AND_ALIGNMENTS.length;
    private static final int CALLS = ALLOCATIONS + BASES_AND_SIZES.length + 8;
    private static final long[] LIMITS = {5, Long.MAX_VALUE};

    @Test
    void tryingCallsAgreeWithListsOnEveryProgramOfFour() {
        everyProgram(4, false);
    }

    @Test
    void throwingCallsAgreeWithListsOnEveryProgramOfThree() {
        everyProgram(3, true);
    }

    private static void everyProgram(int length, boolean throwing) {
        for (long limit : LIMITS) {
            for (int program = 0; program < Math.pow(CALLS, length); program++) {
                ChunksRun run = new ChunksRun(limit, throwing);
                run.addChunk(1, 3);
                for (int step = 0, rest = program; step < length; step++, rest /= CALLS) {
                    call(run, rest % CALLS);
                    run.agree();
                }
            }
        }
    }

    private static void call(ChunksRun run, int number) {
        if (number < ALLOCATIONS) {
            run.allocate(SIZES_AND_ALIGNMENTS[number][0], SIZES_AND_ALIGNMENTS[number][1]);
            return;
        }
        int rest = number - ALLOCATIONS;
        if (rest < BASES_AND_SIZES.length) {
            run.addChunk(BASES_AND_SIZES[rest][0], BASES_AND_SIZES[rest][1]);
            return;
        }
        switch (rest - BASES_AND_SIZES.length) {
            case 0 -> run.freeLast(run.newest());
            case 1 -> run.freeLast(0);
            case 2 -> run.resizeLast(run.newest(), 0);
            case 3 -> run.resizeLast(run.newest(), 4);
            case 4 -> run.resizeLast(run.newest(), -1);
            case 5 -> run.dropChunk();
            case 6 -> run.resizeLast(0, 1);
            default -> run.reset();
        }
    }
}
