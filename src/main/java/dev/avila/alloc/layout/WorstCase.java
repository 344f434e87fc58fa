package dev.avila.alloc.layout;

/**
 * How large a range must be so that an allocator never refuses, whatever is asked for in whatever
 * order, as long as no more than a stated amount is live at once.
 *
 * <p>Amounts are in units, the smallest blocks. A buddy allocator lends blocks of
 * {@code 1, 2, 4 .. 2^order} units at multiples of their size. What a formula means for an
 * allocator is a theorem; its page states and proves it. Here it is computed without overflow.
 */
public final class WorstCase {

    /** The answer that a size is beyond {@code long}, or that the question makes no sense. */
    public static final long NONE = -1L;

    /** The greatest order: {@code 2^63} is beyond {@code long}. */
    private static final int MAX_ORDER = 62;

    //@ private normal_behavior assignable \nothing; ensures true;
    private WorstCase() {
    }

    /**
     * Enough for a buddy allocator that lends the free block of the lowest address:
     * {@code (live - 1) * (1 + order / 2) + 2^order} without the fraction, or {@link #NONE}.
     */
    /*@ public normal_behavior
      @   requires 1 <= live && 0 <= order && order <= 62;
      @   requires (live - 1) * (order + 2) / 2 + (1L << order) <= Long.MAX_VALUE;
      @   ensures \result == (live - 1) * (order + 2) / 2 + (1L << order); // functional
      @   ensures live <= \result; // bounds
      @ also public normal_behavior
      @   requires live < 1 || order < 0 || 62 < order
      @     || Long.MAX_VALUE < (live - 1) * (order + 2) / 2 + (1L << order);
      @   ensures \result == NONE; // refusal
      @*/
    public static /*@ pure @*/ long buddy(long live, int order) {
        if (live < 1 || order < 0 || MAX_ORDER < order) {
            return NONE;
        }
        return sum(half(live - 1, order + 2), 1L << order);
    }

    /** Enough whichever free block the allocator lends, or {@link #NONE}. */
    /*@ public normal_behavior
      @   requires 1 <= live && 0 <= order && order <= 62;
      @   requires (1L << order) <= live / 2 + live % 2;
      @   ensures (1L << order) * (live - (1L << order) + 1) <= Long.MAX_VALUE
      @     ==> \result == (1L << order) * (live - (1L << order) + 1); // functional
      @   ensures Long.MAX_VALUE < (1L << order) * (live - (1L << order) + 1)
      @     ==> \result == NONE; // refusal
      @ also public normal_behavior
      @   requires 1 <= live && 0 <= order && order <= 62;
      @   requires live / 2 + live % 2 < (1L << order);
      @   ensures (live / 2 + live % 2) * (live / 2 + 1) <= Long.MAX_VALUE
      @     ==> \result == (live / 2 + live % 2) * (live / 2 + 1); // functional
      @   ensures Long.MAX_VALUE < (live / 2 + live % 2) * (live / 2 + 1)
      @     ==> \result == NONE; // refusal
      @ also public normal_behavior
      @   requires live < 1 || order < 0 || 62 < order;
      @   ensures \result == NONE; // refusal
      @*/
    public static /*@ pure @*/ long anyFit(long live, int order) {
        if (live < 1 || order < 0 || MAX_ORDER < order) {
            return NONE;
        }
        long half = live / 2 + live % 2;
        long block = 1L << order;
        if (half < block) {
            return Sizes.tryArray(half, live / 2 + 1);
        }
        return Sizes.tryArray(block, live - block + 1);
    }

    /**
     * The most units that are lent when no more than {@code live} are asked for, in blocks of
     * {@code 2^order} units at most: each request is rounded up to a power of two.
     */
    /*@ public normal_behavior
      @   requires 0 <= live && 0 <= order && order <= 62;
      @   ensures live * (1L << order) <= Long.MAX_VALUE
      @     ==> \result == live * (1L << order) / ((1L << order) / 2 + 1); // functional
      @   ensures Long.MAX_VALUE < live * (1L << order) ==> \result == NONE; // refusal
      @ also public normal_behavior
      @   requires live < 0 || order < 0 || 62 < order;
      @   ensures \result == NONE; // refusal
      @*/
    public static /*@ pure @*/ long rounded(long live, int order) {
        if (live < 0 || order < 0 || MAX_ORDER < order) {
            return NONE;
        }
        long block = 1L << order;
        long units = Sizes.tryArray(live, block);
        return units == NONE ? NONE : units / (block / 2 + 1);
    }

    /** How many requests of at least {@code least} units can be live at once. */
    /*@ public normal_behavior
      @   requires 0 <= live && 1 <= least;
      @   ensures \result * least <= live && live < (\result + 1) * least; // functional
      @ also public normal_behavior
      @   requires live < 0 || least < 1;
      @   ensures \result == NONE; // refusal
      @*/
    public static /*@ pure @*/ long blocks(long live, long least) {
        return live < 0 || least < 1 ? NONE : live / least;
    }

    /**
     * The end of a pool that begins at {@code start}, or {@link #NONE}; also where an argument is
     * that, so that the pools of several size classes can be laid one behind the other.
     */
    /*@ public normal_behavior
      @   requires 0 <= start && 0 <= blocks && 0 <= size;
      @   ensures start + blocks * size <= Long.MAX_VALUE
      @     ==> \result == start + blocks * size && start <= \result; // functional
      @   ensures Long.MAX_VALUE < start + blocks * size ==> \result == NONE; // refusal
      @ also public normal_behavior
      @   requires start < 0 || blocks < 0 || size < 0;
      @   ensures \result == NONE; // refusal
      @*/
    public static /*@ pure @*/ long pool(long start, long blocks, long size) {
        return sum(start, Sizes.tryArray(blocks, size));
    }

    /** Half of a product without the fraction, or {@link #NONE}. */
    /*@ private normal_behavior
      @   requires 0 <= a && 2 <= b && b <= 64;
      @   ensures a * b / 2 <= Long.MAX_VALUE ==> \result == a * b / 2 && a <= \result;
      @   ensures Long.MAX_VALUE < a * b / 2 ==> \result == -1;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ long half(long a, int b) {
        long half = a / 2;
        long odd = a - 2 * half;
        notNegative(half, b);
        notNegative(half, b - 2);
        halves(a, half, odd, b);
        return sum(Sizes.tryArray(half, b), odd == 0 ? 0 : b / 2);
    }

    /*@ private normal_behavior
      @   requires 0 <= half && 0 <= odd && odd <= 1 && a == 2 * half + odd;
      @   requires 2 <= b && b <= 64 && 0 <= half * b;
      @   ensures a * b / 2 == half * b + (odd == 0 ? 0 : b / 2);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ void halves(long a, long half, long odd, int b) {
    }

    /*@ private normal_behavior
      @   requires 0 <= a && 0 <= b;
      @   ensures 0 <= a * b;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ void notNegative(long a, int b) {
    }

    /** The sum, or {@link #NONE} if it is beyond {@code long} or a term is negative. */
    /*@ private normal_behavior
      @   ensures \result == (a < 0 || b < 0 || Long.MAX_VALUE < a + b ? -1 : a + b);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ long sum(long a, long b) {
        return a < 0 || b < 0 || Long.MAX_VALUE - a < b ? NONE : a + b;
    }
}
