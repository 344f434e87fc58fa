package dev.avila.alloc.stack;

import org.junit.jupiter.api.Test;

/** What takes too long for each mutant: see {@link StackStringModelTest}. */
final class StackStringStatesTest {

    @Test
    void agreesWithAStringBuilderAfterEveryTwoCalls() {
        StackStringModelTest.explore(2);
    }
}
