package dev.avila.alloc.prover.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

                //@ public normal_behavior ensures Parity.even(4); assignable \\nothing;
                static void unfolds() { }

                //@ public normal_behavior ensures Parity.even(4); assignable \\nothing;
                static void uses() { Parity.theorem(); }
            }

            final class Parity {
                /*@ public normal_behavior
                  @   requires true;
                  @   ensures true;
                  @ public model static pure boolean even(\\bigint number) {
                  @     return number % 2 == 0;
                  @ }
                  @*/

                //@ public normal_behavior ensures Parity.even(4); assignable \\strictly_nothing;
                static void theorem() { }
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
        return prove(method, options, proof, true);
    }

    private static Outcome prove(String method, KeyOptions options, Path proof, boolean last)
            throws Exception {
        return worker.prove(new Request.Prove(environment, contracts.get(method), options,
                proof == null ? null : proof.toString(), last));
    }

    @Test
    void whatIsRightIsClosedBySearchAndByZ3() throws Exception {
        assertClosed(prove("right()", SEARCH, null));
        assertClosed(prove("right()", SMT, null));
    }

    @Test
    void theFirstSearchEndsAtItsOwnLimit() throws Exception {
        KeyOptions fewer = new KeyOptions(KeyOptions.CHECKED, false, 3, 5_000, 60);
        assertClosed(prove("right()", SEARCH, null, false));
        assertFalse(prove("right()", fewer, null, false).closed());
        assertEquals(2 * SEARCH.firstSteps(), SEARCH.again().firstSteps());
    }

    @Test
    void whatIsWrongStaysOpenAndItsClauseIsNamed() throws Exception {
        Outcome wrong = prove("wrong()", SEARCH, null);
        assertFalse(wrong.closed());
        assertTrue(wrong.goals().stream().flatMap(goal -> goal.toShow().stream())
                .anyMatch(place -> place.line() == 14), wrong::toString);
    }

    @Test
    void whatOverflowsStaysOpenAndItsStatementIsNamed() throws Exception {
        Outcome overflows = prove("overflows(int)", SEARCH, null);
        assertFalse(overflows.closed());
        assertEquals(List.of("23 overflow"), overflows.goals().getFirst().toShow().stream()
                .map(place -> place.line() + " " + place.keyword()).toList());
    }

    @Test
    void aProofUnfoldsTheDefinitionsOfItsOwnClassOnly() throws Exception {
        assertClosed(prove("theorem()", SEARCH, null));
        assertClosed(prove("uses()", SEARCH, null));
        assertFalse(prove("unfolds()", SEARCH, null).closed());
    }

    /** Saves a proof of {@code right()}, with {@code part} of its text replaced. */
    private static Path saved(String part, String other) throws Exception {
        Path saved = folder.resolve("proofs/right.proof.gz");
        assertClosed(prove("right()", SEARCH, saved));
        String text;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(saved))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertTrue(text.contains(part), text);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(saved))) {
            out.write(text.replace(part, other).getBytes(StandardCharsets.UTF_8));
        }
        return saved;
    }

    private static void assertReplays(boolean expected, Path proof) throws IOException {
        assertEquals(expected, replayCloses(proof, "right()", environment, SEARCH));
    }

    private static boolean replayCloses(Path proof, String method, KeyEnvironmentSpec sources,
            KeyOptions options) throws IOException {
        try {
            return worker.replay(new Request.Replay(sources, contracts.get(method), options,
                    proof.toString())).closed();
        } catch (KeyProblem problem) {
            return false;
        }
    }

    @Test
    void aSavedProofHoldsForItsOwnSourceContractAndSemanticsOnly() throws Exception {
        Path proof = saved("", "");
        assertReplays(true, proof);
        assertFalse(replayCloses(proof, "wrong()", environment, SEARCH));
        assertFalse(replayCloses(proof, "right()", sources("changed",
                SOURCE.replace("right() { count++; }", "right() { count--; }")), SEARCH));
        assertFalse(replayCloses(proof, "right()", environment,
                new KeyOptions("javaSemantics", false, 5_000, 60)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '#', textBlock = """
            (rule "andLeft" ~ (rule "andRight"
            (rule "andLeft" ~ (rule "noSuchRule"
            \\proofObligation ~ \\include "mine.key"; \\proofObligation
            \\proofObligation ~ \\rules { mine { \\closegoal }; } \\proofObligation
            ::right()].JML  ~ ::wrong()].JML
            \\proof {        ~ \\proof { (branch "dummy ID" ) } (
            """)
    void aSavedProofThatWasTamperedWithIsNoProof(String part, String other) throws Exception {
        assertReplays(false, saved(part, other));
    }

    private static void assertClosed(Outcome outcome) {
        assertTrue(outcome.closed(), outcome::toString);
    }

    @Test
    void whatKeyCannotReadIsReportedWithItsPlace() throws IOException {
        KeyEnvironmentSpec bad = sources("bad", SOURCE.replace("count < 9;", "count < ;"));
        KeyProblem problem = assertThrows(KeyProblem.class, () -> worker.load(bad));
        assertTrue(problem.getMessage().contains("Counter.java:6: "), problem.getMessage());
    }
}
