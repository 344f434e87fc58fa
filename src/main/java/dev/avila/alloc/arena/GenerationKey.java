package dev.avila.alloc.arena;

/** The two parts of a key: the generation in its upper 32 bits, the slot in its lower ones. */
final class GenerationKey {

    /** From a generation of a slot to the next. */
    static final long STEP = 1L << 32;

    /*@ public normal_behavior
      @   accessible \nothing;
      @   ensures true;
      @ public model static pure \bigint slot(\bigint key) { return key % 4294967296L; }
      @*/

    /*@ public normal_behavior
      @   accessible \nothing;
      @   ensures true;
      @ public model static pure boolean isOf(\bigint key, \bigint slot, \bigint last) {
      @     return GenerationKey.slot(key) == slot
      @         && 4294967296L <= key && key < last + 4294967296L;
      @ }
      @*/

    /*@ public normal_behavior
      @   accessible \nothing;
      @   ensures true;
      @ public model static pure boolean upTo(\bigint key, \bigint now, \bigint last) {
      @     return 4294967296L <= key
      @         && (0 < now ? key <= now : now < 0 ? key < -now : key < last + 4294967296L);
      @ }
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private GenerationKey() {
    }

    /** The slot of a key, or a number that is no slot. */
    /*@ normal_behavior
      @   ensures \result == GenerationKey.slot(key); // functional
      @   ensures 0 <= key ==> 0 <= \result; // bounds
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ long slotOf(long key) {
        return key % STEP;
    }

    /** The generation of a key. */
    /*@ normal_behavior
      @   requires 0 <= key;
      @   ensures \result == key / 4294967296L; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ long generation(long key) {
        return key / STEP;
    }

    /** The key of the first generation of {@code slot}. */
    /*@ normal_behavior
      @   requires 0 <= slot && 4294967296L <= last;
      @   ensures GenerationKey.isOf(\result, slot, last) && 0 < \result; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ long first(int slot, long last) {
        return STEP + slot;
    }

    /** The key of the same slot in the next generation. */
    /*@ normal_behavior
      @   requires GenerationKey.isOf(key, slot, last) && key < last;
      @   requires last <= 9223372032559808512L;
      @   ensures GenerationKey.isOf(\result, slot, last) && 0 < \result; // functional
      @   ensures (\forall long k; GenerationKey.upTo(k, key, last);
      @     GenerationKey.upTo(k, -\result, last)); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ long next(long key, int slot, long last) {
        return key + STEP;
    }

    /** The next key of a free slot, of which that keeps the negative. */
    /*@ normal_behavior
      @   requires GenerationKey.isOf(-kept, slot, last) && last <= 9223372032559808512L;
      @   ensures \result == -kept && 0 < \result; // functional
      @   ensures GenerationKey.isOf(\result, slot, last); // functional
      @   ensures GenerationKey.slot(\result) == slot; // functional
      @   ensures !GenerationKey.upTo(\result, kept, last); // functional
      @   ensures (\forall long k; GenerationKey.upTo(k, kept, last);
      @     GenerationKey.upTo(k, \result, last)); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ long ofFree(long kept, int slot, long last) {
        return -kept;
    }

    /** A lemma: what {@code isOf} says. */
    /*@ normal_behavior
      @   requires GenerationKey.isOf(key, slot, last);
      @   ensures GenerationKey.slot(key) == slot;
      @   ensures (\forall long k; GenerationKey.upTo(k, key, last);
      @     GenerationKey.upTo(k, 0, last));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void know(long key, int slot, long last) {
    }

    /** Whether {@code key} was lent, if its slot keeps {@code now}. */
    /*@ normal_behavior
      @   ensures \result == GenerationKey.upTo(key, now, last); // functional
      @   ensures \result ==> 0 < key; // bounds
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ boolean isUpTo(long key, long now, long last) {
        return STEP <= key
                && (0 < now ? key <= now : now < 0 ? key + now < 0 : key - STEP < last);
    }
}
