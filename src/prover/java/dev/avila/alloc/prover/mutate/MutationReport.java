package dev.avila.alloc.prover.mutate;

import dev.avila.alloc.prover.Layout;
import dev.avila.alloc.prover.lower.KeyView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/**
 * Makes the pages of {@code mutation-reports/} from PIT's XML and holds the gates.
 *
 * <p>PIT reports nothing and calls it success when it cannot read the classes, so a proved package
 * without a mutant fails too.
 */
public final class MutationReport {

    private static final String BASE = "dev.avila.alloc.";

    private final List<Mutant> mutants;
    private final Survivors explained;
    private final int overallGate;
    private final int provedGate;
    private final List<String> faults = new ArrayList<>();

    MutationReport(List<Mutant> mutants, Survivors explained, int overallGate, int provedGate) {
        this.mutants = mutants;
        this.explained = explained;
        this.overallGate = overallGate;
        this.provedGate = provedGate;
    }

    /** Reads PIT's {@code args[0]} and the sources; reads and writes the folder {@code args[1]}. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(Path.of(args[0]).toFile());
        LemmaLines lemmas = LemmaLines.of(KeyView.ofLibrary(Layout.SOURCES, Layout.STUBS));
        MutationReport report = new MutationReport(
                Mutant.read(xml).stream().filter(mutant -> !lemmas.has(mutant)).toList(),
                Survivors.read(folder.resolve("survivors.csv")),
                Integer.getInteger("mutation.overall"), Integer.getInteger("mutation.proved"));
        report.write(folder);
        List<String> faults = report.faults();
        faults.forEach(System.err::println);
        System.out.println(report.summary(faults.isEmpty()));
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    /** What is below a gate, not explained, or explained without need. */
    List<String> faults() {
        faults.clear();
        gate("all types", mutants, overallGate);
        for (String name : KeyView.SHIPPED) {
            gate("package " + name, mutants.stream()
                    .filter(mutant -> mutant.packageName().equals(BASE + name)).toList(),
                    provedGate);
        }
        faults.addAll(explained.faults(survivors(mutants)));
        return List.copyOf(faults);
    }

    private void gate(String what, List<Mutant> of, int percent) {
        if (of.isEmpty()) {
            faults.add(what + ": PIT made no mutant; see that it runs on the JDK that compiled");
        } else if (killed(of) * 100 < percent * of.size()) {
            faults.add(what + ": " + score(of) + ", below the gate of " + percent + " %");
        }
    }

    String summary(boolean passed) {
        return "Mutants: " + score(mutants) + " in " + types().size() + " types, "
                + survivors(mutants).size() + " survive. "
                + (passed ? "All gates passed." : "Failed.");
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path page : old.filter(file -> file.toString().endsWith(".md")).toList()) {
                Files.delete(page);
            }
        }
        for (List<Mutant> of : types().values()) {
            Files.writeString(folder.resolve(of.getFirst().simpleName() + ".md"), page(of));
        }
        Files.writeString(folder.resolve("README.md"), index());
    }

    String index() {
        StringBuilder page = new StringBuilder("""
                # Mutation testing

                PIT (mutators `STRONGER`) changes the shipped bytecode; a mutant is killed when a
                test fails. Random tests and Guava's take no part, so that each run gives the
                same. `mvn verify -Pmutate` re-makes these pages. Gates: %d %% of all mutants,
                %d %% in each proved package; every survivor is explained in `survivors.csv` or
                the run fails. Not counted is what only the proofs use: lemmas, which are void and
                proved to change nothing, and the lines that call one.

                | type | killed | of | survive |
                |---|---:|---:|---:|
                """.formatted(overallGate, provedGate));
        types().forEach((type, of) -> page.append("| [%s](%s.md) | %d | %d | %d |\n".formatted(
                type.substring(BASE.length()), of.getFirst().simpleName(), killed(of), of.size(),
                of.size() - killed(of))));
        return page.append("| all | %d | %d | %d |\n".formatted(killed(mutants), mutants.size(),
                mutants.size() - killed(mutants))).toString();
    }

    String page(List<Mutant> of) {
        StringBuilder page = new StringBuilder("# Mutants of %s\n\nKilled: %s.\n\n".formatted(
                of.getFirst().type(), score(of)));
        page.append("| mutator | killed | of |\n|---|---:|---:|\n");
        groups(of, Mutant::mutator).forEach((mutator, some) -> page.append(
                "| %s | %d | %d |\n".formatted(mutator, killed(some), some.size())));
        Map<Mutant.Key, Integer> survivors = Survivors.count(survivors(of));
        page.append(survivors.isEmpty() ? "\nNone survives.\n" : """

                | survivor in | change | times | why no test can tell |
                |---|---|---:|---|
                """);
        survivors.forEach((key, times) -> page.append("| `%s` | %s | %d | %s |\n".formatted(
                key.method(), key.change(), times, explained.reason(key).replace("|", "\\|"))));
        return page.toString();
    }

    private Map<String, List<Mutant>> types() {
        return groups(mutants, Mutant::type);
    }

    private static Map<String, List<Mutant>> groups(List<Mutant> of, Function<Mutant, String> by) {
        return of.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static List<Mutant> survivors(List<Mutant> of) {
        return of.stream().filter(mutant -> !mutant.killed()).toList();
    }

    private static int killed(List<Mutant> of) {
        return (int) of.stream().filter(Mutant::killed).count();
    }

    private static String score(List<Mutant> of) {
        int percent = killed(of) * 100 / Math.max(1, of.size());
        return killed(of) + " of " + of.size() + " (" + percent + " %)";
    }
}
