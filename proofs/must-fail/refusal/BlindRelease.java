// must fail: BlindRelease.tryRelease: ensures !\result
/** A pool of flags: a release does not look whether the block is lent, so a second one is done. */
public final class BlindRelease {

    private /*@ spec_public @*/ final boolean[] free;

    /*@ public normal_behavior
      @   requires 0 <= capacity;
      @   assignable \nothing;
      @   ensures free.length == capacity; // functional
      @*/
    public BlindRelease(int capacity) {
        free = new boolean[capacity];
    }

    /*@ public normal_behavior
      @   requires 0 <= block && block < free.length && !free[block];
      @   assignable free[block];
      @   ensures \result && free[block]; // functional
      @ also public normal_behavior
      @   requires 0 <= block && block < free.length && free[block];
      @   assignable free[block];
      @   ensures !\result; // refusal
      @*/
    public boolean tryRelease(int block) {
        free[block] = true;
        return true;
    }
}
