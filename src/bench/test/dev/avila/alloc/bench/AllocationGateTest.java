package dev.avila.alloc.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.bench.Measurement.Metric;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

final class AllocationGateTest {

    private static final int BATCH = 64;

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

    private static List<String> faults(String method, double bytes, Map<String, String> params) {
        Metric metric = new Metric(bytes, Double.NaN, Map.of("50.0", bytes));
        return AllocationGate.faults(new Results(List.of(new Measurement(
                Work.class.getName() + "." + method, 1, "25", "vm", "1 s", 1, "1 s", 1, params,
                metric, Map.of("gc.alloc.rate.norm", metric)))));
    }

    @Test
    void whatTheHarnessAllocatesIsTolerated() {
        assertEquals(List.of(), faults("promises", 0.009, Map.of()));
        assertEquals(List.of(), faults("promises", 7, Map.of("size", "4096")));
        assertEquals(List.of(), faults("promisesABatch", 7.0 / BATCH / 100, Map.of()));
    }

    @Test
    void oneObjectAnOperationFails() {
        assertEquals(1, faults("promises", 16, Map.of()).size());
    }

    @Test
    void oneObjectInAHundredOperationsFails() {
        assertEquals(1, faults("promises", 0.16, Map.of()).size());
    }

    @Test
    void oneObjectAnInvocationOfManyOperationsFails() {
        assertEquals(1, faults("promises", 16, Map.of("size", "65536")).size());
        assertEquals(1, faults("promisesABatch", 16.0 / BATCH, Map.of()).size());
    }

    @Test
    void anUnknownAmountFails() {
        assertEquals(1, faults("promises", Double.NaN, Map.of()).size());
    }

    @Test
    void whoPromisesNothingMayAllocate() {
        assertEquals(List.of(), faults("promisesNothing", 1000, Map.of()));
    }

    @Test
    void theFaultNamesTheBenchmarkAndTheBytes() {
        assertEquals(List.of(Work.class.getName() + ".promises size=4 promises to allocate nothing,"
                + " and allocates 8.000 bytes an operation, 32.0 an invocation"),
                faults("promises", 32, Map.of("size", "4")));
    }
}
