// must fail: WrappedBound.low: ensures bound + 1 < 0
/** As WrappedMask, within a quantifier. */
public final class WrappedBound {

    //@ private normal_behavior assignable \nothing; ensures true;
    private WrappedBound() {
    }

    /*@ public normal_behavior
      @   ensures (\forall int bound; bound == Integer.MAX_VALUE; bound + 1 < 0);
      @*/
    public static /*@ pure @*/ int low(int value, int mask) {
        return value & mask;
    }
}
