package dev.avila.alloc.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.options.TimeValue;

/** One entry of JMH's JSON: a benchmark under one choice of its parameters. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Measurement(String benchmark, int forks, List<String> jvmArgs, int warmupIterations,
        String warmupTime, int measurementIterations, String measurementTime,
        Map<String, String> params, Metric primaryMetric, Map<String, Metric> secondaryMetrics) {

    /** The parameter that is the number of elements, and of operations of an invocation. */
    static final String SIZE = "size";

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** A mean and half of its 99.9 % confidence interval; no number if it has none. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Metric(double score, double scoreError, Map<String, Double> scorePercentiles) {

        private Metric divided(double by) {
            return new Metric(score / by, scoreError / by, scorePercentiles);
        }

        /** No time is negative. */
        double low() {
            return Math.max(0, score - scoreError);
        }

        double high() {
            return score + scoreError;
        }

        /** Of the iterations. */
        private double median() {
            return scorePercentiles.get("50.0");
        }
    }

    Measurement {
        params = params == null ? Map.of() : Map.copyOf(params);
    }

    Contender contender() {
        return Contender.of(benchmark);
    }

    /** Another way to do the same, or this one. */
    boolean isSameWork(Measurement other) {
        return workClass().equals(other.workClass()) && params.equals(other.params);
    }

    private String workClass() {
        return benchmark.substring(0, benchmark.lastIndexOf('.'));
    }

    /** {@code vec.IntPush.stackVec}. */
    String shortName() {
        return benchmark.replaceFirst(".*\\.bench\\.", "");
    }

    /** How often and how long it was measured. */
    String settings() {
        return forks == 0 ? "one call each, in one process" : "%d forks of %d × %s after %d × %s"
                .formatted(forks, measurementIterations, measurementTime, warmupIterations,
                        warmupTime);
    }

    /** The parameters as {@code size=64}; empty if there are none. */
    String parameters() {
        return params.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Nanoseconds an operation. */
    Metric time() {
        return primaryMetric.divided(size());
    }

    /** Bytes of the Java heap an operation. */
    double allocatedPerOperation() {
        return allocated().median() / size();
    }

    /** Bytes of the Java heap an invocation, which may be many operations. */
    double allocatedPerInvocation() {
        return allocated().median() * contender().operations();
    }

    /** Bytes of the Java heap an iteration, which is many invocations. */
    double allocatedPerIteration() {
        return allocatedPerInvocation() * invocations();
    }

    /** How many invocations an iteration has. */
    double invocations() {
        double nanoseconds = TimeValue.fromString(measurementTime.replace(" ", ""))
                .convertTo(TimeUnit.NANOSECONDS);
        return nanoseconds / (primaryMetric.median() * contender().operations());
    }

    private Metric allocated() {
        return secondaryMetrics.get(ALLOCATED);
    }

    private int size() {
        return Integer.parseInt(params.getOrDefault(SIZE, "1"));
    }
}
