// must fail: RoundUp.up: ensures \result % 8 == 0
/** Rounding up to a multiple of eight that adds the wrong part of the remainder. */
public final class RoundUp {

    /*@ public normal_behavior
      @   requires 0 <= value && value <= 1000;
      @   assignable \nothing;
      @   ensures value <= \result; // bounds
      @   ensures \result % 8 == 0; // alignment
      @*/
    public static int up(int value) {
        return value + value % 8;
    }
}
