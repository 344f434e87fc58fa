package dev.avila.alloc.view;

import java.util.function.IntConsumer;
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
        StringBuilder text = new StringBuilder(getClass().getSimpleName());
        text.append('[').append(live()).append(" of ").append(capacity()).append(" live");
        int shown = Math.min(live(), 16);
        for (int index = 0; index < shown; index++) {
            text.append(index == 0 ? ": " : ", ").append(liveAt(index));
        }
        return text.append(shown < live() ? ", ...]" : "]").toString();
    }
}
