package dev.avila.alloc.stress;

/** What the tests call: the shipped pool, a broken twin of it, or its sequential specification. */
public interface SharedPool {

    /** No key, as in {@code LockFreePool}. */
    long NONE = -1L;

    long tryAllocate();

    boolean tryRelease(long key);

    boolean isLive(long key);

    /** The slot of a key, and -1 of none. */
    static int slot(long key) {
        return (int) key;
    }

    static int generation(long key) {
        return (int) (key >>> 32);
    }

    static long key(int generation, int slot) {
        return (long) generation << 32 | slot;
    }
}
