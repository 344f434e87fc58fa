package dev.avila.alloc.models;

import dev.avila.alloc.Permutation;

/**
 * What the threads of {@code LockFreePool} share, with what each of its atomic steps does to it.
 *
 * <p>{@code order} is a permutation of all slots and {@code rank} its inverse. The stack of free
 * slots is {@code order[0 .. depth)}, from its bottom to its top. Where a slot is, {@code place}
 * says: on the stack (1), lent (0), or in the hands of thread {@code t} between two of its steps
 * (-1 - t). These four are the proof's view; the code has only the rest.
 */
final class LockFreePoolState {

    /** No slot. */
    static final int NONE = -1;

    private /*@ spec_public @*/ int head;
    private /*@ spec_public @*/ long version;
    private /*@ spec_public @*/ final int[] next;
    private /*@ spec_public @*/ final long[] life;

    private /*@ spec_public @*/ int depth;
    private /*@ spec_public @*/ final int[] order;
    private /*@ spec_public @*/ final int[] rank;
    private /*@ spec_public @*/ final int[] place;

    /*@ public invariant next != order && next != place && order != place;
      @ public invariant rank != next && rank != order && rank != place;
      @ public invariant life.length == next.length && place.length == next.length;
      @ public invariant rank.length == next.length && order.length == next.length;
      @ public invariant 1 <= version && 0 <= depth && depth <= next.length;
      @ public invariant Permutation.areInverse(order, rank);
      @ public invariant -1 <= head && head < next.length && (head == -1) == (depth == 0);
      @ public invariant 0 <= head ==> rank[head] == depth - 1;
      @ public invariant FreeChain.isLinked(next, rank, depth);
      @ public invariant (\forall int s; 0 <= s && s < next.length;
      @     0 <= rank[s] && rank[s] < next.length);
      @ public invariant (\forall int s; 0 <= s && s < next.length;
      @     SlotPlace.isSound(place[s], rank[s], depth, life[s]));
      @*/

    /** All slots are free. */
    /*@ normal_behavior
      @   requires 0 <= slots && slots < 2147483647;
      @   assignable \nothing;
      @   ensures next.length == slots && depth == slots && version == 1;
      @   ensures \fresh(next) && \fresh(life) && \fresh(order) && \fresh(place);
      @   ensures \fresh(rank) && (\forall int s; 0 <= s && s < slots; place[s] == 1);
      @*/
    LockFreePoolState(int slots) {
        next = new int[slots];
        life = new long[slots];
        order = new int[slots];
        rank = new int[slots];
        place = new int[slots];
        FreeChain.init(next, order, rank);
        SlotPlace.init(place, rank, life);
        depth = slots;
        head = slots - 1;
        version = 1;
    }

    /** The top of the stack, or {@code NONE}. */
    /*@ normal_behavior
      @   ensures \result == head && -1 <= \result && \result < next.length;
      @   ensures (\result == -1) == (depth == 0);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    /*@ pure @*/ int head() {
        return head;
    }

    /** How often the head has changed. */
    //@ normal_behavior ensures \result == version && 1 <= \result;
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    /*@ pure @*/ long version() {
        return version;
    }

    /** What the link of a slot is at this moment. */
    /*@ normal_behavior
      @   requires 0 <= slot && slot < next.length;
      @   ensures \result == next[slot];
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    /*@ pure @*/ int next(int slot) {
        return next[slot];
    }

    /** Takes the top off the stack for {@code thread}, if it has not changed since it was read. */
    /*@ normal_behavior
      @   requires 0 <= thread && seenVersion == version && version < 9223372036854775807L;
      @   requires 0 <= seenHead && seenHead == head && seenNext == next[head];
      @   assignable head, version, depth, place[seenHead];
      @   ensures \result && \old(place[seenHead]) == 1; // non-overlap
      @   ensures place[seenHead] == -1 - thread && depth == \old(depth) - 1; // leak-freedom
      @   ensures version == \old(version) + 1; // functional
      @ also normal_behavior
      @   requires 0 <= thread && 0 <= seenVersion && seenVersion < version;
      @   requires version - seenVersion < 4294967296L && version <= 9223372036854775807L;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    boolean pop(int thread, int seenHead, long seenVersion, int seenNext) {
        if (head != seenHead || !sameVersion(version, seenVersion)) {
            return false;
        }
        SlotPlace.know(place, rank, depth, life, head);
        SlotPlace.shrink(place, rank, depth, life);
        FreeChain.top(next, order, rank, depth, head);
        depth--;
        place[Permutation.get(order, rank, depth)] = -1 - thread;
        SlotPlace.away(place, rank, depth, life, seenHead);
        head = seenNext;
        version++;
        return true;
    }

    /** Lends a slot that a thread has in its hands, under the next generation. */
    /*@ normal_behavior
      @   requires 0 <= slot && slot < next.length && place[slot] < 0;
      @   requires -9223372036854775807L < life[slot];
      @   assignable place[slot], life[slot];
      @   ensures place[slot] == 0 && \result == life[slot]; // leak-freedom
      @   ensures \result == 1 - \old(life[slot]); // functional
      @*/
    long lend(int slot) {
        SlotPlace.know(place, rank, depth, life, slot);
        life[slot] = 1 - life[slot];
        place[slot] = 0;
        SlotPlace.away(place, rank, depth, life, slot);
        return life[slot];
    }

    /** Takes a slot back into the hands of {@code thread}, if it is lent under the generation. */
    /*@ normal_behavior
      @   requires 0 <= thread && 0 <= slot && slot < next.length;
      @   requires 1 <= generation && generation == life[slot];
      @   assignable place[slot], life[slot];
      @   ensures \result && \old(place[slot]) == 0; // non-overlap
      @   ensures place[slot] == -1 - thread && life[slot] == -generation; // leak-freedom
      @ also normal_behavior
      @   requires 0 <= slot && slot < next.length && 1 <= generation;
      @   requires life[slot] != generation && life[slot] - generation < 2147483647;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    boolean claim(int thread, int slot, long generation) {
        SlotPlace.know(place, rank, depth, life, slot);
        if (life[slot] < generation || !sameGeneration(life[slot], generation)) {
            return false;
        }
        life[slot] = -life[slot];
        place[slot] = -1 - thread;
        SlotPlace.away(place, rank, depth, life, slot);
        return true;
    }

    /** Links a slot that a thread has in its hands to what it has seen as the top. */
    /*@ normal_behavior
      @   requires 0 <= slot && slot < next.length && place[slot] < 0;
      @   assignable next[slot];
      @   ensures next[slot] == seenHead;
      @   ensures 0 <= head && head < next.length ==> next[head] == \old(next[head]);
      @*/
    void link(int slot, int seenHead) {
        SlotPlace.know(place, rank, depth, life, slot);
        FreeChain.link(next, rank, depth, slot, seenHead);
    }

    /** Puts a slot onto the stack, if that has not changed since it was read. */
    /*@ normal_behavior
      @   requires 0 <= slot && slot < next.length && place[slot] < 0;
      @   requires seenVersion == version && version < 9223372036854775807L;
      @   requires seenHead == head && next[slot] == head;
      @   assignable head, version, depth, place[slot], order[*], rank[*];
      @   ensures \result && place[slot] == 1 && depth == \old(depth) + 1; // leak-freedom
      @   ensures version == \old(version) + 1 && head == slot; // functional
      @ also normal_behavior
      @   requires 0 <= seenVersion && seenVersion < version;
      @   requires version - seenVersion < 4294967296L && version <= 9223372036854775807L;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    boolean push(int slot, int seenHead, long seenVersion) {
        if (head != seenHead || !sameVersion(version, seenVersion)) {
            return false;
        }
        SlotPlace.know(place, rank, depth, life, slot);
        SlotPlace.grow(place, rank, depth, life, slot);
        FreeChain.push(next, order, rank, depth, slot);
        depth++;
        place[slot] = 1;
        SlotPlace.free(place, rank, depth, life, slot);
        head = slot;
        version++;
        return true;
    }

    /** Whether two versions have the same tag: their lowest 32 bits. */
    /*@ private normal_behavior
      @   requires 0 <= earlier && earlier <= later && later <= 9223372036854775807L;
      @   requires later - earlier < 4294967296L;
      @   ensures \result == (later == earlier); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ boolean sameVersion(long later, long earlier) {
        return (later - earlier) % 4294967296L == 0;
    }

    /** Whether two generations of a slot are told by the same key. */
    /*@ private normal_behavior
      @   requires 1 <= earlier && earlier <= later && later <= 9223372036854775807L;
      @   requires later - earlier < 2147483647;
      @   ensures \result == (later == earlier); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ boolean sameGeneration(long later, long earlier) {
        return (later - earlier) % 2147483647L == 0;
    }
}
