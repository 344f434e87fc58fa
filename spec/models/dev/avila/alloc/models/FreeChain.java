package dev.avila.alloc.models;

import dev.avila.alloc.Permutation;

/**
 * The links of a stack of slots: {@code rank} tells the height of each slot, and below
 * {@code depth}, where the stack is, {@code next} leads from each to the one below it.
 */
final class FreeChain {

    /*@ public normal_behavior
      @   accessible next[*], rank[*];
      @   ensures true;
      @ public model static pure boolean isLinked(int[] next, int[] rank, \bigint depth) {
      @     return (\forall int s; 0 <= s && s < rank.length && rank[s] == 0 && 0 < depth;
      @             next[s] == -1)
      @         && (\forall int s, t; 0 <= s && s < rank.length && 0 <= t && t < rank.length
      @             && rank[s] < depth && rank[t] == rank[s] - 1; next[s] == t);
      @ }
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private FreeChain() {
    }

    /** Puts all slots onto the stack, each above the one with the number below it. */
    /*@ normal_behavior
      @   requires next != rank && next != order && order != rank;
      @   requires next.length == rank.length && order.length == rank.length;
      @   assignable next[*], order[*], rank[*];
      @   ensures FreeChain.isLinked(next, rank, rank.length);
      @   ensures Permutation.areInverse(order, rank);
      @   ensures (\forall int s; 0 <= s && s < rank.length; rank[s] == s);
      @*/
    static void init(int[] next, int[] order, int[] rank) {
        Permutation.identity(order, rank);
        /*@ loop_invariant 0 <= i && i <= next.length;
          @ loop_invariant (\forall int s; 0 <= s && s < i; next[s] == s - 1);
          @ loop_assignable i, next[*];
          @ decreases next.length - i;
          @*/
        for (int i = 0; i < next.length; i++) {
            next[i] = i - 1;
        }
    }

    /** A lemma: what is below the top. */
    /*@ normal_behavior
      @   requires next.length == rank.length && order.length == rank.length && order != rank;
      @   requires FreeChain.isLinked(next, rank, depth) && Permutation.areInverse(order, rank);
      @   requires 0 <= top && top < rank.length && rank[top] == depth - 1;
      @   requires 1 <= depth && depth <= rank.length;
      @   ensures -1 <= next[top] && next[top] < rank.length; // bounds
      @   ensures (next[top] == -1) == (depth == 1);
      @   ensures 0 <= next[top] ==> rank[next[top]] == depth - 2;
      @   ensures FreeChain.isLinked(next, rank, depth - 1);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void top(int[] next, int[] order, int[] rank, int depth, int top) {
        if (1 < depth) {
            Permutation.get(order, rank, depth - 2);
        }
    }

    /** Links a slot that is not on the stack. */
    /*@ normal_behavior
      @   requires next != rank && next.length == rank.length;
      @   requires FreeChain.isLinked(next, rank, depth);
      @   requires 0 <= slot && slot < rank.length && depth <= rank[slot];
      @   assignable next[slot];
      @   ensures FreeChain.isLinked(next, rank, depth) && next[slot] == below;
      @*/
    static void link(int[] next, int[] rank, int depth, int slot, int below) {
        next[slot] = below;
    }

    /** Makes a slot the top of the stack that is linked to the former one. */
    /*@ normal_behavior
      @   requires next != rank && next != order && order != rank;
      @   requires next.length == rank.length && order.length == rank.length;
      @   requires FreeChain.isLinked(next, rank, depth) && Permutation.areInverse(order, rank);
      @   requires 0 <= slot && slot < rank.length && 0 <= depth && depth <= rank[slot];
      @   requires depth < rank.length;
      @   requires depth == 0 ? next[slot] == -1
      @     : 0 <= next[slot] && next[slot] < rank.length && rank[next[slot]] == depth - 1;
      @   assignable order[*], rank[*];
      @   ensures FreeChain.isLinked(next, rank, depth + 1) && Permutation.areInverse(order, rank);
      @   ensures (\forall int s; 0 <= s && s < rank.length;
      @     rank[s] == (s == slot ? depth
      @       : \old(rank[s]) == depth ? \old(rank[slot]) : \old(rank[s])));
      @   ensures (\forall int s; 0 <= s && s < rank.length; (rank[s] == depth) == (s == slot));
      @   ensures (\forall int s; 0 <= s && s < rank.length; 0 <= rank[s] && rank[s] < rank.length);
      @*/
    static void push(int[] next, int[] order, int[] rank, int depth, int slot) {
        if (0 < depth) {
            Permutation.get(order, rank, depth - 1);
        }
        Permutation.move(order, rank, slot, depth);
    }
}
