package dev.avila.alloc.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.trace.Step.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WorkloadTest {

    private static final int STEPS = 5_000;

    private static List<Step> steps(Workload workload) {
        return workload.generate(1, STEPS).steps();
    }

    private static double share(List<Step> steps, Predicate<Step> of) {
        return steps.stream().filter(of).count() / (double) steps.size();
    }

    private static List<Step> only(Kind kind, List<Step> steps) {
        return steps.stream().filter(step -> step.kind() == kind).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aSeedMakesOneTrace(Workload workload) {
        assertEquals(workload.generate(1, STEPS), workload.generate(1, STEPS));
        assertNotEquals(workload.generate(1, STEPS), workload.generate(2, STEPS));
    }

    @ParameterizedTest
    @EnumSource
    void stepsFitEachOtherAndLeaveNothingLive(Workload workload) {
        Set<Integer> live = new HashSet<>();
        for (Step step : steps(workload)) {
            switch (step.kind()) {
                case ALLOCATE -> assertTrue(live.add(step.id()), step.toString());
                case RESIZE -> assertTrue(live.contains(step.id()), step.toString());
                default -> assertTrue(live.remove(step.id()), step.toString());
            }
            assertEquals(step.kind() == Kind.FREE, step.size() == 0);
        }
        assertEquals(Set.of(), live);
        assertTrue(STEPS <= steps(workload).size());
    }

    @ParameterizedTest
    @EnumSource
    void aWordNamesAWorkload(Workload workload) {
        assertEquals(workload, Workload.of(workload.word()).orElseThrow());
        assertTrue(Workload.of(workload.word() + "s").isEmpty());
    }

    @Test
    void uniformSizesHaveTheMeanOfTheirRange() {
        List<Step> allocations = only(Kind.ALLOCATE, steps(Workload.UNIFORM));
        assertEquals(512.5, allocations.stream().mapToLong(Step::size).average().orElse(0), 25);
        assertTrue(allocations.stream().allMatch(step -> step.size() <= 1024));
    }

    @Test
    void bimodalSizesHaveTwoRangesWithNothingBetween() {
        List<Step> allocations = only(Kind.ALLOCATE, steps(Workload.BIMODAL));
        assertEquals(0.9, share(allocations, step -> 16 <= step.size() && step.size() <= 64), 0.03);
        assertEquals(0.1, share(allocations, step -> 2048 <= step.size() && step.size() <= 4096),
                0.03);
    }

    @Test
    void aStackFreesTheYoungestAndAQueueTheOldest() {
        Deque<Integer> stack = new ArrayDeque<>();
        for (Step step : steps(Workload.STACK)) {
            if (step.kind() == Kind.ALLOCATE) {
                stack.push(step.id());
            } else {
                assertEquals(stack.pop(), step.id());
            }
        }
        List<Step> queue = steps(Workload.QUEUE).subList(0, STEPS);
        assertEquals(only(Kind.ALLOCATE, queue).stream().map(Step::id)
                .limit(only(Kind.FREE, queue).size()).toList(),
                only(Kind.FREE, queue).stream().map(Step::id).toList());
    }

    /** The holes of the first half of a round are smaller than each later block. */
    @Test
    void fragmentingLeavesHolesThatNoLaterBlockFits() {
        List<Step> steps = steps(Workload.FRAGMENTING);
        assertEquals(List.of(16L, 32L, 64L, 128L, 256L, 512L, 1024L),
                only(Kind.ALLOCATE, steps.subList(0, 7 * 96)).stream().map(Step::size).distinct()
                .toList());
        assertEquals(List.of(0, 2, 4), only(Kind.FREE, steps).stream().map(Step::id).limit(3)
                .toList());
        assertEquals(32, only(Kind.FREE, steps.subList(0, 96)).size());
    }

    @Test
    void resizingResizesInThreeOfFourSteps() {
        List<Step> steps = steps(Workload.RESIZING).subList(0, STEPS);
        assertEquals(0.75, share(steps, step -> step.kind() == Kind.RESIZE), 0.02);
        assertTrue(steps.stream().allMatch(step -> step.size() <= 4096));
    }
}
