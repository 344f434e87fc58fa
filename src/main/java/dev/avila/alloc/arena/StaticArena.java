package dev.avila.alloc.arena;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.UseAfterResetException;
import dev.avila.alloc.layout.Alignment;
import dev.avila.alloc.view.ArenaView;

/**
 * Lends blocks of a fixed range of addresses one after the other, each in constant time.
 *
 * <p>{@code [0, used)} holds blocks and the padding between them; the rest is free. A block starts
 * where the one before ends, plus padding, so blocks are disjoint and in order. They are given back
 * together, down to a checkpoint, or the last one by itself. Not thread-safe.
 */
// Deviation from style 1: one type is one file, and each operation has its whole contract.
public final class StaticArena extends ArenaView {

    /** Returned instead of an offset when there is no block. */
    public static final long NONE = -1L;

    private final /*@ spec_public @*/ long base;
    private final /*@ spec_public @*/ long capacity;
    private /*@ spec_public @*/ long used;
    private /*@ spec_public @*/ long padding;
    private /*@ spec_public @*/ long peak;
    private /*@ spec_public @*/ long epoch;      // counts the calls of reset
    private /*@ spec_public @*/ long last;       // where the newest block starts, or a mark
    private /*@ spec_public @*/ long lastMark;   // what was used before it
    private /*@ spec_public @*/ boolean freeable;  // whether last is a block

    /*@ public invariant 0 <= base;
      @ public invariant 0 <= capacity && capacity <= Long.MAX_VALUE - base;
      @ public invariant 0 <= padding;
      @ public invariant used <= peak && peak <= capacity;
      @ public invariant 0 <= epoch && epoch <= Long.MAX_VALUE;
      @ public invariant 0 <= lastMark && lastMark <= last && last <= used;
      @ public invariant last - lastMark <= padding && padding <= last;
      @*/

    /** An arena whose offsets are the addresses to align. */
    /*@ public normal_behavior
      @   requires 0 <= capacity;
      @   assignable \nothing;
      @   ensures this.base == 0 && this.capacity == capacity; // bounds
      @   ensures used == 0 && padding == 0 && peak == 0 && !freeable; // leak-freedom
      @ also public exceptional_behavior
      @   requires capacity < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == capacity;
      @*/
    public StaticArena(long capacity) {
        this(0, capacity);
    }

    /** An arena of the addresses {@code base .. base + capacity - 1}. */
    /*@ public normal_behavior
      @   requires 0 <= base && 0 <= capacity && capacity <= Long.MAX_VALUE - base;
      @   assignable \nothing;
      @   ensures this.base == base && this.capacity == capacity; // bounds
      @   ensures used == 0 && padding == 0 && peak == 0 && !freeable; // leak-freedom
      @ also public exceptional_behavior
      @   requires base < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == base;
      @ also public exceptional_behavior
      @   requires 0 <= base && (capacity < 0 || Long.MAX_VALUE - base < capacity);
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == capacity;
      @*/
    public StaticArena(long base, long capacity) {
        if (base < 0) {
            throw new InvalidSizeException(base);
        }
        if (capacity < 0 || Long.MAX_VALUE - base < capacity) {
            throw new InvalidSizeException(capacity);
        }
        this.base = base;
        this.capacity = capacity;
    }

    //@ public normal_behavior ensures \result == base;
    public /*@ pure @*/ long base() {
        return base;
    }

    //@ also public normal_behavior ensures \result == capacity;
    @Override
    public /*@ pure @*/ long capacity() {
        return capacity;
    }

    //@ also public normal_behavior ensures \result == used;
    @Override
    public /*@ pure @*/ long used() {
        return used;
    }

    //@ public normal_behavior ensures \result == capacity - used;
    public /*@ pure @*/ long remaining() {
        return capacity - used;
    }

    /** The most that was used at any time. */
    //@ public normal_behavior ensures \result == peak;
    public /*@ pure @*/ long peak() {
        return peak;
    }

    /** What of the used bytes lies between blocks. */
    //@ public normal_behavior ensures \result == padding;
    public /*@ pure @*/ long padding() {
        return padding;
    }

    /** The newest block, or {@link #NONE} if it was given back or a reset came after it. */
    //@ public normal_behavior ensures \result == (freeable ? last : -1);
    public /*@ pure @*/ long lastBlock() {
        return freeable ? last : NONE;
    }

    /** What was used before the newest block was allocated. */
    //@ public normal_behavior ensures \result == lastMark;
    public /*@ pure @*/ long lastMark() {
        return lastMark;
    }

    //@ public normal_behavior ensures \result == (0 <= offset && offset < used);
    public /*@ pure @*/ boolean isUsed(long offset) {
        return 0 <= offset && offset < used;
    }

    /** Takes a block, or returns {@link #NONE} if no aligned address has room for it. */
    /*@ public normal_behavior
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires (\exists long address; base + used <= address
      @     && address % alignment == 0; size <= base + capacity - address);
      @   assignable used, padding, peak, last, lastMark, freeable;
      @   ensures (base + \result) % alignment == 0; // alignment
      @   ensures \old(used) <= \result; // non-overlap
      @   ensures (\forall long b; 0 <= b && b < \old(used);
      @     b < \result && b < used); // non-overlap
      @   ensures (\forall long address; base + \old(used) <= address
      @     && address % alignment == 0; base + \result <= address); // functional
      @   ensures used == \result + size && used <= capacity; // bounds
      @   ensures padding == \old(padding) + \result - \old(used); // leak-freedom
      @   ensures freeable && last == \result && lastMark == \old(used); // functional
      @   ensures peak == (\old(peak) < used ? used : \old(peak)); // functional
      @ also public normal_behavior
      @   requires size < 0 || alignment < 1 || (alignment & (alignment - 1)) != 0
      @     || !(\exists long address; base + used <= address
      @     && address % alignment == 0; size <= base + capacity - address);
      @   assignable \nothing;
      @   ensures \result == NONE; // refusal, availability
      @*/
    public long tryAllocate(long size, long alignment) {
        if (size < 0 || alignment < 1 || (alignment & (alignment - 1)) != 0) {
            return NONE;
        }
        long address = Alignment.firstFit(base + used, base + capacity, size, alignment);
        if (address == NONE) {
            return NONE;
        }
        place(address - base, size);
        return address - base;
    }

    /*@ private normal_behavior
      @   requires used <= offset && 0 <= size && size <= capacity - offset;
      @   assignable used, padding, peak, last, lastMark, freeable;
      @   ensures used == offset + size;
      @   ensures padding == \old(padding) + (offset - \old(used));
      @   ensures freeable && last == offset && lastMark == \old(used);
      @   ensures peak == (\old(peak) < used ? used : \old(peak));
      @*/
    private void place(long offset, long size) {
        padding = padding + (offset - used);
        lastMark = used;
        last = offset;
        freeable = true;
        used = offset + size;
        if (peak < used) {
            peak = used;
        }
    }

    /** Takes a block, or throws if no aligned address has room for it. */
    /*@ public normal_behavior
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires (\exists long address; base + used <= address
      @     && address % alignment == 0; size <= base + capacity - address);
      @   assignable used, padding, peak, last, lastMark, freeable;
      @   ensures (base + \result) % alignment == 0; // alignment
      @   ensures \old(used) <= \result; // non-overlap
      @   ensures (\forall long address; base + \old(used) <= address
      @     && address % alignment == 0; base + \result <= address); // functional
      @   ensures used == \result + size && used <= capacity; // bounds
      @   ensures padding == \old(padding) + \result - \old(used); // leak-freedom
      @   ensures freeable && last == \result && lastMark == \old(used); // functional
      @   ensures peak == (\old(peak) < used ? used : \old(peak)); // functional
      @ also public exceptional_behavior
      @   requires size < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == size;
      @ also public exceptional_behavior
      @   requires 0 <= size && (alignment < 1 || (alignment & (alignment - 1)) != 0);
      @   assignable \nothing;
      @   signals_only InvalidAlignmentException; // refusal
      @   signals (InvalidAlignmentException e) e.alignment == alignment;
      @ also public exceptional_behavior
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires !(\exists long address; base + used <= address
      @     && address % alignment == 0; size <= base + capacity - address);
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e) e.capacity == capacity && e.size == used
      @     && e.requested == size;
      @*/
    public long allocate(long size, long alignment) {
        if (size < 0) {
            throw new InvalidSizeException(size);
        }
        if (alignment < 1 || (alignment & (alignment - 1)) != 0) {
            throw new InvalidAlignmentException(alignment);
        }
        long address = Alignment.firstFit(base + used, base + capacity, size, alignment);
        if (address == NONE) {
            throw new CapacityExceededException(capacity, used, size);
        }
        place(address - base, size);
        return address - base;
    }

    /** Takes a block that may start at any address. */
    /*@ public normal_behavior
      @   requires 0 <= size && size <= capacity - used;
      @   assignable used, padding, peak, last, lastMark, freeable;
      @   ensures \result == \old(used); // non-overlap
      @   ensures used == \result + size && padding == \old(padding); // leak-freedom
      @   ensures freeable && last == \result && lastMark == \result; // functional
      @   ensures peak == (\old(peak) < used ? used : \old(peak)); // functional
      @ also public exceptional_behavior
      @   requires size < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == size;
      @ also public exceptional_behavior
      @   requires capacity - used < size;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e) e.capacity == capacity && e.size == used
      @     && e.requested == size;
      @*/
    public long allocate(long size) {
        if (size < 0) {
            throw new InvalidSizeException(size);
        }
        if (capacity - used < size) {
            throw new CapacityExceededException(capacity, used, size);
        }
        place(used, size);
        return last;
    }

    /** Gives the newest block and its padding back; anything else is refused. */
    /*@ public normal_behavior
      @   requires freeable && offset == last;
      @   assignable used, padding, last, lastMark, freeable;
      @   ensures \result && used == \old(lastMark); // leak-freedom
      @   ensures padding == \old(padding) - (offset - \old(lastMark)); // leak-freedom
      @   ensures !freeable; // refusal
      @ also public normal_behavior
      @   requires !freeable || offset != last;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean tryFreeLast(long offset) {
        if (!freeable || offset != last) {
            return false;
        }
        cutTo(lastMark, padding - (last - lastMark));
        return true;
    }

    /*@ private normal_behavior
      @   requires 0 <= padding && padding <= mark && mark <= used;
      @   assignable used, this.padding, last, lastMark, freeable;
      @   ensures used == mark && this.padding == padding && !freeable;
      @*/
    private void cutTo(long mark, long padding) {
        this.used = mark;
        this.padding = padding;
        this.last = mark;
        this.lastMark = mark;
        this.freeable = false;
    }

    /*@ public normal_behavior
      @   requires freeable && offset == last;
      @   assignable used, padding, last, lastMark, freeable;
      @   ensures used == \old(lastMark); // leak-freedom
      @   ensures padding == \old(padding) - (offset - \old(lastMark)); // leak-freedom
      @   ensures !freeable; // refusal
      @ also public exceptional_behavior
      @   requires !freeable || offset != last;
      @   assignable \nothing;
      @   signals_only ForeignHandleException; // refusal
      @   signals (ForeignHandleException e) e.handle == offset;
      @*/
    public void freeLast(long offset) {
        if (!freeable || offset != last) {
            throw new ForeignHandleException(offset);
        }
        cutTo(lastMark, padding - (last - lastMark));
    }

    /** Grows or shrinks the newest block where it is, or changes nothing. */
    /*@ public normal_behavior
      @   requires freeable && offset == last;
      @   requires 0 <= newSize && newSize <= capacity - offset;
      @   assignable used, peak;
      @   ensures \result && used == offset + newSize; // functional
      @   ensures freeable && last == offset && used <= capacity; // bounds
      @   ensures peak == (\old(peak) < used ? used : \old(peak)); // functional
      @ also public normal_behavior
      @   requires !freeable || offset != last || newSize < 0
      @     || capacity - offset < newSize;
      @   assignable \nothing;
      @   ensures !\result; // refusal, availability
      @*/
    public boolean tryResizeLast(long offset, long newSize) {
        if (!freeable || offset != last || newSize < 0 || capacity - offset < newSize) {
            return false;
        }
        extendTo(offset + newSize);
        return true;
    }

    /*@ private normal_behavior
      @   requires last <= mark && mark <= capacity;
      @   assignable used, peak;
      @   ensures used == mark;
      @   ensures peak == (\old(peak) < mark ? mark : \old(peak));
      @*/
    private void extendTo(long mark) {
        used = mark;
        if (peak < mark) {
            peak = mark;
        }
    }

    /*@ public normal_behavior
      @   requires freeable && offset == last;
      @   requires 0 <= newSize && newSize <= capacity - offset;
      @   assignable used, peak;
      @   ensures used == offset + newSize; // functional
      @   ensures freeable && last == offset && used <= capacity; // bounds
      @   ensures peak == (\old(peak) < used ? used : \old(peak)); // functional
      @ also public exceptional_behavior
      @   requires newSize < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == newSize;
      @ also public exceptional_behavior
      @   requires 0 <= newSize && (!freeable || offset != last);
      @   assignable \nothing;
      @   signals_only ForeignHandleException; // refusal
      @   signals (ForeignHandleException e) e.handle == offset;
      @ also public exceptional_behavior
      @   requires freeable && offset == last && 0 <= newSize && capacity - offset < newSize;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e) e.capacity == capacity && e.size == used
      @     && e.requested == newSize;
      @*/
    public void resizeLast(long offset, long newSize) {
        if (newSize < 0) {
            throw new InvalidSizeException(newSize);
        }
        if (!freeable || offset != last) {
            throw new ForeignHandleException(offset);
        }
        if (capacity - offset < newSize) {
            throw new CapacityExceededException(capacity, used, newSize);
        }
        extendTo(offset + newSize);
    }

    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures \fresh(\result) && \result.arena == this && \result.epoch == epoch; // functional
      @   ensures \result.used == used && \result.padding == padding; // functional
      @*/
    public Checkpoint checkpoint() {
        return new Checkpoint(this, epoch, used, padding);
    }

    /**
     * Whether {@link #resetTo} takes {@code checkpoint}: it is of this arena, no {@link #reset}
     * came after it, and its mark does not lie above what is used now.
     */
    /*@ public normal_behavior
      @   ensures \result == (checkpoint != null && checkpoint.arena == this
      @     && checkpoint.epoch == epoch && checkpoint.used <= used); // functional
      @*/
    public /*@ pure @*/ boolean accepts(/*@ nullable @*/ Checkpoint checkpoint) {
        return checkpoint != null && checkpoint.arena == this
            && checkpoint.epoch == epoch && checkpoint.used <= used;
    }

    /** Gives back all that lies above the mark of a checkpoint that it {@link #accepts}. */
    /*@ public normal_behavior
      @   requires checkpoint != null && \invariant_for(checkpoint);
      @   requires checkpoint.arena == this && checkpoint.epoch == epoch;
      @   requires checkpoint.used <= used;
      @   assignable used, padding, last, lastMark, freeable;
      @   ensures \result && used == checkpoint.used; // leak-freedom
      @   ensures padding == checkpoint.padding; // leak-freedom
      @   ensures !freeable; // refusal
      @ also public normal_behavior
      @   requires checkpoint == null || checkpoint.arena != this || checkpoint.epoch != epoch
      @     || used < checkpoint.used;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean tryResetTo(/*@ nullable @*/ Checkpoint checkpoint) {
        if (checkpoint == null || checkpoint.arena != this
                || checkpoint.epoch != epoch || used < checkpoint.used) {
            return false;
        }
        cutTo(checkpoint.used, checkpoint.padding);
        return true;
    }

    /*@ public normal_behavior
      @   requires checkpoint != null && \invariant_for(checkpoint);
      @   requires checkpoint.arena == this && checkpoint.epoch == epoch;
      @   requires checkpoint.used <= used;
      @   assignable used, padding, last, lastMark, freeable;
      @   ensures used == checkpoint.used; // leak-freedom
      @   ensures padding == checkpoint.padding; // leak-freedom
      @   ensures !freeable; // refusal
      @ also public exceptional_behavior
      @   requires checkpoint == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires checkpoint != null && \invariant_for(checkpoint) && checkpoint.arena != this;
      @   assignable \nothing;
      @   signals_only ForeignHandleException; // refusal
      @   signals (ForeignHandleException e) e.handle == checkpoint.used;
      @ also public exceptional_behavior
      @   requires checkpoint != null && \invariant_for(checkpoint) && checkpoint.arena == this
      @     && (checkpoint.epoch != epoch || used < checkpoint.used);
      @   assignable \nothing;
      @   signals_only UseAfterResetException; // refusal
      @   signals (UseAfterResetException e) e.mark == checkpoint.used && e.used == used;
      @*/
    public void resetTo(/*@ nullable @*/ Checkpoint checkpoint) {
        if (checkpoint == null) {
            throw new NullPointerException();
        }
        if (checkpoint.arena != this) {
            throw new ForeignHandleException(checkpoint.used);
        }
        if (checkpoint.epoch != epoch || used < checkpoint.used) {
            throw new UseAfterResetException(checkpoint.used, used);
        }
        cutTo(checkpoint.used, checkpoint.padding);
    }

    /** Gives everything back. Checkpoints taken before are refused from now on. */
    /*@ public normal_behavior
      @   assignable used, padding, last, lastMark, freeable, epoch;
      @   ensures used == 0 && padding == 0 && !freeable; // leak-freedom
      @   ensures epoch != \old(epoch); // refusal
      @*/
    public void reset() {
        cutTo(0, 0);
        epoch = epoch == Long.MAX_VALUE ? 0 : epoch + 1;
    }
}
