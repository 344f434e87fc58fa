// must fail: WornSlot.lend: ensures \old(generation) < \result
/** Lends the generations of one slot, and after the last one the first again: a key comes twice. */
public final class WornSlot {

    private /*@ spec_public @*/ int generation;

    //@ public invariant 0 <= generation && generation <= 3;

    /*@ public normal_behavior
      @   assignable generation;
      @   ensures 1 <= \result && \result <= 3 && generation == \result; // functional
      @   ensures \old(generation) < \result; // non-overlap
      @*/
    public int lend() {
        generation = generation == 3 ? 1 : generation + 1;
        return generation;
    }
}
