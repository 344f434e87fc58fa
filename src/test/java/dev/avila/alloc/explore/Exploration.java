package dev.avila.alloc.explore;

import java.util.Optional;

/**
 * What an {@link Explorer} has seen: how many states, how many steps between them, with how many
 * steps a thread alone ends its call at most, and the shortest way to a fault.
 */
record Exploration(int states, long steps, int longestAlone, Optional<Trace> trace) {
}
