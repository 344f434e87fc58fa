package dev.avila.alloc.bench.pool;

/**
 * A buddy allocator as one writes it by hand: a tree of the orders of the greatest free blocks
 * below its nodes, plus one. It refuses nothing but what does not fit.
 */
final class LongestTree {

    private final byte[] longest;
    private final int levels;

    /** Of {@code 2^levels} blocks. */
    LongestTree(int levels) {
        this.levels = levels;
        longest = new byte[2 << levels];
        for (int node = 1; node < longest.length; node++) {
            longest[node] = whole(node);
        }
    }

    private byte whole(int node) {
        return (byte) (levels + 1 - level(node));
    }

    private static int level(int node) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(node);
    }

    /** The first block of {@code 2^order}, or -1. */
    int allocate(int order) {
        if (longest[1] <= order) {
            return -1;
        }
        int node = 1;
        for (int below = levels; order < below; below--) {
            node = 2 * node;
            if (longest[node] <= order) {
                node++;
            }
        }
        longest[node] = 0;
        tell(node / 2);
        return (node << order) - (1 << levels);
    }

    void release(int block) {
        int node = block + (1 << levels);
        while (longest[node] != 0) {
            node /= 2;
        }
        longest[node] = whole(node);
        tell(node / 2);
    }

    private void tell(int from) {
        for (int node = from; node != 0; node /= 2) {
            byte left = longest[2 * node];
            byte right = longest[2 * node + 1];
            byte half = (byte) (whole(node) - 1);
            longest[node] = left == half && right == half ? whole(node)
                    : left < right ? right : left;
        }
    }
}
