package dev.avila.alloc.arena;

import dev.avila.alloc.Permutation;

/**
 * Lends slots, each under a key that is never lent again, and keeps a value in each, in constant
 * time.
 *
 * <p>{@code keys[s]} is the key of slot {@code s} while that is lent; minus its next key while it
 * is free; and 0 when its keys are used up. {@code order} is a permutation of all slots, {@code
 * place} is its inverse: first the {@code retired} slots, then, up to {@code end}, the lent ones,
 * then the free ones.
 */
final class KeyTable {

    final /*@ spec_public @*/ long[] keys;
    private /*@ spec_public @*/ final /*@ nullable @*/ Object[] items;
    private /*@ spec_public @*/ final int[] order;
    private /*@ spec_public @*/ final int[] place;
    final /*@ spec_public @*/ long last;   // keys below it have a next one
    private /*@ spec_public @*/ int retired;
    private /*@ spec_public @*/ int end;

    /*@ public invariant items != null && \typeof(items) == \type(Object[]);
      @ public invariant items.length == keys.length && order != place;
      @ public invariant keys.length == place.length && order.length == place.length;
      @ public invariant 4294967296L <= last && last <= 9223372032559808512L;
      @ public invariant 0 <= retired && retired <= end && end <= keys.length;
      @ public invariant Permutation.areInverse(order, place);
      @ public invariant (\forall int n; 0 <= n && n < place.length;
      @     0 <= place[n] && place[n] < place.length);
      @ public invariant (\forall int s; 0 <= s && s < keys.length && place[s] < retired;
      @     keys[s] == 0 && items[s] == null);
      @ public invariant (\forall int s; 0 <= s && s < keys.length
      @     && retired <= place[s] && place[s] < end;
      @     0 < keys[s] && GenerationKey.isOf(keys[s], s, last));
      @ public invariant (\forall int s; 0 <= s && s < keys.length && end <= place[s];
      @     keys[s] < 0 && GenerationKey.isOf(-keys[s], s, last) && items[s] == null);
      @*/
    //-KEY@ public invariant \elemtype(\typeof(items)) == \type(Object);

    /** All slots free; each is lent under {@code generations} keys, one after the other. */
    /*@ normal_behavior
      @   requires 0 <= capacity && 1 <= generations;
      @   assignable \nothing;
      @   ensures keys.length == capacity && retired == 0 && end == 0; // functional
      @   ensures last == generations * 4294967296L; // functional
      @   ensures (\forall int s; 0 <= s && s < capacity; keys[s] < 0); // functional
      @   ensures (\forall int s; 0 <= s && s < capacity; items[s] == null); // functional
      @   ensures \fresh(keys) && \fresh(items) && \fresh(order) && \fresh(place); // non-overlap
      @*/
    KeyTable(int capacity, int generations) {
        keys = new long[capacity];
        items = new Object[capacity];
        order = new int[capacity];
        place = new int[capacity];
        last = generations * GenerationKey.STEP;
        Permutation.identity(order, place);
        /*@ loop_invariant 0 <= i && i <= capacity;
          @ loop_invariant (\forall int s; 0 <= s && s < i; keys[s] < 0
          @     && GenerationKey.isOf(-keys[s], s, last));
          @ loop_assignable i, keys[*];
          @ decreases capacity - i;
          @*/
        for (int i = 0; i < capacity; i++) {
            keys[i] = -GenerationKey.first(i, last);
        }
    }

    /** The key of a lent slot; each has one index. */
    /*@ normal_behavior
      @   requires 0 <= index && index < end - retired;
      @   ensures \result == keys[order[retired + index]]; // functional
      @   ensures SlotKeys.isLent(keys, \result); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    /*@ pure @*/ long keyAt(int index) {
        int slot = Permutation.get(order, place, retired + index);
        return SlotKeys.lent(keys, slot, last);
    }

    /** The slots that are lent. */
    //@ normal_behavior ensures \result == end - retired; // leak-freedom
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    /*@ pure @*/ int size() {
        return end - retired;
    }

    /*@ normal_behavior
      @   ensures \result == (end == retired); // leak-freedom
      @   ensures \result ==> (\forall int s; 0 <= s && s < keys.length;
      @     keys[s] <= 0 && items[s] == null); // leak-freedom
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    /*@ pure @*/ boolean isEmpty() {
        return end == retired;
    }

    //@ normal_behavior ensures \result == retired; // leak-freedom
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    /*@ pure @*/ int retired() {
        return retired;
    }

    /** The slots that are free. */
    //@ normal_behavior ensures \result == keys.length - end; // leak-freedom
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    /*@ pure @*/ int available() {
        return keys.length - end;
    }

    /** The generation of the key that a slot has, or gets next; 0 if there is none. */
    /*@ normal_behavior
      @   requires 0 <= slot && slot < keys.length;
      @   ensures 0 <= \result; // bounds
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    /*@ pure @*/ long generation(int slot) {
        long generation = SlotKeys.get(keys, slot) / GenerationKey.STEP;
        return generation < 0 ? -generation : generation;
    }

    /** Lends a free slot under its next key, and keeps a value there, or none. */
    /*@ normal_behavior
      @   requires end < keys.length;
      @   assignable end, keys[order[end]], items[order[end]];
      @   ensures end == \old(end) + 1; // leak-freedom
      @   ensures SlotKeys.isLent(keys, \result); // functional
      @   ensures items[GenerationKey.slot(\result)] == value; // functional
      @   ensures (\forall long k; k == \result ==>
      @     !\old(SlotKeys.isIssued(keys, last, k))); // non-overlap
      @   ensures (\forall long k; \old(SlotKeys.isIssued(keys, last, k));
      @     SlotKeys.isIssued(keys, last, k)); // non-overlap
      @*/
    long lend(/*@ nullable @*/ Object value) {
        int slot = Permutation.get(order, place, end);
        long key = SlotKeys.lend(keys, slot, last);
        items[slot] = value;
        end = end + 1;
        return key;
    }

    /** What a lent slot keeps; null if that is nothing. */
    /*@ normal_behavior
      @   requires 0 <= slot && slot < keys.length;
      @   ensures \result == items[slot]; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    /*@ pure @*/ /*@ nullable @*/ Object get(int slot) {
        return items[slot];
    }

    /** Keeps something else behind a lent key, or nothing, and gives back what was there. */
    /*@ normal_behavior
      @   requires SlotKeys.isLent(keys, key);
      @   assignable items[GenerationKey.slot(key)];
      @   ensures \result == \old(items[GenerationKey.slot(key)]); // functional
      @   ensures items[GenerationKey.slot(key)] == value; // functional
      @*/
    /*@ nullable @*/ Object exchange(long key, /*@ nullable @*/ Object value) {
        int slot = SlotKeys.find(keys, key);
        Object old = items[slot];
        items[slot] = value;
        return old;
    }

    /**
     * Ends a lent key, and gives back what was there. The slot is free again, or retired if that
     * was its last key.
     */
    /*@ normal_behavior
      @   requires SlotKeys.isLent(keys, key);
      @   assignable retired, end, keys[GenerationKey.slot(key)], items[GenerationKey.slot(key)],
      @     order[*], place[*];
      @   ensures \result == \old(items[GenerationKey.slot(key)]); // functional
      @   ensures items[GenerationKey.slot(key)] == null; // leak-freedom
      @   ensures !SlotKeys.isLent(keys, key); // functional
      @   ensures (\forall long k; \old(SlotKeys.isIssued(keys, last, k));
      @     SlotKeys.isIssued(keys, last, k)); // non-overlap
      @   ensures end - retired == \old(end - retired) - 1; // leak-freedom
      @*/
    /*@ nullable @*/ Object giveBack(long key) {
        int slot = SlotKeys.find(keys, key);
        Object old = items[slot];
        if (key < last) {
            free(slot);
        } else {
            retire(slot);
        }
        return old;
    }

    /*@ private normal_behavior
      @   requires 0 <= slot && slot < keys.length && 0 < keys[slot] && keys[slot] < last;
      @   assignable end, keys[slot], items[slot], order[*], place[*];
      @   ensures items[slot] == null && end == \old(end) - 1;
      @   ensures (\forall long k; GenerationKey.slot(k) == slot; !SlotKeys.isLent(keys, k));
      @   ensures (\forall long k; \old(SlotKeys.isIssued(keys, last, k));
      @     SlotKeys.isIssued(keys, last, k));
      @*/
    private void free(int slot) {
        end = end - 1;
        Permutation.move(order, place, slot, end);
        SlotKeys.free(keys, slot, last);
        items[slot] = null;
    }

    /*@ private normal_behavior
      @   requires 0 <= slot && slot < keys.length && 0 < keys[slot];
      @   assignable retired, keys[slot], items[slot], order[*], place[*];
      @   ensures items[slot] == null && retired == \old(retired) + 1;
      @   ensures (\forall long k; GenerationKey.slot(k) == slot; !SlotKeys.isLent(keys, k));
      @   ensures (\forall long k; \old(SlotKeys.isIssued(keys, last, k));
      @     SlotKeys.isIssued(keys, last, k));
      @*/
    private void retire(int slot) {
        Permutation.move(order, place, slot, retired);
        retired = retired + 1;
        SlotKeys.retire(keys, slot, last);
        items[slot] = null;
    }
}
