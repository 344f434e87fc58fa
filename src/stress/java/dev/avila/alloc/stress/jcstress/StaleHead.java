package dev.avila.alloc.stress.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.avila.alloc.stress.SharedPool;
import dev.avila.alloc.stress.Shipped;
import dev.avila.alloc.stress.WithoutVersion;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * One thread takes a slot and gives it back. Another one takes two and gives back the first: the
 * head is what it was, and what is below is not. Then it gives back the second. They do so some
 * times, and then the slots that can be had are counted.
 */
@Outcome(id = "3", expect = ACCEPTABLE, desc = "each of three slots is there once")
@Outcome(expect = FORBIDDEN, desc = "a slot is there twice, or lost")
public class StaleHead {

    private static final int CAPACITY = 3;
    private static final int ROUNDS = 20;

    private static void takeOne(SharedPool pool) {
        for (int i = 0; i < ROUNDS; i++) {
            release(pool, pool.tryAllocate());
        }
    }

    private static void takeTwo(SharedPool pool) {
        for (int i = 0; i < ROUNDS; i++) {
            long first = pool.tryAllocate();
            long second = pool.tryAllocate();
            release(pool, first);
            release(pool, second);
        }
    }

    private static void release(SharedPool pool, long key) {
        if (key != SharedPool.NONE) {
            pool.tryRelease(key);
        }
    }

    /** How many allocations succeed, or -1 if two have one slot. */
    private static int count(SharedPool pool) {
        boolean[] lent = new boolean[CAPACITY];
        int count = 0;
        for (long key = pool.tryAllocate(); key != SharedPool.NONE; key = pool.tryAllocate()) {
            if (lent[SharedPool.slot(key)]) {
                return -1;
            }
            lent[SharedPool.slot(key)] = true;
            count++;
        }
        return count;
    }

    /** The shipped pool. */
    @JCStressTest
    @JCStressMeta(StaleHead.class)
    @State
    public static class OfShipped {

        private final SharedPool pool = new Shipped(CAPACITY);

        @Actor
        public void one() {
            takeOne(pool);
        }

        @Actor
        public void two() {
            takeTwo(pool);
        }

        @Arbiter
        public void then(I_Result result) {
            result.r1 = count(pool);
        }
    }

    /** Must fail. */
    @JCStressTest
    @JCStressMeta(StaleHead.class)
    @State
    public static class OfWithoutVersion {

        private final SharedPool pool = new WithoutVersion(CAPACITY);

        @Actor
        public void one() {
            takeOne(pool);
        }

        @Actor
        public void two() {
            takeTwo(pool);
        }

        @Arbiter
        public void then(I_Result result) {
            result.r1 = count(pool);
        }
    }
}
