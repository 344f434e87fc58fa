// must fail: EarlyFull.tryTake: ensures \result == (\old(free) > 0)
/** A counter of free units that refuses while one is still free. */
public final class EarlyFull {

    private /*@ spec_public @*/ int free;

    //@ public invariant 0 <= free && free <= 1000;

    /*@ public normal_behavior
      @   assignable free;
      @   ensures \result == (\old(free) > 0); // availability
      @   ensures \result ==> free == \old(free) - 1; // leak-freedom
      @*/
    public boolean tryTake() {
        if (free <= 1) {
            return false;
        }
        free--;
        return true;
    }
}
