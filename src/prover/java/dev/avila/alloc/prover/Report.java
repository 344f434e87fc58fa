package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.Clause;
import dev.avila.alloc.prover.jml.JmlSource;
import dev.avila.alloc.prover.jml.SpecCase;
import dev.avila.alloc.prover.key.KeyContract;
import dev.avila.alloc.prover.key.KeyEnvironmentSpec;
import dev.avila.alloc.prover.key.KeyProblem;
import dev.avila.alloc.prover.key.OpenGoal;
import dev.avila.alloc.prover.lower.KeyView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person reads: problems with their place in the original sources, and the table. */
final class Report {

    private final KeyView view;
    private final Map<Path, Path> originals;
    private final Map<Path, List<Clause>> clauses = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    Report(KeyView view, Path folder) {
        this.view = view;
        this.originals = view.originals(folder);
        view.sources().forEach(file -> clauses.put(file.original(),
                JmlSource.clauses(file.original().toString(), file.text())));
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
            throw new UsageException(original(problem.getMessage()) + "\n  KeY cannot read this;"
                    + " a class that KeY does not know needs its source, or a stub with its"
                    + " signatures and contracts, in the folder");
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
            goal.toShow().forEach(place ->
                    text.append("\n    ").append(toShow(place, contract)));
        }
        return text.toString();
    }

    /** {@code Pool.java:12: ensures …}, or what may happen at that line. */
    String toShow(OpenGoal.Place place, ContractCase contract) {
        if (place.line() == 0) {
            return implicit(place.keyword(), contract);
        }
        Path file = Path.of(place.file());
        Path original = originals.getOrDefault(file, file);
        return original + ":" + place.line() + ": " + switch (place.keyword()) {
            case OpenGoal.OVERFLOW -> "this may overflow";
            case OpenGoal.EXCEPTION -> "this may throw an exception";
            default -> find(original, place.line())
                    .map(clause -> clause.keyword() + " " + clause.text().replace('\n', ' '))
                    .orElse(place.keyword());
        };
    }

    /** What KeY asks for without a clause of its own. */
    private String implicit(String keyword, ContractCase contract) {
        SpecCase specCase = contract.specCase();
        List<Clause> clauses = specCase == null ? List.of() : specCase.clauses().stream()
                .filter(clause -> clause.keyword().equals(keyword)).toList();
        String file = contract.spec() == null ? ""
                : view.file(contract.spec().type()).original() + ":";
        return switch (keyword) {
            case "assignable" -> clauses.isEmpty() ? file + contract.spec().line()
                    + ": it changes more than it may" : clauses.stream()
                    .map(clause -> file + clause.line() + ": assignable " + clause.text())
                    .collect(Collectors.joining(", "));
            case "ensures" -> file + contract.spec().line()
                    + ": it ends in the way that the contract says, and keeps the invariant";
            default -> keyword;
        };
    }

    private Optional<Clause> find(Path file, int line) {
        return clauses.getOrDefault(file, List.of()).stream()
                .filter(clause -> clause.line() <= line && line <= clause.lastLine()).findFirst();
    }

    /** {@code PROVED: 3 of 3 contracts closed}, or that it failed. */
    String lastLine(String success, List<Verdict> verdicts) {
        long closed = verdicts.stream().filter(Verdict::closed).count();
        return (failed() ? "FAILED, " + problems.size()
                + (problems.size() == 1 ? " problem: " : " problems: ") : success + ": ")
                + closed + " of " + verdicts.size() + " contracts closed";
    }

    void table(List<Verdict> verdicts) {
        System.out.print(new PropertyTable(verdicts).text());
    }
}
