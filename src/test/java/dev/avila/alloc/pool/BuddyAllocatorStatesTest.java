package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What takes too long for each mutant: see {@link BuddyAllocatorModelTest}. */
final class BuddyAllocatorStatesTest {

    @ParameterizedTest
    @CsvSource({"0, 6", "1, 6", "2, 6", "3, 6", "4, 6", "5, 6", "6, 5", "7, 5"})
    void agreesWithASetOfBlocksAfterEveryLongerProgram(int units, int length) {
        BuddyAllocatorModelTest.explore(units, length);
    }

    @ParameterizedTest
    @CsvSource({"7, 260", "8, 677", "13, 35204"})
    void agreesWithASetOfBlocksInEveryState(int units, int states) {
        assertEquals(states, BuddyAllocatorModelTest.visit(units));
    }
}
