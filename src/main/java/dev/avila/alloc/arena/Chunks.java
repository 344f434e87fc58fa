package dev.avila.alloc.arena;

import dev.avila.alloc.layout.Alignment;

/**
 * Chunks of memory, laid end to end in one range of offsets: chunk {@code k} holds the offsets
 * {@code starts[k] .. ends[k] - 1}, and {@code bases[k]} is the address of the first of them.
 *
 * <p>The methods without a result and without an effect are lemmas.
 */
final class Chunks {

    /*@ public normal_behavior
      @   requires 0 <= count && count <= starts.length;
      @   requires starts.length == ends.length && starts.length == bases.length;
      @   accessible starts[*], ends[*], bases[*];
      @   ensures true;
      @ public model static pure boolean laid(long[] starts, long[] ends, long[] bases,
      @         \bigint count) {
      @     return (\forall int k; 0 <= k && k < count; 0 <= starts[k] && starts[k] <= ends[k]
      @             && ends[k] <= Long.MAX_VALUE && 0 <= bases[k]
      @             && ends[k] - starts[k] <= Long.MAX_VALUE - bases[k])
      @         && (\forall int k; 0 <= k && k < count; (\forall int i; 0 <= i && i < k;
      @             ends[i] <= starts[k] && (i == k - 1 ==> ends[i] == starts[k])))
      @         && (0 < count ==> starts[0] == 0);
      @ }
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private Chunks() {
    }

    /** No chunk is laid at all. */
    /*@ public normal_behavior
      @   requires starts.length == ends.length && starts.length == bases.length;
      @   ensures Chunks.laid(starts, ends, bases, 0); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void none(long[] starts, long[] ends, long[] bases) {
    }

    /** Lays one more chunk behind the others. */
    /*@ public normal_behavior
      @   requires starts.length == ends.length && starts.length == bases.length;
      @   requires starts != ends && starts != bases && ends != bases;
      @   requires 0 <= count && count < starts.length && Chunks.laid(starts, ends, bases, count);
      @   requires start == (count == 0 ? 0 : ends[count - 1]);
      @   requires 0 <= base && 0 <= size && size <= Long.MAX_VALUE - base;
      @   requires size <= Long.MAX_VALUE - start;
      @   assignable starts[count], ends[count], bases[count];
      @   ensures starts[count] == start && ends[count] == start + size; // functional
      @   ensures bases[count] == base; // functional
      @   ensures Chunks.laid(starts, ends, bases, count + 1); // functional
      @*/
    static void append(long[] starts, long[] ends, long[] bases, int count, long start,
            long base, long size) {
        starts[count] = start;
        ends[count] = start + size;
        bases[count] = base;
    }

    /** Those before the newest chunk are laid end to end too. */
    /*@ public normal_behavior
      @   requires starts.length == ends.length && starts.length == bases.length;
      @   requires 0 < count && count <= starts.length && Chunks.laid(starts, ends, bases, count);
      @   ensures Chunks.laid(starts, ends, bases, count - 1); // functional
      @   ensures (\forall int k; 0 <= k && k < count - 1; 0 <= ends[k]
      @     && ends[k] <= ends[count - 2] && ends[k] <= ends[count - 1]); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void shorten(long[] starts, long[] ends, long[] bases, int count) {
    }

    /** What a chunk is, and that it lies behind one before it and ends before the last does. */
    /*@ public normal_behavior
      @   requires starts.length == ends.length && starts.length == bases.length;
      @   requires 0 <= count && count <= starts.length && Chunks.laid(starts, ends, bases, count);
      @   requires -1 <= before && before <= chunk && 0 <= chunk && chunk < count;
      @   ensures 0 <= starts[chunk] && starts[chunk] <= ends[chunk]; // functional
      @   ensures ends[chunk] <= ends[count - 1] && ends[count - 1] <= Long.MAX_VALUE; // functional
      @   ensures 0 <= bases[chunk]; // functional
      @   ensures ends[chunk] - starts[chunk] <= Long.MAX_VALUE - bases[chunk]; // functional
      @   ensures 0 <= before && before < chunk ==> ends[before] <= starts[chunk]; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void follow(long[] starts, long[] ends, long[] bases, int count,
            int before, int chunk) {
    }

    /** The least offset of an aligned address with room in an empty chunk, or -1. */
    /*@ public normal_behavior
      @   requires starts.length == ends.length && starts.length == bases.length;
      @   requires 0 <= count && count <= starts.length && Chunks.laid(starts, ends, bases, count);
      @   requires 0 <= chunk && chunk < count;
      @   requires 0 <= size && 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   ensures \result == -1
      @     || starts[chunk] <= \result && size <= ends[chunk] - \result; // bounds
      @   ensures \result == -1
      @     || (bases[chunk] + (\result - starts[chunk])) % alignment == 0; // alignment
      @   ensures (\forall long address; bases[chunk] <= address && address % alignment == 0;
      @     bases[chunk] + (\result - starts[chunk]) <= address); // functional
      @   ensures Alignment.hasRoom(bases[chunk], bases[chunk] + (ends[chunk] - starts[chunk]),
      @     size, alignment) == (\result != -1); // availability
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ long first(long[] starts, long[] ends, long[] bases, int count, int chunk,
            long size, long alignment) {
        follow(starts, ends, bases, count, chunk, chunk);
        return Room.first(starts[chunk], ends[chunk], bases[chunk], starts[chunk], size, alignment);
    }
}
