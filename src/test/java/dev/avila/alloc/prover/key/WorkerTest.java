package dev.avila.alloc.prover.key;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proving process from end to end, on one small class. */
final class WorkerTest {

    private static final String SOURCE = """
            public final class Counter {
                //@ public invariant 0 <= count && count <= 9;
                private /*@ spec_public @*/ int count;

                /*@ public normal_behavior
                  @   requires count < 9;
                  @   ensures count == \\old(count) + 1;
                  @   assignable count;
                  @*/
                public void right() { count++; }

                /*@ public normal_behavior
                  @   requires count < 9;
                  @   ensures count == \\old(count) + 2;
                  @   assignable count;
                  @*/
                public void wrong() { count++; }

                /*@ public normal_behavior
                  @   ensures true;
                  @   assignable \\nothing;
                  @*/
                public int overflows(int other) { return count + other; }
            }
            """;

    private static final KeyOptions SEARCH = new KeyOptions(KeyOptions.CHECKED, false, 5_000, 60);
    private static final KeyOptions SMT = new KeyOptions(KeyOptions.CHECKED, true, 5_000, 60);

    @TempDir
    private static Path folder;

    private static WorkerProcess worker;
    private static KeyEnvironmentSpec environment;
    private static Map<String, String> contracts;

    @BeforeAll
    static void load() throws Exception {
        worker = WorkerProcess.start(folder.resolve("home"));
        environment = sources("source", SOURCE);
        contracts = worker.load(environment).stream()
                .collect(Collectors.toMap(KeyContract::target, KeyContract::name));
    }

    @AfterAll
    static void stop() {
        worker.close();
    }

    private static KeyEnvironmentSpec sources(String name, String text) throws IOException {
        Path source = Files.createDirectories(folder.resolve(name));
        Files.writeString(source.resolve("Counter.java"), text);
        return new KeyEnvironmentSpec(source.toString(), List.of());
    }

    private static Outcome prove(String method, KeyOptions options, Path proof) throws Exception {
        return worker.prove(new Request.Prove(environment, contracts.get(method), options, false,
                proof == null ? null : proof.toString()));
    }

    @Test
    void whatIsRightIsClosedBySearchAndByZ3() throws Exception {
        assertClosed(prove("right()", SEARCH, null));
        assertClosed(prove("right()", SMT, null));
    }

    @Test
    void whatIsWrongStaysOpenAndItsClauseIsNamed() throws Exception {
        Outcome wrong = prove("wrong()", SEARCH, null);
        assertFalse(wrong.closed());
        assertTrue(wrong.goals().stream().flatMap(goal -> goal.clauses().stream())
                .anyMatch(place -> place.line() == 14), wrong::toString);
    }

    @Test
    void whatOverflowsStaysOpen() throws Exception {
        assertFalse(prove("overflows(int)", SEARCH, null).closed());
    }

    @Test
    void aSavedProofHoldsForItsOwnSourceOnly() throws Exception {
        Path saved = folder.resolve("proofs/right.proof.gz");
        assertClosed(prove("right()", SEARCH, saved));
        Path proof = folder.resolve("replay/right.proof");
        SavedProof.unpack(saved, proof, environment);
        assertClosed(worker.replay(new Request.Replay(proof.toString(), SEARCH)));
        SavedProof.unpack(saved, proof,
                sources("changed", SOURCE.replace("right() { count++; }", "right() { count--; }")));
        assertFalse(replayCloses(proof));
    }

    private static void assertClosed(Outcome outcome) {
        assertTrue(outcome.closed(), outcome::toString);
    }

    private static boolean replayCloses(Path proof) throws IOException {
        try {
            return worker.replay(new Request.Replay(proof.toString(), SEARCH)).closed();
        } catch (KeyProblem problem) {
            return false;
        }
    }

    @Test
    void whatKeyCannotReadIsReportedWithItsPlace() throws IOException {
        KeyEnvironmentSpec bad = sources("bad", SOURCE.replace("count < 9;", "count < ;"));
        KeyProblem problem = assertThrows(KeyProblem.class, () -> worker.load(bad));
        assertTrue(problem.getMessage().contains("Counter.java:6: "), problem.getMessage());
    }
}
