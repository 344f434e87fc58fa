package dev.avila.alloc.pool;

/**
 * A tree whose nodes tell the truth but for a few, which a change has to set right; and the
 * elementary change, which writes one node.
 */
final class BuddyNodes {

    //@ private normal_behavior assignable \nothing; ensures true;
    private BuddyNodes() {
    }

    /*@ public normal_behavior
      @   requires tree.length == 2 * leaves;
      @   accessible tree[*];
      @   ensures true;
      @ public model static pure boolean sound(byte[] tree, int leaves, int a, int b, int c) {
      @     return (\forall int y; 1 <= y && y < 2 * leaves; 0 <= tree[y] && tree[y] <= 127
      @             && (leaves <= y ==> tree[y] == 0 || tree[y] == 127))
      @         && (\forall int y; 1 <= y && y < leaves && y != a && y != b && y != c;
      @             0 <= tree[y] ==> BuddyDistance.joined(tree, y));
      @ }
      @*/

    /** A lemma: what is true of all nodes is true of one. */
    /*@ public normal_behavior
      @   requires tree.length == 2 * leaves && BuddyNodes.sound(tree, leaves, a, b, c);
      @   requires 1 <= x && x < 2 * leaves;
      @   ensures 0 <= tree[x] && tree[x] <= 127;
      @   ensures leaves <= x ==> tree[x] == 0 || tree[x] == 127;
      @   ensures x < leaves && x != a && x != b && x != c ==>
      @       BuddyDistance.joined(tree, x)
      @       && BuddyDistance.fits(tree[x], tree[2 * x], tree[2 * x + 1]);
      @   ensures x < leaves ==> 0 <= tree[2 * x] && tree[2 * x] <= 127
      @       && 0 <= tree[2 * x + 1] && tree[2 * x + 1] <= 127;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void at(byte[] tree, int leaves, int a, int b, int c, int x) {
    }

    /** A lemma: a node that tells the truth, or is named twice, is no exception. */
    /*@ public normal_behavior
      @   requires tree.length == 2 * leaves && BuddyNodes.sound(tree, leaves, a, b, c);
      @   requires 1 <= a && a < leaves && a != b && a != c ==>
      @       BuddyDistance.fits(tree[a], tree[2 * a], tree[2 * a + 1]);
      @   ensures BuddyNodes.sound(tree, leaves, b, c, 0);
      @   ensures c == 0 ==> BuddyNodes.sound(tree, leaves, b, b, 0);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void fill(byte[] tree, int leaves, int a, int b, int c) {
    }

    /** A lemma: one may be an exception more. */
    /*@ public normal_behavior
      @   requires tree.length == 2 * leaves && BuddyNodes.sound(tree, leaves, a, b, 0);
      @   ensures BuddyNodes.sound(tree, leaves, x, a, b);
      @   ensures BuddyNodes.sound(tree, leaves, a, x, b);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void except(byte[] tree, int leaves, int a, int b, int x) {
    }

    /** A lemma: both halves of a node that is whole, or lent, are whole. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= x && x < leaves;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @   requires tree[x] == 0 || x == lent && BuddyLoans.lent(tree, leaves, lent);
      @   ensures tree[2 * x] == 0 && tree[2 * x + 1] == 0;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void whole(byte[] tree, int leaves, int x, int lent) {
        at(tree, leaves, 0, 0, 0, x);
        BuddyDistance.tells(tree, x);
        BuddyLoans.lends(tree, leaves, x);
    }

    /** A lemma: what a node tells, if there is such a node and it is no exception. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 0 <= x && x < 2 * leaves;
      @   requires BuddyNodes.sound(tree, leaves, a, b, 0);
      @   ensures 1 <= x ==> 0 <= tree[x] && tree[x] <= 127;
      @   ensures 1 <= x && leaves <= x ==> tree[x] == 0 || tree[x] == 127;
      @   ensures 1 <= x ==> BuddyLoans.lent(tree, leaves, x) == (tree[x] == 127
      @       && (x < leaves ==> tree[2 * x] == 0 && tree[2 * x + 1] == 0));
      @   ensures 1 <= x && x < leaves && x != a && x != b
      @       && tree[2 * x] == 0 && tree[2 * x + 1] == 0 ==> tree[x] == 0 || tree[x] == 127;
      @   ensures 1 <= x && x < leaves && x != a && x != b
      @       && (tree[2 * x] != 0 || tree[2 * x + 1] != 0) ==> 1 <= tree[x]
      @       && tree[x] <= tree[2 * x] + 1 && tree[x] <= tree[2 * x + 1] + 1
      @       && (tree[x] == 127 || tree[x] == tree[2 * x] + 1
      @           || tree[x] == tree[2 * x + 1] + 1);
      @   ensures 1 <= x && x < leaves ==> 0 <= tree[2 * x] && tree[2 * x] <= 127
      @       && 0 <= tree[2 * x + 1] && tree[2 * x + 1] <= 127;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void know(byte[] tree, int leaves, int a, int b, int x) {
        if (1 <= x) {
            at(tree, leaves, a, b, 0, x);
            BuddyLoans.lends(tree, leaves, x);
            if (x < leaves && x != a && x != b) {
                BuddyDistance.tells(tree, x);
            }
        }
    }

    /** A lemma: if every node is as one that was never lent, the tree is sound. */
    /*@ public normal_behavior
      @   requires tree.length == 2 * leaves;
      @   requires (\forall int y; 1 <= y && y < 2 * leaves; 0 <= tree[y] && tree[y] <= 127
      @       && (leaves <= y ==> tree[y] == 0 || tree[y] == 127));
      @   requires (\forall int y; 1 <= y && y < leaves;
      @       0 <= tree[y] ==> BuddyDistance.settled(tree, y));
      @   ensures BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void settled(byte[] tree, int leaves) {
    }

    /** Writes one node, below {@code q}, which must not look lent by it. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= x && x < 2 * leaves;
      @   requires x == 2 * q || x == 2 * q + 1;
      @   requires 0 <= v && v <= 127 && (leaves <= x ==> v == 0 || v == 127);
      @   requires BuddyNodes.sound(tree, leaves, x, q, hole);
      @   requires 1 <= q ==> !BuddyLoans.lent(tree, leaves, q);
      @   requires 1 <= q ==> v != 0 || tree[q] != 127
      @       || (x == 2 * q ? tree[2 * q + 1] != 0 : tree[2 * q] != 0);
      @   assignable tree[x];
      @   ensures tree[x] == v;
      @   ensures BuddyNodes.sound(tree, leaves, x, q, hole);
      @   ensures BuddyNodes.sound(tree, leaves, q, x, hole);
      @   ensures BuddyLoans.lent(tree, leaves, x) == (v == 127
      @       && (x < leaves ==> tree[2 * x] == 0 && tree[2 * x + 1] == 0));
      @   ensures (\forall int y; y != x; BuddyLoans.lent(tree, leaves, y)
      @       == \old(BuddyLoans.lent(tree, leaves, y)));
      @*/
    static void write(byte[] tree, int leaves, int x, int q, int hole, byte v) {
        put(tree, leaves, x, q, v);
    }

    /*@ private normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= x && x < 2 * leaves;
      @   requires x == 2 * q || x == 2 * q + 1;
      @   requires 1 <= q ==> !BuddyLoans.lent(tree, leaves, q);
      @   requires 1 <= q ==> v != 0 || tree[q] != 127
      @       || (x == 2 * q ? tree[2 * q + 1] != 0 : tree[2 * q] != 0);
      @   assignable tree[x];
      @   ensures tree[x] == v;
      @   ensures (\forall int y; 1 <= y && y < leaves && y != x && y != q;
      @       BuddyDistance.joined(tree, y) == \old(BuddyDistance.joined(tree, y)));
      @   ensures BuddyLoans.lent(tree, leaves, x) == (v == 127
      @       && (x < leaves ==> tree[2 * x] == 0 && tree[2 * x + 1] == 0));
      @   ensures (\forall int y; y != x; BuddyLoans.lent(tree, leaves, y)
      @       == \old(BuddyLoans.lent(tree, leaves, y)));
      @*/
    private static void put(byte[] tree, int leaves, int x, int q, byte v) {
        BuddyLoans.write(tree, leaves, x, q, v);
    }
}
