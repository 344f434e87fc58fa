package dev.avila.alloc.pool;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.DoubleFreeException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.view.PoolView;

/**
 * Lends out the slots {@code 0 .. capacity-1}, each to one holder at a time, in constant time.
 *
 * <p>{@code slots} is a permutation of all slots and {@code position} is its inverse. The prefix
 * {@code slots[0 .. free)} is free, the rest is live. So every slot is either free or live: none
 * is lost and none is lent twice. Not thread-safe.
 */
public final class Pool extends PoolView {

    /** No slot: the result of an allocation that failed. */
    public static final int NONE = -1;

    /** Two array entries of four bytes. */
    private static final long OVERHEAD_PER_SLOT = 8L;

    /** Headers, fields and padding of the pool and its two arrays, on 64-bit HotSpot at most. */
    private static final long OVERHEAD_FIXED = 88L;

    private /*@ spec_public @*/ final int[] slots;
    private /*@ spec_public @*/ final int[] position;
    private /*@ spec_public @*/ int free;
    private /*@ spec_public @*/ int peak;

    /*@ public invariant slots != position;
      @ public invariant slots.length == position.length;
      @ public invariant 0 <= free && free <= slots.length;
      @ public invariant slots.length - free <= peak && peak <= slots.length;
      @ public invariant (\forall int i; 0 <= i && i < slots.length;
      @     0 <= slots[i] && slots[i] < slots.length && position[slots[i]] == i);
      @ public invariant (\forall int s; 0 <= s && s < slots.length;
      @     0 <= position[s] && position[s] < slots.length && slots[position[s]] == s);
      @*/

    /*@ public normal_behavior
      @   requires 0 <= capacity;
      @   assignable \nothing;
      @   ensures capacity() == capacity; // functional
      @   ensures available() == capacity; // leak-freedom
      @   ensures (\forall int s; !isLive(s)); // non-overlap, functional
      @   ensures peak() == 0; // functional
      @ also public exceptional_behavior
      @   requires capacity < 0;
      @   assignable \nothing; // refusal
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == capacity; // refusal
      @*/
    public Pool(int capacity) {
        // The invariant holds on each way out, so there are arrays even for a refused capacity.
        slots = new int[capacity < 0 ? 0 : capacity];
        position = new int[slots.length];
        if (capacity < 0) {
            throw new InvalidSizeException(capacity);
        }
        free = capacity;
        /*@ loop_invariant 0 <= i && i <= capacity;
          @ loop_invariant (\forall int k; 0 <= k && k < i; slots[k] == k && position[k] == k);
          @ loop_assignable i, slots[*], position[*];
          @ decreases capacity - i;
          @*/
        for (int i = 0; i < capacity; i++) {
            slots[i] = i;
            position[i] = i;
        }
    }

    //@ also public normal_behavior ensures \result == slots.length;
    @Override
    public /*@ pure @*/ int capacity() {
        return slots.length;
    }

    //@ public normal_behavior ensures \result == free;
    public /*@ pure @*/ int available() {
        return free;
    }

    //@ also public normal_behavior ensures \result + free == slots.length; // leak-freedom
    @Override
    public /*@ pure @*/ int live() {
        return slots.length - free;
    }

    //@ public normal_behavior ensures \result == peak;
    public /*@ pure @*/ int peak() {
        return peak;
    }

    /*@ public normal_behavior
      @   ensures \result == (0 <= slot && slot < slots.length && free <= position[slot]);
      @*/
    public /*@ pure @*/ boolean isLive(int slot) {
        return 0 <= slot && slot < slots.length && free <= position[slot];
    }

    /** The live slot number {@code index}; each live slot has one index below {@link #live()}. */
    /*@ also public normal_behavior
      @   requires 0 <= index && index < slots.length - free;
      @   ensures \result == slots[free + index];
      @   ensures position[\result] == free + index; // leak-freedom
      @   ensures isLive(\result); // bounds, functional
      @ also public exceptional_behavior
      @   requires index < 0 || slots.length - free <= index;
      @   assignable \nothing; // refusal
      @   signals_only InvalidIndexException; // refusal
      @   signals (InvalidIndexException e) e.index == index && e.size == live(); // refusal
      @*/
    @Override
    public /*@ pure @*/ int liveAt(int index) {
        if (index < 0 || slots.length - free <= index) {
            throw new InvalidIndexException(index, slots.length - free);
        }
        return slots[free + index];
    }

    /** The index of a live slot, for {@link #liveAt}, or {@link #NONE} if it is not live. */
    /*@ public normal_behavior
      @   requires isLive(slot);
      @   ensures \result == position[slot] - free;
      @   ensures 0 <= \result && \result < live(); // bounds
      @   ensures liveAt(\result) == slot; // leak-freedom, functional
      @ also public normal_behavior
      @   requires !isLive(slot);
      @   ensures \result == NONE; // functional
      @*/
    public /*@ pure @*/ int liveIndex(int slot) {
        if (slot < 0 || slots.length <= slot || position[slot] < free) {
            return NONE;
        }
        return position[slot] - free;
    }

    /** Bytes of book-keeping: an upper bound for JVMs whose objects are aligned to 8 bytes. */
    /*@ public normal_behavior
      @   ensures \result == 8L * slots.length + 88;
      @*/
    public /*@ pure @*/ long overheadBytes() {
        return OVERHEAD_PER_SLOT * slots.length + OVERHEAD_FIXED;
    }

    /** Takes a free slot, or returns {@link #NONE} if there is none. */
    /*@ public normal_behavior
      @   requires available() > 0;
      @   assignable free, peak;
      @   ensures 0 <= \result && \result < capacity(); // bounds, availability
      @   ensures (\forall int s; s == \result ==> \old(position[s] < free)); // non-overlap
      @   ensures (\forall int s; 0 <= s && s < slots.length;
      @     (free <= position[s]) == (\old(free <= position[s]) || s == \result)); // functional
      @   ensures free == \old(free) - 1; // leak-freedom
      @   ensures \old(peak) <= peak && live() <= peak; // functional
      @   ensures peak == \old(peak) || peak == live(); // functional
      @ also public normal_behavior
      @   requires available() == 0;
      @   assignable \nothing; // refusal
      @   ensures \result == NONE; // refusal, availability
      @*/
    public int tryAllocate() {
        if (free == 0) {
            return NONE;
        }
        free--;
        if (peak < slots.length - free) {
            peak = slots.length - free;
        }
        return slots[free];
    }

    /** Takes a free slot. */
    /*@ public normal_behavior
      @   requires available() > 0;
      @   assignable free, peak;
      @   ensures 0 <= \result && \result < capacity(); // bounds, availability
      @   ensures (\forall int s; s == \result ==> \old(position[s] < free)); // non-overlap
      @   ensures (\forall int s; 0 <= s && s < slots.length;
      @     (free <= position[s]) == (\old(free <= position[s]) || s == \result)); // functional
      @   ensures free == \old(free) - 1; // leak-freedom
      @   ensures \old(peak) <= peak && live() <= peak; // functional
      @   ensures peak == \old(peak) || peak == live(); // functional
      @ also public exceptional_behavior
      @   requires available() == 0;
      @   assignable \nothing; // refusal
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e) e.capacity == capacity(); // refusal
      @   signals (CapacityExceededException e) e.size == capacity(); // refusal
      @   signals (CapacityExceededException e) e.requested == 1; // refusal
      @*/
    public int allocate() {
        if (free == 0) {
            throw new CapacityExceededException(slots.length, slots.length, 1);
        }
        free--;
        if (peak < slots.length - free) {
            peak = slots.length - free;
        }
        return slots[free];
    }

    /** Gives {@code slot} back, or returns false if it is not live. */
    /*@ public normal_behavior
      @   requires isLive(slot);
      @   assignable free, slots[*], position[*];
      @   ensures \result; // functional
      @   ensures (\forall int s; 0 <= s && s < slots.length;
      @     (free <= position[s]) == (\old(free <= position[s]) && s != slot)); // functional
      @   ensures free == \old(free) + 1; // leak-freedom
      @ also public normal_behavior
      @   requires !isLive(slot);
      @   assignable \nothing; // refusal
      @   ensures !\result; // refusal
      @*/
    public boolean tryRelease(int slot) {
        if (slot < 0 || slots.length <= slot || position[slot] < free) {
            return false;
        }
        // Swap slot with the first live one, then move the border past it.
        int firstLive = slots[free];
        slots[position[slot]] = firstLive;
        position[firstLive] = position[slot];
        slots[free] = slot;
        position[slot] = free;
        free++;
        return true;
    }

    /** Gives {@code slot} back. */
    /*@ public normal_behavior
      @   requires isLive(slot);
      @   assignable free, slots[*], position[*];
      @   ensures (\forall int s; 0 <= s && s < slots.length;
      @     (free <= position[s]) == (\old(free <= position[s]) && s != slot)); // functional
      @   ensures free == \old(free) + 1; // leak-freedom
      @ also public exceptional_behavior
      @   requires slot < 0 || capacity() <= slot;
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // refusal
      @   signals (ForeignHandleException e) e.handle == slot; // refusal
      @ also public exceptional_behavior
      @   requires 0 <= slot && slot < capacity();
      @   requires !isLive(slot);
      @   assignable \nothing; // refusal
      @   signals_only DoubleFreeException; // refusal
      @   signals (DoubleFreeException e) e.handle == slot; // refusal
      @*/
    public void release(int slot) {
        if (slot < 0 || slots.length <= slot) {
            throw new ForeignHandleException(slot);
        }
        if (position[slot] < free) {
            throw new DoubleFreeException(slot);
        }
        // Swap slot with the first live one, then move the border past it.
        int firstLive = slots[free];
        slots[position[slot]] = firstLive;
        position[firstLive] = position[slot];
        slots[free] = slot;
        position[slot] = free;
        free++;
    }

    /** Gives every slot back at once, in constant time. */
    /*@ public normal_behavior
      @   assignable free;
      @   ensures available() == capacity(); // leak-freedom
      @   ensures (\forall int s; !isLive(s)); // functional
      @*/
    public void releaseAll() {
        free = slots.length;
    }
}
