package dev.avila.alloc.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a buddy allocator lends, told without a tree: a set of blocks of minimal blocks. The one
 * that is lent is the lowest of its size, at a multiple of that, that overlaps none of the set.
 */
final class BuddyModel {

    static final int NONE = -1;

    private final int units;
    private final NavigableMap<Integer, Integer> live = new TreeMap<>();

    BuddyModel(int units) {
        this.units = units;
    }

    /** The live blocks: where each starts, and how many minimal blocks it has. */
    NavigableMap<Integer, Integer> live() {
        return live;
    }

    int allocate(int request) {
        int size = size(request);
        int start = lowest(size);
        if (start != NONE) {
            live.put(start, size);
        }
        return start;
    }

    boolean release(int start) {
        return live.remove(start) != null;
    }

    void releaseAll() {
        live.clear();
    }

    /** The least power of two that is not less. */
    static int size(int request) {
        int size = 1;
        while (size < request) {
            size *= 2;
        }
        return size;
    }

    int largestFree() {
        int largest = 0;
        for (int size = 1; size <= units; size *= 2) {
            if (lowest(size) != NONE) {
                largest = size;
            }
        }
        return largest;
    }

    /** Start and size of each free block that is no half of a greater free one, in order. */
    Map<Integer, Integer> free() {
        Map<Integer, Integer> free = new TreeMap<>();
        for (int size = 1; size <= units; size *= 2) {
            for (int start = 0; start <= units - size; start += size) {
                int above = start / (2 * size) * 2 * size;
                if (isFree(start, size) && !isFree(above, 2 * size)) {
                    free.put(start, size);
                }
            }
        }
        return free;
    }

    private int lowest(int size) {
        for (int start = 0; start <= units - size; start += size) {
            if (isFree(start, size)) {
                return start;
            }
        }
        return NONE;
    }

    /** The units from {@code start} on are of the range, and of no live block. */
    private boolean isFree(int start, int size) {
        Map.Entry<Integer, Integer> before = live.lowerEntry(start + size);
        return start + size <= units
                && (before == null || before.getKey() + before.getValue() <= start);
    }

    /** The units of the live blocks. */
    int used() {
        return live.values().stream().mapToInt(size -> size).sum();
    }

    List<Integer> starts() {
        return new ArrayList<>(live.keySet());
    }
}
