// must fail: WholeGroups.take: ensures \result < capacity
/** Blocks in groups of 32: the last group lends all of its own, those behind the capacity too. */
public final class WholeGroups {

    private /*@ spec_public @*/ final int capacity;
    private /*@ spec_public @*/ final int groups;
    private /*@ spec_public @*/ int taken;

    /*@ public invariant 0 <= capacity && 0 <= groups && groups <= 1000;
      @ public invariant capacity <= 32 * groups && 32 * groups < capacity + 32;
      @ public invariant 0 <= taken && taken <= 32 * groups;
      @*/

    /*@ public normal_behavior
      @   requires 0 <= capacity && capacity <= 32 * groups;
      @   requires 32 * groups < capacity + 32 && groups <= 1000;
      @   assignable \nothing;
      @   ensures taken == 0; // functional
      @*/
    public WholeGroups(int capacity, int groups) {
        this.capacity = capacity;
        this.groups = groups;
    }

    /*@ public normal_behavior
      @   requires taken < 32 * groups;
      @   assignable taken;
      @   ensures 0 <= \result && taken == \result + 1; // non-overlap
      @   ensures \result < capacity; // bounds
      @*/
    public int take() {
        taken++;
        return taken - 1;
    }
}
