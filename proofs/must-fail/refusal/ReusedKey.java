// must fail: ReusedKey.remove: ensures generation != of
/** One slot and its generation, which remove does not raise: a stale key finds the next value. */
public final class ReusedKey {

    private /*@ spec_public @*/ boolean full;
    private /*@ spec_public @*/ int value;
    private /*@ spec_public @*/ long generation;

    //@ public invariant 0 <= generation;

    /*@ public normal_behavior
      @   requires full && of == generation && generation < Long.MAX_VALUE;
      @   assignable full, generation;
      @   ensures !full && \result == value; // functional
      @   ensures generation != of; // refusal
      @*/
    public int remove(long of) {
        full = false;
        return value;
    }
}
