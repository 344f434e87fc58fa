package dev.avila.alloc.explore;

import java.util.Optional;

/** An atomic step that a thread may make next. */
record Step(int thread, String name, Action action) {

    /** Makes the step and says what it returned, or is not enabled and changes nothing. */
    @FunctionalInterface
    interface Action {
        Optional<String> perform();
    }

    Optional<String> perform() {
        return action.perform();
    }
}
