package dev.avila.alloc.view;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Iteration over the live blocks of a pool, by the public methods of the proved subclass only. */
public abstract class SizedPoolView {

    public abstract /*@ pure @*/ int capacity();

    public abstract /*@ pure @*/ long blockSize();

    /** Whether {@code block} is lent now. */
    public abstract /*@ pure @*/ boolean isLive(int block);

    /** The block that starts at {@code offset}, or -1 if none does. */
    public final int block(long offset) {
        long block = offset / blockSize();
        boolean starts = 0 <= block && block < capacity() && offset % blockSize() == 0;
        return starts ? (int) block : -1;
    }

    /** How many blocks are live; the time grows with the capacity. */
    public final int live() {
        return (int) liveBlocks().count();
    }

    /** How many blocks are free; the time grows with the capacity. */
    public final int available() {
        return capacity() - live();
    }

    /**
     * Passes each live block to {@code action}, from the first to the last. It may release and
     * allocate: a block is passed if it is live when its turn comes.
     */
    public final void forEachLive(IntConsumer action) {
        for (int block = 0; block < capacity(); block++) {
            if (isLive(block)) {
                action.accept(block);
            }
        }
    }

    /** The live blocks in ascending order; each is looked at when the stream comes to it. */
    public final IntStream liveBlocks() {
        return IntStream.range(0, capacity()).filter(this::isLive);
    }

    /** Names up to 16 live blocks; the time grows with the capacity. */
    @Override
    public final String toString() {
        return PoolView.text(this, live(), capacity(), liveBlocks());
    }
}
