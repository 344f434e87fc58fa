// must fail: StaleId.tryGet: ensures \result == -1
/** Numbers behind handles with an epoch: one of before the last reset finds what came after it. */
public final class StaleId {

    private /*@ spec_public @*/ final int[] items;
    private /*@ spec_public @*/ int size;
    private /*@ spec_public @*/ long epoch;

    //@ public invariant items != null && 0 <= size && size <= items.length;

    //@ public normal_behavior requires 0 <= capacity; assignable \nothing; ensures size == 0;
    public StaleId(int capacity) {
        items = new int[capacity];
    }

    /*@ public normal_behavior
      @   requires 0 <= index && index < size && of == epoch;
      @   assignable \nothing;
      @   ensures \result == items[index]; // functional
      @ also public normal_behavior
      @   requires index < 0 || size <= index || of != epoch;
      @   assignable \nothing;
      @   ensures \result == -1; // refusal
      @*/
    public int tryGet(int index, long of) {
        return 0 <= index && index < size ? items[index] : -1;
    }
}
