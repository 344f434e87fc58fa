package dev.avila.alloc.stack;

/** Chooses one of several buckets. */
final class Buckets {

    /*@ public normal_behavior
      @   requires 0 < buckets;
      @   accessible \nothing;
      @   ensures true;
      @ public model static pure \bigint bucket(\bigint mixed, \bigint buckets) {
      @     return (mixed + 2147483648L) * buckets / 4294967296L;
      @ }
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private Buckets() {
    }

    /** The part of {@code buckets} that {@code mixed} is of all ints, from the least one on. */
    /*@ public normal_behavior
      @   requires 0 < buckets;
      @   ensures 0 <= \result && \result < buckets; // bounds
      @   ensures \result == Buckets.bucket(mixed, buckets);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int of(int mixed, int buckets) {
        return (int) (product(mixed - (long) Integer.MIN_VALUE, buckets) / 4294967296L);
    }

    /*@ private normal_behavior
      @   requires 0 <= part && part <= 4294967295L && 0 < buckets;
      @   ensures \result == part * buckets;
      @   ensures 0 <= \result && \result <= 4294967295L * buckets;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ long product(long part, int buckets) {
        notNegative(part, buckets);
        notNegative(4294967295L - part, buckets);
        return part * buckets;
    }

    /*@ private normal_behavior
      @   requires 0 <= a && 0 <= b;
      @   ensures 0 <= a * b;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ void notNegative(long a, int b) {
    }
}
