package dev.avila.alloc.prover.smt;

import com.microsoft.z3.Native;
import io.github.cvc5.CVC5ApiException;
import io.github.cvc5.Command;
import io.github.cvc5.InputParser;
import io.github.cvc5.SymbolManager;
import io.github.cvc5.modes.InputLanguage;
import java.util.List;

/** The two SMT solvers that come from Maven Central as libraries with their natives. */
public enum Solver {
    Z3 {
        @Override
        String evaluate(String script) {
            long context = Native.mkContext(Native.mkConfig());
            try {
                return Native.evalSmtlib2String(context, script);
            } finally {
                Native.delContext(context);
            }
        }
    },
    CVC5 {
        @Override
        String evaluate(String script) {
            StringBuilder output = new StringBuilder();
            try {
                io.github.cvc5.Solver solver =
                        new io.github.cvc5.Solver(new io.github.cvc5.TermManager());
                solver.setOption("incremental", "true");
                InputParser parser = new InputParser(solver);
                SymbolManager symbols = parser.getSymbolManager();
                parser.setStringInput(InputLanguage.SMT_LIB_2_6, script, "lemma");
                Command command = parser.nextCommand();
                while (!command.isNull()) {
                    output.append(command.invoke(solver, symbols));
                    command = parser.nextCommand();
                }
            } catch (CVC5ApiException e) {
                throw new IllegalStateException(e);
            }
            return output.toString();
        }
    };

    abstract String evaluate(String script);

    /** Whether {@code script} has a check and the solver answers {@code unsat} to each. */
    public boolean refutes(String script) {
        List<String> answers = evaluate(script).lines().map(String::strip)
                .filter(line -> !line.isEmpty()).toList();
        long checks = script.lines().filter(line -> line.strip().startsWith("(check-sat")).count();
        return checks > 0 && answers.size() == checks
                && answers.stream().allMatch("unsat"::equals);
    }
}
