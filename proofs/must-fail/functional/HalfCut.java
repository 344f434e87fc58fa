// must fail: HalfCut.truncate: invariant i < size - 1
/** A text whose code points are ASCII or led by the byte -61; it is cut inside one of these. */
public final class HalfCut {

    private /*@ spec_public @*/ final byte /*@ nullable @*/ [] bytes;
    private /*@ spec_public @*/ int size;

    //@ public invariant bytes != null;
    //@ public invariant 0 <= size && size <= bytes.length;
    //@ public invariant (\forall int i; 0 <= i && i < size && bytes[i] == -61; i < size - 1);

    //@ public normal_behavior requires 0 <= capacity; assignable \nothing; ensures size == 0;
    public HalfCut(int capacity) {
        bytes = new byte[capacity];
    }

    /*@ public normal_behavior
      @   requires 0 <= newSize && newSize <= size;
      @   assignable size;
      @   ensures size == newSize; // functional
      @*/
    public void truncate(int newSize) {
        size = newSize;
    }
}
