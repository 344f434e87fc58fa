package dev.avila.alloc.stress.lincheck;

import dev.avila.alloc.stress.Sequential;
import dev.avila.alloc.stress.SharedPool;
import dev.avila.alloc.stress.Shipped;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * Releases of one key and allocations. Not linearizable: a release ends the life of a key in one
 * step and makes its slot available in a later one, and a thread that sees the first and not yet
 * the second sees a pool whose slot is neither lent nor to be had.
 */
public abstract class Both {

    private final SharedPool pool;

    Both(SharedPool pool) {
        this.pool = pool;
        pool.tryAllocate();
    }

    @Operation
    public long allocate() {
        return pool.tryAllocate();
    }

    @Operation
    public boolean release() {
        return pool.tryRelease(SharedPool.key(1, 0));
    }

    /** The shipped pool. */
    public static final class OfShipped extends Both {
        public OfShipped() {
            super(new Shipped(1));
        }
    }

    /** What it is compared with. */
    public static final class OfSequential extends Both {
        public OfSequential() {
            super(new Sequential(1));
        }
    }
}
