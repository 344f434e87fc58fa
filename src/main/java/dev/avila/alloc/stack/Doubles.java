package dev.avila.alloc.stack;

/**
 * The one seam between the proved containers and the bits of a {@code double}, which decide whether
 * two are the same, as {@link Double#equals} says: NaN is the same as NaN, and 0.0 is not the same
 * as -0.0.
 *
 * <p>The contracts are assumptions: neither prover knows the bits of a {@code double}.
 */
final class Doubles {

    /*@ public normal_behavior
      @   accessible \nothing;
      @   ensures true;
      @ public model static pure \bigint bitsOf(double item);
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private Doubles() {
    }

    /** Whether {@code a} and {@code b} are the same; only 1 divided by a zero tells its sign. */
    /*@ public normal_behavior
      @   ensures \result == (Doubles.bitsOf(a) == Doubles.bitsOf(b));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ boolean equal(double a, double b) {
        return a == b ? a != 0 || 1 / a == 1 / b : a != a && b != b;
    }
}
