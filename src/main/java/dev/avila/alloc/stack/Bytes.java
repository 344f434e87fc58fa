package dev.avila.alloc.stack;

/** Loops over bytes, whatever they stand for. */
final class Bytes {

    //@ private normal_behavior assignable \nothing; ensures true;
    private Bytes() {
    }

    /** Whether each byte stands for one of the 128 code points of ASCII. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= bytes.length;
      @   assignable \nothing;
      @   ensures \result == (\forall int i; from <= i && i < to; 0 <= bytes[i]); // functional
      @*/
    static /*@ pure @*/ boolean isAscii(byte[] bytes, int from, int to) {
        /*@ loop_invariant from <= next && next <= to;
          @ loop_invariant (\forall int i; from <= i && i < next; 0 <= bytes[i]);
          @ loop_assignable next;
          @ decreases to - next;
          @*/
        for (int next = from; next < to; next++) {
            if (bytes[next] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Copies between two arrays: {@code source[i + shift]} to {@code target[i]}. */
    /*@ public normal_behavior
      @   requires source != target && 0 <= at && at <= end && end <= target.length;
      @   requires 0 <= at + shift && end + shift <= source.length;
      @   assignable target[at .. end - 1];
      @   ensures (\forall int i; at <= i && i < end; target[i] == source[i + shift]); // functional
      @*/
    static void copy(byte[] source, int shift, byte[] target, int at, int end) {
        /*@ loop_invariant at <= i && i <= end;
          @ loop_invariant (\forall int k; at <= k && k < i; target[k] == source[k + shift]);
          @ loop_assignable i, target[at .. end - 1];
          @ decreases end - i;
          @*/
        for (int i = at; i < end; i++) {
            target[i] = source[i + shift];
        }
    }

    /** Moves within an array: {@code bytes[i + shift]} to {@code bytes[i]}. */
    /*@ public normal_behavior
      @   requires 0 <= at && at <= end && end <= bytes.length;
      @   requires 0 <= at + shift && end + shift <= bytes.length;
      @   assignable bytes[at .. end - 1];
      @   ensures (\forall int i; at <= i && i < end;
      @       bytes[i] == \old(bytes[i + shift])); // functional
      @*/
    static void move(byte[] bytes, int shift, int at, int end) {
        if (0 <= shift) {
            moveDown(bytes, shift, at, end);
        } else {
            moveUp(bytes, shift, at, end);
        }
    }

    /*@ private normal_behavior
      @   requires 0 <= at && at <= end && end <= bytes.length;
      @   requires 0 <= shift && end + shift <= bytes.length;
      @   assignable bytes[at .. end - 1];
      @   ensures (\forall int i; at <= i && i < end; bytes[i] == \old(bytes[i + shift]));
      @*/
    private static void moveDown(byte[] bytes, int shift, int at, int end) {
        /*@ loop_invariant at <= i && i <= end;
          @ loop_invariant (\forall int k; at <= k && k < i; bytes[k] == \old(bytes[k + shift]));
          @ loop_invariant (\forall int k; i + shift <= k && k < end + shift;
          @     bytes[k] == \old(bytes[k]));
          @ loop_assignable i, bytes[at .. end - 1];
          @ decreases end - i;
          @*/
        for (int i = at; i < end; i++) {
            bytes[i] = bytes[i + shift];
        }
    }

    /*@ private normal_behavior
      @   requires 0 <= at && at <= end && end <= bytes.length;
      @   requires shift < 0 && 0 <= at + shift;
      @   assignable bytes[at .. end - 1];
      @   ensures (\forall int i; at <= i && i < end; bytes[i] == \old(bytes[i + shift]));
      @*/
    private static void moveUp(byte[] bytes, int shift, int at, int end) {
        /*@ loop_invariant at <= i && i <= end;
          @ loop_invariant (\forall int k; i <= k && k < end; bytes[k] == \old(bytes[k + shift]));
          @ loop_invariant (\forall int k; at + shift <= k && k < i + shift;
          @     bytes[k] == \old(bytes[k]));
          @ loop_assignable i, bytes[at .. end - 1];
          @ decreases i - at;
          @*/
        for (int i = end; i > at; i--) {
            bytes[i - 1] = bytes[i - 1 + shift];
        }
    }
}
