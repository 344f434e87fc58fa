// must fail: Rewind.take: ensures \old(used) <= \result
/** A bump allocator that starts a block one byte before the end of the block before. */
public final class Rewind {

    private /*@ spec_public @*/ int used;

    //@ public invariant 0 <= used && used <= 1000;

    /*@ public normal_behavior
      @   requires 0 < size && size <= 1000 - used;
      @   assignable used;
      @   ensures used == \result + size; // bounds
      @   ensures \old(used) <= \result; // non-overlap
      @*/
    public int take(int size) {
        int start = used == 0 ? 0 : used - 1;
        used = start + size;
        return start;
    }
}
