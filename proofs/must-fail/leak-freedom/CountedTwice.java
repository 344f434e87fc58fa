// must fail: CountedTwice.put: ensures size == \old(size) + (\result == null ? 1 : 0)
/** A map's size and one of its slots: a key that takes the place of an older one is counted too. */
public final class CountedTwice {

    private /*@ spec_public @*/ long key;
    private /*@ spec_public nullable @*/ Object item;
    private /*@ spec_public @*/ int size;

    //@ public invariant 0 <= key && (key == 0) == (item == null);

    /*@ public normal_behavior
      @   requires key <= newer && 0 < newer && value != null && size < Integer.MAX_VALUE;
      @   assignable key, item, size;
      @   ensures key == newer && item == value && \result == \old(item); // functional
      @   ensures size == \old(size) + (\result == null ? 1 : 0); // leak-freedom
      @*/
    public /*@ nullable @*/ Object put(long newer, Object value) {
        /*+OPENJML@ nullable @*/ Object old = item;
        if (key != newer) {
            size = size + 1;
        }
        key = newer;
        item = value;
        return old;
    }
}
