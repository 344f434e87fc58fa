// must fail: StaleMark.tryResetTo: assignable \nothing
/** Nested marks: what tells an old mark from the one that took its place is not looked at. */
public final class StaleMark {

    private /*@ spec_public @*/ final long[] taken = new long[8];
    private /*@ spec_public @*/ int open;
    private /*@ spec_public @*/ int used;

    //@ public invariant 0 <= open && open <= 8 && taken.length == 8 && 0 <= used;

    /*@ public normal_behavior
      @   requires 0 <= level && 0 <= mark && level < open && taken[level] == stamp;
      @   assignable open, used;
      @   ensures \result && open == level + 1 && used == mark; // leak-freedom
      @ also public normal_behavior
      @   requires 0 <= level && 0 <= mark && (open <= level || taken[level] != stamp);
      @   assignable \nothing; // refusal
      @   ensures !\result; // refusal
      @*/
    public boolean tryResetTo(int level, long stamp, int mark) {
        if (open <= level) {
            return false;
        }
        open = level + 1;
        used = mark;
        return true;
    }
}
