package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of allocators that have too many for {@link BuddyAllocatorModelTest}. */
final class BuddyAllocatorStatesTest {

    @ParameterizedTest
    @CsvSource({"7, 260", "8, 677", "13, 35204"})
    void agreesWithASetOfBlocksInEveryState(int units, int states) {
        assertEquals(states, BuddyAllocatorModelTest.visit(units));
    }
}
