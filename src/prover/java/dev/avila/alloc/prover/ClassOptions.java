package dev.avila.alloc.prover;

import dev.avila.alloc.prover.key.KeyOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * How each class is proved, from {@code proofs/options.csv}: the KeY route, the integer semantics
 * and the lemmas. A class that is not listed is searched, overflow-checked and without lemmas.
 */
final class ClassOptions {

    private record Line(String route, String integers, List<Path> lemmas) { }

    private static final Line DEFAULT = new Line("search", KeyOptions.CHECKED, List.of());

    private final Map<String, Line> lines = new TreeMap<>();
    private final Config config;

    ClassOptions(Config config, Path file) {
        this.config = config;
        for (CSVRecord record : Csv.read(file)) {
            lines.put(record.get("class"), new Line(record.get("route"), record.get("integers"),
                    Arrays.stream(record.get("lemmas").split(" ")).filter(name -> !name.isBlank())
                            .map(name -> Layout.LEMMAS.resolve(name + ".key")).toList()));
        }
    }

    KeyOptions of(String type) {
        Line line = line(type);
        return new KeyOptions(config.integers().orElse(line.integers),
                line.route.equals("smt"), config.maxSteps(), config.timeoutSeconds());
    }

    List<Path> lemmas(String type) {
        return line(type).lemmas;
    }

    /** That of {@code type}; a class of somebody's folder may be ours in another package. */
    private Line line(String type) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        return lines.entrySet().stream()
                .filter(entry -> entry.getKey().equals(type)
                        || config.sources().isPresent() && entry.getKey().endsWith("." + name))
                .findFirst().map(Map.Entry::getValue).orElse(DEFAULT);
    }
}
