package dev.avila.alloc.pool;

/** The steps of which the ways up and down the tree consist. */
final class BuddySteps {

    //@ private normal_behavior assignable \nothing; ensures true;
    private BuddySteps() {
    }

    /** The node above {@code x}, or 0. */
    /*@ public normal_behavior
      @   requires 1 <= x;
      @   ensures (x == 2 * \result || x == 2 * \result + 1) && 0 <= \result; // functional
      @   ensures \result < x;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int parent(int x) {
        return x / 2;
    }

    /** Sets right what {@code p} tells, and returns the node above, or 0 if it told the truth. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= p && p < leaves;
      @   requires BuddyNodes.sound(tree, leaves, p, 0, 0);
      @   requires tree[p] != 0 && !BuddyLoans.lent(tree, leaves, p);
      @   assignable tree[p];
      @   ensures 0 <= \result && \result < p;
      @   ensures BuddyNodes.sound(tree, leaves, \result, 0, 0);
      @   ensures 1 <= \result ==> tree[\result] != 0
      @       && !BuddyLoans.lent(tree, leaves, \result);
      @   ensures (\forall int y; BuddyLoans.lent(tree, leaves, y)
      @       == \old(BuddyLoans.lent(tree, leaves, y)));
      @*/
    static int tell(byte[] tree, int leaves, int p) {
        BuddyNodes.at(tree, leaves, p, 0, 0, p);
        byte told = BuddyDistance.above(tree[2 * p], tree[2 * p + 1]);
        if (tree[p] == told) {
            BuddyNodes.fill(tree, leaves, p, 0, 0);
            return 0;
        }
        int q = parent(p);
        BuddyNodes.know(tree, leaves, p, 0, q);
        BuddyNodes.except(tree, leaves, p, 0, q);
        BuddyNodes.write(tree, leaves, p, q, 0, told);
        BuddyNodes.fill(tree, leaves, p, q, 0);
        return q;
    }

    /** Lends the node {@code x}, which is whole and below {@code q}. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= x && x < 2 * leaves;
      @   requires x == 2 * q || x == 2 * q + 1;
      @   requires BuddyNodes.sound(tree, leaves, q, hole, 0) && tree[x] == 0 && hole < x;
      @   requires 1 <= q ==> !BuddyLoans.lent(tree, leaves, q);
      @   requires q == hole || tree[q] == 1 && x == 2 * q && tree[2 * q + 1] == 0;
      @   assignable tree[x];
      @   ensures tree[x] == 127 && BuddyLoans.lent(tree, leaves, x);
      @   ensures BuddyNodes.sound(tree, leaves, hole, 0, 0);
      @   ensures !\old(BuddyLoans.lent(tree, leaves, x));
      @   ensures (\forall int y; y != x; BuddyLoans.lent(tree, leaves, y)
      @       == \old(BuddyLoans.lent(tree, leaves, y)));
      @*/
    static void lend(byte[] tree, int leaves, int x, int q, int hole) {
        BuddyNodes.know(tree, leaves, q, hole, x);
        BuddyNodes.except(tree, leaves, q, hole, x);
        BuddyNodes.write(tree, leaves, x, q, hole, BuddyDistance.NONE);
        BuddyDistance.whole(BuddyDistance.NONE);
        BuddyNodes.fill(tree, leaves, x, q, hole);
        BuddyNodes.fill(tree, leaves, q, hole, 0);
    }

    /** Splits the node {@code x}, which is whole and below {@code q}. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= x && x < leaves;
      @   requires x == 2 * q || x == 2 * q + 1;
      @   requires BuddyNodes.sound(tree, leaves, q, hole, 0) && tree[x] == 0 && hole < x;
      @   requires 1 <= q ==> !BuddyLoans.lent(tree, leaves, q);
      @   requires q == hole || tree[q] == 1 && x == 2 * q && tree[2 * q + 1] == 0;
      @   assignable tree[x];
      @   ensures tree[x] == 1 && tree[2 * x] == 0 && tree[2 * x + 1] == 0;
      @   ensures BuddyNodes.sound(tree, leaves, x, hole, 0);
      @   ensures !BuddyLoans.lent(tree, leaves, x);
      @   ensures (\forall int y; BuddyLoans.lent(tree, leaves, y)
      @       == \old(BuddyLoans.lent(tree, leaves, y)));
      @*/
    static void split(byte[] tree, int leaves, int x, int q, int hole) {
        BuddyNodes.know(tree, leaves, q, hole, x);
        BuddyNodes.except(tree, leaves, q, hole, x);
        BuddyNodes.write(tree, leaves, x, q, hole, (byte) 1);
        BuddyDistance.whole(1);
        BuddyNodes.fill(tree, leaves, q, x, hole);
    }

    /** Makes the node {@code x}, which is lent, whole; returns the node above. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= x && x < 2 * leaves;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0) && BuddyLoans.lent(tree, leaves, x);
      @   assignable tree[x];
      @   ensures tree[x] == 0;
      @   ensures 0 <= \result && \result < x && \result < leaves;
      @   ensures BuddyNodes.sound(tree, leaves, \result, 0, 0);
      @   ensures 1 <= \result ==> tree[\result] != 0
      @       && !BuddyLoans.lent(tree, leaves, \result);
      @   ensures (\forall int y; BuddyLoans.lent(tree, leaves, y)
      @       == (\old(BuddyLoans.lent(tree, leaves, y)) && y != x));
      @*/
    static int free(byte[] tree, int leaves, int x) {
        int q = parent(x);
        BuddyNodes.know(tree, leaves, 0, 0, x);
        BuddyNodes.know(tree, leaves, 0, 0, q);
        BuddyNodes.except(tree, leaves, 0, 0, q);
        BuddyNodes.except(tree, leaves, q, 0, x);
        BuddyNodes.write(tree, leaves, x, q, 0, (byte) 0);
        BuddyDistance.whole(0);
        BuddyNodes.fill(tree, leaves, x, q, 0);
        return q;
    }

    /** The left node below {@code x} if it tells of a whole node so near, or else the right. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= x && x < leaves;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @   requires tree[x] != 0 && tree[x] <= near + 1 && near < 126;
      @   ensures \result == 2 * x || \result == 2 * x + 1;
      @   ensures 0 <= tree[\result] && tree[\result] <= near;
      @   ensures !BuddyLoans.lent(tree, leaves, x);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int below(byte[] tree, int leaves, int x, int near) {
        BuddyNodes.know(tree, leaves, 0, 0, x);
        return tree[2 * x] <= near ? 2 * x : 2 * x + 1;
    }
}
