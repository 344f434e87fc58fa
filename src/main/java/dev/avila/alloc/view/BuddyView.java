package dev.avila.alloc.view;

import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.layout.Alignment;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;

/**
 * Alignment, traversals and figures of a buddy allocator, by the public methods of the proved
 * subclass only. A traversal looks at each minimal block that is free and at each live block: with
 * n minimal blocks it takes O(n).
 */
public abstract class BuddyView {

    /** Is told of a block. */
    @FunctionalInterface
    public interface BlockConsumer {

        /** Takes the block of {@code size} bytes from {@code offset} on. */
        void accept(long offset, long size);
    }

    /** For the proved class that is the allocator. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected BuddyView() {
    }

    /** The bytes of the range. */
    public abstract /*@ pure @*/ long capacity();

    /** The bytes of the smallest block, a power of two. */
    public abstract /*@ pure @*/ long minBlock();

    /** The bytes of the greatest block that can be lent now, or 0. */
    public abstract /*@ pure @*/ long largestFree();

    /** Whether a live block starts at {@code offset}. */
    public abstract /*@ pure @*/ boolean isLive(long offset);

    /** The bytes of the live block that starts at {@code offset}, or 0 if none does. */
    public abstract /*@ pure @*/ long sizeOf(long offset);

    public abstract long tryAllocate(long size);

    public abstract long allocate(long size);

    /**
     * Takes a block of {@code size} bytes or more whose offset is a multiple of {@code alignment},
     * or returns -1 if there is none, the size is less than 1, or the alignment is not a power of
     * two. A block starts at a multiple of its size, so this takes one that is as large as the
     * alignment; it costs what {@link #tryAllocate(long)} does.
     */
    public final long tryAllocate(long size, long alignment) {
        boolean valid = 1 <= size && Alignment.isPowerOfTwo(alignment);
        return valid ? tryAllocate(Math.max(size, alignment)) : -1;
    }

    /**
     * As {@link #tryAllocate(long, long)}; throws where that returns -1.
     *
     * @throws InvalidSizeException if the size is less than 1
     * @throws InvalidAlignmentException if the alignment is not a power of two
     * @throws dev.avila.alloc.CapacityExceededException if no such block is free; what it says was
     *     requested is the greater of size and alignment
     */
    public final long allocate(long size, long alignment) {
        if (size < 1) {
            throw new InvalidSizeException(size);
        }
        if (!Alignment.isPowerOfTwo(alignment)) {
            throw new InvalidAlignmentException(alignment);
        }
        return allocate(Math.max(size, alignment));
    }

    /**
     * Passes each live block to {@code action}, in the order of the offsets, in O(n). It may
     * release and allocate: a block is passed if it is live when its turn comes, and none before
     * the end of one that was passed.
     */
    public final void forEach(BlockConsumer action) {
        long offset = 0;
        while (offset < capacity()) {
            long size = sizeOf(offset);
            if (0 < size) {
                action.accept(offset, size);
            }
            offset += Math.max(size, minBlock());
        }
    }

    /**
     * Passes each free block to {@code action}, in the order of the offsets, in O(n): those that
     * are halves of no greater free one, so they are the blocks from which the next is taken. The
     * action must not allocate or release.
     */
    public final void forEachFree(BlockConsumer action) {
        long offset = 0;
        while (offset < capacity()) {
            long size = sizeOf(offset);
            if (size == 0) {
                size = freeAt(offset);
                action.accept(offset, size);
            }
            offset += size;
        }
    }

    /** The bytes of the free block that starts where a minimal one is free. */
    private long freeAt(long offset) {
        long size = minBlock();
        while (size <= capacity() - offset - size && offset % (2 * size) == 0
                && isFree(offset + size, size)) {
            size *= 2;
        }
        return size;
    }

    private boolean isFree(long offset, long size) {
        for (long at = offset; at < offset + size; at += minBlock()) {
            if (sizeOf(at) != 0) {
                return false;
            }
        }
        return true;
    }

    /** How many blocks are live, in O(n). */
    public final int liveBlocks() {
        return (int) sum(this::forEach, size -> 1);
    }

    /** How many live blocks have {@code 2^order} minimal blocks, in O(n). */
    public final int liveBlocks(int order) {
        return blocks(this::forEach, order);
    }

    /** How many blocks of {@link #forEachFree} have {@code 2^order} minimal blocks, in O(n). */
    public final int freeBlocks(int order) {
        return blocks(this::forEachFree, order);
    }

    private int blocks(Consumer<BlockConsumer> traversal, int order) {
        return (int) sum(traversal,
                size -> Long.numberOfTrailingZeros(size / minBlock()) == order ? 1 : 0);
    }

    /** The bytes of the live blocks, as lent, in O(n). */
    public final long used() {
        return sum(this::forEach, size -> size);
    }

    /** What {@code value} makes of the sizes of the blocks that {@code traversal} passes. */
    private static long sum(Consumer<BlockConsumer> traversal, LongUnaryOperator value) {
        long[] sum = new long[1];
        traversal.accept((offset, size) -> sum[0] += value.applyAsLong(size));
        return sum[0];
    }

    /** The bytes that are not in live blocks, in O(n). */
    public final long free() {
        return capacity() - used();
    }

    /**
     * The share of the free bytes that is not in the greatest free block, in O(n): 0 if all of them
     * are, or none is free. It is above 0 also where the free bytes are one piece that is no block.
     */
    public final double externalFragmentation() {
        long free = free();
        return free == 0 ? 0 : 1 - (double) largestFree() / free;
    }

    /** Names up to 16 live blocks as offset and size, in O(n). */
    @Override
    public final String toString() {
        StringJoiner named = new StringJoiner(", ");
        int[] count = new int[1];
        long[] bytes = new long[1];
        forEach((offset, size) -> {
            bytes[0] += size;
            if (count[0]++ < 16) {
                named.add(offset + "+" + size);
            }
        });
        return getClass().getSimpleName() + "[" + bytes[0] + " of " + capacity() + " bytes live"
                + (named.length() == 0 ? "" : ": " + named) + (16 < count[0] ? ", ...]" : "]");
    }
}
