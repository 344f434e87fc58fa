package dev.avila.alloc.prover;

import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.key.KeyProblem;
import dev.avila.alloc.prover.key.Outcome;
import dev.avila.alloc.prover.smt.Solver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Proves the lemma rules that proofs use: each bit-vector theorem ({@code *.smt2}) by two solvers,
 * each problem file ({@code *-proof.key}) by KeY itself.
 */
final class Lemmas {

    /** The verdict of one prover on one lemma file. */
    record Verdict(String lemma, String prover, boolean closed, double seconds) { }

    private final Config config;
    private final Report report;
    private final List<Verdict> verdicts = new ArrayList<>();

    Lemmas(Config config, Report report) {
        this.config = config;
        this.report = report;
    }

    List<Verdict> prove(Campaign campaign) throws IOException, KeyProblem {
        for (Path file : files(".smt2")) {
            String script = Files.readString(file);
            for (Solver solver : Solver.values()) {
                long start = System.nanoTime();
                add(file, solver.name().toLowerCase(Locale.ROOT), solver.refutes(script),
                        (System.nanoTime() - start) / 1e9);
            }
        }
        for (Path file : files("-proof.key")) {
            Outcome outcome = campaign.problem(file, new KeyOptions(
                    KeyOptions.CHECKED, false, config.maxSteps(), config.timeoutSeconds()));
            add(file, "KeY", outcome.closed(), outcome.seconds());
        }
        return verdicts;
    }

    private void add(Path file, String prover, boolean closed, double seconds) {
        verdicts.add(new Verdict(file.getFileName().toString(), prover, closed, seconds));
        System.out.printf(Locale.ROOT, "lemma %s: %s by %s, %.1f s%n", file.getFileName(),
                closed ? "proved" : "NOT PROVED", prover, seconds);
        if (!closed) {
            report.problem("the lemma " + file + " is not proved by " + prover);
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> paths = Files.list(Layout.LEMMAS)) {
            return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }
}
