// must fail: NewestChunk.find: ensures room[k] < size
/** The chunks of a growing arena: only the newest one is asked, so the others are lost to it. */
public final class NewestChunk {

    //@ private normal_behavior assignable \nothing; ensures true;
    private NewestChunk() {
    }

    /*@ public normal_behavior
      @   requires -1 <= current && current < room.length;
      @   assignable \nothing;
      @   ensures \result == -1 || current < \result && \result < room.length; // bounds
      @   ensures 0 <= \result ==> size <= room[\result]; // functional
      @   ensures \result < 0
      @     ==> (\forall int k; current < k && k < room.length; room[k] < size); // availability
      @*/
    public static int find(long[] room, int current, long size) {
        int newest = room.length - 1;
        return current < newest && size <= room[newest] ? newest : -1;
    }
}
