package dev.avila.alloc.arena;

/** A handle of a value in a {@link TypedArena}, of which there is one for each value. Immutable. */
public final class Id<T> {

    final /*@ spec_public @*/ TypedArena<T> arena;
    final /*@ spec_public @*/ int index;
    final /*@ spec_public @*/ long epoch;

    /*@ public invariant 0 <= index && index <= Integer.MAX_VALUE;
      @ public invariant 0 <= epoch && epoch <= Long.MAX_VALUE;
      @*/

    /*@ normal_behavior
      @   requires 0 <= index && 0 <= epoch;
      @   assignable \nothing;
      @   ensures this.arena == arena;
      @   ensures this.index == index;
      @   ensures this.epoch == epoch;
      @*/
    Id(TypedArena<T> arena, int index, long epoch) {
        this.arena = arena;
        this.index = index;
        this.epoch = epoch;
    }

    /** How many values were added before it since the last reset. */
    //@ public normal_behavior ensures \result == index;
    public /*@ pure @*/ int index() {
        return index;
    }

    /** The epoch of the arena in which its value was added. */
    //@ public normal_behavior ensures \result == epoch;
    public /*@ pure @*/ long epoch() {
        return epoch;
    }
}
