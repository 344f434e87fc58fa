package dev.avila.alloc.concurrent;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.DoubleFreeException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidSizeException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Lends out the slots {@code 0 .. capacity-1} to any threads, each to one holder at a time.
 *
 * <p>The free slots are a stack: the head names the top one, {@code next} the one below each. Every
 * successful swing of the head adds one to its version, so that a thread which read the head before
 * does not swing it after others have. {@code life} of a slot is its generation while it is lent,
 * and minus the last one while it is free; the key that is handed out has generation and slot.
 *
 * <p>Thread-safe and lock-free: whatever the threads do and wherever some stop, one of those that
 * run ends its call after a bounded number of their steps. A stopped thread blocks nobody. If it
 * never goes on, the one slot that its call had in hand is lost.
 */
public final class LockFreePool {

    /** No key: the result of an allocation that failed. */
    public static final long NONE = -1L;

    /** No slot: what is below the last one. */
    private static final int EMPTY = -1;

    /** The half of the head that is its slot; the other half is its version. */
    private static final long SLOT = 0xFFFF_FFFFL;

    /** One version. */
    private static final long SWING = 1L << 32;

    /** Where the head stands in its array, with 128 bytes before it that nobody writes. */
    private static final int HEAD = 16;

    /** As many behind it. */
    private static final int HEAD_LENGTH = HEAD + 1 + 16;

    /** Two array entries of four bytes. */
    private static final long OVERHEAD_PER_SLOT = 8L;

    /** Headers, fields and padding of the pool and its three arrays, on 64-bit HotSpot at most. */
    private static final long OVERHEAD_FIXED = 376L;

    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);

    // An array keeps its order in every layout of fields, and who sees the pool sees it filled.
    private final long[] head = new long[HEAD_LENGTH];
    private final int[] next;
    private final int[] life;

    /**
     * Makes a pool whose slots are all free.
     *
     * @throws InvalidSizeException if {@code capacity} is negative
     */
    public LockFreePool(int capacity) {
        if (capacity < 0) {
            throw new InvalidSizeException(capacity);
        }
        next = new int[capacity];
        life = new int[capacity];
        for (int slot = 0; slot < capacity; slot++) {
            next[slot] = slot + 1 < capacity ? slot + 1 : EMPTY;
        }
        head[HEAD] = capacity == 0 ? EMPTY & SLOT : 0;
    }

    public int capacity() {
        return life.length;
    }

    /** The slot of a key. */
    public static int slot(long key) {
        return (int) key;
    }

    private static int generation(long key) {
        return (int) (key >>> 32);
    }

    /** Whether the slot of {@code key} is lent under it; other threads may change it at once. */
    public boolean isLive(long key) {
        // Opaque: the answer may be old when it arrives; who has the key by right sees it lent.
        return isOurs(key) && (int) INTS.getOpaque(life, slot(key)) == generation(key);
    }

    /**
     * How many slots are lent, in time O(capacity). Exact if no allocation and no release runs;
     * otherwise each slot is counted as it is when its turn comes.
     */
    public int live() {
        int live = 0;
        for (int slot = 0; slot < life.length; slot++) {
            // Opaque: nothing is concluded from one slot about another.
            if (0 < (int) INTS.getOpaque(life, slot)) {
                live++;
            }
        }
        return live;
    }

    /** Bytes of book-keeping: an upper bound for JVMs whose objects are aligned to 8 bytes. */
    public long overheadBytes() {
        return OVERHEAD_PER_SLOT * life.length + OVERHEAD_FIXED;
    }

    /**
     * Takes a free slot and returns a key of it, which is positive, or {@link #NONE} if there was
     * none at one moment of the call: each was lent, or in the hand of a call that had not ended.
     */
    public long tryAllocate() {
        while (true) {
            // Volatile: the link below is seen; who announces that it waits and then finds nothing
            // is seen by the next release.
            long seen = (long) LONGS.getVolatile(head, HEAD); // step: popReadHead
            int slot = (int) seen;
            if (slot == EMPTY) {
                return NONE;
            }
            // Plain: if another thread can write it meanwhile, the head was swung and we try again.
            int below = next[slot]; // step: popReadNext
            // Volatile: who swings next has all that was before; what was before stays before.
            if (LONGS.compareAndSet(head, HEAD, seen, swung(seen, below))) { // step: popSwing
                return lend(slot);
            }
        }
    }

    /** Gives a slot that the caller has taken its next generation. */
    private long lend(int slot) {
        // Plain: the last release of the slot wrote it before its swing.
        int last = life[slot];
        int generation = last == -Integer.MAX_VALUE ? 1 : 1 - last;
        // Release: who claims this generation has our swing, however the key has come to it.
        INTS.setRelease(life, slot, generation); // step: lend
        return (long) generation << 32 | slot;
    }

    /** Takes a free slot and returns a key of it, which is positive. */
    public long allocate() {
        long key = tryAllocate();
        if (key == NONE) {
            throw new CapacityExceededException(life.length, life.length, 1);
        }
        return key;
    }

    /**
     * Gives the slot of {@code key} back, or returns false if it is not lent under it. Of several
     * threads that release one key, one succeeds.
     */
    public boolean tryRelease(long key) {
        if (!isOurs(key) || !claim(key)) {
            return false;
        }
        push(slot(key));
        return true;
    }

    /**
     * Gives the slot of {@code key} back. Of several threads that release one key, one succeeds.
     *
     * @throws ForeignHandleException if no slot of this pool can ever have that key
     * @throws DoubleFreeException if the slot is not lent under that key, or not any more
     */
    public void release(long key) {
        if (!isOurs(key)) {
            throw new ForeignHandleException(key);
        }
        if (!claim(key)) {
            throw new DoubleFreeException(key);
        }
        push(slot(key));
    }

    private boolean isOurs(long key) {
        return 0 <= slot(key) && slot(key) < life.length && 1 <= generation(key);
    }

    private boolean claim(long key) {
        int slot = slot(key);
        int lent = generation(key);
        // Acquire: the link is written after the swing of the allocation that lent this generation.
        return lent == (int) INTS.compareAndExchangeAcquire(life, slot, lent, -lent); // step: claim
    }

    /** Puts a slot that the caller has claimed on the stack. */
    private void push(int slot) {
        boolean pushed = false;
        while (!pushed) {
            // Opaque: nothing is read by it, and the swing tells whether it is still true.
            long seen = (long) LONGS.getOpaque(head, HEAD); // step: pushReadHead
            // Plain: the slot is ours, and the swing shows the link to whoever finds the slot.
            next[slot] = (int) seen; // step: pushLink
            // Volatile: the link, the claim and all that the holder did come before the swing.
            pushed = LONGS.compareAndSet(head, HEAD, seen, swung(seen, slot)); // step: pushSwing
        }
    }

    /** The head after one more swing, to {@code slot}; the version begins again after 2^32. */
    private static long swung(long seen, int slot) {
        return (seen & ~SLOT) + SWING | slot & SLOT;
    }
}
