package dev.avila.alloc.layout;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/**
 * What a buddy allocator has lent of a range, as one number: three bits a unit, which are 0 or one
 * more than the order of the block that begins there. So all states of a small range can be had.
 */
final class BuddyRange {

    private static final int BITS = 3;

    private final int units;
    private final int live;
    private final int order;
    private final boolean anyFit;
    private final Set<Long> seen = new HashSet<>();
    private final ArrayDeque<Long> open = new ArrayDeque<>();

    private BuddyRange(int units, int live, int order, boolean anyFit) {
        this.units = units;
        this.live = live;
        this.order = order;
        this.anyFit = anyFit;
    }

    /**
     * Whether some program comes to a refusal, though no more than {@code live} units are lent with
     * what is asked for, in blocks of {@code 2^order} units at most. The block that is lent is the
     * lowest free one or, with {@code anyFit}, the one that is worst for what comes.
     */
    static boolean canRefuse(int units, int live, int order, boolean anyFit) {
        if (units * BITS > Long.SIZE) {
            throw new IllegalArgumentException("no number for so many units: " + units);
        }
        return new BuddyRange(units, live, order, anyFit).search();
    }

    private boolean search() {
        visit(0);
        while (!open.isEmpty()) {
            long state = open.remove();
            int taken = taken(state);
            for (int k = 0; k <= order && Integer.bitCount(taken) + (1 << k) <= live; k++) {
                if (!lend(state, taken, k)) {
                    return true;
                }
            }
            for (int at = 0; at < units; at++) {
                visit(state & ~(7L << at * BITS));
            }
        }
        return false;
    }

    /** Lends the lowest free block, or each; false if there is none. */
    private boolean lend(long state, int taken, int k) {
        boolean lent = false;
        for (int at = 0; at + (1 << k) <= units && (anyFit || !lent); at += 1 << k) {
            if ((taken & mask(at, k)) == 0) {
                visit(state | (long) (k + 1) << at * BITS);
                lent = true;
            }
        }
        return lent;
    }

    private void visit(long state) {
        if (seen.add(state)) {
            open.add(state);
        }
    }

    /** A bit for each unit that is lent. */
    private int taken(long state) {
        int taken = 0;
        for (int at = 0; at < units; at++) {
            int k = (int) (state >>> at * BITS & 7) - 1;
            taken |= k < 0 ? 0 : mask(at, k);
        }
        return taken;
    }

    private static int mask(int at, int k) {
        return (1 << (1 << k)) - 1 << at;
    }
}
