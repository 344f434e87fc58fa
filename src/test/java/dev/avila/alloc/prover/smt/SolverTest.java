package dev.avila.alloc.prover.smt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SolverTest {

    /** No 8-bit number has a mask that is greater than itself. */
    private static final String THEOREM = """
            (set-logic QF_BV)
            (declare-const x (_ BitVec 8))
            (declare-const mask (_ BitVec 8))
            (assert (bvugt (bvand x mask) x))
            """;

    @ParameterizedTest
    @EnumSource
    void aContradictionIsRefuted(Solver solver) {
        assertTrue(solver.refutes(THEOREM + "(check-sat)\n"));
    }

    @ParameterizedTest
    @EnumSource
    void whatHasAModelIsNotRefuted(Solver solver) {
        assertFalse(solver.refutes(THEOREM.replace("bvugt", "bvult") + "(check-sat)\n"));
    }

    @ParameterizedTest
    @EnumSource
    void everyCheckMustBeRefuted(Solver solver) {
        assertFalse(solver.refutes("(set-logic QF_BV)\n(check-sat)\n"
                + THEOREM.replace("(set-logic QF_BV)\n", "") + "(check-sat)\n"));
    }

    @ParameterizedTest
    @EnumSource
    void withoutACheckNothingIsRefuted(Solver solver) {
        assertFalse(solver.refutes(THEOREM));
        assertFalse(solver.refutes(THEOREM + "; (check-sat)\n(echo \"unsat\")\n"));
    }

    @Test
    void z3AnswersEachCommandOverPipes(@TempDir Path folder) throws Exception {
        Process z3 = start(Z3Program.install(folder).toString(), "-in");
        try (Writer commands = z3.outputWriter(); BufferedReader answers = z3.inputReader()) {
            assertEquals("sat", answer("(push)\n(check-sat) ; (not yet\n", commands, answers));
            assertEquals("unsat",
                    answer("(assert\n  false)\n(check-sat)\n", commands, answers));
            assertEquals("a(b", answer("(echo \"a(b\")\n", commands, answers));
            commands.write("(exit)\n");
            commands.flush();
            assertEquals(0, z3.waitFor());
        } finally {
            z3.destroy();
        }
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static String answer(String text, Writer commands, BufferedReader answers)
            throws IOException {
        commands.write(text);
        commands.flush();
        return answers.readLine();
    }

    @Test
    void z3SaysItsVersionAsKeyExpectsIt(@TempDir Path folder) throws Exception {
        Process z3 = start(Z3Program.install(folder).toString(), "--version");
        try (BufferedReader answers = z3.inputReader()) {
            assertTrue(answers.readLine().startsWith("Z3 version 4."));
        }
        assertEquals(0, z3.waitFor());
    }
}
