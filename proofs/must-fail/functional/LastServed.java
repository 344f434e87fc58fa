// must fail: LastServed.remove: ensures == \old(items[head < items.length - (i + 1)
/** A queue that serves the first, but closes the gap with the one that came last. */
public final class LastServed {

    private /*@ spec_public @*/ final int[] items;
    private /*@ spec_public @*/ int head;
    private /*@ spec_public @*/ int size;

    /*@ public invariant 0 <= size && size <= items.length;
      @ public invariant 0 <= head && head < items.length;
      @*/

    //@ public normal_behavior requires 1 <= capacity; assignable \nothing; ensures size == 0;
    public LastServed(int capacity) {
        items = new int[capacity];
    }

    /*@ public normal_behavior
      @   requires 0 < size;
      @   assignable size, items[head];
      @   ensures \result == \old(items[head]) && size == \old(size) - 1; // functional
      @   ensures (\forall int i; 0 <= i && i < size;
      @       items[head < items.length - i ? head + i : head - (items.length - i)]
      @       == \old(items[head < items.length - (i + 1)
      @           ? head + (i + 1) : head - (items.length - (i + 1))])); // functional
      @*/
    public int remove() {
        int first = items[head];
        size--;
        items[head] = items[head < items.length - size
                ? head + size : head - (items.length - size)];
        return first;
    }
}
