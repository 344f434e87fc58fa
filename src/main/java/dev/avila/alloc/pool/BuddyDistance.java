package dev.avila.alloc.pool;

/** How far below a node the greatest whole one is: 0 is the node itself, 127 is nowhere. */
final class BuddyDistance {

    //@ private normal_behavior assignable \nothing; ensures true;
    private BuddyDistance() {
    }

    static final byte NONE = 127;

    /*@ public normal_behavior
      @   ensures true;
      @   accessible \nothing;
      @ public model static pure boolean fits(int v, int a, int b) {
      @     return a == 0 && b == 0 ? v == 0 || v == 127
      @         : 1 <= v && v <= a + 1 && v <= b + 1 && (v == 127 || v == a + 1 || v == b + 1);
      @ }
      @*/

    /*@ public normal_behavior
      @   requires 1 <= x && 2 * x + 1 < tree.length;
      @   ensures \result == BuddyDistance.fits(tree[x], tree[2 * x], tree[2 * x + 1]);
      @   accessible tree[x], tree[2 * x], tree[2 * x + 1];
      @ public model static pure boolean joined(byte[] tree, int x) {
      @     return BuddyDistance.fits(tree[x], tree[2 * x], tree[2 * x + 1]);
      @ }
      @*/

    /*@ public normal_behavior
      @   requires 1 <= x && 2 * x + 1 < tree.length;
      @   ensures \result == (BuddyDistance.fits(tree[x], tree[2 * x], tree[2 * x + 1])
      @       && (tree[2 * x] == 0 && tree[2 * x + 1] == 0 ==> tree[x] == 0));
      @   accessible tree[x], tree[2 * x], tree[2 * x + 1];
      @ public model static pure boolean settled(byte[] tree, int x) {
      @     return BuddyDistance.fits(tree[x], tree[2 * x], tree[2 * x + 1])
      @         && (tree[2 * x] == 0 && tree[2 * x + 1] == 0 ==> tree[x] == 0);
      @ }
      @*/

    /** A lemma: what a node can tell. */
    /*@ public normal_behavior
      @   requires 1 <= x && 2 * x + 1 < tree.length;
      @   requires BuddyDistance.fits(tree[x], tree[2 * x], tree[2 * x + 1]);
      @   ensures tree[2 * x] == 0 && tree[2 * x + 1] == 0 ==> tree[x] == 0 || tree[x] == 127;
      @   ensures tree[2 * x] != 0 || tree[2 * x + 1] != 0 ==> 1 <= tree[x]
      @       && tree[x] <= tree[2 * x] + 1 && tree[x] <= tree[2 * x + 1] + 1
      @       && (tree[x] == 127 || tree[x] == tree[2 * x] + 1
      @           || tree[x] == tree[2 * x + 1] + 1);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void tells(byte[] tree, int x) {
    }

    /** A lemma: what a node tells of which one half is whole, or both. */
    /*@ public normal_behavior
      @   ensures BuddyDistance.fits(0, 0, 0) && BuddyDistance.fits(127, 0, 0);
      @   ensures 1 <= a ==> BuddyDistance.fits(1, a, 0);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void whole(int a) {
    }

    /*@ public normal_behavior
      @   requires 0 <= a && 0 <= b && a <= 127 && b <= 127;
      @   ensures BuddyDistance.fits(\result, a, b);
      @   ensures 0 <= \result && \result <= 127;
      @   ensures (\result == 0) == (a == 0 && b == 0);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ byte above(byte a, byte b) {
        if (a == 0 && b == 0) {
            return 0;
        }
        byte least = a <= b ? a : b;
        return least == NONE ? NONE : (byte) (least + 1);
    }
}
