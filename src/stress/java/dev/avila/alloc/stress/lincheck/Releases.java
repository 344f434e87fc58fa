package dev.avila.alloc.stress.lincheck;

import dev.avila.alloc.stress.CheckThenAct;
import dev.avila.alloc.stress.Sequential;
import dev.avila.alloc.stress.SharedPool;
import dev.avila.alloc.stress.Shipped;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Threads that release the same keys, and ask whether they are live, on a pool of two slots. */
@Param(name = "slot", gen = IntGen.class, conf = "0:1")
public abstract class Releases {

    private static final int CAPACITY = 2;

    private final SharedPool pool;

    Releases(SharedPool pool) {
        this.pool = pool;
        for (int slot = 0; slot < CAPACITY; slot++) {
            pool.tryAllocate();
        }
    }

    @Operation
    public boolean release(@Param(name = "slot") int slot) {
        return pool.tryRelease(SharedPool.key(1, slot));
    }

    @Operation
    public boolean isLive(@Param(name = "slot") int slot) {
        return pool.isLive(SharedPool.key(1, slot));
    }

    /** The shipped pool. */
    public static final class OfShipped extends Releases {
        public OfShipped() {
            super(new Shipped(CAPACITY));
        }
    }

    /** Must fail. */
    public static final class OfCheckThenAct extends Releases {
        public OfCheckThenAct() {
            super(new CheckThenAct(CAPACITY));
        }
    }

    /** What the others are compared with. */
    public static final class OfSequential extends Releases {
        public OfSequential() {
            super(new Sequential(CAPACITY));
        }
    }
}
