package dev.avila.alloc.pool;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.DoubleFreeException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.layout.Sizes;
import dev.avila.alloc.view.BuddyView;

/**
 * Lends out blocks of a power of two of minimal blocks, each aligned to its size, in a time that
 * grows with the logarithm of their number, and joins what is given back with what is free beside
 * it.
 *
 * <p>The nodes of a tree are the blocks that there could be: 1 is the whole range, and the halves
 * of {@code x} are {@code 2x} and {@code 2x + 1}. A byte a node tells how far below it the greatest
 * free block is: 0 is the node itself, 127 is nowhere. A node is live if it tells 127 and both of
 * its halves are free. The block taken is the lowest that is great enough. Not thread-safe.
 *
 * <p>Source: K. C. Knowlton, A Fast Storage Allocator, CACM 8 (10), 1965; D. E. Knuth, The Art of
 * Computer Programming 1, 2.5.
 */
// Deviation from style 1: one type is one file, and each operation has its whole contract.
public final class BuddyAllocator extends BuddyView {

    /** No offset: the result of an allocation that failed. */
    public static final long NONE = -1;

    /** The most bytes of a range. */
    public static final long MAX_CAPACITY = 1L << 61;

    /** The most minimal blocks of a range. */
    public static final int MAX_BLOCKS = 1 << 29;

    /** Headers, fields and padding of the allocator and its arrays, on 64-bit HotSpot. */
    private static final long OVERHEAD_FIXED = 240L;

    private /*@ spec_public @*/ final long minBlock;
    private /*@ spec_public @*/ final int units;
    private /*@ spec_public @*/ final int leaves;
    private /*@ spec_public @*/ final int[] sizes;
    private /*@ spec_public @*/ final byte[] tree;

    /*@ public invariant 1 <= minBlock && minBlock <= Long.MAX_VALUE;
      @ public invariant 0 <= units && units <= leaves;
      @ public invariant 1 <= leaves && leaves < 1073741824;
      @ public invariant 0 <= units * minBlock && units * minBlock <= 2305843009213693952L;
      @ public invariant 0 <= leaves * minBlock && leaves * minBlock <= 4611686018427387904L;
      @ public invariant tree.length == 2 * leaves;
      @ public invariant 1 <= sizes.length && sizes.length <= 31;
      @ public invariant Powers.powers(sizes) && sizes[sizes.length - 1] == leaves;
      @ public invariant BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @ public invariant (\forall int y; leaves + units <= y && y < 2 * leaves; tree[y] == 127);
      @*/

    /**
     * A range of {@code capacity} bytes, all free, of which the least block has {@code minBlock}.
     *
     * @throws InvalidSizeException if the least block is no power of two, or beyond
     *     {@link #MAX_CAPACITY}; or if the capacity is negative, beyond {@link #MAX_CAPACITY}, no
     *     multiple of the least block, or of more than {@link #MAX_BLOCKS} of them
     */
    /*@ public normal_behavior
      @   requires 1 <= minBlock && (minBlock & (minBlock - 1)) == 0;
      @   requires minBlock <= 2305843009213693952L && capacity <= 2305843009213693952L;
      @   requires 0 <= capacity / minBlock && capacity / minBlock <= 536870912;
      @   requires capacity / minBlock * minBlock == capacity;
      @   assignable \nothing;
      @   ensures this.minBlock == minBlock && units * minBlock == capacity; // functional
      @   ensures (\forall int x; x < leaves + units;
      @       !BuddyLoans.lent(tree, leaves, x)); // leak-freedom
      @ also public exceptional_behavior
      @   requires minBlock < 1 || (minBlock & (minBlock - 1)) != 0
      @       || 2305843009213693952L < minBlock;
      @   assignable \nothing; // refusal
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == minBlock; // refusal
      @ also public exceptional_behavior
      @   requires 1 <= minBlock && (minBlock & (minBlock - 1)) == 0;
      @   requires minBlock <= 2305843009213693952L;
      @   requires 2305843009213693952L < capacity || capacity / minBlock < 0
      @       || 536870912 < capacity / minBlock || capacity / minBlock * minBlock != capacity;
      @   assignable \nothing; // refusal
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == capacity; // refusal
      @*/
    public BuddyAllocator(long capacity, long minBlock) {
        boolean block = 1 <= minBlock && (minBlock & (minBlock - 1)) == 0
                && minBlock <= MAX_CAPACITY;
        long n = block ? capacity / minBlock : -1;
        boolean valid = 0 <= n && n <= MAX_BLOCKS && capacity <= MAX_CAPACITY
                && Sizes.tryArray(n, minBlock) == capacity;
        // The invariant holds on each way out, so a refused allocator has no blocks.
        this.minBlock = valid ? minBlock : 1;
        units = valid ? (int) n : 0;
        sizes = Powers.upTo(Powers.first(), units);
        leaves = sizes[sizes.length - 1];
        tree = new byte[2 * leaves];
        BuddyTheorems.notNegative(leaves, this.minBlock);
        BuddyTheorems.notNegative(2L * units - leaves < 0 ? 0 : 2L * units - leaves,
                this.minBlock);
        BuddyTree.init(tree, leaves, units);
        if (!valid) {
            throw new InvalidSizeException(block ? capacity : minBlock);
        }
    }

    /** The bytes of the range. */
    //@ also public normal_behavior ensures \result == units * minBlock; // functional
    @Override
    public /*@ pure @*/ long capacity() {
        return units * minBlock;
    }

    /** The bytes of the least block. */
    //@ also public normal_behavior ensures \result == minBlock; // functional
    @Override
    public /*@ pure @*/ long minBlock() {
        return minBlock;
    }

    /** The bytes of the greatest block that can be allocated. */
    /*@ also public normal_behavior
      @   ensures tree[1] < sizes.length ==>
      @       \result == sizes[sizes.length - 1 - tree[1]] * minBlock && 1 <= \result; // functional
      @   ensures sizes.length <= tree[1] ==> \result == 0; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    @Override
    public /*@ pure @*/ long largestFree() {
        BuddyNodes.at(tree, leaves, 0, 0, 0, 1);
        return tree[1] < sizes.length ? bytes(sizes.length - 1 - tree[1]) : 0;
    }

    /** The bytes of a block of the given order. */
    /*@ private normal_behavior
      @   requires 0 <= order && order < sizes.length;
      @   ensures \result == sizes[order] * minBlock && 1 <= \result;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private /*@ pure @*/ long bytes(int order) {
        Powers.ordered(sizes, order, sizes.length - 1);
        BuddyTheorems.notNegative(leaves - sizes[order], minBlock);
        BuddyTheorems.notNegative(sizes[order] - 1, minBlock);
        return sizes[order] * minBlock;
    }

    /** The least order of a block of {@code size} bytes, which is not above {@code most}. */
    /*@ private normal_behavior
      @   requires 0 <= most && most < sizes.length;
      @   requires 1 <= size && size <= sizes[most] * minBlock;
      @   ensures 0 <= \result && \result <= most;
      @   ensures size <= sizes[\result] * minBlock;
      @   ensures 0 < \result ==> sizes[\result - 1] * minBlock < size;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private /*@ pure @*/ int order(long size, int most) {
        int order = 0;
        Powers.least(sizes, 0);
        /*@ loop_invariant 0 <= order && order <= most;
          @ loop_invariant 0 < order ==> sizes[order - 1] * minBlock < size;
          @ decreases sizes.length - order;
          @*/
        //+KEY@ loop_assignable \strictly_nothing;
        //-KEY@ loop_assignable order;
        while (bytes(order) < size) {
            order++;
        }
        return order;
    }

    /** Takes the lowest block of at least {@code size} bytes, or returns {@link #NONE}. */
    /*@ also public normal_behavior
      @   requires 1 <= size && tree[1] < sizes.length;
      @   requires size <= sizes[sizes.length - 1 - tree[1]] * minBlock;
      @   assignable tree[*];
      @   ensures 0 <= \result && \result + size <= units * minBlock; // bounds, availability
      @   ensures (\exists int k; 0 <= k && k < sizes.length && size <= sizes[k] * minBlock
      @       && (0 < k ==> sizes[k - 1] * minBlock < size)
      @       && \result % (sizes[k] * minBlock) == 0); // alignment
      @   ensures (\exists int x;
      @       BuddyOwners.owns(tree, leaves, units, minBlock, \result, x)); // functional
      @   ensures (\forall int x; BuddyOwners.owns(tree, leaves, units, minBlock, \result, x);
      @       !\old(BuddyLoans.lent(tree, leaves, x))); // non-overlap
      @   ensures (\forall int x; BuddyLoans.lent(tree, leaves, x)
      @       == (\old(BuddyLoans.lent(tree, leaves, x))
      @           || BuddyOwners.owns(tree, leaves, units, minBlock, \result, x))); // leak-freedom
      @ also public normal_behavior
      @   requires size < 1 || sizes.length <= tree[1]
      @       || sizes[sizes.length - 1 - tree[1]] * minBlock < size;
      @   assignable \nothing; // refusal
      @   ensures \result == NONE; // refusal, availability
      @*/
    @Override
    public long tryAllocate(long size) {
        if (size < 1 || largestFree() < size) {
            return NONE;
        }
        BuddyNodes.at(tree, leaves, 0, 0, 0, 1);
        return BuddyTree.lend(tree, leaves, units, minBlock, sizes,
                order(size, sizes.length - 1 - tree[1]));
    }

    /**
     * Takes the lowest block of at least {@code size} bytes.
     *
     * @throws InvalidSizeException if {@code size} is less than 1
     * @throws CapacityExceededException if it is beyond {@link #largestFree}; the size that it
     *     carries is what of the capacity lies outside of the greatest free block
     */
    /*@ also public normal_behavior
      @   requires 1 <= size && tree[1] < sizes.length;
      @   requires size <= sizes[sizes.length - 1 - tree[1]] * minBlock;
      @   assignable tree[*];
      @   ensures 0 <= \result && \result + size <= units * minBlock; // bounds, availability
      @   ensures (\exists int k; 0 <= k && k < sizes.length && size <= sizes[k] * minBlock
      @       && (0 < k ==> sizes[k - 1] * minBlock < size)
      @       && \result % (sizes[k] * minBlock) == 0); // alignment
      @   ensures (\exists int x;
      @       BuddyOwners.owns(tree, leaves, units, minBlock, \result, x)); // functional
      @   ensures (\forall int x; BuddyOwners.owns(tree, leaves, units, minBlock, \result, x);
      @       !\old(BuddyLoans.lent(tree, leaves, x))); // non-overlap
      @   ensures (\forall int x; BuddyLoans.lent(tree, leaves, x)
      @       == (\old(BuddyLoans.lent(tree, leaves, x))
      @           || BuddyOwners.owns(tree, leaves, units, minBlock, \result, x))); // leak-freedom
      @ also public exceptional_behavior
      @   requires size < 1;
      @   assignable \nothing; // refusal
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == size; // refusal
      @ also public exceptional_behavior
      @   requires 1 <= size && (sizes.length <= tree[1]
      @       || sizes[sizes.length - 1 - tree[1]] * minBlock < size);
      @   assignable \nothing; // refusal
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e) e.requested == size; // refusal
      @   signals (CapacityExceededException e) e.capacity == units * minBlock; // refusal
      @*/
    @Override
    public long allocate(long size) {
        if (size < 1) {
            throw new InvalidSizeException(size);
        }
        if (largestFree() < size) {
            throw new CapacityExceededException(capacity(), capacity() - largestFree(), size);
        }
        return tryAllocate(size);
    }

    /** Whether a live block starts at {@code offset}. */
    /*@ also public normal_behavior
      @   ensures \result == (\exists int x;
      @       BuddyOwners.owns(tree, leaves, units, minBlock, offset, x)); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    @Override
    public /*@ pure @*/ boolean isLive(long offset) {
        return BuddyOwners.at(tree, leaves, units, minBlock, offset) != 0;
    }

    /** Gives the block at {@code offset} back, or returns false if no live block starts there. */
    /*@ public normal_behavior
      @   requires (\exists int x; BuddyOwners.owns(tree, leaves, units, minBlock, offset, x));
      @   assignable tree[*];
      @   ensures \result; // functional
      @   ensures (\forall int x; BuddyLoans.lent(tree, leaves, x)
      @       == (\old(BuddyLoans.lent(tree, leaves, x)) && !\old(BuddyOwners.owns(
      @           tree, leaves, units, minBlock, offset, x)))); // leak-freedom
      @ also public normal_behavior
      @   requires !(\exists int x; BuddyOwners.owns(tree, leaves, units, minBlock, offset, x));
      @   assignable \nothing; // refusal
      @   ensures !\result; // refusal
      @*/
    public boolean tryRelease(long offset) {
        int x = BuddyOwners.at(tree, leaves, units, minBlock, offset);
        if (x == 0) {
            return false;
        }
        BuddyTree.give(tree, leaves, x);
        return true;
    }

    /**
     * Gives the block at {@code offset} back.
     *
     * @throws ForeignHandleException if {@code offset} is outside of the range
     * @throws DoubleFreeException if no live block starts there
     */
    /*@ public normal_behavior
      @   requires 0 <= offset && offset < units * minBlock;
      @   requires (\exists int x; BuddyOwners.owns(tree, leaves, units, minBlock, offset, x));
      @   assignable tree[*];
      @   ensures (\forall int x; BuddyLoans.lent(tree, leaves, x)
      @       == (\old(BuddyLoans.lent(tree, leaves, x))
      @           && !\old(BuddyOwners.owns(
      @               tree, leaves, units, minBlock, offset, x)))); // leak-freedom
      @ also public exceptional_behavior
      @   requires offset < 0 || units * minBlock <= offset;
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // refusal
      @   signals (ForeignHandleException e) e.handle == offset; // refusal
      @ also public exceptional_behavior
      @   requires 0 <= offset && offset < units * minBlock;
      @   requires !(\exists int x; BuddyOwners.owns(tree, leaves, units, minBlock, offset, x));
      @   assignable \nothing; // refusal
      @   signals_only DoubleFreeException; // refusal
      @   signals (DoubleFreeException e) e.handle == offset; // refusal
      @*/
    public void release(long offset) {
        if (offset < 0 || units * minBlock <= offset) {
            throw new ForeignHandleException(offset);
        }
        int x = BuddyOwners.at(tree, leaves, units, minBlock, offset);
        if (x == 0) {
            throw new DoubleFreeException(offset);
        }
        BuddyTree.give(tree, leaves, x);
    }

    /** The bytes of the live block that starts at {@code offset}, or 0 if none does. */
    /*@ also public normal_behavior
      @   requires (\exists int x; BuddyOwners.owns(tree, leaves, units, minBlock, offset, x));
      @   ensures (\exists int k; 0 <= k && k < sizes.length && \result == sizes[k] * minBlock
      @       && (\exists int x; BuddyOwners.owns(tree, leaves, units, minBlock, offset, x)
      @           && sizes[sizes.length - 1 - k] <= x
      @           && x < 2 * sizes[sizes.length - 1 - k])); // functional
      @ also public normal_behavior
      @   requires !(\exists int x; BuddyOwners.owns(tree, leaves, units, minBlock, offset, x));
      @   ensures \result == 0; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    @Override
    public /*@ pure @*/ long sizeOf(long offset) {
        int x = BuddyOwners.at(tree, leaves, units, minBlock, offset);
        return x == 0 ? 0 : bytes(BuddyTree.order(sizes, x));
    }

    /** Gives every block back at once; the time grows with the number of minimal blocks. */
    /*@ public normal_behavior
      @   assignable tree[*];
      @   ensures (\forall int x; x < leaves + units;
      @       !BuddyLoans.lent(tree, leaves, x)); // functional, leak-freedom
      @*/
    public void releaseAll() {
        BuddyTree.init(tree, leaves, units);
    }

    /** Bytes of book-keeping: an upper bound for JVMs whose objects are aligned to 8 bytes. */
    /*@ public normal_behavior
      @   ensures \result == 2L * leaves + 240;
      @*/
    public /*@ pure @*/ long overheadBytes() {
        return 2L * leaves + OVERHEAD_FIXED;
    }
}
