package dev.avila.alloc.models;

/** Where one slot of a pool is: on the stack, lent, or in the hands of a thread. */
final class SlotPlace {

    /*@ public normal_behavior
      @   accessible \nothing;
      @   ensures true;
      @ public model static pure boolean isSound(\bigint place, \bigint rank, \bigint depth,
      @         \bigint life) {
      @     return place <= 1 && (place == 1) == (rank < depth) && (place == 0) == (0 < life)
      @         && -9223372036854775807L <= life && life <= 9223372036854775807L;
      @ }
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private SlotPlace() {
    }

    /** Puts all slots onto the stack. */
    /*@ normal_behavior
      @   requires place != rank && place.length == rank.length && life.length == rank.length;
      @   requires (\forall int s; 0 <= s && s < rank.length; rank[s] == s && life[s] == 0);
      @   assignable place[*];
      @   ensures (\forall int s; 0 <= s && s < rank.length; place[s] == 1
      @     && SlotPlace.isSound(place[s], rank[s], rank.length, life[s]));
      @*/
    static void init(int[] place, int[] rank, long[] life) {
        /*@ loop_invariant 0 <= i && i <= place.length;
          @ loop_invariant (\forall int s; 0 <= s && s < i; place[s] == 1);
          @ loop_assignable i, place[*];
          @ decreases place.length - i;
          @*/
        for (int i = 0; i < place.length; i++) {
            place[i] = 1;
        }
    }

    /** A lemma: what {@code isSound} says. */
    /*@ normal_behavior
      @   requires 0 <= slot && slot < rank.length;
      @   requires place.length == rank.length && life.length == rank.length;
      @   requires SlotPlace.isSound(place[slot], rank[slot], depth, life[slot]);
      @   ensures place[slot] <= 1 && (place[slot] == 1) == (rank[slot] < depth);
      @   ensures (place[slot] == 0) == (0 < life[slot]);
      @   ensures -9223372036854775807L <= life[slot] && life[slot] <= 9223372036854775807L;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void know(int[] place, int[] rank, int depth, long[] life, int slot) {
    }

    /** A lemma: a slot off the stack is lent while its life is positive, or else in some hands. */
    /*@ normal_behavior
      @   requires 0 <= slot && slot < rank.length;
      @   requires place.length == rank.length && life.length == rank.length;
      @   requires place[slot] <= 0 && depth <= rank[slot];
      @   requires (place[slot] == 0) == (0 < life[slot]);
      @   requires -9223372036854775807L <= life[slot] && life[slot] <= 9223372036854775807L;
      @   ensures SlotPlace.isSound(place[slot], rank[slot], depth, life[slot]);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void away(int[] place, int[] rank, int depth, long[] life, int slot) {
    }

    /** A lemma: a slot on the stack has a life that is not positive. */
    /*@ normal_behavior
      @   requires 0 <= slot && slot < rank.length;
      @   requires place.length == rank.length && life.length == rank.length;
      @   requires place[slot] == 1 && rank[slot] < depth;
      @   requires -9223372036854775807L <= life[slot] && life[slot] <= 0;
      @   ensures SlotPlace.isSound(place[slot], rank[slot], depth, life[slot]);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void free(int[] place, int[] rank, int depth, long[] life, int slot) {
    }

    /**
     * A lemma: where each slot is when the stack grows by {@code slot}, which changes its rank with
     * the slot at {@code depth}.
     */
    /*@ normal_behavior
      @   requires place.length == rank.length && life.length == rank.length;
      @   requires (\forall int s; 0 <= s && s < rank.length;
      @     SlotPlace.isSound(place[s], rank[s], depth, life[s]));
      @   requires 0 <= slot && slot < rank.length && depth <= rank[slot];
      @   ensures (\forall int s; 0 <= s && s < rank.length && rank[s] != depth;
      @     SlotPlace.isSound(place[s], rank[s], depth + 1, life[s]));
      @   ensures depth < rank[slot] ==> (\forall int s; 0 <= s && s < rank.length
      @     && rank[s] == depth; SlotPlace.isSound(place[s], rank[slot], depth + 1, life[s]));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void grow(int[] place, int[] rank, int depth, long[] life, int slot) {
    }

    /** A lemma: where each slot is when the stack shrinks by the slot at its top. */
    /*@ normal_behavior
      @   requires place.length == rank.length && life.length == rank.length;
      @   requires (\forall int s; 0 <= s && s < rank.length;
      @     SlotPlace.isSound(place[s], rank[s], depth, life[s]));
      @   ensures (\forall int s; 0 <= s && s < rank.length && rank[s] != depth - 1;
      @     SlotPlace.isSound(place[s], rank[s], depth - 1, life[s]));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void shrink(int[] place, int[] rank, int depth, long[] life) {
    }
}
