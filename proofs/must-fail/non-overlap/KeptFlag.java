// must fail: KeptFlag.take: ensures !free[\result]
/** A pool of flags: the flag of a block that is lent stays set, so it is lent again. */
public final class KeptFlag {

    private /*@ spec_public @*/ final boolean[] free;

    /*@ public normal_behavior
      @   requires 0 <= capacity;
      @   assignable \nothing;
      @   ensures free.length == capacity; // functional
      @*/
    public KeptFlag(int capacity) {
        free = new boolean[capacity];
    }

    /*@ public normal_behavior
      @   requires (\exists int i; 0 <= i && i < free.length; free[i]);
      @   assignable free[*];
      @   ensures 0 <= \result && \result < free.length; // bounds
      @   ensures (\forall int b; b == \result ==> \old(free[b])); // availability
      @   ensures !free[\result]; // non-overlap
      @*/
    public int take() {
        int block = 0;
        /*@ loop_invariant 0 <= block && block < free.length;
          @ loop_invariant (\exists int i; block <= i && i < free.length; free[i]);
          @ loop_assignable block;
          @ decreases free.length - block;
          @*/
        while (!free[block]) {
            block++;
        }
        return block;
    }
}
