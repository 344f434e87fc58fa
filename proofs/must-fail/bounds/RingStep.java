// must fail: RingStep.after: ensures \result < length
/** The index after another one in a ring: it wraps one step too late. */
public final class RingStep {

    /*@ public normal_behavior
      @   requires 0 <= index && index < length;
      @   assignable \nothing;
      @   ensures 0 <= \result; // bounds
      @   ensures \result < length; // bounds
      @*/
    public static int after(int index, int length) {
        return index == length ? 0 : index + 1;
    }
}
