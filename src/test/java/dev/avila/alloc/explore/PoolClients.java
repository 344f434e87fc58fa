package dev.avila.alloc.explore;

import java.util.Arrays;

/**
 * What the callers of a pool know: which call each thread is in, and every key that was handed out,
 * in that order. Any thread may release any of them, as often as it has calls left.
 */
final class PoolClients {

    static final int NO_CALL = 0;
    static final int ALLOCATE = 1;
    static final int RELEASE = 2;

    final int[] callsLeft;
    final int[] call;

    final int[] slot;
    final long[] generation;
    final int[] releases;
    int keys;

    /** How many releases were refused though the slot is lent under the key. */
    int refusedKeys;

    /** How many allocations were refused though a slot was free. */
    int refusedSlots;

    /** Each thread may make that many calls. */
    PoolClients(int... calls) {
        callsLeft = calls.clone();
        call = new int[calls.length];
        slot = new int[Arrays.stream(calls).sum()];
        generation = new long[slot.length];
        releases = new int[slot.length];
    }

    boolean isIdle(int thread) {
        return call[thread] == NO_CALL;
    }

    boolean mayBegin(int thread) {
        return isIdle(thread) && 0 < callsLeft[thread];
    }

    void begin(int thread, int kind) {
        callsLeft[thread]--;
        call[thread] = kind;
    }

    void end(int thread) {
        call[thread] = NO_CALL;
    }

    /** Notes a key that was handed out, and says which number it has. */
    int note(int slot, long generation) {
        this.slot[keys] = slot;
        this.generation[keys] = generation;
        return keys++;
    }
}
