package dev.avila.alloc.view;

import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Iteration over the live slots of a pool, by the public methods of the proved subclass only.
 *
 * <p>Both traversals go towards the last index and address a slot by its distance from the end.
 * A pool changes only indices before or at a released one, and adds a new live slot in front, so
 * a traversal is not disturbed by allocations or by releases of slots that it has passed.
 */
public abstract class PoolView {

    public abstract /*@ pure @*/ int capacity();

    public abstract /*@ pure @*/ int live();

    public abstract /*@ pure @*/ int liveAt(int index);

    /**
     * Passes each live slot to {@code action}, which may release the slot it is given, or any
     * that it was given before, and may allocate: slots allocated meanwhile are not passed. If it
     * releases a slot that is still to come, that one is not passed, and others may be passed
     * twice.
     */
    public final void forEachLive(IntConsumer action) {
        for (int left = live(); left > 0; left = Math.min(left - 1, live())) {
            action.accept(liveAt(live() - left));
        }
    }

    /**
     * The live slots, each read from the pool when the stream comes to it. A sequential pipeline
     * may release what it has passed, and may allocate, as in {@link #forEachLive}.
     */
    public final IntStream liveSlots() {
        int count = live();
        return IntStream.range(0, count).map(step -> liveAt(live() - count + step));
    }

    /** Names up to 16 live slots. */
    @Override
    public final String toString() {
        return text(this, live(), capacity(), IntStream.range(0, live()).map(this::liveAt));
    }

    /** The numbers are read up to the last that is named. */
    static String text(Object pool, int live, int capacity, IntStream numbers) {
        String named = numbers.limit(Math.min(live, 16)).mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return pool.getClass().getSimpleName() + "[" + live + " of " + capacity + " live"
                + (named.isEmpty() ? "" : ": " + named) + (16 < live ? ", ...]" : "]");
    }
}
