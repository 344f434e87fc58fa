package dev.avila.alloc.stress.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.avila.alloc.stress.SharedPool;
import dev.avila.alloc.stress.Shipped;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZII_Result;

/**
 * One thread writes into the last slot and releases it, another one allocates and reads what is in
 * it; then it is counted how many slots can be had.
 */
@Outcome(id = "true, 7, 0", expect = ACCEPTABLE, desc = "the slot was released, and lent again")
@Outcome(id = "false, 0, 1", expect = ACCEPTABLE, desc = "the allocation came before the release")
@Outcome(id = "true, 0, .*", expect = FORBIDDEN, desc = "what the first holder wrote is not seen")
@Outcome(expect = FORBIDDEN, desc = "the slot was lost, or is there twice")
public class LastSlot {

    /** The shipped pool. */
    @JCStressTest
    @JCStressMeta(LastSlot.class)
    @State
    public static class OfShipped {

        private final SharedPool pool = new Shipped(1);
        private final long key = pool.tryAllocate();
        private int value;

        @Actor
        public void holder() {
            value = 7;
            pool.tryRelease(key);
        }

        @Actor
        public void other(ZII_Result result) {
            if (pool.tryAllocate() != SharedPool.NONE) {
                result.r1 = true;
                result.r2 = value;
            }
        }

        @Arbiter
        public void then(ZII_Result result) {
            result.r3 = pool.tryAllocate() == SharedPool.NONE ? 0 : 1;
        }
    }
}
