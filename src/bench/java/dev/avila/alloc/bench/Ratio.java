package dev.avila.alloc.bench;

import dev.avila.alloc.bench.Measurement.Metric;

/**
 * One mean time by another, and between what it lies if each of the two lies in its 99.9 %
 * interval: with at least 99.8 %, independent or not. {@code high} is infinite where the other's
 * interval reaches 0.
 */
record Ratio(double value, double low, double high) {

    static Ratio of(Metric time, Metric by) {
        return new Ratio(time.score() / by.score(), time.low() / by.high(),
                0 < by.low() ? time.high() / by.low() : Double.POSITIVE_INFINITY);
    }

    /** Less than 1, and surely so. */
    boolean isLess() {
        return high < 1;
    }

    /** More than 1, and surely so. */
    boolean isMore() {
        return 1 < low;
    }
}
