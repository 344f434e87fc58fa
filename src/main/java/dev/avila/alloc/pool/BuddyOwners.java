package dev.avila.alloc.pool;

/** Which live block starts at an offset, and where a block starts. */
final class BuddyOwners {

    //@ private normal_behavior assignable \nothing; ensures true;
    private BuddyOwners() {
    }

    /*@ public normal_behavior
      @   ensures true;
      @ public model static pure boolean owns(byte[] tree, int leaves, int units, long unit,
      @         long offset, int x) {
      @     return BuddyLoans.lent(tree, leaves, x)
      @         && (\exists int z; leaves <= z && z < leaves + units && offset % unit == 0
      @             && z == leaves + offset / unit && BuddyClimb.leads(tree, z, x));
      @ }
      @*/

    /** The lent node whose leftmost leaf is {@code leaf}, or 0. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && leaves <= leaf && leaf < 2 * leaves;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @   ensures \result != 0 ==> BuddyLoans.lent(tree, leaves, \result) && 1 <= \result
      @       && \result <= leaf;
      @   ensures \result != 0 ==> (\forall int y;
      @       BuddyClimb.leads(tree, leaf, y) == (y == \result));
      @   ensures \result == 0 ==> (\forall int y; BuddyClimb.leads(tree, leaf, y);
      @       !BuddyLoans.lent(tree, leaves, y));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int owner(byte[] tree, int leaves, int leaf) {
        int x = leaf;
        /*@ loop_invariant 1 <= x && x <= leaf;
          @ loop_invariant x == leaf || x < leaves && tree[2 * x] == 0;
          @ loop_invariant (\forall int y; BuddyClimb.leads(tree, leaf, y)
          @     == BuddyClimb.leads(tree, x, y));
          @ decreases x;
          @*/
        //+KEY@ loop_assignable \strictly_nothing;
        //-KEY@ loop_assignable x;
        while (tree[x] == 0 && BuddyClimb.isLeft(x)) {
            x = BuddySteps.parent(x);
        }
        BuddyNodes.know(tree, leaves, 0, 0, x);
        return tree[x] == BuddyDistance.NONE ? x : 0;
    }

    /** A lemma: a lent node, of the level at {@code sizes[levels]}, is found from below. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= x && x < 2 * leaves;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0) && BuddyLoans.lent(tree, leaves, x);
      @   requires Powers.powers(sizes) && 0 <= order && order < sizes.length;
      @   requires sizes[sizes.length - 1] == leaves;
      @   requires sizes[sizes.length - 1 - order] <= x;
      @   requires x < 2 * sizes[sizes.length - 1 - order];
      @   ensures leaves <= x * sizes[order] && x * sizes[order] < 2 * leaves;
      @   ensures (\forall int y; BuddyClimb.leads(tree, (int) (x * sizes[order]), y) == (y == x));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void found(byte[] tree, int leaves, int[] sizes, int order, int x) {
        int z = x;
        BuddyLoans.lends(tree, leaves, x);
        /*@ loop_invariant 0 <= j && j <= order;
          @ loop_invariant z * sizes[j] == x * sizes[order];
          @ loop_invariant sizes[sizes.length - 1 - j] <= z;
          @ loop_invariant z < 2 * sizes[sizes.length - 1 - j];
          @ loop_invariant z == x || tree[z] == 0;
          @ loop_invariant (\forall int y; BuddyClimb.leads(tree, z, y) == (y == x));
          @ decreases j;
          @*/
        //+KEY@ loop_assignable \strictly_nothing;
        //-KEY@ loop_assignable z, j;
        for (int j = order; 0 < j; j--) {
            Powers.step(sizes, j - 1, j);
            Powers.step(sizes, sizes.length - 1 - j, sizes.length - 1);
            BuddyNodes.whole(tree, leaves, z, x);
            z = 2 * z;
        }
        Powers.least(sizes, 0);
    }

    /** The lent node that starts at {@code offset}, or 0; a leaf has {@code unit} bytes. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 0 <= units && units <= leaves;
      @   requires 1 <= unit && units * unit <= Long.MAX_VALUE;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @   ensures 0 <= \result && \result < leaves + units;
      @   ensures \result != 0 ==> BuddyOwners.owns(tree, leaves, units, unit, offset, \result)
      @       && BuddyLoans.lent(tree, leaves, \result);
      @   ensures \result != 0 ==> (\forall int x;
      @       BuddyOwners.owns(tree, leaves, units, unit, offset, x) == (x == \result));
      @   ensures \result == 0 ==> (\forall int x;
      @       !BuddyOwners.owns(tree, leaves, units, unit, offset, x));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int at(byte[] tree, int leaves, int units, long unit, long offset) {
        long n = offset / unit;
        return 0 <= n && n < units && offset % unit == 0
                ? owner(tree, leaves, (int) (leaves + n)) : 0;
    }

    /** Where the lent node {@code x}, of the given order, starts; a leaf has {@code unit} bytes. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 0 <= units && units <= leaves;
      @   requires 1 <= unit && units * unit <= Long.MAX_VALUE;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @   requires (\forall int z; leaves + units <= z && z < 2 * leaves; tree[z] == 127);
      @   requires BuddyLoans.lent(tree, leaves, x) && 1 <= x && x < leaves + units;
      @   requires Powers.powers(sizes) && sizes[sizes.length - 1] == leaves;
      @   requires 0 <= order && order < sizes.length;
      @   requires sizes[sizes.length - 1 - order] <= x;
      @   requires x < 2 * sizes[sizes.length - 1 - order];
      @   ensures \result == (x * sizes[order] - leaves) * unit && 0 <= \result;
      @   ensures \result + sizes[order] * unit <= units * unit;
      @   ensures \result % (sizes[order] * unit) == 0;
      @   ensures BuddyOwners.owns(tree, leaves, units, unit, \result, x);
      @   ensures (\forall int y;
      @       BuddyOwners.owns(tree, leaves, units, unit, \result, y) == (y == x));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ long offset(byte[] tree, int leaves, int units, long unit, int[] sizes,
            int order, int x) {
        BuddyTheorems.within(tree, leaves, units, sizes, order, x);
        found(tree, leaves, sizes, order, x);
        Powers.ordered(sizes, order, order);
        int n = x * sizes[order] - leaves;
        BuddyTheorems.notNegative(n, unit);
        BuddyTheorems.notNegative(sizes[order], unit);
        BuddyTheorems.notNegative(units - n - sizes[order], unit);
        BuddyTheorems.exact(n, unit);
        aligned(leaves, unit, sizes, order, x);
        return n * unit;
    }

    /** A lemma: a block of the given order starts at a multiple of its size. */
    /*@ private normal_behavior
      @   requires Powers.powers(sizes) && sizes[sizes.length - 1] == leaves && 1 <= unit;
      @   requires 0 <= order && order < sizes.length;
      @   requires sizes[sizes.length - 1 - order] <= x && x < 2 * leaves;
      @   ensures ((x * sizes[order] - leaves) * unit) % (sizes[order] * unit) == 0;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ void aligned(int leaves, long unit, int[] sizes, int order,
            int x) {
        Powers.complement(sizes, order);
        Powers.ordered(sizes, order, sizes.length - 1);
        Powers.ordered(sizes, sizes.length - 1 - order, sizes.length - 1);
        BuddyTheorems.multiple(x - sizes[sizes.length - 1 - order], sizes[order], unit);
    }
}
