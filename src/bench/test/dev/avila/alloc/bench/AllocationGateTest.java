package dev.avila.alloc.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.bench.Measurement.Metric;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

final class AllocationGateTest {

    private static final int BATCH = 64;

    /** What JMH takes itself, in bytes an iteration. */
    private static final double HARNESS = 6700;

    private static final double ITERATION = 1e8;

    /** Benchmarks of which JMH does not know. */
    public static final class Work {

        @Ours(Object.class)
        @NoAllocation
        public void promises() { }

        @Ours(Object.class)
        @NoAllocation
        @OperationsPerInvocation(BATCH)
        public void promisesABatch() { }

        @Peer(Object.class)
        public void promisesNothing() { }
    }

    /** {@code invocations} in an iteration of 100 ms, each of which allocates {@code bytes}. */
    private static List<String> faults(String method, double invocations, double bytes) {
        int operations = method.equals("promisesABatch") ? BATCH : 1;
        return AllocationGate.faults(new Results(List.of(new Measurement(
                Work.class.getName() + "." + method, 1, List.of(), 1, "100 ms", 1, "100 ms",
                Map.of("size", "4096"), metric(ITERATION / invocations / operations),
                Map.of("gc.alloc.rate.norm",
                        metric((bytes + HARNESS / invocations) / operations))))));
    }

    private static Metric metric(double score) {
        return new Metric(score, Double.NaN, Map.of("50.0", score));
    }

    @Test
    void whatTheHarnessAllocatesIsTolerated() {
        for (double invocations : List.of(200.0, 1e4, 1e8)) {
            assertEquals(List.of(), faults("promises", invocations, 0));
            assertEquals(List.of(), faults("promisesABatch", invocations, 0));
        }
    }

    @Test
    void oneObjectAnInvocationFails() {
        for (double invocations : List.of(200.0, 1e4, 1e8)) {
            assertEquals(1, faults("promises", invocations, 16).size());
            assertEquals(1, faults("promisesABatch", invocations, 16).size());
        }
    }

    @Test
    void oneObjectInAThousandInvocationsFailsWhereThereAreMillions() {
        assertEquals(1, faults("promises", 1e7, 0.016).size());
    }

    @Test
    void tooFewInvocationsToTellFail() {
        String fault = faults("promises", 99, 0).getFirst();
        assertTrue(fault.endsWith("runs 99 times an iteration, too seldom to tell"), fault);
    }

    @Test
    void anUnknownAmountFails() {
        assertEquals(1, faults("promises", 1e6, Double.NaN).size());
    }

    @Test
    void whoPromisesNothingMayAllocate() {
        assertEquals(List.of(), faults("promisesNothing", 1e6, 1000));
    }

    @Test
    void theFaultNamesTheBenchmarkAndTheBytes() {
        String fault = faults("promises", 1e4, 16).getFirst();
        assertTrue(fault.contains("AllocationGateTest$Work.promises size=4096 promises"), fault);
        assertTrue(fault.contains("0.004 bytes an operation, 16.7 an invocation"), fault);
    }
}
