package dev.avila.alloc.foreign;

import dev.avila.alloc.stack.StackVec;
import dev.avila.alloc.view.Attempts;

/** Actions that are run once each, the newest first, also if one of them throws. */
final class Closers {

    private static final int FIRST_CAPACITY = 16;

    private StackVec<Runnable> actions = new StackVec<>(FIRST_CAPACITY);

    void add(Runnable action) {
        if (actions.isFull()) {
            StackVec<Runnable> larger = new StackVec<>(2 * actions.capacity());
            larger.asList().addAll(actions.asList());
            actions = larger;
        }
        actions.push(action);
    }

    /** How many were not run yet. */
    int size() {
        return actions.size();
    }

    /** Runs all, and {@code last} after them; throws the first failure, the others suppressed. */
    void run(Runnable last) {
        Throwable failure = null;
        for (Runnable action = actions.tryPop(); action != null; action = actions.tryPop()) {
            failure = Attempts.run(action, failure);
        }
        Attempts.end(Attempts.run(last, failure));
    }
}
