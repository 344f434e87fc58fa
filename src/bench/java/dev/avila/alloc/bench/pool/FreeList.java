package dev.avila.alloc.bench.pool;

/** A pool as one writes it by hand: a stack of free slots, and a mark for each that is live. */
final class FreeList {

    private final int[] free;
    private final boolean[] live;
    private int available;

    FreeList(int capacity) {
        free = new int[capacity];
        live = new boolean[capacity];
        available = capacity;
        for (int slot = 0; slot < capacity; slot++) {
            free[slot] = slot;
        }
    }

    int allocate() {
        if (available == 0) {
            throw new IllegalStateException("no slot is free");
        }
        available--;
        int slot = free[available];
        live[slot] = true;
        return slot;
    }

    void release(int slot) {
        if (slot < 0 || live.length <= slot) {
            throw new IllegalArgumentException("no slot of this pool");
        }
        if (!live[slot]) {
            throw new IllegalStateException("a double release");
        }
        live[slot] = false;
        free[available] = slot;
        available++;
    }
}
