// must fail: WrappedMask.low: ensures value + 1 < 0
/** A mask makes a prover think in bit vectors, where also a specification may wrap. */
public final class WrappedMask {

    //@ private normal_behavior assignable \nothing; ensures true;
    private WrappedMask() {
    }

    /*@ public normal_behavior
      @   requires value == Integer.MAX_VALUE;
      @   ensures value + 1 < 0;
      @*/
    public static /*@ pure @*/ int low(int value, int mask) {
        return value & mask;
    }
}
