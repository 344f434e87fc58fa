// must fail: OuterScope.tryTake: ensures \result == -1
/** Nested scopes of a bump allocator: one with an open child can be used as well. */
public final class OuterScope {

    private /*@ spec_public @*/ int open;
    private /*@ spec_public @*/ int used;

    //@ public invariant 0 <= open && open <= 8 && 0 <= used && used <= 1000;

    /*@ public normal_behavior
      @   requires 0 <= size && size <= 1000 - used && level == open - 1;
      @   assignable used;
      @   ensures \result == \old(used) && used == \result + size; // non-overlap
      @ also public normal_behavior
      @   requires 0 <= size && (1000 - used < size || level != open - 1);
      @   assignable used;
      @   ensures \result == -1; // refusal
      @*/
    public int tryTake(int level, int size) {
        if (1000 - used < size || open <= level) {
            return -1;
        }
        int start = used;
        used = start + size;
        return start;
    }
}
