package dev.avila.alloc.bench;

/** One of ours beside another that did the same work in the same run. */
record Pair(Measurement ours, Measurement other) {

    /** Ours by the other's time: below 1, ours takes less. */
    Ratio ratio() {
        return Ratio.of(ours.time(), other.time());
    }

    /** {@code IntPush: IntStackVec / fastutil IntArrayList}. */
    String name() {
        return ours.contender().work() + ": " + ours.contender().name() + " / "
                + other.contender().name();
    }
}
