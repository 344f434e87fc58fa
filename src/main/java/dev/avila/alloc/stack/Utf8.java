package dev.avila.alloc.stack;

/**
 * Ranges of bytes that are well-formed UTF-8.
 *
 * <p>Well-formed is a range in which each byte may follow those before it, as {@link Utf8Table}
 * says, and which may end where it ends. What follows from that for ranges that are joined, parted
 * and moved is proved once, here; a text uses it. The methods without a result and without an
 * effect are lemmas, as in {@link Utf8Table}.
 */
final class Utf8 {

    /*@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= bytes.length;
      @   accessible bytes[from .. to - 1];
      @   ensures true;
      @ public model static pure boolean wellFormed(byte[] bytes, \bigint from, \bigint to) {
      @     return (\forall int i; from <= i && i < to; Utf8Place.fits(bytes, from, i, bytes[i]))
      @         && Utf8Place.fits(bytes, from, to, 0);
      @ }
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private Utf8() {
    }

    /** Whether the bytes from {@code from} to before {@code to} are well-formed. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= bytes.length;
      @   assignable \nothing;
      @   ensures \result == Utf8.wellFormed(bytes, from, to); // functional
      @*/
    static /*@ pure @*/ boolean isWellFormed(byte[] bytes, int from, int to) {
        /*@ loop_invariant from <= at && at <= to;
          @ loop_invariant (\forall int i; from <= i && i < at;
          @     Utf8Place.fits(bytes, from, i, bytes[i]));
          @ loop_assignable at;
          @ decreases to - at;
          @*/
        for (int at = from; at < to; at++) {
            if (!Utf8Place.mayFollow(bytes, from, at)) {
                return false;
            }
        }
        return Utf8Place.mayEnd(bytes, from, to);
    }

    /** Where the first code point begins that is malformed or not complete, or {@code to}. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= bytes.length;
      @   assignable \nothing;
      @   ensures from <= \result && \result <= to; // bounds
      @   ensures Utf8.wellFormed(bytes, from, \result); // functional
      @*/
    static /*@ pure @*/ int malformedAt(byte[] bytes, int from, int to) {
        int next = from;
        empty(bytes, from);
        /*@ loop_invariant from <= next && next <= to;
          @ loop_invariant Utf8.wellFormed(bytes, from, next);
          @ loop_assignable next;
          @ decreases to - next;
          @*/
        while (next < to) {
            int length = CodePoint.announced(bytes, next);
            if (length == 0 || to - next < length || !isWellFormed(bytes, next, next + length)) {
                return next;
            }
            join(bytes, from, next, next + length);
            next += length;
        }
        return to;
    }

    /** A range of no bytes is well-formed. */
    /*@ public normal_behavior
      @   requires 0 <= at && at <= bytes.length;
      @   ensures Utf8.wellFormed(bytes, at, at); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void empty(byte[] bytes, int at) {
        Utf8Place.empty(bytes, at);
    }

    /** A well-formed range begins with no continuation byte. */
    /*@ public normal_behavior
      @   requires 0 <= from && from < to && to <= bytes.length;
      @   requires Utf8.wellFormed(bytes, from, to);
      @   ensures -65 < bytes[from]; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void first(byte[] bytes, int from, int to) {
        Utf8Place.empty(bytes, from);
        Utf8Place.join(bytes, from, from);
    }

    /** Two well-formed ranges, one behind the other, are one. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= mid && mid <= to && to <= bytes.length;
      @   requires Utf8.wellFormed(bytes, from, mid) && Utf8.wellFormed(bytes, mid, to);
      @   ensures Utf8.wellFormed(bytes, from, to); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void join(byte[] bytes, int from, int mid, int to) {
        if (mid < to) {
            Utf8Place.join(bytes, from, mid);
            Utf8Place.behind(bytes, from, mid, to);
        }
    }

    /** Before a byte that is no continuation byte a well-formed range is two. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= mid && mid <= to && to <= bytes.length;
      @   requires Utf8.wellFormed(bytes, from, to) && (mid < to ==> -65 < bytes[mid]);
      @   ensures Utf8.wellFormed(bytes, from, mid); // functional
      @   ensures Utf8.wellFormed(bytes, mid, to); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void part(byte[] bytes, int from, int mid, int to) {
        Utf8Place.empty(bytes, mid);
        if (mid < to) {
            Utf8Place.part(bytes, from, mid);
            Utf8Place.behind(bytes, from, mid, to);
        }
    }

    /** Where no continuation byte is, a code point has all its bytes, and another may begin. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= at && at < to && to <= bytes.length;
      @   requires Utf8.wellFormed(bytes, from, to) && -65 < bytes[at];
      @   ensures -62 <= bytes[at] && bytes[at] <= -12
      @       || 0 <= bytes[at] && bytes[at] <= 127; // functional
      @   ensures bytes[at] < 0
      @       ==> at < to - 1 && -128 <= bytes[at + 1] && bytes[at + 1] <= -65; // functional
      @   ensures -32 <= bytes[at] && bytes[at] < 0
      @       ==> at < to - 2 && -128 <= bytes[at + 2] && bytes[at + 2] <= -65; // functional
      @   ensures -16 <= bytes[at] && bytes[at] < 0
      @       ==> at < to - 3 && -128 <= bytes[at + 3] && bytes[at + 3] <= -65; // functional
      @   ensures 0 <= bytes[at] && at < to - 1 ==> -65 < bytes[at + 1]; // functional
      @   ensures bytes[at] < -32 && at < to - 2 ==> -65 < bytes[at + 2]; // functional
      @   ensures -32 <= bytes[at] && bytes[at] < -16 && at < to - 3
      @       ==> -65 < bytes[at + 3]; // functional
      @   ensures -16 <= bytes[at] && bytes[at] < 0 && at < to - 4
      @       ==> -65 < bytes[at + 4]; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void character(byte[] bytes, int from, int at, int to) {
        part(bytes, from, at, to);
        Utf8Place.character(bytes, at, to);
    }

    /** A code point of one byte is well-formed. */
    /*@ public normal_behavior
      @   requires 0 <= at && at < bytes.length && 0 <= bytes[at] && bytes[at] <= 127;
      @   ensures Utf8.wellFormed(bytes, at, at + 1); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void one(byte[] bytes, int at) {
        Utf8Place.one(bytes, at);
    }

    /** A code point of two bytes is well-formed. */
    /*@ public normal_behavior
      @   requires 0 <= at && at < bytes.length - 1 && -62 <= bytes[at] && bytes[at] < -32;
      @   requires -128 <= bytes[at + 1] && bytes[at + 1] <= -65;
      @   ensures Utf8.wellFormed(bytes, at, at + 2); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void two(byte[] bytes, int at) {
        Utf8Place.two(bytes, at);
    }

    /** A code point of three bytes is well-formed. */
    /*@ public normal_behavior
      @   requires 0 <= at && at < bytes.length - 2 && -32 <= bytes[at] && bytes[at] < -16;
      @   requires -128 <= bytes[at + 1] && bytes[at + 1] <= -65;
      @   requires -128 <= bytes[at + 2] && bytes[at + 2] <= -65;
      @   requires (bytes[at] == -32 ==> -96 <= bytes[at + 1])
      @       && (bytes[at] == -19 ==> bytes[at + 1] <= -97);
      @   ensures Utf8.wellFormed(bytes, at, at + 3); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void three(byte[] bytes, int at) {
        Utf8Place.three(bytes, at);
    }

    /** A code point of four bytes is well-formed. */
    /*@ public normal_behavior
      @   requires 0 <= at && at < bytes.length - 3 && -16 <= bytes[at] && bytes[at] <= -12;
      @   requires -128 <= bytes[at + 1] && bytes[at + 1] <= -65;
      @   requires -128 <= bytes[at + 2] && bytes[at + 2] <= -65;
      @   requires -128 <= bytes[at + 3] && bytes[at + 3] <= -65;
      @   requires (bytes[at] == -16 ==> -112 <= bytes[at + 1])
      @       && (bytes[at] == -12 ==> bytes[at + 1] <= -113);
      @   ensures Utf8.wellFormed(bytes, at, at + 4); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void four(byte[] bytes, int at) {
        Utf8Place.four(bytes, at);
    }

    /** Copies {@code count} bytes between two arrays. */
    /*@ public normal_behavior
      @   requires source != target;
      @   requires 0 <= from && 0 <= count && count <= source.length - from;
      @   requires 0 <= at && count <= target.length - at;
      @   assignable target[at .. at + count - 1];
      @   ensures (\forall int i; at <= i && i < at + count;
      @       target[i] == source[from + (i - at)]); // functional
      @   ensures Utf8.wellFormed(source, from, from + count)
      @       ==> Utf8.wellFormed(target, at, at + count); // functional
      @*/
    static void copy(byte[] source, int from, byte[] target, int at, int count) {
        Utf8Place.copy(source, from - at, target, at, at + count);
    }

    /** Moves the bytes from {@code from} to before {@code to} to {@code at}. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= bytes.length;
      @   requires 0 <= at && at <= bytes.length - (to - from);
      @   requires Utf8.wellFormed(bytes, from, to);
      @   assignable bytes[at .. at + (to - from) - 1];
      @   ensures (\forall int i; at <= i && i < at + (to - from);
      @       bytes[i] == \old(bytes[i - at + from])); // functional
      @   ensures Utf8.wellFormed(bytes, at, at + (to - from)); // functional
      @*/
    static void move(byte[] bytes, int from, int to, int at) {
        Utf8Place.move(bytes, from - at, at, at + (to - from));
    }
}
