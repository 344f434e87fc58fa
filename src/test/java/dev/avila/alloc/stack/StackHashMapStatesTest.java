package dev.avila.alloc.stack;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What takes too long for each mutant: see {@link StackHashMapModelTest}. */
final class StackHashMapStatesTest {

    @ParameterizedTest
    @FieldSource("dev.avila.alloc.stack.StackHashMapModelTest#FORMS")
    void agreesWithALinkedHashMapAfterEveryTwoCalls(Class<?> form) {
        StackHashMapModelTest.explore(form, 2);
    }
}
