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

    /*@ public normal_behavior
      @   accessible tree[*];
      @   ensures true;
      @ public model static pure boolean free(byte[] tree, int leaves, int x) {
      @     return 1 <= x && x < 2 * leaves && tree[x] == 0
      @         && (\forall int p; 1 <= p && (x == 2 * p || x == 2 * p + 1);
      @             tree[p] != 0 && !BuddyLoans.lent(tree, leaves, p));
      @ }
      @*/

    /** A lemma: a free node is whole, and above it is none that is whole or lent. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= x && x < 2 * leaves;
      @   requires 0 <= p && (x == 2 * p || x == 2 * p + 1);
      @   ensures BuddyLoans.free(tree, leaves, x) == (tree[x] == 0
      @       && (1 <= p ==> tree[p] != 0 && !BuddyLoans.lent(tree, leaves, p)));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void frees(byte[] tree, int leaves, int x, int p) {
    }

    /*@ public normal_behavior
      @   accessible tree[*];
      @   ensures true;
      @ public model static pure boolean block(byte[] tree, int leaves, int x) {
      @     return BuddyLoans.lent(tree, leaves, x) || BuddyLoans.free(tree, leaves, x);
      @ }
      @*/

    /** A lemma: a block is a node that is lent or free, and above it is none that is whole. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= x && x < 2 * leaves;
      @   requires BuddyLoans.block(tree, leaves, x);
      @   requires 0 <= p && (x == 2 * p || x == 2 * p + 1);
      @   ensures tree[x] == 0 || BuddyLoans.lent(tree, leaves, x);
      @   ensures 1 <= p && tree[x] == 0 ==> tree[p] != 0 && !BuddyLoans.lent(tree, leaves, p);
      @   ensures tree[x] != 0 ==> tree[x] == 127;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void blocks(byte[] tree, int leaves, int x, int p) {
    }

    /** A lemma: a node that is lent, or whole below none that is whole or lent, is a block. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= x && x < 2 * leaves;
      @   requires 0 <= p && (x == 2 * p || x == 2 * p + 1);
      @   ensures BuddyLoans.lent(tree, leaves, x) ==> BuddyLoans.block(tree, leaves, x);
      @   ensures tree[x] == 0 && (p == 0 || tree[p] != 0 && !BuddyLoans.lent(tree, leaves, p))
      @       ==> BuddyLoans.block(tree, leaves, x);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void isBlock(byte[] tree, int leaves, int x, int p) {
    }

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

    /** Writes one node, below {@code q}, which must not look lent by it. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= x && x < 2 * leaves;
      @   requires x == 2 * q || x == 2 * q + 1;
      @   requires 1 <= q ==> !BuddyLoans.lent(tree, leaves, q);
      @   requires 1 <= q ==> v != 0 || tree[q] != 127
      @       || (x == 2 * q ? tree[2 * q + 1] != 0 : tree[2 * q] != 0);
      @   assignable tree[x];
      @   ensures tree[x] == v;
      @   ensures BuddyLoans.lent(tree, leaves, x) == (v == 127
      @       && (x < leaves ==> tree[2 * x] == 0 && tree[2 * x + 1] == 0));
      @   ensures (\forall int y; y != x; BuddyLoans.lent(tree, leaves, y)
      @       == \old(BuddyLoans.lent(tree, leaves, y)));
      @*/
    static void write(byte[] tree, int leaves, int x, int q, byte v) {
        tree[x] = v;
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
