package dev.avila.alloc.arena;

/** A mark in a {@link StaticArena}, to give back all that is allocated after it. Immutable. */
public final class Checkpoint {

    final /*@ spec_public @*/ StaticArena arena;
    final /*@ spec_public @*/ long epoch;
    final /*@ spec_public @*/ long used;
    final /*@ spec_public @*/ long padding;

    /*@ public invariant 0 <= padding;
      @ public invariant padding <= used && used <= Long.MAX_VALUE;
      @*/

    /*@ normal_behavior
      @   requires 0 <= padding && padding <= used;
      @   assignable \nothing;
      @   ensures this.arena == arena;
      @   ensures this.epoch == epoch;
      @   ensures this.used == used;
      @   ensures this.padding == padding;
      @*/
    Checkpoint(StaticArena arena, long epoch, long used, long padding) {
        this.arena = arena;
        this.epoch = epoch;
        this.used = used;
        this.padding = padding;
    }

    /** What was used when the checkpoint was taken. */
    //@ public normal_behavior ensures \result == used;
    public /*@ pure @*/ long used() {
        return used;
    }

    /** What of it was padding. */
    //@ public normal_behavior ensures \result == padding;
    public /*@ pure @*/ long padding() {
        return padding;
    }
}
