package dev.avila.alloc.bench;

import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long the suite measures. */
enum Effort {

    /** Runs each benchmark once, in one process: shows that all run, and measures nothing. */
    SMOKE(0, 0, 1, 1, "64"),

    /** One size; the whole suite takes less than 10 minutes. */
    QUICK(2, 3, 5, 100, "4096"),

    /** All sizes; the whole suite takes hours. */
    FULL(3, 5, 5, 1000);

    private final int forks;
    private final int warmups;
    private final int iterations;
    private final int milliseconds;
    private final String[] sizes;

    Effort(int forks, int warmups, int iterations, int milliseconds, String... sizes) {
        this.forks = forks;
        this.warmups = warmups;
        this.iterations = iterations;
        this.milliseconds = milliseconds;
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
        TimeValue time = TimeValue.milliseconds(milliseconds);
        options.mode(measures() ? Mode.AverageTime : Mode.SingleShotTime).forks(forks)
                .warmupIterations(warmups).warmupTime(time)
                .measurementIterations(iterations).measurementTime(time);
        if (0 < sizes.length) {
            options.param(Measurement.SIZE, sizes);
        }
    }
}
