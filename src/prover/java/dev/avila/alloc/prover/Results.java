package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.Property;
import java.util.Comparator;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** The golden file {@code proofs/results.csv}: one line a contract and prover. */
final class Results {

    private static final String[] HEADER = {"class", "method", "case", "properties", "prover",
        "version", "options", "verdict", "search", "steps", "branches", "seconds", "source_sha256"};

    /** One line of it. */
    record Line(String type, String method, String id, String properties, String prover,
            String version, String options, String verdict, String search, int steps,
            int branches, String seconds, String sha256) {

        static Line of(Verdict verdict, String version, String options, String sha256) {
            ContractCase contract = verdict.contract();
            return new Line(contract.type(), contract.method(), contract.id(),
                    words(contract.properties(verdict.options())), verdict.options().prover(),
                    version, options, verdict.closed() ? "closed" : "open",
                    verdict.outcome().search(), verdict.outcome().steps(),
                    verdict.outcome().branches(),
                    String.format(Locale.ROOT, "%.1f", verdict.outcome().seconds()), sha256);
        }

        private static String words(Set<Property> properties) {
            return properties.stream().map(Property::word).collect(Collectors.joining(" "));
        }

        String key() {
            return type + "#" + method + " " + id;
        }

        boolean closed() {
            return verdict.equals("closed");
        }

        boolean byKey() {
            return prover.startsWith("KeY");
        }

        /** Whether {@code other} says the same but for the cost, which varies from run to run. */
        boolean agrees(Line other) {
            return key().equals(other.key()) && properties.equals(other.properties)
                    && prover.equals(other.prover) && version.equals(other.version)
                    && options.equals(other.options) && verdict.equals(other.verdict)
                    && sha256.equals(other.sha256);
        }

        private Object[] fields() {
            return new Object[] {type, method, id, properties, prover, version, options, verdict,
                search, steps, branches, seconds, sha256};
        }
    }

    private final SortedMap<String, Line> lines = new TreeMap<>(Comparator.naturalOrder());

    static Results read(Path file) {
        Results results = new Results();
        for (CSVRecord r : Csv.read(file)) {
            results.put(new Line(r.get(0), r.get(1), r.get(2), r.get(3), r.get(4), r.get(5),
                    r.get(6), r.get(7), r.get(8), Integer.parseInt(r.get(9)),
                    Integer.parseInt(r.get(10)), r.get(11), r.get(12)));
        }
        return results;
    }

    void put(Line line) {
        lines.put(line.key() + (line.byKey() ? " 1" : " 2"), line);
    }

    void remove(Line line) {
        lines.values().remove(line);
    }

    /** KeY's line about {@code contract}, or null. */
    Line byKey(String contract) {
        return lines.get(contract + " 1");
    }

    /** OpenJML's line about {@code contract}, or null. */
    Line byOpenJml(String contract) {
        return lines.get(contract + " 2");
    }

    List<Line> lines() {
        return List.copyOf(lines.values());
    }

    void write(Path file) {
        Csv.write(file, HEADER, lines.values().stream().map(Line::fields).toList());
    }
}
