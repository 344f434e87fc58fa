// must fail: StuckReverse.reverse: decreases right - left + 1
/** Swaps the same pair again and again: neither end moves. */
public final class StuckReverse {

    private /*@ spec_public @*/ final int[] items;

    //@ public normal_behavior requires 0 <= capacity; assignable \nothing; ensures true;
    public StuckReverse(int capacity) {
        items = new int[capacity];
    }

    /*@ public normal_behavior
      @   assignable items[*];
      @   ensures true;
      @*/
    public void reverse() {
        int left = 0;
        int right = items.length - 1;
        /*@ loop_invariant 0 <= left && left <= items.length;
          @ loop_invariant -1 <= right && right < items.length;
          @ loop_invariant left <= right + 1;
          @ loop_assignable left, right, items[*];
          @ decreases right - left + 1;
          @*/
        while (left < right) {
            int old = items[left];
            items[left] = items[right];
            items[right] = old;
        }
    }
}
