// must fail: Tombstones.tryPut: ensures \result && size == \old(size) + 1
/** Slots of removed keys stay used, so that it is full before its capacity is. */
public final class Tombstones {

    private /*@ spec_public @*/ final int[] keys;
    private /*@ spec_public @*/ int used;
    private /*@ spec_public @*/ int size;

    //@ public invariant keys != null && 0 <= size && size <= used && used <= keys.length;

    //@ public normal_behavior requires 0 <= capacity; assignable \nothing; ensures size == 0;
    public Tombstones(int capacity) {
        keys = new int[capacity];
    }

    //@ public normal_behavior requires 0 < size; assignable size; ensures size == \old(size) - 1;
    public void remove() {
        size--;
    }

    /*@ public normal_behavior
      @   requires size < keys.length;
      @   assignable used, size, keys[used];
      @   ensures \result && size == \old(size) + 1; // availability
      @*/
    public boolean tryPut(int key) {
        if (used == keys.length) {
            return false;
        }
        keys[used] = key;
        used++;
        size++;
        return true;
    }
}
