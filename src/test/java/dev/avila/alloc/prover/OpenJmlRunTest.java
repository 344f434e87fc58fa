package dev.avila.alloc.prover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.prover.OpenJmlOutput.MethodVerdict;
import dev.avila.alloc.report.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a script in the place of OpenJML. */
final class OpenJmlRunTest {

    /** Proves p.A.plain; needs bit vectors for p.A.mask; and gives p.A.hard up. */
    private static final String SCRIPT = """
            answer() {
                echo "Starting proof of $1 with prover z3_4_3"
                [ -z "$3" ] || echo "Note: Using bit-vector arithmetic"
                echo "Completed proof of $1 with prover z3_4_3 - $2 [0.10 secs]"
            }
            case "$*" in *--method=*p.A.plain*) answer 'p.A.plain(int)' 'no warnings' ;; esac
            case "$*" in *--method=*p.A.mask*) answer 'p.A.mask(int)' 'no warnings' bits ;; esac
            case "$*" in *--method=*p.A.hard*) answer 'p.A.hard(int)' UNKNOWN ;; esac
            echo "$@" >> "$OPENJML_ROOT/calls"
            exit 6
            """;

    @TempDir
    private Path home;

    private OpenJmlProgram program(String script) throws IOException {
        Path file = Files.writeString(home.resolve("openjml"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return OpenJmlProgram.in(home.toString());
    }

    private Map<String, MethodVerdict> prove(String script, boolean exact, String... methods)
            throws IOException, InterruptedException {
        return prove(script, exact, false, methods);
    }

    private Map<String, MethodVerdict> prove(String script, boolean exact, boolean masks,
            String... methods) throws IOException, InterruptedException {
        return new OpenJmlRun(program(script), home, 2, 9).prove(List.of(methods),
                List.of(Path.of("A.java")), method -> exact, method -> masks);
    }

    @Test
    void everyMethodHasItsVerdict() throws IOException, InterruptedException {
        Map<String, MethodVerdict> verdicts =
                prove(SCRIPT, true, "p.A.plain(int)", "p.A.hard(int)");
        assertTrue(verdicts.get("p.A.plain(int)").proved());
        assertFalse(verdicts.get("p.A.hard(int)").proved());
        List<String> calls = Files.readAllLines(home.resolve("calls"));
        assertEquals(2, calls.size());
        assertTrue(calls.stream().allMatch(call -> call.contains("--timeout=9000 ")));
    }

    @Test
    void whatBitVectorsProveIsProvedOnceMore() throws IOException, InterruptedException {
        assertTrue(prove(SCRIPT, true, "p.A.mask(int)").get("p.A.mask(int)").proved());
        List<String> calls = Files.readAllLines(home.resolve("calls"));
        assertTrue(calls.get(0).contains("--spec-math=bigint"));
        assertTrue(calls.get(1).contains("--spec-math=safe"));
    }

    @Test
    void whatNeedsBitVectorsIsProvedOnce() throws IOException, InterruptedException {
        assertTrue(prove(SCRIPT, true, true, "p.A.mask(int)").get("p.A.mask(int)").proved());
        List<String> calls = Files.readAllLines(home.resolve("calls"));
        assertEquals(1, calls.size());
        assertTrue(calls.get(0).contains("--spec-math=safe"));
    }

    @Test
    void whatOnlySeemedToNeedThemIsTriedWithoutThem() throws IOException, InterruptedException {
        assertFalse(prove(SCRIPT, true, true, "p.A.hard(int)").get("p.A.hard(int)").proved());
        assertEquals(2, Files.readAllLines(home.resolve("calls")).size());
    }

    @Test
    void anotherMethodOfTheSameNameIsNotAskedFor() throws IOException, InterruptedException {
        assertEquals(Set.of("p.A.plain(int)"), prove(SCRIPT.replace("exit 6",
                "answer 'p.A.plain(long)' UNKNOWN"), true, "p.A.plain(int)").keySet());
    }

    @Test
    void butNotWhereThatWouldShowNothing() throws IOException, InterruptedException {
        assertFalse(prove(SCRIPT, false, "p.A.mask(int)").get("p.A.mask(int)").proved());
        assertEquals(1, Files.readAllLines(home.resolve("calls")).size());
    }

    @Test
    void aMethodWithoutVerdictIsAFault() {
        UsageException fault = assertThrows(UsageException.class,
                () -> prove(SCRIPT, true, "p.A.plain(int)", "p.A.other(int)"));
        assertEquals("OpenJML said nothing of p.A.other(int)", fault.getMessage());
    }

    @Test
    void anErrorOfTheToolIsAFault() {
        UsageException fault = assertThrows(UsageException.class, () -> prove(
                "echo 'A.java:1: error: no'; echo noise; exit 1", true, "p.A.plain(int)"));
        assertEquals("OpenJML ended with status 1:\nA.java:1: error: no", fault.getMessage());
    }

    @Test
    void anErrorOfTheSolverLeavesOpenWhatItIsAbout() throws IOException, InterruptedException {
        String script = """
                echo "Starting proof of p.A.plain(int) with prover z3_4_3"
                echo "error: An error while executing a proof script for plain: (error)"
                echo "Completed proof of p.A.plain(int) with prover z3_4_3 - ERROR [0.10 secs]"
                """;
        assertFalse(prove(script + "exit 1", true, "p.A.plain(int)").get("p.A.plain(int)")
                .proved());
        assertThrows(UsageException.class, () -> prove(
                script + "echo 'A.java:1: error: no'; exit 1", true, "p.A.plain(int)"));
    }

    @Test
    void whatOpenJmlFailsAtIsOpenAndTheRestIsAskedAnew() throws IOException, InterruptedException {
        String script = SCRIPT.replace("}\n", """
                }
                case "$*" in *--method=*p.A.bad*)
                    echo "A.java:1: error: A catastrophic JML internal error occurred.  Please"
                    answer 'p.A.bad(int)' 'no warnings'
                    answer 'p.A.bad(long)' 'no warnings' ;;
                esac
                """);
        Map<String, MethodVerdict> verdicts = prove(script, true, "p.A.bad(int)",
                "p.A.bad(long)", "p.A.hard(int)", "p.A.plain(int)");
        assertEquals(4, verdicts.size());
        assertEquals("OpenJML ends with an internal error", verdicts.get("p.A.bad(int)").reason());
        assertFalse(verdicts.get("p.A.bad(int)").proved());
        assertFalse(verdicts.get("p.A.bad(long)").proved());
        assertTrue(verdicts.get("p.A.plain(int)").proved());
    }

    @Test
    void aProgramThatDoesNotEndIsEnded() throws IOException {
        OpenJmlProgram program = program("sleep 60");
        UsageException fault = assertThrows(UsageException.class,
                () -> program.run(List.of(), Duration.ofMillis(100), line -> { }));
        assertTrue(fault.getMessage().startsWith("OpenJML ended with status 1"));
    }

    @Test
    void theVersionIsWhatTheProgramSays() throws IOException, InterruptedException {
        assertEquals("21-0.1", program("echo openjml 21-0.1").version());
    }

    @Test
    void aMissingProgramIsExplained() {
        String message = assertThrows(UsageException.class,
                () -> OpenJmlProgram.in(home.toString())).getMessage();
        assertTrue(message.contains("-Dopenjml.home=DIR"), message);
    }

    @Test
    void neighboursPart() {
        List<String> names = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
        assertEquals(List.of(List.of("a", "c", "e"), List.of("b", "d")),
                OpenJmlRun.deal(names, 2));
        assertEquals(List.of(List.of("a"), List.of("b")),
                OpenJmlRun.deal(names.subList(0, 2), 8));
        assertEquals(List.of(), OpenJmlRun.deal(List.of(), 2));
    }
}
