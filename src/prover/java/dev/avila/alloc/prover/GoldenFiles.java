package dev.avila.alloc.prover;

import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.key.Outcome;
import dev.avila.alloc.prover.lower.KeyView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** The committed results and proofs of the library, compared with or made from a run. */
final class GoldenFiles {

    private static final String REMAKE = "; run mvn verify -Pprove -Dproofs.update";

    private final KeyView view;
    private final ClassOptions options;
    private final Path folder;
    private final String version;
    private final Results committed;
    private final Map<String, String> hashes = new HashMap<>();

    GoldenFiles(KeyView view, ClassOptions options) {
        this(view, options, Layout.PROOFS);
    }

    /** The golden files below {@code folder} instead of {@code proofs}. */
    GoldenFiles(KeyView view, ClassOptions options, Path folder) {
        this.view = view;
        this.options = options;
        this.folder = folder;
        this.version = Versions.read().get("key.core");
        this.committed = Results.read(place(Layout.RESULTS));
    }

    private Path place(Path inLibrary) {
        return folder.resolve(Layout.PROOFS.relativize(inLibrary));
    }

    Results committed() {
        return committed;
    }

    /** The hash of all that a proof about {@code type} depends on. */
    String sha256(String type) {
        return hashes.computeIfAbsent(type, key ->
                view.sha256(type, options.lemmas(type)));
    }

    Results.Line line(Verdict verdict) {
        String type = verdict.contract().type();
        String lemmas = options.lemmas(type).isEmpty() ? "" : ";lemmas:" + String.join("+",
                options.lemmas(type).stream().map(path -> path.getFileName().toString()
                        .replace(".key", "")).toList());
        return Results.Line.of(verdict, version, verdict.options().text() + lemmas, sha256(type));
    }

    Path proofFile(ContractCase contract) {
        return place(Layout.proofs(contract.type())).resolve(contract.proofFile());
    }

    /** Contracts that need not close, with the reason. */
    Map<String, String> open() {
        Map<String, String> open = new LinkedHashMap<>();
        for (CSVRecord record : Csv.read(place(Layout.OPEN))) {
            open.put(record.get("class") + "#" + record.get("method") + " " + record.get("case"),
                    record.get("reason"));
        }
        return open;
    }

    /** Whether results line and proof of {@code contract} are those of the present source. */
    boolean isCurrent(ContractCase contract) {
        return stale(contract).isEmpty() && Files.exists(proofFile(contract));
    }

    /** What has changed since KeY's line about {@code contract} was made. */
    private Optional<String> stale(ContractCase contract) {
        Results.Line then = committed.byKey(contract.key());
        if (then == null) {
            return Optional.of("has no line");
        }
        Results.Line now = line(new Verdict(contract, options.of(contract.type()),
                Outcome.failed(contract.key(), null)));
        if (!now.sha256().equals(then.sha256())) {
            return Optional.of("is of another source");
        }
        return Stream.of(List.of(then.properties(), now.properties()),
                        List.of(then.prover(), now.prover()),
                        List.of(then.version(), now.version()),
                        List.of(then.options(), now.options()))
                .filter(pair -> !pair.get(0).equals(pair.get(1))).findFirst()
                .map(pair -> "says '" + pair.get(0) + "' instead of '" + pair.get(1) + "'");
    }

    /**
     * Why the committed files are not those of the present sources, one line each. It asks no
     * prover, so that every build can ask it.
     */
    List<String> faults(Collection<ContractCase> contracts) {
        List<String> faults = new ArrayList<>();
        Map<String, String> open = open();
        Set<String> known = new TreeSet<>();
        for (ContractCase contract : contracts) {
            known.add(contract.key());
            stale(contract).or(() -> unproved(contract, open)).ifPresent(fault ->
                    faults.add("proofs/results.csv: " + contract.key() + " " + fault + REMAKE));
        }
        leftovers(known).forEach(fault -> faults.add(fault + REMAKE));
        open.keySet().stream().filter(key -> !known.contains(key)).forEach(key ->
                faults.add("proofs/open.csv lists " + key + ", which is not there; delete it"));
        for (Results.Line line : committed.lines()) {
            if (line.options().contains(KeyOptions.UNSOUND)) {
                faults.add("proofs/results.csv: " + line.key() + " is proved under "
                        + KeyOptions.UNSOUND + "; correct proofs/options.csv" + REMAKE);
            } else if (!line.byKey() && known.contains(line.key())
                    && !line.sha256().equals(sha256(line.type()))) {
                faults.add("proofs/results.csv: OpenJML's line about " + line.key()
                        + " is of another source; delete it or run mvn verify -Popenjml"
                        + " -Dopenjml.home=DIR -Dproofs.update");
            }
        }
        return faults;
    }

    /** Why the verdict about {@code contract} cannot stand; its line is there. */
    private Optional<String> unproved(ContractCase contract, Map<String, String> open) {
        if (!committed.byKey(contract.key()).closed()) {
            return open.containsKey(contract.key()) ? Optional.empty()
                    : Optional.of("is open and not listed in proofs/open.csv");
        }
        if (open.containsKey(contract.key())) {
            return Optional.of("is closed and still listed in proofs/open.csv");
        }
        return Files.exists(proofFile(contract)) ? Optional.empty()
                : Optional.of("has no proof " + proofFile(contract));
    }

    /** How a run differs from the committed results, one line each. */
    List<String> differences(List<Verdict> verdicts) {
        List<String> differences = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            Results.Line now = line(verdict);
            Results.Line then = committed.byKey(now.key());
            if (then == null) {
                differences.add("proofs/results.csv has no line for " + now.key());
            } else if (!now.agrees(then)) {
                differences.add("proofs/results.csv differs for " + now.key() + ": it says "
                        + then.verdict() + " " + then.options() + " " + then.properties()
                        + " " + then.sha256().substring(0, 8) + ", this run " + now.verdict() + " "
                        + now.options() + " " + now.properties() + " "
                        + now.sha256().substring(0, 8));
            }
        }
        return differences;
    }

    /** Lines about contracts that are no longer there. */
    List<String> leftovers(Set<String> contracts) {
        return committed.lines().stream().map(Results.Line::key).distinct()
                .filter(key -> !contracts.contains(key))
                .map(key -> "proofs/results.csv speaks of " + key + ", which is not there")
                .toList();
    }

    /** Takes the lines of this run over, but for contracts whose source has not changed. */
    void update(List<Verdict> verdicts, Set<String> contracts, boolean all) throws IOException {
        for (Verdict verdict : verdicts) {
            Results.Line now = line(verdict);
            Results.Line then = committed.byKey(now.key());
            if (then == null || !now.agrees(then)) {
                committed.put(now);
            }
        }
        if (all) {
            committed.lines().stream().filter(line -> !contracts.contains(line.key()))
                    .forEach(committed::remove);
            removeStaleProofs();
        }
        committed.write(place(Layout.RESULTS));
    }

    private void removeStaleProofs() throws IOException {
        Set<Path> wanted = new TreeSet<>();
        for (Results.Line line : committed.lines()) {
            wanted.add(proofFile(new ContractCase(line.type(), line.method(), line.id(), null,
                    null)));
        }
        for (Path file : files(folder)) {
            if (file.toString().endsWith(".proof.gz") && !wanted.contains(file)) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
