package dev.avila.alloc.arena;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.layout.Alignment;
import dev.avila.alloc.view.ArenaView;

/**
 * Lends blocks of chunks of memory one after the other, and grows by one chunk after the other.
 *
 * <p>The chunks lie end to end in one range of offsets, in the order in which they were added, and
 * {@code [0, used)} holds blocks and what was left between them. A block lies in one chunk: the
 * first one, from that of the newest block on, that has room. The arena takes no memory itself;
 * who sees it refuse adds a chunk and asks again. A reset keeps all chunks, so that the same
 * requests get the same blocks again, without a new chunk. Not thread-safe.
 */
// Deviation from style 1: one type is one file, and each operation has its whole contract.
public final class Arena extends ArenaView {

    /** Returned instead of an offset when there is no block. */
    public static final long NONE = -1L;

    /** How many chunks there can be: enough for ever if each is as large as those before it. */
    public static final int CHUNKS = 64;

    private final /*@ spec_public @*/ long limit;
    private final /*@ spec_public @*/ long[] starts;
    private final /*@ spec_public @*/ long[] ends;
    private final /*@ spec_public @*/ long[] bases;
    private /*@ spec_public @*/ int count;      // how many chunks there are
    private /*@ spec_public @*/ int current;    // the chunk of the newest block, -1 before any
    private /*@ spec_public @*/ long capacity;  // where the newest chunk ends
    private /*@ spec_public @*/ long used;
    private /*@ spec_public @*/ long padding;
    private /*@ spec_public @*/ long peak;
    private /*@ spec_public @*/ long epoch;     // counts the calls of reset
    private /*@ spec_public @*/ long last;      // where the newest block starts
    private /*@ spec_public @*/ boolean freeable;  // whether last is a block

    /*@ public invariant starts != null && ends != null && bases != null;
      @ public invariant starts.length == ends.length && starts.length == bases.length;
      @ public invariant starts != ends && starts != bases && ends != bases;
      @ public invariant 0 <= count && count <= starts.length;
      @ public invariant -1 <= current && current < count;
      @ public invariant Chunks.laid(starts, ends, bases, count);
      @ public invariant capacity == (count == 0 ? 0 : ends[count - 1]);
      @ public invariant 0 <= capacity && capacity <= limit && limit <= Long.MAX_VALUE;
      @ public invariant 0 <= padding && padding <= last && last <= used;
      @ public invariant used <= peak && peak <= limit;
      @ public invariant current < 0 ==> used == 0 && !freeable;
      @ public invariant 0 <= current ==> 0 <= starts[current] && starts[current] <= last;
      @ public invariant 0 <= current ==> used <= ends[current] && ends[current] <= capacity;
      @ public invariant 0 <= current ==> 0 <= bases[current]
      @     && ends[current] - starts[current] <= Long.MAX_VALUE - bases[current];
      @ public invariant 0 <= epoch && epoch <= Long.MAX_VALUE;
      @*/

    /** An arena that may grow as long as there is memory. */
    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures limit == Long.MAX_VALUE && starts.length == CHUNKS; // functional
      @   ensures capacity == 0 && count == 0; // functional
      @   ensures used == 0 && padding == 0 && peak == 0 && !freeable; // leak-freedom
      @*/
    public Arena() {
        this(Long.MAX_VALUE, CHUNKS);
    }

    /** An arena of at most {@code maxChunks} chunks with {@code limit} units together. */
    /*@ public normal_behavior
      @   requires 0 <= limit && 0 <= maxChunks;
      @   assignable \nothing;
      @   ensures this.limit == limit && starts.length == maxChunks; // functional
      @   ensures capacity == 0 && count == 0; // functional
      @   ensures used == 0 && padding == 0 && peak == 0 && !freeable; // leak-freedom
      @ also public exceptional_behavior
      @   requires limit < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == limit;
      @ also public exceptional_behavior
      @   requires 0 <= limit && maxChunks < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == maxChunks;
      @*/
    public Arena(long limit, int maxChunks) {
        // The invariant holds on each way out, so there are arrays even for what is refused.
        int chunks = maxChunks < 0 ? 0 : maxChunks;
        this.starts = new long[chunks];
        this.ends = new long[chunks];
        this.bases = new long[chunks];
        Chunks.none(starts, ends, bases);
        this.current = -1;
        this.limit = limit < 0 ? 0 : limit;
        if (limit < 0) {
            throw new InvalidSizeException(limit);
        }
        if (maxChunks < 0) {
            throw new InvalidSizeException(maxChunks);
        }
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

    /** The most that the chunks may have together. */
    //@ public normal_behavior ensures \result == limit;
    public /*@ pure @*/ long limit() {
        return limit;
    }

    /** The most that was used at any time. */
    //@ public normal_behavior ensures \result == peak;
    public /*@ pure @*/ long peak() {
        return peak;
    }

    /** What of the used units lies between blocks, chunks that were passed over included. */
    //@ public normal_behavior ensures \result == padding;
    public /*@ pure @*/ long padding() {
        return padding;
    }

    /** Differs before and after each {@link #reset}, so that a handle can tell. */
    //@ public normal_behavior ensures \result == epoch;
    public /*@ pure @*/ long epoch() {
        return epoch;
    }

    /** The newest block, or {@link #NONE} if it was given back or a reset came after it. */
    //@ public normal_behavior ensures \result == (freeable ? last : -1);
    public /*@ pure @*/ long lastBlock() {
        return freeable ? last : NONE;
    }

    /** How many chunks there are. */
    //@ public normal_behavior ensures \result == count;
    public /*@ pure @*/ int chunks() {
        return count;
    }

    /** How many chunks there can be. */
    //@ public normal_behavior ensures \result == starts.length;
    public /*@ pure @*/ int maxChunks() {
        return starts.length;
    }

    /** The chunk of the newest block, or -1 if there was none since the last reset. */
    //@ public normal_behavior ensures \result == current;
    public /*@ pure @*/ int current() {
        return current;
    }

    /** The first offset of a chunk. */
    /*@ public normal_behavior
      @   requires 0 <= chunk && chunk < count;
      @   assignable \nothing;
      @   ensures \result == starts[chunk];
      @ also public exceptional_behavior
      @   requires chunk < 0 || count <= chunk;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // refusal
      @   signals (InvalidIndexException e) e.index == chunk && e.size == count;
      @*/
    public long start(int chunk) {
        if (chunk < 0 || count <= chunk) {
            throw new InvalidIndexException(chunk, count);
        }
        return starts[chunk];
    }

    //@ public normal_behavior ensures \result == (0 <= offset && offset < used);
    public /*@ pure @*/ boolean isUsed(long offset) {
        return 0 <= offset && offset < used;
    }

    /** Whether a chunk of that size would be within the limits. */
    /*@ public normal_behavior
      @   ensures \result == (count < starts.length && 0 < size && size <= limit - capacity);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public /*@ pure @*/ boolean canAdd(long size) {
        return count < starts.length && 0 < size && size <= limit - capacity;
    }

    /** Adds the addresses {@code base .. base + size - 1} as a chunk, or returns false. */
    /*@ public normal_behavior
      @   requires 0 <= base && 0 < size && size <= Long.MAX_VALUE - base;
      @   requires count < starts.length && size <= limit - capacity;
      @   assignable count, capacity, starts[count], ends[count], bases[count];
      @   ensures \result && count == \old(count) + 1; // availability
      @   ensures starts[count - 1] == \old(capacity); // non-overlap
      @   ensures ends[count - 1] == capacity && bases[count - 1] == base; // functional
      @   ensures capacity == \old(capacity) + size; // bounds
      @ also public normal_behavior
      @   requires base < 0 || size <= 0 || Long.MAX_VALUE - base < size
      @     || count == starts.length || limit - capacity < size;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean tryAddChunk(long base, long size) {
        if (base < 0 || size <= 0 || Long.MAX_VALUE - base < size || !canAdd(size)) {
            return false;
        }
        append(base, size);
        return true;
    }

    /** As {@code tryAddChunk}, but throws what is wrong. */
    /*@ public normal_behavior
      @   requires 0 <= base && 0 < size && size <= Long.MAX_VALUE - base;
      @   requires count < starts.length && size <= limit - capacity;
      @   assignable count, capacity, starts[count], ends[count], bases[count];
      @   ensures count == \old(count) + 1; // availability
      @   ensures starts[count - 1] == \old(capacity); // non-overlap
      @   ensures ends[count - 1] == capacity && bases[count - 1] == base; // functional
      @   ensures capacity == \old(capacity) + size; // bounds
      @ also public exceptional_behavior
      @   requires base < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == base;
      @ also public exceptional_behavior
      @   requires 0 <= base && (size <= 0 || Long.MAX_VALUE - base < size);
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == size;
      @ also public exceptional_behavior
      @   requires 0 <= base && 0 < size && size <= Long.MAX_VALUE - base;
      @   requires count == starts.length;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // refusal
      @   signals (CapacityExceededException e) e.capacity == starts.length && e.size == count
      @     && e.requested == 1;
      @ also public exceptional_behavior
      @   requires 0 <= base && 0 < size && size <= Long.MAX_VALUE - base;
      @   requires count < starts.length && limit - capacity < size;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // refusal
      @   signals (CapacityExceededException e) e.capacity == limit && e.size == capacity
      @     && e.requested == size;
      @*/
    public void addChunk(long base, long size) {
        if (base < 0) {
            throw new InvalidSizeException(base);
        }
        if (size <= 0 || Long.MAX_VALUE - base < size) {
            throw new InvalidSizeException(size);
        }
        if (count == starts.length) {
            throw new CapacityExceededException(starts.length, count, 1);
        }
        if (limit - capacity < size) {
            throw new CapacityExceededException(limit, capacity, size);
        }
        append(base, size);
    }

    /*@ private normal_behavior
      @   requires 0 <= base && 0 < size && size <= Long.MAX_VALUE - base;
      @   requires count < starts.length && size <= limit - capacity;
      @   assignable count, capacity, starts[count], ends[count], bases[count];
      @   ensures count == \old(count) + 1;
      @   ensures starts[count - 1] == \old(capacity);
      @   ensures ends[count - 1] == capacity && bases[count - 1] == base;
      @   ensures capacity == \old(capacity) + size;
      @*/
    private void append(long base, long size) {
        Chunks.append(starts, ends, bases, count, capacity, base, size);
        count = count + 1;
        capacity = capacity + size;
    }

    /** Takes a block, or returns {@link #NONE} if no chunk from the current one on has room. */
    /*@ public normal_behavior
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires 0 <= current && Alignment.hasRoom(bases[current] + (used - starts[current]),
      @     bases[current] + (ends[current] - starts[current]), size, alignment);
      @   assignable used, padding, peak, last, freeable, current;
      @   ensures current == \old(current) && \old(used) <= \result; // non-overlap
      @   ensures (bases[current] + (\result - starts[current])) % alignment == 0; // alignment
      @   ensures used == \result + size && used <= ends[current]; // bounds
      @   ensures padding == \old(padding) + \result - \old(used); // leak-freedom
      @   ensures freeable && last == \result; // functional
      @   ensures peak == (\old(peak) < used ? used : \old(peak)); // functional
      @ also public normal_behavior
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires !(0 <= current && Alignment.hasRoom(bases[current] + (used - starts[current]),
      @     bases[current] + (ends[current] - starts[current]), size, alignment));
      @   requires Room.between(starts, ends, bases, current, count, size, alignment);
      @   assignable used, padding, peak, last, freeable, current;
      @   ensures \old(current) < current && !Room.between(starts, ends, bases, \old(current),
      @     current, size, alignment); // functional
      @   ensures \old(used) <= \result && starts[current] <= \result; // non-overlap
      @   ensures (bases[current] + (\result - starts[current])) % alignment == 0; // alignment
      @   ensures used == \result + size && used <= ends[current]; // bounds
      @   ensures padding == \old(padding) + \result - \old(used); // leak-freedom
      @   ensures freeable && last == \result; // functional
      @   ensures peak == (\old(peak) < used ? used : \old(peak)); // functional
      @ also public normal_behavior
      @   requires size < 0 || alignment < 1 || (alignment & (alignment - 1)) != 0
      @     || !(0 <= current && Alignment.hasRoom(bases[current] + (used - starts[current]),
      @     bases[current] + (ends[current] - starts[current]), size, alignment))
      @     && !Room.between(starts, ends, bases, current, count, size, alignment);
      @   assignable \nothing;
      @   ensures \result == NONE; // refusal, availability
      @*/
    public long tryAllocate(long size, long alignment) {
        if (size < 0 || alignment < 1 || (alignment & (alignment - 1)) != 0) {
            return NONE;
        }
        long offset = first(size, alignment);
        if (offset != NONE) {
            place(current, offset, size);
            return offset;
        }
        int chunk = Room.next(starts, ends, bases, current, count, size, alignment);
        return chunk < 0 ? NONE : begin(chunk, size, alignment);
    }

    /** Takes a block, or throws if no chunk from the current one on has room. */
    /*@ public normal_behavior
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires 0 <= current && Alignment.hasRoom(bases[current] + (used - starts[current]),
      @     bases[current] + (ends[current] - starts[current]), size, alignment);
      @   assignable used, padding, peak, last, freeable, current;
      @   ensures current == \old(current) && \old(used) <= \result; // non-overlap
      @   ensures (bases[current] + (\result - starts[current])) % alignment == 0; // alignment
      @   ensures used == \result + size && used <= ends[current]; // bounds
      @   ensures padding == \old(padding) + \result - \old(used); // leak-freedom
      @   ensures freeable && last == \result; // functional
      @   ensures peak == (\old(peak) < used ? used : \old(peak)); // functional
      @ also public normal_behavior
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires !(0 <= current && Alignment.hasRoom(bases[current] + (used - starts[current]),
      @     bases[current] + (ends[current] - starts[current]), size, alignment));
      @   requires Room.between(starts, ends, bases, current, count, size, alignment);
      @   assignable used, padding, peak, last, freeable, current;
      @   ensures \old(current) < current && !Room.between(starts, ends, bases, \old(current),
      @     current, size, alignment); // functional
      @   ensures \old(used) <= \result && starts[current] <= \result; // non-overlap
      @   ensures (bases[current] + (\result - starts[current])) % alignment == 0; // alignment
      @   ensures used == \result + size && used <= ends[current]; // bounds
      @   ensures padding == \old(padding) + \result - \old(used); // leak-freedom
      @   ensures freeable && last == \result; // functional
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
      @   requires !(0 <= current && Alignment.hasRoom(bases[current] + (used - starts[current]),
      @     bases[current] + (ends[current] - starts[current]), size, alignment))
      @     && !Room.between(starts, ends, bases, current, count, size, alignment);
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
        long offset = first(size, alignment);
        if (offset != NONE) {
            place(current, offset, size);
            return offset;
        }
        int chunk = Room.next(starts, ends, bases, current, count, size, alignment);
        if (chunk < 0) {
            throw new CapacityExceededException(capacity, used, size);
        }
        return begin(chunk, size, alignment);
    }

    /** Takes the first block of a chunk behind the current one. */
    /*@ private normal_behavior
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires current < chunk && chunk < count && used <= starts[chunk];
      @   requires Alignment.hasRoom(bases[chunk], bases[chunk] + (ends[chunk] - starts[chunk]),
      @     size, alignment);
      @   assignable used, padding, peak, last, freeable, current;
      @   ensures (bases[current] + (\result - starts[current])) % alignment == 0;
      @   ensures \old(used) <= \result && starts[current] <= \result && used <= ends[current];
      @   ensures used == \result + size && current == chunk;
      @   ensures padding == \old(padding) + \result - \old(used);
      @   ensures freeable && last == \result;
      @   ensures peak == (\old(peak) < used ? used : \old(peak));
      @*/
    private long begin(int chunk, long size, long alignment) {
        long offset = Chunks.first(starts, ends, bases, count, chunk, size, alignment);
        place(chunk, offset, size);
        return offset;
    }

    /** The least offset of an aligned address with room in the current chunk, or {@link #NONE}. */
    /*@ private normal_behavior
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   ensures current < 0 ==> \result == NONE;
      @   ensures \result == NONE || used <= \result && size <= ends[current] - \result;
      @   ensures \result == NONE
      @     || (bases[current] + (\result - starts[current])) % alignment == 0;
      @   ensures 0 <= current ==> Alignment.hasRoom(bases[current] + (used - starts[current]),
      @     bases[current] + (ends[current] - starts[current]), size, alignment)
      @     == (\result != NONE);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private /*@ pure @*/ long first(long size, long alignment) {
        return current < 0 ? NONE : Room.first(starts[current], ends[current], bases[current],
                used, size, alignment);
    }

    /** Makes a block of what is free there; what lies before it is padding. */
    /*@ private normal_behavior
      @   requires 0 <= chunk && current <= chunk && chunk < count;
      @   requires used <= offset && starts[chunk] <= offset;
      @   requires 0 <= size && size <= ends[chunk] - offset;
      @   assignable used, padding, peak, last, freeable, current;
      @   ensures current == chunk && used == offset + size;
      @   ensures padding == \old(padding) + (offset - \old(used));
      @   ensures freeable && last == offset;
      @   ensures peak == (\old(peak) < used ? used : \old(peak));
      @*/
    private void place(int chunk, long offset, long size) {
        Chunks.follow(starts, ends, bases, count, chunk, chunk);
        current = chunk;
        padding = padding + (offset - used);
        last = offset;
        freeable = true;
        used = offset + size;
        if (peak < used) {
            peak = used;
        }
    }

    /** Grows or shrinks the newest block where it is; anything else is refused. */
    /*@ public normal_behavior
      @   requires freeable && offset == last;
      @   requires 0 <= newSize && newSize <= ends[current] - last;
      @   assignable used, peak;
      @   ensures \result && used == last + newSize; // bounds
      @   ensures peak == (\old(peak) < used ? used : \old(peak)); // functional
      @ also public normal_behavior
      @   requires !freeable || offset != last
      @     || newSize < 0 || ends[current] - last < newSize;
      @   assignable \nothing;
      @   ensures !\result; // refusal, availability
      @*/
    public boolean tryResizeLast(long offset, long newSize) {
        if (!freeable || offset != last || newSize < 0 || ends[current] - last < newSize) {
            return false;
        }
        resize(newSize);
        return true;
    }

    /*@ private normal_behavior
      @   requires freeable && 0 <= newSize && newSize <= ends[current] - last;
      @   assignable used, peak;
      @   ensures used == last + newSize;
      @   ensures peak == (\old(peak) < used ? used : \old(peak));
      @*/
    private void resize(long newSize) {
        used = last + newSize;
        if (peak < used) {
            peak = used;
        }
    }

    /** As {@code tryResizeLast}, but throws what is wrong. */
    /*@ public normal_behavior
      @   requires freeable && offset == last;
      @   requires 0 <= newSize && newSize <= ends[current] - last;
      @   assignable used, peak;
      @   ensures used == last + newSize; // bounds
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
      @   requires 0 <= newSize && freeable && offset == last && ends[current] - last < newSize;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e) e.capacity == ends[current] - last
      @     && e.size == used - last && e.requested == newSize;
      @*/
    public void resizeLast(long offset, long newSize) {
        if (newSize < 0) {
            throw new InvalidSizeException(newSize);
        }
        if (!freeable || offset != last) {
            throw new ForeignHandleException(offset);
        }
        if (ends[current] - last < newSize) {
            throw new CapacityExceededException(ends[current] - last, used - last, newSize);
        }
        resize(newSize);
    }

    /** Gives the newest block back; anything else is refused. The padding before it stays. */
    /*@ public normal_behavior
      @   requires freeable && offset == last;
      @   assignable used, freeable;
      @   ensures \result && used == last && !freeable; // leak-freedom
      @ also public normal_behavior
      @   requires !freeable || offset != last;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean tryFreeLast(long offset) {
        if (!freeable || offset != last) {
            return false;
        }
        used = last;
        freeable = false;
        return true;
    }

    /** As {@code tryFreeLast}, but throws. */
    /*@ public normal_behavior
      @   requires freeable && offset == last;
      @   assignable used, freeable;
      @   ensures used == last && !freeable; // leak-freedom
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
        used = last;
        freeable = false;
    }

    /** Gives all blocks back, and keeps all chunks. */
    /*@ public normal_behavior
      @   assignable used, padding, last, freeable, current, epoch;
      @   ensures used == 0 && padding == 0 && !freeable && current == -1; // leak-freedom
      @   ensures epoch != \old(epoch); // refusal
      @*/
    public void reset() {
        used = 0;
        padding = 0;
        last = 0;
        freeable = false;
        current = -1;
        epoch = epoch == Long.MAX_VALUE ? 0 : epoch + 1;
    }

    /** Drops the newest chunk, unless the newest block lies in it; false if it keeps it. */
    /*@ public normal_behavior
      @   requires current < count - 1;
      @   assignable count, capacity;
      @   ensures \result && count == \old(count) - 1; // leak-freedom
      @   ensures capacity == (count == 0 ? 0 : ends[count - 1]); // leak-freedom
      @ also public normal_behavior
      @   requires current == count - 1;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean tryDropChunk() {
        if (current == count - 1) {
            return false;
        }
        Chunks.shorten(starts, ends, bases, count);
        count = count - 1;
        capacity = count == 0 ? 0 : ends[count - 1];
        return true;
    }
}
