package dev.avila.alloc.stress.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.avila.alloc.stress.SharedPool;
import dev.avila.alloc.stress.Shipped;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads allocate at once from a pool of two slots. */
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "the first thread came first")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "the second thread came first")
@Outcome(id = "0, 0", expect = FORBIDDEN, desc = "slot 0 was lent twice")
@Outcome(id = "1, 1", expect = FORBIDDEN, desc = "slot 1 was lent twice")
@Outcome(expect = FORBIDDEN, desc = "a thread got no slot, though each has one")
public class TwoAllocations {

    /** The shipped pool. */
    @JCStressTest
    @JCStressMeta(TwoAllocations.class)
    @State
    public static class OfShipped {

        private final SharedPool pool = new Shipped(2);

        @Actor
        public void first(II_Result result) {
            result.r1 = SharedPool.slot(pool.tryAllocate());
        }

        @Actor
        public void second(II_Result result) {
            result.r2 = SharedPool.slot(pool.tryAllocate());
        }
    }
}
