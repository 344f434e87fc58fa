// must fail: UntoldParent.lend: ensures !whole
/** A block and its halves: who takes a half does not tell, so the whole is lent to another too. */
public final class UntoldParent {

    private /*@ spec_public @*/ final boolean[] lent;
    private /*@ spec_public @*/ boolean whole;

    //@ public invariant lent.length == 2;

    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures whole && !lent[0] && !lent[1]; // functional
      @*/
    public UntoldParent() {
        lent = new boolean[2];
        whole = true;
    }

    /*@ public normal_behavior
      @   requires 0 <= half && half < 2 && !lent[half];
      @   assignable whole, lent[half];
      @   ensures lent[half]; // functional
      @   ensures !whole; // non-overlap
      @*/
    public void lend(int half) {
        lent[half] = true;
    }
}
