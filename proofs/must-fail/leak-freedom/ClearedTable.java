// must fail: ClearedTable.clear: ensures keys[0] <= 0 && keys[1] <= 0
/** Keys of two slots, above 0 while they are in use: clear counts none, and leaves them valid. */
public final class ClearedTable {

    private /*@ spec_public @*/ final long[] keys;
    private /*@ spec_public @*/ int size;

    //@ public invariant keys.length == 2 && 0 <= size && size <= 2;

    //@ public normal_behavior assignable \nothing; ensures size == 0; // leak-freedom
    public ClearedTable() {
        keys = new long[2];
    }

    /*@ public normal_behavior
      @   assignable size, keys[*];
      @   ensures size == 0; // functional
      @   ensures keys[0] <= 0 && keys[1] <= 0; // leak-freedom
      @*/
    public void clear() {
        size = 0;
    }
}
