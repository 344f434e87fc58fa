package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the ints of each bucket begin and end. */
final class BucketsTest {

    private static final long INTS = 1L << 32;

    private static final int SAMPLES = 1_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1 << 30, Integer.MAX_VALUE})
    void theLeastIntIsInTheFirstBucketAndTheGreatestInTheLast(int buckets) {
        assertEquals(0, Buckets.of(Integer.MIN_VALUE, buckets));
        assertEquals(buckets - 1, Buckets.of(Integer.MAX_VALUE, buckets));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 100, 1023, 1 << 30, Integer.MAX_VALUE})
    void eachBucketBeginsWhereTheOneBeforeEnds(int buckets) {
        int step = Math.max(1, buckets / SAMPLES);
        for (long bucket = 1; bucket < buckets; bucket += step) {
            int first = first(bucket, buckets);
            assertEquals(bucket - 1, Buckets.of(first - 1, buckets));
            assertEquals(bucket, Buckets.of(first, buckets));
        }
    }

    /** The least int of the bucket, if each has its part of all ints, rounded up. */
    private static int first(long bucket, int buckets) {
        return (int) (Math.ceilDiv(bucket * INTS, buckets) + Integer.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1 << 30, Integer.MAX_VALUE})
    void aGreaterIntIsInNoLowerBucket(int buckets) {
        int below = 0;
        for (long mixed = Integer.MIN_VALUE; mixed <= Integer.MAX_VALUE; mixed += INTS / SAMPLES) {
            int bucket = Buckets.of((int) mixed, buckets);
            assertEquals(Math.max(below, bucket), bucket);
            below = bucket;
        }
    }
}
