// must fail: Midpoint.of: this may overflow
/** The middle of two indices, with the overflow that was in many binary searches. */
public final class Midpoint {

    /*@ public normal_behavior
      @   requires 0 <= low && low <= high;
      @   assignable \nothing;
      @   ensures low <= \result && \result <= high; // bounds
      @*/
    public static int of(int low, int high) {
        return (low + high) / 2;
    }
}
