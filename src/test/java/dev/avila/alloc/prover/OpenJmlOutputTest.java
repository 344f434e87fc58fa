package dev.avila.alloc.prover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.prover.OpenJmlOutput.MethodVerdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenJmlOutputTest {

    private static final String STARTED = "Starting proof of p.Box.put(int) with prover z3_4_3";
    private static final String COMPLETED = "Completed proof of p.Box.put(int) with prover z3_4_3";
    private static final String BIT_VECTORS = "Note: Using bit-vector arithmetic";
    private static final String SOLVER_ERROR =
            "error: An error while executing a proof script for put: (error \"line 1\")";

    private static List<MethodVerdict> read(String specMath, String... lines) {
        OpenJmlOutput output = new OpenJmlOutput(specMath);
        return List.of(lines).stream().map(output::read).flatMap(Optional::stream).toList();
    }

    private static MethodVerdict bigint(String... lines) {
        return read(OpenJmlOutput.BIGINT, lines).get(0);
    }

    @Test
    void aMethodWithoutComplaintIsProved() {
        MethodVerdict verdict = bigint("Proving methods in p.Box", STARTED,
                "Method assertions are validated [0.27 secs]",
                "Box.java:1:Feasibility check #1 - end of preconditions : OK [0.02 secs]",
                COMPLETED + " - no warnings [0.41 secs]", "Summary:");
        assertTrue(verdict.proved());
        assertEquals("p.Box.put(int)", verdict.method());
        assertEquals("0.41", verdict.seconds());
        assertEquals("code-math:safe;spec-math:bigint", verdict.options());
    }

    @ParameterizedTest
    @ValueSource(strings = {"with warnings", "UNKNOWN", "TIMEOUT", "INFEASIBLE"})
    void anyOtherAnswerLeavesItOpen(String answer) {
        assertFalse(bigint(STARTED, COMPLETED + " - " + answer + " [9.00 secs]").proved());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR", "SKIPPED", "CANCELLED"})
    void noAnswerIsNoVerdict(String answer) {
        assertEquals(List.of(), read(OpenJmlOutput.BIGINT, STARTED, COMPLETED + " - " + answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR", "no warnings"})
    void whatTheSolverCannotReadIsOpen(String answer) {
        MethodVerdict verdict = bigint(STARTED, SOLVER_ERROR, COMPLETED + " - " + answer);
        assertFalse(verdict.proved());
        assertEquals(SOLVER_ERROR, verdict.reason());
    }

    @ParameterizedTest
    @CsvSource({"A.java:7: error: A catastrophic JML internal error occurred.  Please, true",
            "'error: An internal JML error occurred, possibly recoverable.', true",
            "A.java:7: error: incompatible types, false"})
    void anErrorOfItsOwnIsNoneOfTheSources(String line, boolean own) {
        assertEquals(own, OpenJmlOutput.isOwnError(line));
    }

    @Test
    void theReasonIsTheFirstComplaintAboutTheMethod() {
        assertEquals("Box.java:7: The prover cannot establish an assertion (Postcondition)",
                bigint("Box.java:1: warning: about the class", STARTED,
                        "Box.java:7: verify: The prover cannot establish an assertion"
                                + " (Postcondition)",
                        "Box.java:3: verify: Associated declaration: Box.java:7:",
                        COMPLETED + " - with warnings [0.3 secs]").reason());
    }

    @Test
    void inBitVectorsOnlyCheckedSpecificationsCount() {
        String[] lines = {STARTED, BIT_VECTORS, COMPLETED + " - no warnings [0.1 secs]"};
        assertFalse(bigint(lines).proved());
        assertEquals(Optional.of(OpenJmlOutput.SAFE), bigint(lines).other());
        MethodVerdict safe = read(OpenJmlOutput.SAFE, lines).get(0);
        assertTrue(safe.proved());
        assertEquals(Optional.empty(), safe.other());
        assertEquals("code-math:safe;spec-math:safe;bit-vectors", safe.options());
    }

    @Test
    void theOtherArithmeticIsForWhatItMayProve() {
        String open = COMPLETED + " - UNKNOWN";
        assertEquals(Optional.empty(), bigint(STARTED, open).other());
        assertEquals(Optional.empty(), bigint(STARTED, BIT_VECTORS, open).other());
        assertEquals(Optional.of(OpenJmlOutput.BIGINT),
                read(OpenJmlOutput.SAFE, STARTED, open).get(0).other());
        assertEquals(Optional.empty(),
                read(OpenJmlOutput.SAFE, STARTED, BIT_VECTORS, open).get(0).other());
    }

    @Test
    void bitVectorsOfOneMethodAreNotThoseOfTheNext() {
        List<MethodVerdict> verdicts = read(OpenJmlOutput.BIGINT, STARTED, BIT_VECTORS,
                COMPLETED + " - no warnings", STARTED, COMPLETED + " - no warnings");
        assertFalse(verdicts.get(0).proved());
        assertTrue(verdicts.get(1).proved());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            p.Box.put(int,long)                        ~ p.Box.put(int,long)
            p.Box.put(@Nullable T[])                   ~ p.Box.put(T[])
            p.Box.put(p.q.@Nullable Item)              ~ p.Box.put(Item)
            p.Box.put(Object @org.Nullable [])         ~ p.Box.put(Object[])
            p.Box.put(java.util.Map<K,List<V>>,int)    ~ p.Box.put(Map,int)
            p.Box.Box()                                ~ p.Box.Box()
            """)
    void aNameIsTheSameWhoeverPrintsIt(String printed, String name) {
        assertEquals(name, OpenJmlOutput.name(printed));
    }
}
