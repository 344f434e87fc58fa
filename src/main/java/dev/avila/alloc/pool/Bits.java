package dev.avila.alloc.pool;

/**
 * A word of 32 bits, each of which stands for a block, in the lower half of a {@code long}.
 *
 * <p>So no shift overflows, and the numbers of the provers are those of Java.
 */
final class Bits {

    //@ private normal_behavior assignable \nothing; ensures true;
    private Bits() {
    }

    /*@ public normal_behavior
      @   requires 0 <= bit && bit < 32;
      @   ensures \result == ((word & (1L << bit)) != 0); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ boolean isSet(long word, int bit) {
        return (word & (1L << bit)) != 0;
    }

    /** The same word, but for one bit. */
    /*@ public normal_behavior
      @   requires 0 <= word && word <= 4294967295L && 0 <= bit && bit < 32;
      @   ensures 0 <= \result && \result <= 4294967295L; // bounds
      @   ensures (\forall int i; 0 <= i && i < 32; ((\result & (1L << i)) != 0)
      @     == (i == bit ? (word & (1L << i)) == 0 : (word & (1L << i)) != 0)); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ long flip(long word, int bit) {
        return word ^ (1L << bit);
    }

    /** The number of the lowest bit that is set; that this is so is assumed of the JDK. */
    /*@ public normal_behavior
      @   requires 0 < word && word <= 4294967295L;
      @   ensures 0 <= \result && \result < 32; // bounds
      @   ensures (word & (1L << \result)) != 0; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int lowest(long word) {
        return Integer.numberOfTrailingZeros((int) word);
    }

    /** The word of which the lowest {@code count} bits are set. */
    /*@ public normal_behavior
      @   requires 0 <= count && count <= 32;
      @   assignable \nothing;
      @   ensures 0 <= \result && \result <= 4294967295L; // bounds
      @   ensures 0 < count ==> 0 < \result;
      @   ensures (\forall int i; 0 <= i && i < 32;
      @     ((\result & (1L << i)) != 0) == (i < count)); // functional
      @*/
    static long first(int count) {
        long word = 0;
        /*@ loop_invariant 0 <= bit && bit <= count && 0 <= word && word <= 4294967295L;
          @ loop_invariant 0 < bit ==> 0 < word;
          @ loop_invariant (\forall int i; 0 <= i && i < 32;
          @     ((word & (1L << i)) != 0) == (i < bit));
          @ loop_assignable \nothing;
          @ decreases count - bit;
          @*/
        for (int bit = 0; bit < count; bit++) {
            word = flip(word, bit);
        }
        return word;
    }

    /** The number of the block that a bit of a group's word stands for. */
    /*@ public normal_behavior
      @   requires 0 <= group && 0 <= bit && bit < 32 && 32 * group + bit <= Integer.MAX_VALUE;
      @   ensures \result == 32 * group + bit; // functional
      @   ensures \result / 32 == group && \result % 32 == bit; // non-overlap
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int block(int group, int bit) {
        return 32 * group + bit;
    }
}
