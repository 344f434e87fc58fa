package dev.avila.alloc.arena;

import org.junit.jupiter.api.Test;

/** What takes too long for each mutant: see {@link GenerationalArenaModelTest}. */
final class GenerationalArenaStatesTest {

    @Test
    void agreesWithAMapAfterEveryFourCalls() {
        GenerationalArenaModelTest.explore(4);
    }
}
