// must fail: FlagPool.release: ensures available == \old(available) + 1
/** A pool of flags: a released slot is not counted, so it is lost for allocation. */
public final class FlagPool {

    private /*@ spec_public @*/ final boolean[] lent;
    private /*@ spec_public @*/ int available;

    /*@ public invariant 0 <= available && available <= lent.length;
      @*/

    /*@ public normal_behavior
      @   requires 0 <= size;
      @   assignable \nothing;
      @   ensures available == size; // leak-freedom
      @*/
    public FlagPool(int size) {
        lent = new boolean[size];
        available = size;
    }

    /*@ public normal_behavior
      @   requires 0 <= slot && slot < lent.length;
      @   requires lent[slot] && available < lent.length;
      @   assignable available, lent[slot];
      @   ensures !lent[slot]; // functional
      @   ensures available == \old(available) + 1; // leak-freedom
      @*/
    public void release(int slot) {
        lent[slot] = false;
    }
}
