// must fail: NewestLeaves.push: ensures \result == \old(items[head])
/** A full ring that gives up its newest element for the new one, not its oldest. */
public final class NewestLeaves {

    private /*@ spec_public @*/ final int[] items;
    private /*@ spec_public @*/ int head;

    //@ public invariant 0 <= head && head < items.length;

    //@ public normal_behavior requires 1 <= capacity; assignable \nothing; ensures head == 0;
    public NewestLeaves(int capacity) {
        items = new int[capacity];
    }

    /*@ public normal_behavior
      @   assignable items[*];
      @   ensures \result == \old(items[head]); // functional
      @   ensures items[head == 0 ? items.length - 1 : head - 1] == item; // functional
      @*/
    public int push(int item) {
        int newest = head == 0 ? items.length - 1 : head - 1;
        int left = items[newest];
        items[newest] = item;
        return left;
    }
}
