package dev.avila.alloc.pool;

import org.junit.jupiter.api.Test;

/** What takes too long for each mutant: see {@link SlabAllocatorModelTest}. */
final class SlabAllocatorStatesTest {

    @Test
    void agreesWithAMapAfterEveryFourCalls() {
        SlabAllocatorModelTest.explore(4);
    }
}
