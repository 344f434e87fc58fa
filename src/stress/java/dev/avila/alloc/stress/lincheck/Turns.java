package dev.avila.alloc.stress.lincheck;

import dev.avila.alloc.stress.Sequential;
import dev.avila.alloc.stress.SharedPool;
import dev.avila.alloc.stress.Shipped;
import dev.avila.alloc.stress.WithoutVersion;
import java.util.Arrays;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;

/**
 * Threads that allocate, and release keys of their own, on a pool of two slots. A stack of slots is
 * deterministic, so the key that each allocation returns is compared.
 */
public abstract class Turns {

    private static final int CAPACITY = 2;
    private static final int THREADS = 8;

    private final SharedPool pool;
    private final long[][] held = new long[THREADS][CAPACITY];

    Turns(SharedPool pool) {
        this.pool = pool;
        for (long[] keys : held) {
            Arrays.fill(keys, SharedPool.NONE);
        }
    }

    @Operation
    public long allocate(@Param(gen = ThreadIdGen.class) int thread) {
        long key = pool.tryAllocate();
        if (key != SharedPool.NONE) {
            long[] keys = held[thread];
            keys[keys[0] == SharedPool.NONE ? 0 : 1] = key;
        }
        return key;
    }

    @Operation
    public boolean releaseFirst(@Param(gen = ThreadIdGen.class) int thread) {
        return release(thread, 0);
    }

    @Operation
    public boolean releaseSecond(@Param(gen = ThreadIdGen.class) int thread) {
        return release(thread, 1);
    }

    private boolean release(int thread, int which) {
        long key = held[thread][which];
        held[thread][which] = SharedPool.NONE;
        return key != SharedPool.NONE && pool.tryRelease(key);
    }

    /** The shipped pool. */
    public static final class OfShipped extends Turns {
        public OfShipped() {
            super(new Shipped(CAPACITY));
        }
    }

    /** Must fail. */
    public static final class OfWithoutVersion extends Turns {
        public OfWithoutVersion() {
            super(new WithoutVersion(CAPACITY));
        }
    }

    /** What the others are compared with. */
    public static final class OfSequential extends Turns {
        public OfSequential() {
            super(new Sequential(CAPACITY));
        }
    }
}
