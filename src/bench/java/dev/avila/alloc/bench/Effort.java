package dev.avila.alloc.bench;

import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long the suite measures. */
enum Effort {

    /** Runs each benchmark once, in one process: shows that all run, and measures nothing. */
    SMOKE(0, 0, 1, 1, 1, "64"),

    /** One size; the whole suite takes less than 10 minutes. */
    QUICK(2, 2, 100, 5, 50, "4096"),

    /** All sizes; the whole suite takes hours. */
    FULL(3, 3, 500, 5, 500);

    private final int forks;
    private final int warmups;
    private final TimeValue warmup;
    private final int iterations;
    private final TimeValue iteration;
    private final String[] sizes;

    /** Times are in milliseconds. */
    Effort(int forks, int warmups, int warmup, int iterations, int iteration, String... sizes) {
        this.forks = forks;
        this.warmups = warmups;
        this.warmup = TimeValue.milliseconds(warmup);
        this.iterations = iterations;
        this.iteration = TimeValue.milliseconds(iteration);
        this.sizes = sizes;
    }

    /** Whether its times and bytes mean anything. */
    boolean measures() {
        return 0 < forks;
    }

    /** As the command line writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    void applyTo(ChainedOptionsBuilder options) {
        options.mode(measures() ? Mode.AverageTime : Mode.SingleShotTime).forks(forks)
                .warmupIterations(warmups).warmupTime(warmup)
                .measurementIterations(iterations).measurementTime(iteration);
        if (0 < sizes.length) {
            options.param(Measurement.SIZE, sizes);
        }
    }
}
