package dev.avila.alloc.bench;

import dev.avila.alloc.report.Machine;
import dev.avila.alloc.report.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The few lines of a run that are committed, with its date and command. */
final class Summary {

    static final String START = "<!-- summary: made by mvn verify -Pbench -Dbench.update -->\n";
    static final String END = "<!-- end of summary -->\n";

    private Summary() {
    }

    /** Puts the summary of {@code results} between the two marks in {@code page}. */
    static void update(Path page, Config config, Results results) throws IOException {
        String text = Files.readString(page);
        Files.writeString(page, text.substring(0, text.indexOf(START) + START.length())
                + of(config, results) + text.substring(text.indexOf(END)));
    }

    static String of(Config config, Results results) throws IOException {
        return Template.render("bench/summary.ftl", model(config, results));
    }

    /** What the summary shares with the report. */
    static Map<String, Object> model(Config config, Results results) throws IOException {
        Machine machine = Machine.read();
        Map<String, Object> model = new HashMap<>();
        model.put("measures", config.effort().measures());
        model.put("command", config.command());
        model.put("date", LocalDate.now().toString());
        model.put("machine", machine.text());
        model.put("jdk", machine.jdk());
        model.put("count", results.measurements().size());
        model.put("settings", results.measurements().getFirst().settings());
        model.put("promises", results.promises().size());
        model.put("broken", AllocationGate.faults(results).size());
        model.put("families", Standing.of(results).stream().collect(Collectors.groupingBy(
                Standing::family, LinkedHashMap::new,
                Collectors.mapping(Summary::row, Collectors.toList()))));
        return model;
    }

    private static Map<String, String> row(Standing standing) {
        return Map.of("against", standing.against(),
                "pairs", Integer.toString(standing.pairs()),
                "median", Numbers.ratio(standing.median()),
                "least", Numbers.ratio(standing.least()),
                "most", Numbers.ratio(standing.most()));
    }
}
