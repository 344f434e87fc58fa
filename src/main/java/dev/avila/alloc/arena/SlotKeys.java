package dev.avila.alloc.arena;

/**
 * What an array keeps of slots: the key of a slot while that is lent, minus its next key while it
 * is free, 0 when its keys are used up. Whatever was issued stays so.
 */
final class SlotKeys {

    /*@ public normal_behavior
      @   accessible keys[*];
      @   ensures true;
      @ public model static pure boolean isLent(long[] keys, \bigint key) {
      @     return 0 < key && GenerationKey.slot(key) < keys.length
      @         && keys[GenerationKey.slot(key)] == key;
      @ }
      @*/

    /*@ public normal_behavior
      @   accessible keys[*];
      @   ensures true;
      @ public model static pure boolean isIssued(long[] keys, \bigint last, \bigint key) {
      @     return 0 <= GenerationKey.slot(key) && GenerationKey.slot(key) < keys.length
      @         && GenerationKey.upTo(key, keys[GenerationKey.slot(key)], last);
      @ }
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private SlotKeys() {
    }

    /** The slot of a lent key; -1 for any other number. */
    /*@ normal_behavior
      @   ensures (0 <= \result) == SlotKeys.isLent(keys, key); // refusal
      @   ensures 0 <= \result ==> \result == GenerationKey.slot(key)
      @     && \result < keys.length && keys[\result] == key && 0 < key; // bounds, functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int find(long[] keys, long key) {
        long slot = GenerationKey.slotOf(key);
        return 0 < key && slot < keys.length && keys[(int) slot] == key ? (int) slot : -1;
    }

    /** The slot of a key that is lent now or was before; -1 for any other number. */
    /*@ normal_behavior
      @   ensures (0 <= \result) == SlotKeys.isIssued(keys, last, key); // refusal
      @   ensures 0 <= \result ==> \result < keys.length && 0 < key; // bounds
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int findIssued(long[] keys, long last, long key) {
        long slot = GenerationKey.slotOf(key);
        return 0 <= slot && slot < keys.length
                && GenerationKey.isUpTo(key, get(keys, (int) slot), last) ? (int) slot : -1;
    }

    /*@ normal_behavior
      @   requires 0 <= slot && slot < keys.length;
      @   ensures \result == keys[slot]; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ long get(long[] keys, int slot) {
        return keys[slot];
    }

    /** The key of a lent slot. */
    /*@ normal_behavior
      @   requires 0 <= slot && slot < keys.length && 0 < keys[slot];
      @   requires GenerationKey.isOf(keys[slot], slot, last);
      @   ensures \result == keys[slot] && SlotKeys.isLent(keys, \result); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ long lent(long[] keys, int slot, long last) {
        long key = get(keys, slot);
        GenerationKey.know(key, slot, last);
        return key;
    }

    /** Lends a free slot under its next key. */
    /*@ normal_behavior
      @   requires 0 <= slot && slot < keys.length && last <= 9223372032559808512L;
      @   requires GenerationKey.isOf(-keys[slot], slot, last);
      @   assignable keys[slot];
      @   ensures \result == keys[slot] && 0 < keys[slot]; // functional
      @   ensures GenerationKey.isOf(keys[slot], slot, last); // functional
      @   ensures GenerationKey.slot(\result) == slot; // functional
      @   ensures SlotKeys.isLent(keys, \result); // functional
      @   ensures (\forall long k; k == \result ==>
      @     !\old(SlotKeys.isIssued(keys, last, k))); // non-overlap
      @   ensures (\forall long k; \old(SlotKeys.isIssued(keys, last, k));
      @     SlotKeys.isIssued(keys, last, k)); // non-overlap
      @*/
    static long lend(long[] keys, int slot, long last) {
        long key = GenerationKey.ofFree(get(keys, slot), slot, last);
        keys[slot] = key;
        return key;
    }

    /** Ends the key of a lent slot that has a next one. */
    /*@ normal_behavior
      @   requires 0 <= slot && slot < keys.length && last <= 9223372032559808512L;
      @   requires GenerationKey.isOf(keys[slot], slot, last) && keys[slot] < last;
      @   assignable keys[slot];
      @   ensures keys[slot] < 0 && GenerationKey.isOf(-keys[slot], slot, last); // functional
      @   ensures (\forall long k; GenerationKey.slot(k) == slot;
      @     !SlotKeys.isLent(keys, k)); // functional
      @   ensures (\forall long k; \old(SlotKeys.isIssued(keys, last, k));
      @     SlotKeys.isIssued(keys, last, k)); // non-overlap
      @*/
    static void free(long[] keys, int slot, long last) {
        keys[slot] = -GenerationKey.next(get(keys, slot), slot, last);
    }

    /** Ends the last key of a lent slot. */
    /*@ normal_behavior
      @   requires 0 <= slot && slot < keys.length;
      @   requires GenerationKey.isOf(keys[slot], slot, last);
      @   assignable keys[slot];
      @   ensures keys[slot] == 0; // functional
      @   ensures (\forall long k; GenerationKey.slot(k) == slot;
      @     !SlotKeys.isLent(keys, k)); // functional
      @   ensures (\forall long k; \old(SlotKeys.isIssued(keys, last, k));
      @     SlotKeys.isIssued(keys, last, k)); // non-overlap
      @*/
    static void retire(long[] keys, int slot, long last) {
        GenerationKey.know(get(keys, slot), slot, last);
        keys[slot] = 0;
    }
}
