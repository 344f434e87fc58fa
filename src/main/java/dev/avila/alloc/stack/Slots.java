package dev.avila.alloc.stack;

/**
 * Empties slots, so that what was in them is not kept from the garbage collector.
 *
 * <p>A slot of a primitive form keeps nothing: there, a statement that calls this class disappears.
 */
final class Slots {

    //@ private normal_behavior assignable \nothing; ensures true;
    private Slots() {
    }

    /** From slot {@code from} on and before slot {@code to}. */
    /*@ public normal_behavior
      @   requires slots != null && \typeof(slots) == \type(Object[]);
      @   requires 0 <= from && from <= to && to <= slots.length;
      @   assignable slots[from .. to - 1];
      @   ensures (\forall int s; from <= s && s < to; slots[s] == null); // functional
      @*/
    static void wipe(/*@ nullable @*/ Object[] slots, int from, int to) {
        /*@ loop_invariant from <= i && i <= to;
          @ loop_invariant (\forall int k; from <= k && k < i; slots[k] == null);
          @ loop_assignable i, slots[from .. to - 1];
          @ decreases to - i;
          @*/
        for (int i = from; i < to; i++) {
            slots[i] = null;
        }
    }

    /** As {@code wipe}, but counted from slot {@code head}; after the last slot comes slot 0. */
    /*@ public normal_behavior
      @   requires slots != null && \typeof(slots) == \type(Object[]);
      @   requires 0 <= head && head <= slots.length;
      @   requires 0 <= from && from <= to && to <= slots.length;
      @   assignable slots[*];
      @   ensures (\forall int s; head <= s && s < slots.length && from <= s - head
      @       && s - head < to; slots[s] == null); // functional
      @   ensures (\forall int s; 0 <= s && s < head && from - (slots.length - head) <= s
      @       && s < to - (slots.length - head); slots[s] == null); // functional
      @   ensures (\forall int s; head <= s && s < slots.length && s - head < from;
      @       slots[s] == \old(slots[s])); // functional
      @   ensures (\forall int s; head <= s && s < slots.length && to <= s - head;
      @       slots[s] == \old(slots[s])); // functional
      @   ensures (\forall int s; 0 <= s && s < head && s < from - (slots.length - head);
      @       slots[s] == \old(slots[s])); // functional
      @   ensures (\forall int s; 0 <= s && s < head && to - (slots.length - head) <= s;
      @       slots[s] == \old(slots[s])); // functional
      @*/
    static void wipeRing(/*@ nullable @*/ Object[] slots, int head, int from, int to) {
        int behind = slots.length - head;
        if (from < behind) {
            wipe(slots, head + from, to < behind ? head + to : slots.length);
        }
        if (behind < to) {
            wipe(slots, from < behind ? 0 : from - behind, to - behind);
        }
    }
}
