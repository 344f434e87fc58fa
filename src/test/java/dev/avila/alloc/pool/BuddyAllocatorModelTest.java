package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.TooLongForMutants;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Small allocators beside a set of blocks: after every short program, and in every state. Where a
 * number of minimal blocks is no power of two, the tree has leaves that stand for no bytes.
 */
final class BuddyAllocatorModelTest {

    @Test
    void agreesWithASetOfBlocksAfterEveryShortProgram() {
        for (int units = 0; units <= 4; units++) {
            explore(units, 4);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 6", "1, 6", "2, 6", "3, 6", "4, 6", "5, 6", "6, 5", "7, 5"})
    @TooLongForMutants
    void agreesWithASetOfBlocksAfterEveryLongerProgram(int units, int length) {
        explore(units, length);
    }

    /**
     * Compares the allocators, in both API styles, after every program of up to {@code length}
     * calls. Each release of a block that is not live is tried after each call.
     */
    private static void explore(int units, int length) {
        for (boolean throwing : new boolean[] {false, true}) {
            explore(units, throwing, length, new ArrayList<>());
        }
    }

    private static void explore(int units, boolean throwing, int length,
            List<Consumer<BuddyAllocatorRun>> program) {
        BuddyAllocatorRun run = run(units, throwing);
        program.forEach(call -> call.accept(run));
        run.refuse();
        run.agree();
        if (program.size() < length) {
            for (Consumer<BuddyAllocatorRun> call : calls(run.model(), units)) {
                program.addLast(call);
                explore(units, throwing, length, program);
                program.removeLast();
            }
        }
    }

    private static BuddyAllocatorRun run(int units, boolean throwing) {
        return new BuddyAllocatorRun(units, units % 2 == 0 ? 16 : 1, throwing);
    }

    /** An allocation of each size, one of them too large, and a release of each live block. */
    private static List<Consumer<BuddyAllocatorRun>> calls(BuddyModel model, int units) {
        List<Consumer<BuddyAllocatorRun>> calls = new ArrayList<>();
        for (int size = 1; size < 2 * units; size *= 2) {
            int request = size;
            calls.add(run -> run.allocate(request));
        }
        model.starts().forEach(start -> calls.add(run -> run.release(start)));
        return calls;
    }

    @Test
    void agreesWithASetOfBlocksInEveryState() {
        Map<Integer, Integer> states = Map.of(0, 1, 1, 2, 2, 5, 3, 10, 4, 26, 5, 52, 6, 130);
        states.forEach((units, count) -> assertEquals(count, visit(units)));
    }

    @ParameterizedTest
    @CsvSource({"7, 260", "8, 677", "13, 35204"})
    @TooLongForMutants
    void agreesWithASetOfBlocksInEveryStateOfAGreaterRange(int units, int states) {
        assertEquals(states, visit(units));
    }

    /**
     * Compares the allocators in every state that a range of {@code units} can have, the shortest
     * program to each first, and counts them. A state is the set of the live blocks.
     */
    private static int visit(int units) {
        record Step(Step before, Consumer<BuddyAllocatorRun> call) {

            BuddyAllocatorRun on(BuddyAllocatorRun run) {
                if (before != null) {
                    before.on(run);
                    call.accept(run);
                }
                return run;
            }
        }

        Map<Map<Integer, Integer>, Step> reached = new HashMap<>();
        ArrayDeque<Step> open = new ArrayDeque<>(List.of(new Step(null, null)));
        reached.put(Map.of(), open.peek());
        while (!open.isEmpty()) {
            Step last = open.remove();
            BuddyModel model = last.on(run(units, false)).model();
            for (Consumer<BuddyAllocatorRun> call : calls(model, units)) {
                Step next = new Step(last, call);
                BuddyAllocatorRun run = next.on(run(units, false));
                run.agree();
                if (reached.putIfAbsent(run.model().live(), next) == null) {
                    run.refuse();
                    run.agreeInAll();
                    open.add(next);
                }
            }
        }
        return reached.size();
    }
}
