package dev.avila.alloc.stress;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Must fail: the head is a slot without a version, so that it may look as if nobody swung it. */
public final class WithoutVersion implements SharedPool {

    private final AtomicInteger head = new AtomicInteger();
    private final AtomicIntegerArray next;
    private final AtomicIntegerArray life;

    public WithoutVersion(int capacity) {
        next = new AtomicIntegerArray(capacity);
        life = new AtomicIntegerArray(capacity);
        for (int slot = 0; slot < capacity; slot++) {
            next.set(slot, slot + 1 < capacity ? slot + 1 : -1);
        }
    }

    @Override
    public long tryAllocate() {
        while (true) {
            int slot = head.get();
            if (slot == -1) {
                return NONE;
            }
            int below = next.get(slot);
            if (head.compareAndSet(slot, below)) {
                int generation = 1 + Math.abs(life.get(slot));
                life.set(slot, generation);
                return SharedPool.key(generation, slot);
            }
        }
    }

    @Override
    public boolean tryRelease(long key) {
        int slot = SharedPool.slot(key);
        int generation = SharedPool.generation(key);
        if (!life.compareAndSet(slot, generation, -generation)) {
            return false;
        }
        int seen;
        do {
            seen = head.get();
            next.set(slot, seen);
        } while (!head.compareAndSet(seen, slot));
        return true;
    }

    @Override
    public boolean isLive(long key) {
        return life.get(SharedPool.slot(key)) == SharedPool.generation(key);
    }
}
