package dev.avila.alloc.arena;

/** A mark in a {@link StaticArena}, to give back all that is allocated after it. Immutable. */
public final class Checkpoint {

    final /*@ spec_public @*/ StaticArena arena;
    final /*@ spec_public @*/ int level;
    final /*@ spec_public @*/ long used;
    final /*@ spec_public @*/ long padding;

    /*@ public invariant 0 <= level && level <= Integer.MAX_VALUE;
      @ public invariant 0 <= padding;
      @ public invariant padding <= used && used <= Long.MAX_VALUE;
      @*/

    /*@ normal_behavior
      @   requires 0 <= level && 0 <= padding && padding <= used;
      @   assignable \nothing;
      @   ensures this.arena == arena;
      @   ensures this.level == level;
      @   ensures this.used == used;
      @   ensures this.padding == padding;
      @*/
    Checkpoint(StaticArena arena, int level, long used, long padding) {
        this.arena = arena;
        this.level = level;
        this.used = used;
        this.padding = padding;
    }

    /** How many checkpoints were open when this one was taken. */
    //@ public normal_behavior ensures \result == level;
    public /*@ pure @*/ int level() {
        return level;
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
