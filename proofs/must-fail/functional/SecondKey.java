// must fail: SecondKey.put: invariant keys[s] != keys[t]
/** Puts a key without looking for it, so that it can be there twice. */
public final class SecondKey {

    private /*@ spec_public @*/ final /*@ nullable @*/ int[] keys;
    private /*@ spec_public @*/ int size;

    //@ public invariant keys != null && 0 <= size && size <= keys.length;
    /*@ public invariant (\forall int s; 0 <= s && s < size;
      @     (\forall int t; 0 <= t && t < size; s != t ==> keys[s] != keys[t]));
      @*/

    //@ public normal_behavior requires 0 <= capacity; assignable \nothing; ensures size == 0;
    public SecondKey(int capacity) {
        keys = new int[capacity];
    }

    /*@ public normal_behavior
      @   requires size < keys.length;
      @   assignable size, keys[size];
      @   ensures size == \old(size) + 1 && keys[size - 1] == key; // functional
      @*/
    public void put(int key) {
        keys[size] = key;
        size++;
    }
}
