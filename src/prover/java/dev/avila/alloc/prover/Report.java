package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.Clause;
import dev.avila.alloc.prover.jml.JmlSource;
import dev.avila.alloc.prover.key.KeyContract;
import dev.avila.alloc.prover.key.KeyEnvironmentSpec;
import dev.avila.alloc.prover.key.KeyProblem;
import dev.avila.alloc.prover.key.OpenGoal;
import dev.avila.alloc.prover.lower.KeyView;
import dev.avila.alloc.prover.lower.SourceFile;
import dev.avila.alloc.report.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

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
            String text = original(problem.getMessage());
            throw new UsageException(text + (text.contains("TypeReference")
                    ? "; put its source beside, or a stub with its signatures and contracts"
                    : "; KeY cannot read this, correct that line"));
        }
    }

    private String original(String text) {
        String translated = text;
        for (Map.Entry<Path, Path> entry : originals.entrySet()) {
            String name = entry.getKey().getFileName() + ":";
            translated = translated.startsWith(name) ? translated.replaceFirst("[^:]*",
                    Matcher.quoteReplacement(entry.getValue().toString()))
                    : translated.replace(entry.getKey().toString(), entry.getValue().toString());
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
        if (contract.spec() != null) {
            text.append("\n  ").append(view.file(contract.spec().type()).original()).append(':')
                    .append(contract.specCase().line()).append(": ")
                    .append(contract.spec().header());
        }
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
        String line = original + ":" + place.line() + ": ";
        return switch (place.keyword()) {
            case OpenGoal.OVERFLOW -> line + "this may overflow";
            case OpenGoal.EXCEPTION -> line + "this may throw an exception";
            default -> find(original, place.line())
                    .map(clause -> text(original.toString(), clause))
                    .orElse(line + place.keyword());
        };
    }

    /** What KeY asks for without saying where it stands. */
    private String implicit(String keyword, ContractCase contract) {
        if (contract.spec() == null) {
            return keyword;
        }
        String file = view.file(contract.spec().type()).original().toString();
        String method = file + ":" + contract.spec().line() + ": ";
        if (keyword.startsWith("invariant ")) {
            return invariant(keyword.split(" "), contract).map(clause -> text(file, clause))
                    .orElse(method + "the class invariant holds when it ends");
        }
        return switch (keyword) {
            case "assignable" -> contract.specCase().clauses().stream()
                    .filter(clause -> clause.keyword().equals(keyword)).findFirst()
                    .map(clause -> text(file, clause))
                    .orElse(method + "it changes no more than it may");
            case "ensures" -> method + "it ends as its contract says";
            case "invariant" -> method + "the class invariant holds when it ends";
            default -> keyword;
        };
    }

    /** The clause that {@code invariant 2 of 7} means, if the class has seven. */
    private Optional<Clause> invariant(String[] words, ContractCase contract) {
        SourceFile file = view.file(contract.type());
        List<Clause> invariants = JmlSource.read(file.original().toString(), file.text()).stream()
                .filter(type -> type.name().equals(contract.type()))
                .flatMap(type -> type.invariants().stream())
                .filter(clause -> clause.keyword().equals("invariant")).toList();
        return Integer.parseInt(words[3]) == invariants.size()
                ? Optional.of(invariants.get(Integer.parseInt(words[1]) - 1)) : Optional.empty();
    }

    private static String text(String file, Clause clause) {
        return file + ":" + clause.line() + ": " + clause.keyword() + " "
                + clause.text().replace('\n', ' ');
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

    void write(Path page, String text) throws IOException {
        Files.createDirectories(page.getParent());
        Files.writeString(page, text);
        System.out.println("certificate: " + page);
    }

    void table(List<Verdict> verdicts) {
        System.out.print(new PropertyTable(verdicts).text());
    }
}
