package dev.avila.alloc.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.TooLongForMutants;
import dev.avila.alloc.models.LockFreePoolModel;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every interleaving of few threads on few slots keeps the promise of {@code LockFreePool}. The
 * numbers of states are stated, so that a step that is lost or gained is noticed.
 */
final class LockFreePoolExplorationTest {

    /** A pop whose swing fails makes all its steps again: two, and then the four of a pop. */
    private static final int LONGEST_ALONE = 6;

    @ParameterizedTest(name = "{0} slots, calls of each thread: {1}")
    @CsvSource({"0, 2 2, 9", "1, 4 4, 3316", "1, 2 2 2, 9622", "2, 3 3, 12394", "2, 1 2 2, 28442",
        "2, 1 1 1 1, 21177"})
    void allInterleavingsKeepThePromise(int slots, String calls, int states) {
        assertKept(slots, calls, states);
    }

    @Test
    @TooLongForMutants
    void allInterleavingsOfThreeThreadsWithTwoCallsEachKeepThePromise() {
        assertKept(2, "2 2 2", 160258);
    }

    private static void assertKept(int slots, String calls, int states) {
        int[] numbers = Arrays.stream(calls.split(" ")).mapToInt(Integer::parseInt)
            .toArray();
        var model = new LockFreePoolModel(slots, numbers.length);
        var exploration = new Explorer(LockFreePoolSteps.withInvariant(model, numbers),
            LONGEST_ALONE).explore();
        assertEquals(Optional.empty(), exploration.trace());
        assertEquals(states, exploration.states());
        assertEquals(slots == 0 ? 0 : LONGEST_ALONE, exploration.longestAlone());
    }
}
