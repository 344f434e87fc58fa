package dev.avila.alloc.stack;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What takes too long for each mutant: see {@link StackRingModelTest}. */
final class StackRingStatesTest {

    @ParameterizedTest
    @FieldSource("dev.avila.alloc.stack.StackRingModelTest#FORMS")
    void agreesWithALinkedListAfterEveryThreeCalls(Class<?> form) {
        StackRingModelTest.explore(form, 3);
    }
}
