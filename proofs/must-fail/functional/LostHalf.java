// must fail: LostHalf.range: ensures \result == (live - 1) * 3 / 2 + 2
/** Halves before it multiplies: for an even number of live units the range is one unit short. */
public final class LostHalf {

    /*@ public normal_behavior
      @   requires 1 <= live && live <= 1000;
      @   assignable \nothing;
      @   ensures \result == (live - 1) * 3 / 2 + 2; // functional
      @*/
    public static int range(int live) {
        return (live - 1) / 2 * 3 + 2;
    }
}
