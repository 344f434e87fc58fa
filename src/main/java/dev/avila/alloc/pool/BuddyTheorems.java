package dev.avila.alloc.pool;

/**
 * What is true of each tree: live blocks are inside the range and apart, each is found from where
 * it starts, and the root tells of the greatest free block.
 */
final class BuddyTheorems {

    //@ private normal_behavior assignable \nothing; ensures true;
    private BuddyTheorems() {
    }

    /** A lemma: products are not negative. */
    /*@ public normal_behavior
      @   requires 0 <= a && 0 <= b;
      @   ensures 0 <= a * b;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void notNegative(long a, long b) {
    }

    /** A lemma: a product can be divided by its factor. */
    /*@ public normal_behavior
      @   requires 0 <= a && 1 <= b;
      @   ensures (a * b) / b == a && (a * b) % b == 0;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void exact(long a, long b) {
    }

    /** A lemma: a product is a multiple of two of its three factors. */
    /*@ public normal_behavior
      @   requires 0 <= a && 1 <= b && 1 <= c;
      @   ensures (a * b * c) % (b * c) == 0;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void multiple(int a, int b, long c) {
    }

    /** A lemma: a block with a lower number, of one size, ends before the other starts. */
    /*@ public normal_behavior
      @   requires 0 <= a && a < b && 1 <= size;
      @   ensures (a + 1) * size <= b * size;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ void before(int a, int b, int size) {
        notNegative(b - a - 1, size);
    }

    /**
     * Blocks are apart, live ones and free ones: {@code x} of order {@code j}, and {@code y} of
     * order {@code i}.
     */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0) && x != y;
      @   requires BuddyLoans.block(tree, leaves, x) && BuddyLoans.block(tree, leaves, y);
      @   requires Powers.powers(sizes) && sizes[sizes.length - 1] == leaves;
      @   requires 0 <= i && i <= j && j < sizes.length;
      @   requires 1 <= x && x < 2 * leaves && 1 <= y && y < 2 * leaves;
      @   requires sizes[sizes.length - 1 - j] <= x && x < 2 * sizes[sizes.length - 1 - j];
      @   requires sizes[sizes.length - 1 - i] <= y && y < 2 * sizes[sizes.length - 1 - i];
      @   ensures (x + 1) * sizes[j] <= y * sizes[i]
      @       || (y + 1) * sizes[i] <= x * sizes[j]; // non-overlap
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void apart(byte[] tree, int leaves, int[] sizes, int j, int x, int i,
            int y) {
        int a = y;
        /*@ loop_invariant i <= t && t <= j;
          @ loop_invariant a * sizes[t] <= y * sizes[i];
          @ loop_invariant y * sizes[i] + sizes[i] <= a * sizes[t] + sizes[t];
          @ loop_invariant sizes[sizes.length - 1 - t] <= a;
          @ loop_invariant a < 2 * sizes[sizes.length - 1 - t];
          @ loop_invariant 1 <= a && a < 2 * leaves && a <= y;
          @ loop_invariant a == y || tree[a] != 0 && !BuddyLoans.lent(tree, leaves, a);
          @ decreases j - t;
          @*/
        //+KEY@ loop_assignable \strictly_nothing;
        //-KEY@ loop_assignable a, t;
        for (int t = i; t < j; t++) {
            Powers.step(sizes, t, t + 1);
            Powers.step(sizes, sizes.length - 2 - t, sizes.length - 1);
            a = up(tree, leaves, a, y);
        }
        Powers.ordered(sizes, j, sizes.length - 1);
        other(tree, leaves, x, y, a);
        int size = sizes[j];
        if (a < x) {
            before(a, x, size);
        }
        if (x < a) {
            before(x, a, size);
        }
    }

    /** A lemma: what is above a block is no block. */
    /*@ private normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= x && x < 2 * leaves;
      @   requires BuddyLoans.block(tree, leaves, x) && x != y;
      @   requires a == y || tree[a] != 0 && !BuddyLoans.lent(tree, leaves, a);
      @   ensures a != x;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ void other(byte[] tree, int leaves, int x, int y, int a) {
        BuddyLoans.blocks(tree, leaves, x, BuddySteps.parent(x));
    }

    /** The node above {@code a}, which is neither whole nor lent. */
    /*@ private normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 2 <= a && a < 2 * leaves;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @   requires a == y ? BuddyLoans.block(tree, leaves, y) : tree[a] != 0;
      @   ensures (a == 2 * \result || a == 2 * \result + 1) && 1 <= \result && \result < leaves;
      @   ensures tree[\result] != 0 && !BuddyLoans.lent(tree, leaves, \result);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ int up(byte[] tree, int leaves, int a, int y) {
        int p = BuddySteps.parent(a);
        if (a == y) {
            BuddyLoans.blocks(tree, leaves, y, p);
        }
        BuddyNodes.know(tree, leaves, 0, 0, p);
        return p;
    }

    /** Each minimal block, here a leaf, is part of a block, which is live or free. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && leaves <= leaf && leaf < 2 * leaves;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @   requires Powers.powers(sizes) && 1 <= sizes.length;
      @   requires sizes[sizes.length - 1] == leaves;
      @   ensures (\exists int x; 1 <= x && x < 2 * leaves && BuddyLoans.block(tree, leaves, x)
      @       && (\exists int j; 0 <= j && j < sizes.length
      @           && x * sizes[j] <= leaf && leaf < (x + 1) * sizes[j])); // leak-freedom
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void covered(byte[] tree, int leaves, int[] sizes, int leaf) {
        int a = leaf;
        int t = 0;
        Powers.least(sizes, 0);
        BuddyNodes.know(tree, leaves, 0, 0, leaf);
        /*@ loop_invariant 0 <= t && t < sizes.length && 1 <= a && a < 2 * leaves;
          @ loop_invariant a * sizes[t] <= leaf && leaf < a * sizes[t] + sizes[t];
          @ loop_invariant sizes[sizes.length - 1 - t] <= a;
          @ loop_invariant a < 2 * sizes[sizes.length - 1 - t];
          @ loop_invariant tree[a] == 0 || BuddyLoans.lent(tree, leaves, a);
          @ decreases a;
          @*/
        //+KEY@ loop_assignable \strictly_nothing;
        //-KEY@ loop_assignable a, t;
        while (inside(tree, leaves, a)) {
            Powers.step(sizes, t, sizes.length - 1);
            Powers.step(sizes, sizes.length - 2 - t, sizes.length - 1);
            a = BuddySteps.parent(a);
            t++;
        }
    }

    /** Whether the node {@code a}, which is whole or lent, is part of a greater block. */
    /*@ private normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= a && a < 2 * leaves;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @   requires tree[a] == 0 || BuddyLoans.lent(tree, leaves, a);
      @   ensures \result ==> 2 <= a && (\forall int p; a == 2 * p || a == 2 * p + 1;
      @       tree[p] == 0 || BuddyLoans.lent(tree, leaves, p));
      @   ensures !\result ==> BuddyLoans.block(tree, leaves, a);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ boolean inside(byte[] tree, int leaves, int a) {
        int p = BuddySteps.parent(a);
        BuddyLoans.lends(tree, leaves, a);
        BuddyNodes.know(tree, leaves, 0, 0, p);
        BuddyLoans.isBlock(tree, leaves, a, p);
        return 1 <= p && tree[a] == 0 && (tree[p] == 0
            || tree[p] == BuddyDistance.NONE && tree[2 * p] == 0 && tree[2 * p + 1] == 0);
    }

    /** A live block ends within the range: {@code x} of the given order. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 0 <= units && units <= leaves;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @   requires (\forall int z; leaves + units <= z && z < 2 * leaves; tree[z] == 127);
      @   requires BuddyLoans.lent(tree, leaves, x) && x < leaves + units;
      @   requires Powers.powers(sizes) && sizes[sizes.length - 1] == leaves;
      @   requires 0 <= order && order < sizes.length;
      @   requires sizes[sizes.length - 1 - order] <= x;
      @   requires x < 2 * sizes[sizes.length - 1 - order];
      @   ensures (x + 1) * sizes[order] <= leaves + units; // bounds
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void within(byte[] tree, int leaves, int units, int[] sizes, int order,
            int x) {
        int z = x;
        /*@ loop_invariant 0 <= j && j <= order;
          @ loop_invariant z * sizes[j] + sizes[j] == x * sizes[order] + sizes[order];
          @ loop_invariant sizes[sizes.length - 1 - j] <= z;
          @ loop_invariant z < 2 * sizes[sizes.length - 1 - j];
          @ loop_invariant z == x || tree[z] == 0;
          @ decreases j;
          @*/
        //+KEY@ loop_assignable \strictly_nothing;
        //-KEY@ loop_assignable z, j;
        for (int j = order; 0 < j; j--) {
            Powers.step(sizes, j - 1, j);
            Powers.step(sizes, sizes.length - 1 - j, sizes.length - 1);
            BuddyNodes.whole(tree, leaves, z, x);
            z = 2 * z + 1;
        }
        Powers.least(sizes, 0);
    }

    /** The root tells of a free block as great as {@code y}, which is one, of the given order. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 1 <= y && y < 2 * leaves;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @   requires BuddyLoans.free(tree, leaves, y);
      @   requires Powers.powers(sizes) && sizes[sizes.length - 1] == leaves;
      @   requires 0 <= order && order < sizes.length && sizes.length < 100;
      @   requires sizes[sizes.length - 1 - order] <= y;
      @   requires y < 2 * sizes[sizes.length - 1 - order];
      @   ensures tree[1] <= sizes.length - 1 - order; // availability
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void told(byte[] tree, int leaves, int[] sizes, int order, int y) {
        int a = y;
        BuddyLoans.frees(tree, leaves, y, BuddySteps.parent(y));
        /*@ loop_invariant order <= t && t <= sizes.length - 1;
          @ loop_invariant sizes[sizes.length - 1 - t] <= a;
          @ loop_invariant a < 2 * sizes[sizes.length - 1 - t];
          @ loop_invariant 1 <= a && a < 2 * leaves && tree[a] <= t - order;
          @ loop_invariant a == y || tree[a] != 0;
          @ decreases sizes.length - t;
          @*/
        //+KEY@ loop_assignable \strictly_nothing;
        //-KEY@ loop_assignable a, t;
        for (int t = order; t < sizes.length - 1; t++) {
            Powers.step(sizes, sizes.length - 2 - t, sizes.length - 1);
            int p = BuddySteps.parent(a);
            BuddyLoans.frees(tree, leaves, a, p);
            BuddyNodes.know(tree, leaves, 0, 0, p);
            a = p;
        }
        Powers.least(sizes, 0);
    }
}
