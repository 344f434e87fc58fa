package dev.avila.alloc.stress;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/** What is shipped, written plainly. Each wrong pool leaves one thing of it out. */
abstract class Twin implements SharedPool {

    static final long SLOT = 0xFFFF_FFFFL;

    final AtomicIntegerArray life;
    private final AtomicLong head = new AtomicLong();
    private final AtomicIntegerArray next;

    Twin(int capacity) {
        next = new AtomicIntegerArray(capacity);
        life = new AtomicIntegerArray(capacity);
        for (int slot = 0; slot < capacity; slot++) {
            next.set(slot, slot + 1 < capacity ? slot + 1 : -1);
        }
    }

    /** The head after one more swing, to {@code slot}. */
    long swung(long seen, int slot) {
        return (seen & ~SLOT) + SLOT + 1 | slot & SLOT;
    }

    /** Ends the life of a key; false if it is not live. */
    boolean claim(int slot, int generation) {
        return life.compareAndSet(slot, generation, -generation);
    }

    @Override
    public final long tryAllocate() {
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
    public final boolean tryRelease(long key) {
        int slot = SharedPool.slot(key);
        if (!claim(slot, SharedPool.generation(key))) {
            return false;
        }
        long seen;
        do {
            seen = head.get();
            next.set(slot, (int) seen);
        } while (!head.compareAndSet(seen, swung(seen, slot)));
        return true;
    }

    @Override
    public final boolean isLive(long key) {
        return life.get(SharedPool.slot(key)) == SharedPool.generation(key);
    }
}
