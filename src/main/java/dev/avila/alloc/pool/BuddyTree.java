package dev.avila.alloc.pool;

/** A heap-ordered tree of blocks: what is lent, given back, and found. */
final class BuddyTree {

    //@ private normal_behavior assignable \nothing; ensures true;
    private BuddyTree() {
    }

    /** Makes the first leaves whole, and those behind them lent for ever. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 0 <= units && units <= leaves;
      @   assignable tree[*];
      @   ensures BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @   ensures (\forall int y; BuddyLoans.lent(tree, leaves, y); leaves + units <= y);
      @   ensures (\forall int y; leaves + units <= y && y < 2 * leaves; tree[y] == 127);
      @*/
    static void init(byte[] tree, int leaves, int units) {
        /*@ loop_invariant leaves <= z && z <= 2 * leaves;
          @ loop_invariant (\forall int y; leaves <= y && y < z;
          @     tree[y] == (y < leaves + units ? 0 : 127));
          @ loop_assignable z, tree[*];
          @ decreases 2 * leaves - z;
          @*/
        for (int z = leaves; z < 2 * leaves; z++) {
            tree[z] = z - leaves < units ? 0 : BuddyDistance.NONE;
        }
        /*@ loop_invariant 0 <= x && x < leaves;
          @ loop_invariant (\forall int y; leaves <= y && y < 2 * leaves;
          @     tree[y] == (y < leaves + units ? 0 : 127));
          @ loop_invariant (\forall int y; x < y && y < 2 * leaves;
          @     0 <= tree[y] && tree[y] <= 127);
          @ loop_invariant (\forall int y; x < y && y < leaves;
          @     0 <= tree[y] ==> BuddyDistance.settled(tree, y));
          @ loop_assignable x, tree[*];
          @ decreases x;
          @*/
        for (int x = leaves - 1; 1 <= x; x--) {
            tree[x] = BuddyDistance.above(tree[2 * x], tree[2 * x + 1]);
        }
        BuddyNodes.settled(tree, leaves);
        BuddyLoans.none(tree, leaves, units);
    }

    /** Sets right what the node {@code parent} and those above it tell. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 0 <= parent && parent < leaves;
      @   requires BuddyNodes.sound(tree, leaves, parent, 0, 0);
      @   requires 1 <= parent ==> tree[parent] != 0
      @       && !BuddyLoans.lent(tree, leaves, parent);
      @   assignable tree[*];
      @   ensures BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @   ensures (\forall int y; BuddyLoans.lent(tree, leaves, y)
      @       == \old(BuddyLoans.lent(tree, leaves, y))); // functional
      @   ensures (\forall int y; 1 <= y && y < 2 * leaves && parent < y;
      @       tree[y] == \old(tree[y])); // functional
      @*/
    static void climb(byte[] tree, int leaves, int parent) {
        int p = parent;
        /*@ loop_invariant 0 <= p && p < leaves && p <= parent;
          @ loop_invariant BuddyNodes.sound(tree, leaves, p, 0, 0);
          @ loop_invariant 1 <= p ==> tree[p] != 0 && !BuddyLoans.lent(tree, leaves, p);
          @ loop_invariant (\forall int y; BuddyLoans.lent(tree, leaves, y)
          @       == \old(BuddyLoans.lent(tree, leaves, y)));
          @ loop_invariant (\forall int y; 1 <= y && y < 2 * leaves && parent < y;
          @       tree[y] == \old(tree[y]));
          @ loop_assignable p, tree[*];
          @ decreases p;
          @*/
        while (1 <= p) {
            p = BuddySteps.tell(tree, leaves, p);
        }
    }

    /** The topmost whole node that is found by going to the left where one is near enough. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves;
      @   requires 0 <= levels && levels < sizes.length && levels < 127;
      @   requires Powers.powers(sizes) && sizes[levels] <= leaves;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0) && 0 <= tree[1] && tree[1] <= levels;
      @   ensures 1 <= \result && \result < 2 * sizes[levels] && tree[\result] == 0;
      @   ensures (\forall int q; 1 <= q && (\result == 2 * q || \result == 2 * q + 1);
      @       tree[q] != 0 && !BuddyLoans.lent(tree, leaves, q));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int find(byte[] tree, int leaves, int[] sizes, int levels) {
        int x = 1;
        int left = levels;
        Powers.least(sizes, levels);
        /*@ loop_invariant 0 <= left && left <= levels;
          @ loop_invariant 1 <= x && x < 2 * sizes[levels - left];
          @ loop_invariant 1 <= sizes[levels - left] && sizes[levels - left] <= sizes[levels];
          @ loop_invariant 0 <= tree[x] && tree[x] <= left;
          @ loop_invariant (\forall int q; 1 <= q && (x == 2 * q || x == 2 * q + 1);
          @       tree[q] != 0 && !BuddyLoans.lent(tree, leaves, q));
          @ decreases left;
          @*/
        //+KEY@ loop_assignable \strictly_nothing;
        //-KEY@ loop_assignable x, left;
        while (tree[x] != 0) {
            Powers.step(sizes, levels - left, levels);
            left--;
            x = BuddySteps.below(tree, leaves, x, left);
        }
        return x;
    }

    /** Lends the leftmost node below {@code top} that is not above the level of {@code stop}. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves;
      @   requires 1 <= top && top < 2 * stop && stop <= leaves && tree[top] == 0;
      @   requires top == 2 * parent || top == 2 * parent + 1;
      @   requires BuddyNodes.sound(tree, leaves, parent, parent, 0);
      @   requires 1 <= parent ==> tree[parent] != 0 && !BuddyLoans.lent(tree, leaves, parent);
      @   assignable tree[*];
      @   ensures stop <= \result && \result < 2 * stop;
      @   ensures BuddyLoans.lent(tree, leaves, \result);
      @   ensures (\forall int y; y == \result ==> !\old(BuddyLoans.lent(tree, leaves, y)));
      @   ensures (\forall int y; y != \result; BuddyLoans.lent(tree, leaves, y)
      @       == \old(BuddyLoans.lent(tree, leaves, y)));
      @   ensures (\forall int y; leaves <= y && y < 2 * leaves && y != \result;
      @       tree[y] == \old(tree[y]));
      @   ensures (\forall int y; leaves <= y && y == \result; \old(tree[y]) == 0);
      @   ensures BuddyNodes.sound(tree, leaves, parent, 0, 0);
      @   ensures 1 <= parent ==> tree[parent] != 0 && !BuddyLoans.lent(tree, leaves, parent);
      @*/
    static int carve(byte[] tree, int leaves, int top, int parent, int stop) {
        int x = top;
        int q = parent;
        /*@ loop_invariant 1 <= x && x < 2 * stop && tree[x] == 0 && top <= x;
          @ loop_invariant x == 2 * q || x == 2 * q + 1;
          @ loop_invariant 0 <= q && q < leaves && parent < x;
          @ loop_invariant q == parent || tree[q] == 1 && x == 2 * q && tree[2 * q + 1] == 0;
          @ loop_invariant 1 <= q ==> !BuddyLoans.lent(tree, leaves, q);
          @ loop_invariant 1 <= parent ==> tree[parent] == \old(tree[parent]);
          @ loop_invariant BuddyNodes.sound(tree, leaves, q, parent, 0);
          @ loop_invariant (\forall int y; leaves <= y && y < 2 * leaves;
          @       tree[y] == \old(tree[y]));
          @ loop_invariant (\forall int y; BuddyLoans.lent(tree, leaves, y)
          @       == \old(BuddyLoans.lent(tree, leaves, y)));
          @ loop_assignable x, q, tree[*];
          @ decreases 2 * stop - x;
          @*/
        while (x < stop) {
            BuddySteps.split(tree, leaves, x, q, parent);
            q = x;
            x = 2 * x;
        }
        BuddySteps.lend(tree, leaves, x, q, parent);
        return x;
    }

    /** Lends a node of the level that begins at {@code sizes[levels]}. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves;
      @   requires 0 <= levels && levels < sizes.length && levels < 127;
      @   requires Powers.powers(sizes) && sizes[levels] <= leaves;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0) && 0 <= tree[1] && tree[1] <= levels;
      @   assignable tree[*];
      @   ensures sizes[levels] <= \result && \result < 2 * sizes[levels];
      @   ensures BuddyLoans.lent(tree, leaves, \result);
      @   ensures (\forall int y; y == \result ==> !\old(BuddyLoans.lent(tree, leaves, y)));
      @   ensures (\forall int y; y != \result; BuddyLoans.lent(tree, leaves, y)
      @       == \old(BuddyLoans.lent(tree, leaves, y)));
      @   ensures (\forall int y; leaves <= y && y < 2 * leaves && y != \result;
      @       tree[y] == \old(tree[y]));
      @   ensures (\forall int y; leaves <= y && y == \result; \old(tree[y]) == 0);
      @   ensures BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @*/
    static int take(byte[] tree, int leaves, int[] sizes, int levels) {
        int top = find(tree, leaves, sizes, levels);
        int parent = BuddySteps.parent(top);
        BuddyNodes.except(tree, leaves, 0, 0, parent);
        BuddyNodes.fill(tree, leaves, 0, parent, 0);
        int x = carve(tree, leaves, top, parent, sizes[levels]);
        climb(tree, leaves, parent);
        return x;
    }

    /** Lends a block of the given order, of which there is one, and returns where it starts. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves && 0 <= units && units <= leaves;
      @   requires 1 <= unit && units * unit <= Long.MAX_VALUE;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @   requires (\forall int z; leaves + units <= z && z < 2 * leaves; tree[z] == 127);
      @   requires Powers.powers(sizes) && sizes[sizes.length - 1] == leaves;
      @   requires 0 <= order && order < sizes.length && sizes.length <= 31;
      @   requires tree[1] <= sizes.length - 1 - order;
      @   assignable tree[*];
      @   ensures BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @   ensures (\forall int z; leaves + units <= z && z < 2 * leaves; tree[z] == 127);
      @   ensures 0 <= \result && \result + sizes[order] * unit <= units * unit;
      @   ensures \result % (sizes[order] * unit) == 0;
      @   ensures (\exists int x; BuddyOwners.owns(tree, leaves, units, unit, \result, x));
      @   ensures (\forall int x; BuddyOwners.owns(tree, leaves, units, unit, \result, x);
      @       \result == (x * sizes[order] - leaves) * unit
      @       && !\old(BuddyLoans.lent(tree, leaves, x)));
      @   ensures (\forall int x; BuddyLoans.lent(tree, leaves, x)
      @       == (\old(BuddyLoans.lent(tree, leaves, x))
      @           || BuddyOwners.owns(tree, leaves, units, unit, \result, x)));
      @*/
    static long lend(byte[] tree, int leaves, int units, long unit, int[] sizes, int order) {
        int levels = sizes.length - 1 - order;
        BuddyNodes.at(tree, leaves, 0, 0, 0, 1);
        Powers.ordered(sizes, levels, sizes.length - 1);
        int x = take(tree, leaves, sizes, levels);
        return BuddyOwners.offset(tree, leaves, units, unit, sizes, order, x);
    }

    /** Gives the node {@code x} back, and joins the halves that are free now. */
    /*@ public normal_behavior
      @   requires 1 <= leaves && tree.length == 2 * leaves;
      @   requires BuddyNodes.sound(tree, leaves, 0, 0, 0) && BuddyLoans.lent(tree, leaves, x);
      @   requires 1 <= x && x < 2 * leaves;
      @   assignable tree[*];
      @   ensures (\forall int y; BuddyLoans.lent(tree, leaves, y)
      @       == (\old(BuddyLoans.lent(tree, leaves, y)) && y != x));
      @   ensures (\forall int y; leaves <= y && y < 2 * leaves && y != x;
      @       tree[y] == \old(tree[y]));
      @   ensures BuddyNodes.sound(tree, leaves, 0, 0, 0);
      @*/
    static void give(byte[] tree, int leaves, int x) {
        climb(tree, leaves, BuddySteps.free(tree, leaves, x));
    }

    /** The order of {@code x}: the number of levels below it. */
    /*@ public normal_behavior
      @   requires Powers.powers(sizes) && 1 <= sizes.length;
      @   requires 1 <= x && x < 2 * sizes[sizes.length - 1];
      @   ensures 0 <= \result && \result < sizes.length;
      @   ensures sizes[sizes.length - 1 - \result] <= x;
      @   ensures x < 2 * sizes[sizes.length - 1 - \result];
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int order(int[] sizes, int x) {
        int order = 0;
        Powers.least(sizes, sizes.length - 1);
        /*@ loop_invariant 0 <= order && order < sizes.length;
          @ loop_invariant x < 2 * sizes[sizes.length - 1 - order];
          @ decreases sizes.length - order;
          @*/
        //+KEY@ loop_assignable \strictly_nothing;
        //-KEY@ loop_assignable order;
        while (x < sizes[sizes.length - 1 - order]) {
            Powers.step(sizes, sizes.length - 2 - order, sizes.length - 1);
            order++;
        }
        return order;
    }
}
