// must fail: StaleEnd.truncate: assignable size, items[newSize .. size - 1]
/** Clears one slot too many: the last element that is to stay is lost. */
public final class StaleEnd {

    private /*@ spec_public @*/ final int[] items;
    private /*@ spec_public @*/ int size;

    //@ public invariant 0 <= size && size <= items.length;

    //@ public normal_behavior requires 0 <= capacity; assignable \nothing; ensures size == 0;
    public StaleEnd(int capacity) {
        items = new int[capacity];
    }

    /*@ public normal_behavior
      @   requires 0 < newSize && newSize <= size;
      @   assignable size, items[newSize .. size - 1];
      @   ensures size == newSize; // functional
      @*/
    public void truncate(int newSize) {
        /*@ loop_invariant newSize - 1 <= i && i <= size;
          @ loop_assignable i, items[newSize - 1 .. size - 1];
          @ decreases size - i;
          @*/
        for (int i = newSize - 1; i < size; i++) {
            items[i] = 0;
        }
        size = newSize;
    }
}
