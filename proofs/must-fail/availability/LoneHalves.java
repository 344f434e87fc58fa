// must fail: LoneHalves.release: ensures free[1 - half] ==> largest == 2
/** The halves of a block: one that comes back is not joined with the other if that is free too. */
public final class LoneHalves {

    private /*@ spec_public @*/ final boolean[] free;
    private /*@ spec_public @*/ int largest;

    //@ public invariant free.length == 2 && 0 <= largest && largest <= 2;

    //@ public normal_behavior assignable \nothing; ensures largest == 0; // functional
    public LoneHalves() {
        free = new boolean[2];
    }

    /*@ public normal_behavior
      @   requires 0 <= half && half < 2 && !free[half];
      @   assignable largest, free[half];
      @   ensures free[half] && 1 <= largest; // functional, leak-freedom
      @   ensures free[1 - half] ==> largest == 2; // availability
      @*/
    public void release(int half) {
        free[half] = true;
        largest = 1;
    }
}
