package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.Clause;
import dev.avila.alloc.prover.jml.TypeSpec;
import dev.avila.alloc.prover.key.KeyContract;
import dev.avila.alloc.prover.key.KeyEnvironmentSpec;
import dev.avila.alloc.prover.key.KeyProblem;
import dev.avila.alloc.prover.key.OpenGoal;
import dev.avila.alloc.prover.lower.KeyView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person reads: problems with their place in the original sources, and the table. */
final class Report {

    private final Map<Path, Path> originals;
    private final Contracts contracts;
    private final List<String> problems = new ArrayList<>();

    Report(KeyView view, Path folder, Contracts contracts) {
        this.originals = view.originals(folder);
        this.contracts = contracts;
    }

    boolean failed() {
        return !problems.isEmpty();
    }

    List<String> problems() {
        return problems;
    }

    void problem(String text) {
        problems.add(text);
        System.out.println("FAILED: " + text);
    }

    void lines(List<String> texts) {
        texts.forEach(this::problem);
    }

    /** Loads an environment; KeY's complaints then speak of the original files. */
    List<KeyContract> load(Campaign campaign, KeyEnvironmentSpec environment)
            throws IOException, KeyProblem {
        try {
            return campaign.load(environment);
        } catch (KeyProblem problem) {
            throw new UsageException("KeY cannot read the sources: "
                    + original(problem.getMessage())
                    + "\n  correct that line; spec/trust.md lists the Java and JML that KeY reads");
        }
    }

    private String original(String text) {
        String translated = text;
        for (Map.Entry<Path, Path> entry : originals.entrySet()) {
            translated = translated.replace(entry.getKey().toString(), entry.getValue().toString());
        }
        return translated;
    }

    /** Reports every verdict that is not closed. */
    void unproved(List<Verdict> verdicts) {
        verdicts.stream().filter(verdict -> !verdict.closed())
                .forEach(verdict -> problem(describe(verdict)));
    }

    /** Class, method, case, open branches and the clauses that they still have to show. */
    String describe(Verdict verdict) {
        ContractCase contract = verdict.contract();
        StringBuilder text = new StringBuilder("not proved: ").append(contract.key());
        if (verdict.outcome().problem() != null) {
            text.append("\n  ").append(original(verdict.outcome().problem()));
        }
        for (OpenGoal goal : verdict.outcome().goals()) {
            text.append("\n  open branch: ").append(String.join(" / ", goal.branch()));
            goal.clauses().stream().filter(place -> !place.keyword().equals("requires"))
                    .forEach(place -> text.append("\n    ").append(clause(place)));
        }
        return text.toString();
    }

    private String clause(OpenGoal.Place place) {
        Path file = Path.of(place.file());
        Path original = originals.getOrDefault(file, file);
        String text = find(original, place.line())
                .map(clause -> clause.keyword() + " " + clause.text().replace('\n', ' '))
                .orElse(place.keyword());
        return original + ":" + place.line() + ": " + text;
    }

    private Optional<Clause> find(Path file, int line) {
        String name = file.getFileName().toString().replace(".java", "");
        return contracts.types().values().stream()
                .filter(type -> type.simpleName().equals(name))
                .flatMap(Report::clauses)
                .filter(clause -> clause.line() <= line && line <= clause.lastLine())
                .findFirst();
    }

    private static Stream<Clause> clauses(TypeSpec type) {
        return Stream.concat(type.invariants().stream(), type.methods().stream()
                .flatMap(method -> method.cases().stream())
                .flatMap(specCase -> specCase.clauses().stream()));
    }

    void table(List<Verdict> verdicts) {
        System.out.print(new PropertyTable(verdicts).text());
    }
}
