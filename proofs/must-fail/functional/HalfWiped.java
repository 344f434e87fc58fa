// must fail: HalfWiped.clear: invariant items[s] == null
/** A ring that is cleared up to its last slot only: what went on in slot 0 is kept alive. */
public final class HalfWiped {

    private /*@ spec_public @*/ final /*@ nullable @*/ Object[] items;
    private /*@ spec_public @*/ int head;
    private /*@ spec_public @*/ int size;

    /*@ public invariant items != null && \typeof(items) == \type(Object[]);
      @ public invariant 0 <= size && size <= items.length;
      @ public invariant 0 <= head && head < items.length;
      @ public invariant (\forall int s; 0 <= s && s < head && size - (items.length - head) <= s;
      @     items[s] == null);
      @*/

    //@ public normal_behavior requires 1 <= capacity; assignable \nothing; ensures size == 0;
    public HalfWiped(int capacity) {
        items = new Object[capacity];
    }

    /*@ public normal_behavior
      @   assignable size, items[*];
      @   ensures size == 0; // functional
      @*/
    public void clear() {
        int end = size < items.length - head ? head + size : items.length;
        /*@ loop_invariant head <= i && i <= end;
          @ loop_invariant (\forall int k; 0 <= k && k < head; items[k] == \old(items[k]));
          @ loop_assignable i, items[head .. end - 1];
          @ decreases end - i;
          @*/
        for (int i = head; i < end; i++) {
            items[i] = null;
        }
        size = 0;
    }
}
