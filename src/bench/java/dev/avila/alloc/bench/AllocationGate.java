package dev.avila.alloc.bench;

import java.util.List;
import java.util.Locale;

/**
 * Holds the benchmarks that promise to allocate nothing. JMH counts what all threads allocate, its
 * own too, and that is always about as much an iteration. An object in each invocation, and be it
 * the only one in thousands of operations, comes to more than the tolerance.
 */
final class AllocationGate {

    /** Bytes an iteration that may be the harness's, which takes 6,200 to 7,200 in the median. */
    static final int TOLERANCE = 7500;

    /** In fewer invocations an iteration, objects of 16 bytes could pass for the harness's. */
    static final int INVOCATIONS = 100;

    private AllocationGate() {
    }

    /** One line for each broken promise. */
    static List<String> faults(Results results) {
        return results.promises().stream().filter(AllocationGate::isBroken)
                .map(AllocationGate::describe).toList();
    }

    /** It allocates, or runs too seldom to tell. */
    static boolean isBroken(Measurement one) {
        return !(one.allocatedPerIteration() <= TOLERANCE && INVOCATIONS <= one.invocations());
    }

    private static String describe(Measurement one) {
        return one.benchmark() + " " + one.parameters() + " promises to allocate nothing, and "
                + (one.invocations() < INVOCATIONS ? slow(one) : bytes(one));
    }

    private static String slow(Measurement one) {
        return String.format(Locale.ROOT, "runs %.0f times an iteration, too seldom to tell",
                one.invocations());
    }

    private static String bytes(Measurement one) {
        return String.format(Locale.ROOT, "allocates %.3f bytes an operation, %.1f an invocation, "
                + "%.0f an iteration", one.allocatedPerOperation(), one.allocatedPerInvocation(),
                one.allocatedPerIteration());
    }
}
