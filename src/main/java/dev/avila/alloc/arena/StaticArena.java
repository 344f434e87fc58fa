package dev.avila.alloc.arena;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.UseAfterResetException;
import dev.avila.alloc.layout.Alignment;
import dev.avila.alloc.layout.Sizes;
import dev.avila.alloc.view.ArenaView;

/**
 * Lends blocks of a fixed range of addresses one after the other, each in constant time.
 *
 * <p>{@code [0, used)} holds blocks and the padding between them; the rest is free. A block starts
 * where the one before ends, plus padding, so blocks are disjoint and in order. They are given back
 * together, down to a checkpoint, or the newest one by itself. Checkpoints nest: what is used never
 * falls below the mark of an open one, and a reset to one closes those that were taken after it.
 * Not thread-safe.
 */
// Deviation from style 1: one type is one file, and each operation has its whole contract.
public final class StaticArena extends ArenaView {

    /** Returned instead of an offset when there is no block. */
    public static final long NONE = -1L;

    /** How many checkpoints can be open, unless another number is asked for. */
    public static final int CHECKPOINTS = 16;

    private final /*@ spec_public @*/ long base;
    private final /*@ spec_public @*/ long capacity;
    private /*@ spec_public @*/ long used;
    private /*@ spec_public @*/ long padding;
    private /*@ spec_public @*/ long peak;
    private /*@ spec_public @*/ long epoch;      // counts the calls of reset
    private /*@ spec_public @*/ long last;       // where the newest block starts, or a mark
    private /*@ spec_public @*/ long lastMark;   // what was used before it
    private /*@ spec_public @*/ boolean freeable;  // whether last is a block
    private final /*@ spec_public @*/ /*@ nullable @*/ Checkpoint[] marks;
    private /*@ spec_public @*/ int checkpoints;   // how many of them are open

    /*@ public invariant 0 <= base;
      @ public invariant 0 <= capacity && capacity <= Long.MAX_VALUE - base;
      @ public invariant 0 <= padding;
      @ public invariant used <= peak && peak <= capacity;
      @ public invariant 0 <= epoch && epoch <= Long.MAX_VALUE;
      @ public invariant 0 <= lastMark && lastMark <= last && last <= used;
      @ public invariant last - lastMark <= padding && padding <= last;
      @ public invariant marks != null && \typeof(marks) == \type(Checkpoint[]);
      @ public invariant 0 <= checkpoints && checkpoints <= marks.length;
      @ public invariant (\forall int i; 0 <= i && i < checkpoints; marks[i] != null
      @     && marks[i].arena == this && marks[i].used <= lastMark);
      @ public invariant (\forall int i; 0 <= i && i < checkpoints;
      @     (\forall int k; i < k && k < checkpoints; marks[i].used <= marks[k].used));
      @*/

    /** An arena whose offsets are the addresses to align. */
    /*@ public normal_behavior
      @   requires 0 <= capacity;
      @   assignable \nothing;
      @   ensures this.base == 0 && this.capacity == capacity; // bounds
      @   ensures used == 0 && padding == 0 && peak == 0 && !freeable; // leak-freedom
      @   ensures checkpoints == 0 && marks.length == CHECKPOINTS && \fresh(marks);
      @ also public exceptional_behavior
      @   requires capacity < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == capacity;
      @*/
    public StaticArena(long capacity) {
        this(0, capacity, CHECKPOINTS);
    }

    /** An arena of the addresses {@code base .. base + capacity - 1}. */
    /*@ public normal_behavior
      @   requires 0 <= base && 0 <= capacity && capacity <= Long.MAX_VALUE - base;
      @   assignable \nothing;
      @   ensures this.base == base && this.capacity == capacity; // bounds
      @   ensures used == 0 && padding == 0 && peak == 0 && !freeable; // leak-freedom
      @   ensures checkpoints == 0 && marks.length == CHECKPOINTS && \fresh(marks);
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
        this(base, capacity, CHECKPOINTS);
    }

    /** As {@link #StaticArena(long, long)}, with that many checkpoints open at most. */
    /*@ public normal_behavior
      @   requires 0 <= base && 0 <= capacity && capacity <= Long.MAX_VALUE - base;
      @   requires 0 <= checkpoints;
      @   assignable \nothing;
      @   ensures this.base == base && this.capacity == capacity; // bounds
      @   ensures used == 0 && padding == 0 && peak == 0 && !freeable; // leak-freedom
      @   ensures this.checkpoints == 0 && marks.length == checkpoints && \fresh(marks);
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
      @ also public exceptional_behavior
      @   requires 0 <= base && 0 <= capacity && capacity <= Long.MAX_VALUE - base;
      @   requires checkpoints < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == checkpoints;
      @*/
    public StaticArena(long base, long capacity, int checkpoints) {
        // The invariant holds on each way out, so there is an array even for what is refused.
        marks = new Checkpoint[checkpoints < 0 ? 0 : checkpoints];
        if (base < 0) {
            throw new InvalidSizeException(base);
        }
        if (capacity < 0 || Long.MAX_VALUE - base < capacity) {
            throw new InvalidSizeException(capacity);
        }
        if (checkpoints < 0) {
            throw new InvalidSizeException(checkpoints);
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
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
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

    /** Differs before and after each {@link #reset}, so that a handle can tell. */
    //@ public normal_behavior ensures \result == epoch;
    public /*@ pure @*/ long epoch() {
        return epoch;
    }

    /** How many checkpoints are open. */
    //@ public normal_behavior ensures \result == checkpoints;
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public /*@ pure @*/ int checkpoints() {
        return checkpoints;
    }

    /** How many checkpoints can be open. */
    //@ public normal_behavior ensures \result == marks.length;
    public /*@ pure @*/ int maxCheckpoints() {
        return marks.length;
    }

    //@ public normal_behavior ensures \result == (0 <= offset && offset < used);
    public /*@ pure @*/ boolean isUsed(long offset) {
        return 0 <= offset && offset < used;
    }

    /** Takes a block, or returns {@link #NONE} if no aligned address has room for it. */
    /*@ public normal_behavior
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires Alignment.hasRoom(base + used, base + capacity, size, alignment);
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
      @     || !Alignment.hasRoom(base + used, base + capacity, size, alignment);
      @   assignable \nothing;
      @   ensures \result == NONE; // refusal, availability
      @*/
    public long tryAllocate(long size, long alignment) {
        if (size < 0 || alignment < 1 || (alignment & (alignment - 1)) != 0) {
            return NONE;
        }
        long offset = fit(size, alignment);
        if (offset != NONE) {
            place(offset, size);
        }
        return offset;
    }

    /** The least offset of an aligned address with room, or {@link #NONE}. */
    /*@ private normal_behavior
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   ensures \result == NONE || (base + \result) % alignment == 0;
      @   ensures \result == NONE || (used <= \result && size <= capacity - \result);
      @   ensures (\forall long address; base + used <= address && address % alignment == 0;
      @     base + \result <= address);
      @   ensures Alignment.hasRoom(base + used, base + capacity, size, alignment)
      @     == (\result != NONE);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private /*@ pure @*/ long fit(long size, long alignment) {
        long address = Alignment.firstFit(base + used, base + capacity, size, alignment);
        return address == NONE ? NONE : address - base;
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
      @   requires Alignment.hasRoom(base + used, base + capacity, size, alignment);
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
      @   requires !Alignment.hasRoom(base + used, base + capacity, size, alignment);
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
        long offset = fit(size, alignment);
        if (offset == NONE) {
            throw new CapacityExceededException(capacity, used, size);
        }
        place(offset, size);
        return offset;
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

    /** As {@code tryAllocate}, for {@code count} elements of {@code elementSize} units each. */
    /*@ public normal_behavior
      @   requires 0 <= count && 0 <= elementSize && count * elementSize <= Long.MAX_VALUE;
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires Alignment.hasRoom(base + used, base + capacity, count * elementSize, alignment);
      @   assignable used, padding, peak, last, lastMark, freeable;
      @   ensures (base + \result) % alignment == 0; // alignment
      @   ensures \old(used) <= \result; // non-overlap
      @   ensures used == \result + count * elementSize && used <= capacity; // bounds
      @   ensures padding == \old(padding) + \result - \old(used); // leak-freedom
      @   ensures freeable && last == \result && lastMark == \old(used); // functional
      @ also public normal_behavior
      @   requires count < 0 || elementSize < 0 || Long.MAX_VALUE < count * elementSize
      @     || alignment < 1 || (alignment & (alignment - 1)) != 0
      @     || !Alignment.hasRoom(base + used, base + capacity, count * elementSize, alignment);
      @   assignable \nothing;
      @   ensures \result == NONE; // refusal, availability
      @*/
    public long tryAllocateArray(long count, long elementSize, long alignment) {
        return tryAllocate(Sizes.tryArray(count, elementSize), alignment);
    }

    /** As {@code allocate}, for {@code count} elements of {@code elementSize} units each. */
    /*@ public normal_behavior
      @   requires 0 <= count && 0 <= elementSize && count * elementSize <= Long.MAX_VALUE;
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires Alignment.hasRoom(base + used, base + capacity, count * elementSize, alignment);
      @   assignable used, padding, peak, last, lastMark, freeable;
      @   ensures (base + \result) % alignment == 0; // alignment
      @   ensures \old(used) <= \result; // non-overlap
      @   ensures used == \result + count * elementSize && used <= capacity; // bounds
      @   ensures padding == \old(padding) + \result - \old(used); // leak-freedom
      @   ensures freeable && last == \result && lastMark == \old(used); // functional
      @ also public exceptional_behavior
      @   requires 0 <= count && elementSize < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == elementSize;
      @ also public exceptional_behavior
      @   requires count < 0 || 0 <= elementSize && Long.MAX_VALUE < count * elementSize;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == count;
      @ also public exceptional_behavior
      @   requires 0 <= count && 0 <= elementSize && count * elementSize <= Long.MAX_VALUE;
      @   requires alignment < 1 || (alignment & (alignment - 1)) != 0;
      @   assignable \nothing;
      @   signals_only InvalidAlignmentException; // refusal
      @   signals (InvalidAlignmentException e) e.alignment == alignment;
      @ also public exceptional_behavior
      @   requires 0 <= count && 0 <= elementSize && count * elementSize <= Long.MAX_VALUE;
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires !Alignment.hasRoom(base + used, base + capacity, count * elementSize, alignment);
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e) e.capacity == capacity && e.size == used
      @     && e.requested == count * elementSize;
      @*/
    public long allocateArray(long count, long elementSize, long alignment) {
        long size = Sizes.tryArray(count, elementSize);
        if (size == NONE) {
            throw Sizes.refusal(count, elementSize);
        }
        return allocate(size, alignment);
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
      @   requires (\forall int i; 0 <= i && i < checkpoints; marks[i].used <= mark);
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

    /**
     * Opens a checkpoint of what is used now. The newest block is not to be freed or resized from
     * now on.
     */
    /*@ public normal_behavior
      @   requires checkpoints < marks.length;
      @   assignable checkpoints, marks[checkpoints], last, lastMark, freeable;
      @   ensures \fresh(\result) && \result.arena == this; // functional
      @   ensures \result.used == used && \result.padding == padding; // functional
      @   ensures checkpoints == \old(checkpoints) + 1; // functional
      @   ensures \result.level == checkpoints - 1 && marks[checkpoints - 1] == \result;
      @   ensures !freeable; // refusal
      @ also public exceptional_behavior
      @   requires checkpoints == marks.length;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e) e.capacity == marks.length
      @     && e.size == checkpoints && e.requested == 1;
      @*/
    public Checkpoint checkpoint() {
        if (checkpoints == marks.length) {
            throw new CapacityExceededException(marks.length, checkpoints, 1);
        }
        Checkpoint checkpoint = new Checkpoint(this, checkpoints, used, padding);
        last = used;
        lastMark = used;
        freeable = false;
        marks[checkpoints] = checkpoint;
        checkpoints++;
        return checkpoint;
    }

    /** Opens a scope: what is allocated from now on is given back when it is closed. */
    /*@ public normal_behavior
      @   requires checkpoints < marks.length;
      @   assignable checkpoints, marks[checkpoints], last, lastMark, freeable;
      @   ensures \fresh(\result) && \fresh(\result.checkpoint) && \result.arena == this;
      @   ensures \result.checkpoint.used == used; // functional
      @   ensures \result.checkpoint.padding == padding; // functional
      @   ensures checkpoints == \old(checkpoints) + 1; // functional
      @   ensures \result.checkpoint.level == checkpoints - 1;
      @   ensures marks[checkpoints - 1] == \result.checkpoint && !freeable;
      @ also public exceptional_behavior
      @   requires checkpoints == marks.length;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e) e.capacity == marks.length
      @     && e.size == checkpoints && e.requested == 1;
      @*/
    public Scope open() {
        return scope(checkpoint());
    }

    /*@ private normal_behavior
      @   requires checkpoint.arena == this;
      @   assignable \nothing;
      @   ensures \fresh(\result) && \result.arena == this && \result.checkpoint == checkpoint;
      @*/
    private Scope scope(Checkpoint checkpoint) {
        return new Scope(this, checkpoint);
    }

    /**
     * Whether {@code checkpoint} is open: it was taken of this arena, and neither it nor an older
     * one was closed since, by {@link #discard}, a reset to an older one or {@link #reset}.
     */
    /*@ public normal_behavior
      @   requires checkpoint == null || \invariant_for(checkpoint);
      @   ensures \result == (checkpoint != null && checkpoint.level < checkpoints
      @     && marks[checkpoint.level] == checkpoint); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public /*@ pure @*/ boolean accepts(/*@ nullable @*/ Checkpoint checkpoint) {
        return checkpoint != null && checkpoint.level < checkpoints
            && marks[checkpoint.level] == checkpoint;
    }

    /**
     * Gives back all that was allocated after an open checkpoint, and closes those that were taken
     * after it. The checkpoint itself stays open.
     */
    /*@ public normal_behavior
      @   requires checkpoint != null && \invariant_for(checkpoint);
      @   requires checkpoint.level < checkpoints && marks[checkpoint.level] == checkpoint;
      @   assignable used, padding, last, lastMark, freeable, checkpoints;
      @   ensures \result && used == checkpoint.used; // leak-freedom
      @   ensures padding == checkpoint.padding; // leak-freedom
      @   ensures checkpoints == checkpoint.level + 1 && !freeable; // refusal
      @ also public normal_behavior
      @   requires checkpoint == null || \invariant_for(checkpoint)
      @     && (checkpoints <= checkpoint.level || marks[checkpoint.level] != checkpoint);
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean tryResetTo(/*@ nullable @*/ Checkpoint checkpoint) {
        if (!accepts(checkpoint)) {
            return false;
        }
        checkpoints = checkpoint.level + 1;
        cutTo(checkpoint.used, checkpoint.padding);
        return true;
    }

    /*@ public normal_behavior
      @   requires checkpoint != null && \invariant_for(checkpoint);
      @   requires checkpoint.level < checkpoints && marks[checkpoint.level] == checkpoint;
      @   assignable used, padding, last, lastMark, freeable, checkpoints;
      @   ensures used == checkpoint.used; // leak-freedom
      @   ensures padding == checkpoint.padding; // leak-freedom
      @   ensures checkpoints == checkpoint.level + 1 && !freeable; // refusal
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
      @     && (checkpoints <= checkpoint.level || marks[checkpoint.level] != checkpoint);
      @   assignable \nothing;
      @   signals_only UseAfterResetException; // refusal
      @   signals (UseAfterResetException e) e.mark == checkpoint.used && e.used == used;
      @*/
    public void resetTo(/*@ nullable @*/ Checkpoint checkpoint) {
        if (!accepts(checkpoint)) {
            refuse(checkpoint);
        }
        checkpoints = checkpoint.level + 1;
        cutTo(checkpoint.used, checkpoint.padding);
    }

    /** As {@code resetTo}, but the checkpoint is closed too. */
    /*@ normal_behavior
      @   requires \invariant_for(checkpoint);
      @   requires checkpoint.level < checkpoints && marks[checkpoint.level] == checkpoint;
      @   assignable used, padding, last, lastMark, freeable, checkpoints;
      @   ensures used == checkpoint.used && padding == checkpoint.padding;
      @   ensures checkpoints == checkpoint.level;
      @*/
    void unwind(Checkpoint checkpoint) {
        checkpoints = checkpoint.level;
        cutTo(checkpoint.used, checkpoint.padding);
    }

    /** Closes an open checkpoint and those that were taken after it; all blocks stay. */
    /*@ public normal_behavior
      @   requires checkpoint != null && \invariant_for(checkpoint);
      @   requires checkpoint.level < checkpoints && marks[checkpoint.level] == checkpoint;
      @   assignable checkpoints;
      @   ensures \result && checkpoints == checkpoint.level; // functional
      @ also public normal_behavior
      @   requires checkpoint == null || \invariant_for(checkpoint)
      @     && (checkpoints <= checkpoint.level || marks[checkpoint.level] != checkpoint);
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean tryDiscard(/*@ nullable @*/ Checkpoint checkpoint) {
        if (!accepts(checkpoint)) {
            return false;
        }
        checkpoints = checkpoint.level;
        return true;
    }

    /*@ public normal_behavior
      @   requires checkpoint != null && \invariant_for(checkpoint);
      @   requires checkpoint.level < checkpoints && marks[checkpoint.level] == checkpoint;
      @   assignable checkpoints;
      @   ensures checkpoints == checkpoint.level; // functional
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
      @     && (checkpoints <= checkpoint.level || marks[checkpoint.level] != checkpoint);
      @   assignable \nothing;
      @   signals_only UseAfterResetException; // refusal
      @   signals (UseAfterResetException e) e.mark == checkpoint.used && e.used == used;
      @*/
    public void discard(/*@ nullable @*/ Checkpoint checkpoint) {
        if (!accepts(checkpoint)) {
            refuse(checkpoint);
        }
        checkpoints = checkpoint.level;
    }

    /*@ private exceptional_behavior
      @   requires checkpoint == null;
      @   assignable \nothing;
      @   signals_only NullPointerException;
      @ also private exceptional_behavior
      @   requires checkpoint != null && \invariant_for(checkpoint) && checkpoint.arena != this;
      @   assignable \nothing;
      @   signals_only ForeignHandleException;
      @   signals (ForeignHandleException e) e.handle == checkpoint.used;
      @ also private exceptional_behavior
      @   requires checkpoint != null && \invariant_for(checkpoint) && checkpoint.arena == this;
      @   assignable \nothing;
      @   signals_only UseAfterResetException;
      @   signals (UseAfterResetException e) e.mark == checkpoint.used && e.used == used;
      @*/
    private void refuse(/*@ nullable @*/ Checkpoint checkpoint) {
        if (checkpoint == null) {
            throw new NullPointerException();
        }
        if (checkpoint.arena != this) {
            throw new ForeignHandleException(checkpoint.used);
        }
        throw new UseAfterResetException(checkpoint.used, used);
    }

    /** Gives everything back, and closes all checkpoints. */
    /*@ public normal_behavior
      @   assignable used, padding, last, lastMark, freeable, checkpoints, epoch;
      @   ensures used == 0 && padding == 0 && !freeable; // leak-freedom
      @   ensures checkpoints == 0 && epoch != \old(epoch); // refusal
      @*/
    public void reset() {
        checkpoints = 0;
        cutTo(0, 0);
        epoch = epoch == Long.MAX_VALUE ? 0 : epoch + 1;
    }
}
