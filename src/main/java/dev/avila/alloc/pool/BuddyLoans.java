package dev.avila.alloc.pool;

/** Which nodes are lent: they tell that nothing is free, and both of their halves are whole. */
final class BuddyLoans {

    //@ private normal_behavior assignable \nothing; ensures true;
    private BuddyLoans() {
    }

    /*@ public normal_behavior
      @   accessible tree[*];
      @   ensures true;
      @ public model static pure boolean lent(byte[] tree, int leaves, int x) {
      @     return 1 <= x && x < 2 * leaves && tree[x] == 127
      @         && (x < leaves ==> tree[2 * x] == 0 && tree[2 * x + 1] == 0);
      @ }
      @*/

    /** A lemma: a lent node has nothing to tell, and what is below it is whole. */
    /*@ public normal_behavior
      @   requires tree.length == 2 * leaves && 1 <= x && x < 2 * leaves;
      @   ensures BuddyLoans.lent(tree, leaves, x) == (tree[x] == 127
      @       && (x < leaves ==> tree[2 * x] == 0 && tree[2 * x + 1] == 0));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void lends(byte[] tree, int leaves, int x) {
    }

    /** Writes one node, below {@code q}, whose twin is {@code twin}. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= x && x < 2 * leaves;
      @   requires x == 2 * q && twin == x + 1 || x == 2 * q + 1 && twin == x - 1;
      @   requires 1 <= q ==> !BuddyLoans.lent(tree, leaves, q);
      @   requires 1 <= q ==> v != 0 || tree[q] != 127 || tree[twin] != 0;
      @   assignable tree[x];
      @   ensures tree[x] == v;
      @   ensures BuddyLoans.lent(tree, leaves, x) == (v == 127
      @       && (x < leaves ==> tree[2 * x] == 0 && tree[2 * x + 1] == 0));
      @   ensures (\forall int y; y != x; BuddyLoans.lent(tree, leaves, y)
      @       == \old(BuddyLoans.lent(tree, leaves, y)));
      @*/
    static void write(byte[] tree, int leaves, int x, int q, int twin, byte v) {
        tree[x] = v;
    }

    /** Whether the node {@code x} is lent. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= x && x < 2 * leaves;
      @   ensures \result == BuddyLoans.lent(tree, leaves, x);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ boolean isLent(byte[] tree, int leaves, int x) {
        return tree[x] == BuddyDistance.NONE
            && (leaves <= x || tree[2 * x] == 0 && tree[2 * x + 1] == 0);
    }

    /** A lemma: if every node is as one that was never lent, only leaves can be lent. */
    /*@ public normal_behavior
      @   requires tree.length == 2 * leaves;
      @   requires (\forall int y; 1 <= y && y < leaves;
      @       0 <= tree[y] ==> BuddyDistance.settled(tree, y));
      @   requires (\forall int y; leaves <= y && y < leaves + units; tree[y] == 0);
      @   ensures (\forall int y; BuddyLoans.lent(tree, leaves, y); leaves + units <= y);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void none(byte[] tree, int leaves, int units) {
    }
}
