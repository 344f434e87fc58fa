package dev.avila.alloc.pool;

/** The way up from a leaf, as far as the node is whole and the left one of two. */
final class BuddyClimb {

    //@ private normal_behavior assignable \nothing; ensures true;
    private BuddyClimb() {
    }

    /*@ public normal_behavior
      @   requires 1 <= x && x < tree.length;
      @   ensures tree[x] != 0 ==> \result == (x == y);
      @   ensures (\forall int p; x == 2 * p + 1; \result == (x == y));
      @   ensures (\forall int p; x == 2 * p && tree[x] == 0;
      @       \result == BuddyClimb.leads(tree, p, y));
      @   accessible tree[*];
      @   measured_by x;
      @ public model static pure boolean leads(byte[] tree, int x, int y) {
      @     return tree[x] == 0 && x / 2 * 2 == x
      @         ? BuddyClimb.leads(tree, (int) (x / 2), y) : x == y;
      @ }
      @*/

    /** Whether {@code x} is the left one below its parent. */
    /*@ public normal_behavior
      @   requires 1 <= x;
      @   ensures \result ==> (\exists int p; x == 2 * p);
      @   ensures !\result ==> (\exists int p; x == 2 * p + 1);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ boolean isLeft(int x) {
        return x / 2 * 2 == x;
    }
}
