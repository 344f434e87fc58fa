package dev.avila.alloc.trace;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a replay counted.
 *
 * @param capacity the bytes of the allocator's range
 * @param moved resized blocks for which another was lent, and the content copied
 * @param tooLarge requests for more bytes than any block of the allocator has, refused
 * @param noRoom other requests that were refused
 * @param skipped steps on blocks that were refused
 * @param moments one after each step
 */
record Outcome(String trace, String target, long capacity, int moved, int tooLarge, int noRoom,
        int skipped, List<Moment> moments) {

    int steps() {
        return moments.size();
    }

    /** In bytes. */
    long peakLive() {
        return peak(Moment::live);
    }

    /** In bytes. */
    long peakLent() {
        return peak(Moment::lent);
    }

    /** In bytes. */
    long peakRange() {
        return peak(Moment::range);
    }

    private long peak(ToLongFunction<Moment> bytes) {
        return moments.stream().mapToLong(bytes).max().orElse(0);
    }

    /** The peak of the live bytes by the peak of the range; 0 if nothing was lent. */
    double utilisation() {
        return peakRange() == 0 ? 0 : (double) peakLive() / peakRange();
    }

    /** The share of the lent bytes that were not asked for, in the mean; 0 if none were lent. */
    double internalFragmentation() {
        return lost(Moment::live, Moment::lent);
    }

    /** The share of the range that is not lent, in the mean; 0 if nothing was lent. */
    double externalFragmentation() {
        return lost(Moment::lent, Moment::range);
    }

    private double lost(ToLongFunction<Moment> part, ToLongFunction<Moment> whole) {
        double all = moments.stream().mapToLong(whole).sum();
        return all == 0 ? 0 : 1 - moments.stream().mapToLong(part).sum() / all;
    }
}
