// must fail: ForwardShift.insert: loop_invariant items[k] == \old(items[k - 1])
/** Shifts from the wrong end: the first element moved runs over all that come after it. */
public final class ForwardShift {

    private /*@ spec_public @*/ final int[] items;
    private /*@ spec_public @*/ int size;

    //@ public invariant 0 <= size && size <= items.length;

    //@ public normal_behavior requires 0 <= capacity; assignable \nothing; ensures size == 0;
    public ForwardShift(int capacity) {
        items = new int[capacity];
    }

    /*@ public normal_behavior
      @   requires 0 <= index && index <= size && size < items.length;
      @   assignable size, items[index .. size];
      @   ensures size == \old(size) + 1 && items[index] == item; // functional
      @   ensures (\forall int i; index < i && i < size;
      @       items[i] == \old(items[i - 1])); // functional
      @*/
    public void insert(int index, int item) {
        /*@ loop_invariant index <= i && i <= size;
          @ loop_invariant (\forall int k; index < k && k <= i; items[k] == \old(items[k - 1]));
          @ loop_invariant (\forall int k; i < k && k <= size; items[k] == \old(items[k]));
          @ loop_assignable i, items[index .. size];
          @ decreases size - i;
          @*/
        for (int i = index; i < size; i++) {
            items[i + 1] = items[i];
        }
        items[index] = item;
        size++;
    }
}
