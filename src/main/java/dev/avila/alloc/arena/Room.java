package dev.avila.alloc.arena;

import dev.avila.alloc.layout.Alignment;

/** Where in {@link Chunks} there is room for a block. */
final class Room {

    /** Returned instead of an offset when there is none. */
    static final long NONE = -1L;

    /*@ public normal_behavior
      @   requires -1 <= from && to <= starts.length;
      @   requires starts.length == ends.length && starts.length == bases.length;
      @   accessible starts[*], ends[*], bases[*];
      @   ensures true;
      @ public model static pure boolean between(long[] starts, long[] ends, long[] bases,
      @         int from, int to, long size, long alignment) {
      @     return (\exists int k; from < k && k < to;
      @         Alignment.hasRoom(bases[k], bases[k] + (ends[k] - starts[k]), size, alignment));
      @ }
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private Room() {
    }

    /** The first chunk behind {@code current} that has room, or -1. */
    /*@ public normal_behavior
      @   requires starts.length == ends.length && starts.length == bases.length;
      @   requires 0 <= count && count <= starts.length && Chunks.laid(starts, ends, bases, count);
      @   requires -1 <= current && current < count;
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   ensures \result == -1 || current < \result && \result < count; // bounds
      @   ensures 0 <= \result && 0 <= current ==> ends[current] <= starts[\result]; // bounds
      @   ensures 0 <= \result ==> 0 <= starts[\result]; // bounds
      @   ensures 0 <= \result ==> Alignment.hasRoom(bases[\result],
      @     bases[\result] + (ends[\result] - starts[\result]), size, alignment); // functional
      @   ensures 0 <= \result
      @     ==> !Room.between(starts, ends, bases, current, \result, size, alignment); // functional
      @   ensures Room.between(starts, ends, bases, current, count, size, alignment)
      @     == (\result != -1); // availability
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int next(long[] starts, long[] ends, long[] bases, int current, int count,
            long size, long alignment) {
        int chunk = current + 1;
        /*@ loop_invariant current < chunk && chunk <= count;
          @ loop_invariant (\forall int k; current < k && k < chunk;
          @     !Alignment.hasRoom(bases[k], bases[k] + (ends[k] - starts[k]), size, alignment));
          @ decreases count - chunk;
          @*/
        //+KEY@ loop_assignable \strictly_nothing;
        //-KEY@ loop_assignable chunk;
        while (chunk < count) {
            if (Chunks.first(starts, ends, bases, count, chunk, size, alignment) != NONE) {
                Chunks.follow(starts, ends, bases, count, current, chunk);
                return chunk;
            }
            chunk++;
        }
        return -1;
    }

    /** The least offset of an aligned address with room behind {@code used}, or -1. */
    /*@ public normal_behavior
      @   requires 0 <= start && start <= used && used <= end;
      @   requires 0 <= base && end - start <= Long.MAX_VALUE - base;
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   ensures \result == -1 || used <= \result && size <= end - \result; // bounds
      @   ensures \result == -1 || (base + (\result - start)) % alignment == 0; // alignment
      @   ensures (\forall long address; base + (used - start) <= address
      @     && address % alignment == 0; base + (\result - start) <= address); // functional
      @   ensures Alignment.hasRoom(base + (used - start), base + (end - start), size, alignment)
      @     == (\result != -1); // availability
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ long first(long start, long end, long base, long used, long size,
            long alignment) {
        long address = Alignment.firstFit(base + (used - start), base + (end - start), size,
                alignment);
        return address == Alignment.NONE ? NONE : start + (address - base);
    }
}
