package dev.avila.alloc.bench;

import java.util.List;
import java.util.Locale;

/**
 * Holds the benchmarks that promise to allocate nothing. JMH counts what all threads allocate, its
 * own too: some thousand bytes an iteration. The tolerances leave room for that and for no object.
 */
final class AllocationGate {

    /** Bytes an operation that are the harness's. */
    static final double PER_OPERATION = 0.01;

    /** Bytes an invocation that are the harness's; the smallest object has 16. */
    static final double PER_INVOCATION = 8;

    private AllocationGate() {
    }

    /** One line for each broken promise. */
    static List<String> faults(Results results) {
        return results.promises().stream().filter(AllocationGate::isBroken)
                .map(AllocationGate::describe).toList();
    }

    static boolean isBroken(Measurement one) {
        return !(one.allocatedPerOperation() <= PER_OPERATION
                && one.allocatedPerInvocation() <= PER_INVOCATION);
    }

    private static String describe(Measurement one) {
        return String.format(Locale.ROOT, "%s %s promises to allocate nothing, and allocates %.3f "
                + "bytes an operation, %.1f an invocation", one.benchmark(), one.parameters(),
                one.allocatedPerOperation(), one.allocatedPerInvocation());
    }
}
