// must fail: LastReleased.tryRelease: assignable \nothing
/** A pool of flags: a release that is refused is remembered as if it had been done. */
public final class LastReleased {

    private /*@ spec_public @*/ final boolean[] lent = new boolean[8];
    private /*@ spec_public @*/ int last;

    /*@ public normal_behavior
      @   requires 0 <= slot && slot < lent.length;
      @   requires lent[slot];
      @   assignable last, lent[slot];
      @   ensures \result && !lent[slot] && last == slot; // functional
      @ also public normal_behavior
      @   requires 0 <= slot && slot < lent.length;
      @   requires !lent[slot];
      @   assignable \nothing; // refusal
      @   ensures !\result; // refusal
      @*/
    public boolean tryRelease(int slot) {
        last = slot;
        if (!lent[slot]) {
            return false;
        }
        lent[slot] = false;
        return true;
    }
}
