package dev.avila.alloc.stress.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.avila.alloc.stress.CheckThenAct;
import dev.avila.alloc.stress.SharedPool;
import dev.avila.alloc.stress.Shipped;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** Two threads release one key at once; then it is counted how many slots can be had. */
@Outcome(id = "true, false, 1", expect = ACCEPTABLE, desc = "the first thread has released it")
@Outcome(id = "false, true, 1", expect = ACCEPTABLE, desc = "the second thread has released it")
@Outcome(id = "true, true, .*", expect = FORBIDDEN, desc = "one key was released twice")
@Outcome(id = "false, false, .*", expect = FORBIDDEN, desc = "nobody could release a live key")
@Outcome(expect = FORBIDDEN, desc = "the slot was lost, or is there twice")
public class DoubleRelease {

    private static int count(SharedPool pool) {
        int count = 0;
        while (count < 3 && pool.tryAllocate() != SharedPool.NONE) {
            count++;
        }
        return count;
    }

    /** The shipped pool. */
    @JCStressTest
    @JCStressMeta(DoubleRelease.class)
    @State
    public static class OfShipped {

        private final SharedPool pool = new Shipped(1);
        private final long key = pool.tryAllocate();

        @Actor
        public void first(ZZI_Result result) {
            result.r1 = pool.tryRelease(key);
        }

        @Actor
        public void second(ZZI_Result result) {
            result.r2 = pool.tryRelease(key);
        }

        @Arbiter
        public void then(ZZI_Result result) {
            result.r3 = count(pool);
        }
    }

    /** Must fail. */
    @JCStressTest
    @JCStressMeta(DoubleRelease.class)
    @State
    public static class OfCheckThenAct {

        private final SharedPool pool = new CheckThenAct(1);
        private final long key = pool.tryAllocate();

        @Actor
        public void first(ZZI_Result result) {
            result.r1 = pool.tryRelease(key);
        }

        @Actor
        public void second(ZZI_Result result) {
            result.r2 = pool.tryRelease(key);
        }

        @Arbiter
        public void then(ZZI_Result result) {
            result.r3 = count(pool);
        }
    }
}
