package dev.avila.alloc.explore;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an {@link Explorer} explores: objects, the steps on them, and what is to hold of them. */
interface Explored {

    /** All that the steps change, and that tells one state from another. */
    Memory memory();

    /** What steps write for a proof alone: it changes nothing of their results and the rest. */
    default Memory ghost() {
        return new Memory();
    }

    List<Step> steps();

    int threads();

    /** Whether the thread is within a call; then one step of it is enabled. */
    boolean isBusy(int thread);

    /** What is wrong with the present state. */
    Optional<String> fault();

    /** The present state for a reader: a value for each column, in their order. */
    Map<String, String> view();
}
