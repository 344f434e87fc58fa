package dev.avila.alloc.prover.mutate;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The explained survivors: {@code class,method,mutator,change,times,reason}, one line a kind. */
record Survivors(Map<Mutant.Key, Explanation> explanations) {

    record Explanation(int times, String reason) { }

    private static final Comparator<Mutant.Key> ORDER = Comparator.comparing(Mutant.Key::type)
            .thenComparing(Mutant.Key::method).thenComparing(Mutant.Key::mutator)
            .thenComparing(Mutant.Key::change);

    static Survivors read(Path file) throws IOException {
        Map<Mutant.Key, Explanation> explanations = new HashMap<>();
        if (Files.exists(file)) {
            CSVFormat format = CSVFormat.DEFAULT.builder()
                    .setHeader().setSkipHeaderRecord(true).get();
            try (Reader reader = Files.newBufferedReader(file)) {
                for (CSVRecord line : format.parse(reader)) {
                    Mutant.Key key = new Mutant.Key(line.get("class"), line.get("method"),
                            line.get("mutator"), line.get("change"));
                    int times = Integer.parseInt(line.get("times"));
                    explanations.put(key, new Explanation(times, line.get("reason")));
                }
            }
        }
        return new Survivors(explanations);
    }

    static Map<Mutant.Key, Integer> count(List<Mutant> survivors) {
        Map<Mutant.Key, Integer> counts = new TreeMap<>(ORDER);
        survivors.forEach(mutant -> counts.merge(mutant.key(), 1, Integer::sum));
        return counts;
    }

    String reason(Mutant.Key key) {
        Explanation explanation = explanations.get(key);
        return explanation == null ? "**not explained**" : explanation.reason;
    }

    /** Survivors without explanation, and explanations without survivor. */
    List<String> faults(List<Mutant> survivors) {
        List<String> faults = new ArrayList<>();
        Map<Mutant.Key, Integer> counts = count(survivors);
        for (Mutant mutant : survivors) {
            Mutant.Key key = mutant.key();
            Explanation explanation = explanations.get(key);
            if (explanation == null || explanation.times < counts.get(key)) {
                faults.add(("%s.java:%d: %s: %s survives; kill it or explain it in survivors.csv:"
                        + " %s,...").formatted(mutant.simpleName(), mutant.line(), mutant.method(),
                                mutant.change(), line(key, counts.get(key))));
            }
        }
        explanations.forEach((key, explanation) -> {
            if (counts.getOrDefault(key, 0) < explanation.times) {
                faults.add("survivors.csv: take out or lower: " + line(key, explanation.times)
                        + " (" + counts.getOrDefault(key, 0) + " survive)");
            }
        });
        return faults;
    }

    private static String line(Mutant.Key key, int times) {
        return CSVFormat.DEFAULT.format(
                key.type(), key.method(), key.mutator(), key.change(), times);
    }
}
