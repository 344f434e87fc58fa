package dev.avila.alloc.stack;

/**
 * The one place of ring arithmetic: which slot of an array holds which element, and how the counter
 * of changes goes round.
 *
 * <p>Element {@code index} lies {@code index} slots behind {@code head}; after the last slot comes
 * slot 0. No sum exceeds the capacity, so no capacity is too great, and none is rounded.
 */
final class Ring {

    //@ private normal_behavior assignable \nothing; ensures true;
    private Ring() {
    }

    /** The next slot for {@code index} 1, the one before for one less than the capacity. */
    /*@ public normal_behavior
      @   requires 0 <= head && head < capacity;
      @   requires 0 <= index && index <= capacity;
      @   assignable \nothing;
      @   ensures \result == (head < capacity - index
      @       ? head + index : head - (capacity - index)); // functional
      @   ensures 0 <= \result && \result < capacity; // bounds
      @*/
    static /*@ pure @*/ int slot(int head, int index, int capacity) {
        return head < capacity - index ? head + index : head - (capacity - index);
    }

    /** After the greatest number comes 0. */
    /*@ public normal_behavior
      @   requires 0 <= changes;
      @   assignable \nothing;
      @   ensures 0 <= \result && \result != changes; // functional
      @*/
    static /*@ pure @*/ int next(int changes) {
        return changes < Integer.MAX_VALUE ? changes + 1 : 0;
    }
}
