package dev.avila.alloc.stack;

/**
 * Spreads hash codes over all bits, by Fibonacci hashing: a multiplication by 2<sup>32</sup> or
 * 2<sup>64</sup> over the golden ratio (D. E. Knuth, The Art of Computer Programming 3, 6.4).
 *
 * <p>The multiplications wrap, so this class is proved with integers as Java computes them.
 */
final class HashMix {

    private static final int ODD = 0x9E3779B9;
    private static final long LONG_ODD = 0x9E3779B97F4A7C15L;

    /*@ public normal_behavior
      @   accessible \nothing;
      @   ensures true;
      @ public model static pure \bigint mixed(\bigint hash) {
      @     return (int) (hash * -1640531527);
      @ }
      @*/

    /*@ public normal_behavior
      @   accessible \nothing;
      @   ensures true;
      @ public model static pure \bigint folded(\bigint key) {
      @     return (int) (((long) (key * -7046029254386353131L)) >> 32);
      @ }
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private HashMix() {
    }

    /** The hash code whose high bits depend on all bits of {@code hash}. */
    //@ public normal_behavior ensures \result == HashMix.mixed(hash); // functional
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int mix(int hash) {
        return hash * ODD;
    }

    /** The hash code of {@code key}: 32 bits that depend on all of its bits. */
    //@ public normal_behavior ensures \result == HashMix.folded(key); // functional
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int fold(long key) {
        return (int) ((key * LONG_ODD) >> 32);
    }
}
