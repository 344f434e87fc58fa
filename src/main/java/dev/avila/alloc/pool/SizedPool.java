package dev.avila.alloc.pool;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.DoubleFreeException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.layout.Sizes;
import dev.avila.alloc.view.SizedPoolView;

/**
 * Lends out blocks of one size, each to one holder at a time, in constant time, with half a byte of
 * book-keeping a block.
 *
 * <p>The blocks {@code 0 .. capacity-1} lie one behind the other. 32 of them are a group, and a
 * word a group has a bit a block, which is set while the block is free. {@code open} is the set of
 * the groups with a free block. Not thread-safe.
 */
// Deviation from style 1: one type is one file, and each operation has its whole contract.
public final class SizedPool extends SizedPoolView {

    /** No block: the result of an allocation that failed, and of an offset between blocks. */
    public static final int NONE = -1;

    /** A word of eight bytes and two array entries of four for 32 blocks. */
    private static final long OVERHEAD_PER_GROUP = 16L;

    /** Headers, fields and padding of the pool, its set and their arrays, on 64-bit HotSpot. */
    private static final long OVERHEAD_FIXED = 160L;

    private /*@ spec_public @*/ final long blockSize;
    private /*@ spec_public @*/ final int capacity;
    private /*@ spec_public @*/ final long[] words;
    private /*@ spec_public @*/ final SparseSet open;

    /*@ public invariant \invariant_for(open);
      @ public invariant 0 <= blockSize && blockSize <= Long.MAX_VALUE;
      @ public invariant 0 <= capacity && capacity <= Integer.MAX_VALUE;
      @ public invariant 0 <= capacity * blockSize && capacity * blockSize <= Long.MAX_VALUE;
      @ public invariant words.length == open.place.length;
      @ public invariant capacity <= 32 * words.length && 32 * words.length < capacity + 32;
      @ public invariant (\forall int g; 0 <= g && g < words.length;
      @     0 <= words[g] && words[g] <= 4294967295L
      @     && (open.place[g] < open.size) == (words[g] != 0));
      @ public invariant (\forall int g, k; 0 <= g && g < words.length && 0 <= k && k < 32
      @     && (words[g] & (1L << k)) != 0; 32 * g + k < capacity);
      @*/

    /*@ public normal_behavior
      @   accessible capacity, words, words[*];
      @   ensures true;
      @ public model pure boolean isLent(int block) {
      @     return 0 <= block && block < capacity
      @         && (words[block / 32] & (1L << (block % 32))) == 0;
      @ }
      @*/

    /**
     * Blocks {@code 0 .. capacity-1} of {@code blockSize} units each, all free.
     *
     * @throws InvalidSizeException if the block size is less than 1, or the capacity negative, or
     *     their product beyond {@code long}
     */
    /*@ public normal_behavior
      @   requires 1 <= blockSize && 0 <= capacity && capacity * blockSize <= Long.MAX_VALUE;
      @   assignable \nothing;
      @   ensures this.blockSize == blockSize && this.capacity == capacity; // functional
      @   ensures (\forall int b; !isLent(b)); // non-overlap, leak-freedom
      @ also public exceptional_behavior
      @   requires blockSize < 1;
      @   assignable \nothing; // refusal
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == blockSize; // refusal
      @ also public exceptional_behavior
      @   requires 1 <= blockSize && (capacity < 0 || Long.MAX_VALUE < capacity * blockSize);
      @   assignable \nothing; // refusal
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == capacity; // refusal
      @*/
    public SizedPool(long blockSize, int capacity) {
        boolean valid = 0 < blockSize && Sizes.tryArray(capacity, blockSize) != Sizes.NONE;
        // The invariant holds on each way out, so a refused pool has no blocks.
        this.blockSize = valid ? blockSize : 0;
        this.capacity = valid ? capacity : 0;
        words = new long[groups(this.capacity)];
        open = new SparseSet(words.length);
        fill(words, this.capacity);
        if (!valid) {
            throw new InvalidSizeException(blockSize < 1 ? blockSize : capacity);
        }
    }

    /*@ private normal_behavior
      @   requires 0 <= capacity;
      @   ensures capacity <= 32 * \result && 32 * \result < capacity + 32 && 0 <= \result;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ int groups(int capacity) {
        return capacity / 32 + (capacity % 32 == 0 ? 0 : 1);
    }

    /** Sets the bits of the blocks below {@code capacity}, and clears those behind. */
    /*@ private normal_behavior
      @   requires 0 <= capacity;
      @   requires capacity <= 32 * words.length && 32 * words.length < capacity + 32;
      @   assignable words[*];
      @   ensures (\forall int g; 0 <= g && g < words.length;
      @     0 < words[g] && words[g] <= 4294967295L);
      @   ensures (\forall int g, k; 0 <= g && g < words.length && 0 <= k && k < 32;
      @     ((words[g] & (1L << k)) != 0) == (32 * g + k < capacity));
      @*/
    private static void fill(long[] words, int capacity) {
        /*@ loop_invariant 0 <= i && i <= words.length;
          @ loop_invariant (\forall int g; 0 <= g && g < i;
          @     0 < words[g] && words[g] <= 4294967295L);
          @ loop_invariant (\forall int g, k; 0 <= g && g < i && 0 <= k && k < 32;
          @     ((words[g] & (1L << k)) != 0) == (32 * g + k < capacity));
          @ loop_assignable words[*];
          @ decreases words.length - i;
          @*/
        for (int i = 0; i < words.length; i++) {
            int left = capacity - 32 * i;
            words[i] = Bits.first(left < 32 ? left : 32);
        }
    }

    /** The units of a block. */
    //@ also public normal_behavior ensures \result == blockSize; // functional
    @Override
    public /*@ pure @*/ long blockSize() {
        return blockSize;
    }

    //@ also public normal_behavior ensures \result == capacity; // functional
    @Override
    public /*@ pure @*/ int capacity() {
        return capacity;
    }

    /** The units of all blocks. */
    //@ public normal_behavior ensures \result == capacity * blockSize; // functional
    public /*@ pure @*/ long size() {
        return capacity * blockSize;
    }

    /** Whether no block is free. */
    /*@ public normal_behavior
      @   ensures \result == (open.size == 0);
      @   ensures \result ==> (\forall int b; 0 <= b && b < capacity; isLent(b)); // leak-freedom
      @*/
    public /*@ pure @*/ boolean isFull() {
        return open.isEmpty();
    }

    //@ also public normal_behavior ensures \result == isLent(block); // functional
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    @Override
    public /*@ pure @*/ boolean isLive(int block) {
        return 0 <= block && block < capacity && !Bits.isSet(words[block / 32], block % 32);
    }

    /** Where {@code block} starts: its number times the block size. */
    /*@ public normal_behavior
      @   requires 0 <= block && block < capacity;
      @   ensures \result == block * blockSize; // functional, alignment
      @   ensures 0 <= \result && \result + blockSize <= capacity * blockSize; // bounds
      @ also public exceptional_behavior
      @   requires block < 0 || capacity <= block;
      @   assignable \nothing; // refusal
      @   signals_only InvalidIndexException; // refusal
      @   signals (InvalidIndexException e) e.index == block && e.size == capacity; // refusal
      @*/
    public /*@ pure @*/ long offset(int block) {
        if (block < 0 || capacity <= block) {
            throw new InvalidIndexException(block, capacity);
        }
        notNegative(block, blockSize);
        notNegative(capacity - 1 - block, blockSize);
        return block * blockSize;
    }

    /** A lemma. */
    /*@ private normal_behavior
      @   requires 0 <= a && 0 <= b;
      @   ensures 0 <= a * b;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ void notNegative(long a, long b) {
    }

    /** Bytes of book-keeping: an upper bound for JVMs whose objects are aligned to 8 bytes. */
    /*@ public normal_behavior
      @   ensures \result == 16L * words.length + 160;
      @*/
    public /*@ pure @*/ long overheadBytes() {
        return OVERHEAD_PER_GROUP * words.length + OVERHEAD_FIXED;
    }

    /** Takes a free block, or returns {@link #NONE} if there is none. */
    /*@ public normal_behavior
      @   requires !isFull();
      @   assignable open.size, words[*];
      @   ensures 0 <= \result && \result < capacity; // bounds, availability
      @   ensures (\forall int b; b == \result ==> !\old(isLent(b))); // non-overlap
      @   ensures (\forall int b; isLent(b)
      @     == (\old(isLent(b)) || b == \result)); // functional, leak-freedom
      @ also public normal_behavior
      @   requires isFull();
      @   assignable \nothing; // refusal
      @   ensures \result == NONE; // refusal, availability
      @*/
    public int tryAllocate() {
        return open.isEmpty() ? NONE : take();
    }

    /** Takes a free block. */
    /*@ public normal_behavior
      @   requires !isFull();
      @   assignable open.size, words[*];
      @   ensures 0 <= \result && \result < capacity; // bounds, availability
      @   ensures (\forall int b; b == \result ==> !\old(isLent(b))); // non-overlap
      @   ensures (\forall int b; isLent(b)
      @     == (\old(isLent(b)) || b == \result)); // functional, leak-freedom
      @ also public exceptional_behavior
      @   requires isFull();
      @   assignable \nothing; // refusal
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e) e.capacity == capacity; // refusal
      @   signals (CapacityExceededException e) e.size == capacity; // refusal
      @   signals (CapacityExceededException e) e.requested == 1; // refusal
      @*/
    public int allocate() {
        if (open.isEmpty()) {
            throw new CapacityExceededException(capacity, capacity, 1);
        }
        return take();
    }

    /*@ private normal_behavior
      @   requires 0 < open.size;
      @   assignable open.size, words[*];
      @   ensures 0 <= \result && \result < capacity;
      @   ensures (\forall int g, k; g == \result / 32 && k == \result % 32;
      @     \old((words[g] & (1L << k)) != 0));
      @   ensures (\forall int g, k; 0 <= g && g < words.length && 0 <= k && k < 32;
      @     ((words[g] & (1L << k)) != 0) == (\old((words[g] & (1L << k)) != 0)
      @     && !(g == \result / 32 && k == \result % 32)));
      @*/
    private int take() {
        int group = open.last();
        int bit = lend(group);
        return Bits.block(group, bit);
    }

    /*@ private normal_behavior
      @   requires 0 <= group && group < words.length && 0 < open.size;
      @   requires (\forall int n; 0 <= n && n < open.place.length;
      @     (open.place[n] == open.size - 1) == (n == group));
      @   assignable open.size, words[*];
      @   ensures 0 <= \result && \result < 32 && 32 * group + \result < capacity;
      @   ensures (\forall int k; k == \result; \old((words[group] & (1L << k)) != 0));
      @   ensures (\forall int g, k; 0 <= g && g < words.length && 0 <= k && k < 32;
      @     ((words[g] & (1L << k)) != 0) == (\old((words[g] & (1L << k)) != 0)
      @     && !(g == group && k == \result)));
      @*/
    private int lend(int group) {
        int bit = Bits.lowest(words[group]);
        words[group] = Bits.flip(words[group], bit);
        if (words[group] == 0) {
            open.removeLast();
        }
        return bit;
    }

    /** Gives {@code block} back, or returns false if it is not live. */
    /*@ public normal_behavior
      @   requires isLent(block);
      @   assignable open.size, open.members[*], open.place[*], words[*];
      @   ensures \result; // functional
      @   ensures (\forall int b; isLent(b)
      @     == (\old(isLent(b)) && b != block)); // functional, leak-freedom
      @ also public normal_behavior
      @   requires !isLent(block);
      @   assignable \nothing; // refusal
      @   ensures !\result; // refusal
      @*/
    public boolean tryRelease(int block) {
        if (!isLive(block)) {
            return false;
        }
        give(block / 32, block % 32);
        return true;
    }

    /** Gives {@code block} back. */
    /*@ public normal_behavior
      @   requires isLent(block);
      @   assignable open.size, open.members[*], open.place[*], words[*];
      @   ensures (\forall int b; isLent(b)
      @     == (\old(isLent(b)) && b != block)); // functional, leak-freedom
      @ also public exceptional_behavior
      @   requires block < 0 || capacity <= block;
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // refusal
      @   signals (ForeignHandleException e) e.handle == block; // refusal
      @ also public exceptional_behavior
      @   requires 0 <= block && block < capacity && !isLent(block);
      @   assignable \nothing; // refusal
      @   signals_only DoubleFreeException; // refusal
      @   signals (DoubleFreeException e) e.handle == block; // refusal
      @*/
    public void release(int block) {
        if (block < 0 || capacity <= block) {
            throw new ForeignHandleException(block);
        }
        if (!isLive(block)) {
            throw new DoubleFreeException(block);
        }
        give(block / 32, block % 32);
    }

    /*@ private normal_behavior
      @   requires 0 <= group && group < words.length && 0 <= bit && bit < 32;
      @   requires 32 * group + bit < capacity && (words[group] & (1L << bit)) == 0;
      @   assignable open.size, open.members[*], open.place[*], words[*];
      @   ensures (\forall int g, k; 0 <= g && g < words.length && 0 <= k && k < 32;
      @     ((words[g] & (1L << k)) != 0)
      @     == (\old((words[g] & (1L << k)) != 0) || g == group && k == bit));
      @*/
    private void give(int group, int bit) {
        if (words[group] == 0) {
            open.add(group);
        }
        words[group] = Bits.flip(words[group], bit);
    }

    /** Gives every block back at once; the time grows with the capacity. */
    /*@ public normal_behavior
      @   assignable open.size, words[*];
      @   ensures (\forall int b; !isLent(b)); // functional, leak-freedom
      @*/
    public void releaseAll() {
        open.addAll();
        fill(words, capacity);
    }
}
