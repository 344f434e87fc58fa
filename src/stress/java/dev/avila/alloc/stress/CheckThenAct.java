package dev.avila.alloc.stress;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/** Must fail: a release looks whether the key is live, and then ends its life by a plain store. */
public final class CheckThenAct implements SharedPool {

    private static final long SLOT = 0xFFFF_FFFFL;

    private final AtomicLong head = new AtomicLong();
    private final AtomicIntegerArray next;
    private final AtomicIntegerArray life;

    public CheckThenAct(int capacity) {
        next = new AtomicIntegerArray(capacity);
        life = new AtomicIntegerArray(capacity);
        for (int slot = 0; slot < capacity; slot++) {
            next.set(slot, slot + 1 < capacity ? slot + 1 : -1);
        }
    }

    @Override
    public long tryAllocate() {
        while (true) {
            long seen = head.get();
            int slot = (int) seen;
            if (slot == -1) {
                return NONE;
            }
            if (head.compareAndSet(seen, swung(seen, next.get(slot)))) {
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
        if (life.get(slot) != generation) {
            return false;
        }
        life.set(slot, -generation);
        long seen;
        do {
            seen = head.get();
            next.set(slot, (int) seen);
        } while (!head.compareAndSet(seen, swung(seen, slot)));
        return true;
    }

    @Override
    public boolean isLive(long key) {
        return life.get(SharedPool.slot(key)) == SharedPool.generation(key);
    }

    private static long swung(long seen, int slot) {
        return (seen & ~SLOT) + SLOT + 1 | slot & SLOT;
    }
}
