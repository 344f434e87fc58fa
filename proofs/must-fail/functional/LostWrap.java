// must fail: LostWrap.removeFirst: ensures == \old(items[head < items.length - (i + 1)
/** A ring whose head, after the last slot, goes on in slot 1. */
public final class LostWrap {

    private /*@ spec_public @*/ final int[] items;
    private /*@ spec_public @*/ int head;
    private /*@ spec_public @*/ int size;

    /*@ public invariant 0 <= size && size <= items.length;
      @ public invariant 0 <= head && head < items.length && 2 <= items.length;
      @*/

    //@ public normal_behavior requires 2 <= capacity; assignable \nothing; ensures size == 0;
    public LostWrap(int capacity) {
        items = new int[capacity];
    }

    /*@ public normal_behavior
      @   requires 0 < size;
      @   assignable head, size;
      @   ensures \result == \old(items[head]) && size == \old(size) - 1; // functional
      @   ensures (\forall int i; 0 <= i && i < size;
      @       items[head < items.length - i ? head + i : head - (items.length - i)]
      @       == \old(items[head < items.length - (i + 1)
      @           ? head + (i + 1) : head - (items.length - (i + 1))])); // functional
      @*/
    public int removeFirst() {
        int first = items[head];
        head = head < items.length - 1 ? head + 1 : 1;
        size--;
        return first;
    }
}
