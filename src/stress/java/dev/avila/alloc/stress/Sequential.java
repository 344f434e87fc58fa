package dev.avila.alloc.stress;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a pool is for one thread: a stack of free slots, and the generation of each slot. */
public final class Sequential implements SharedPool {

    private final Deque<Integer> free = new ArrayDeque<>();
    private final int[] generations;
    private final boolean[] live;

    public Sequential(int capacity) {
        generations = new int[capacity];
        live = new boolean[capacity];
        for (int slot = 0; slot < capacity; slot++) {
            free.add(slot);
        }
    }

    @Override
    public long tryAllocate() {
        if (free.isEmpty()) {
            return NONE;
        }
        int slot = free.pop();
        live[slot] = true;
        generations[slot]++;
        return SharedPool.key(generations[slot], slot);
    }

    @Override
    public boolean tryRelease(long key) {
        if (!isLive(key)) {
            return false;
        }
        live[SharedPool.slot(key)] = false;
        free.push(SharedPool.slot(key));
        return true;
    }

    @Override
    public boolean isLive(long key) {
        int slot = SharedPool.slot(key);
        return live[slot] && generations[slot] == SharedPool.generation(key);
    }
}
