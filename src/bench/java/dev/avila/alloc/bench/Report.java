package dev.avila.alloc.bench;

import dev.avila.alloc.report.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One page of a run, and the charts beside it. */
final class Report {

    private final Config config;
    private final Results results;
    private final Optional<Results> earlier;

    Report(Config config, Results results, Optional<Results> earlier) {
        this.config = config;
        this.results = results;
        this.earlier = earlier;
    }

    /** Writes into {@code folder} and returns the page. */
    Path write(Path folder) throws IOException {
        for (String group : groups()) {
            new Chart(results.pairs(group)).write(folder.resolve(chart(group)));
        }
        Path page = folder.resolve("index.html");
        Files.writeString(page, Template.render("bench/report.ftlh", model()));
        return page;
    }

    private Map<String, Object> model() throws IOException {
        Map<String, Object> model = new HashMap<>(Summary.model(config, results));
        model.put("options", String.join(" ", results.measurements().getFirst().jvmArgs()));
        model.put("groups", groups().stream().map(this::group).toList());
        model.put("gate", results.promises().stream().map(Report::promise).toList());
        model.put("tolerance", AllocationGate.TOLERANCE);
        model.put("libraries", libraries());
        earlier.ifPresent(old -> model.put("comparison",
                results.against(old).stream().map(Report::change).toList()));
        config.compare().ifPresent(file -> model.put("earlier", file.toString()));
        return model;
    }

    private List<String> groups() {
        return Config.GROUPS.stream().filter(group -> !results.works(group).isEmpty()).toList();
    }

    private static String chart(String group) {
        return group + ".png";
    }

    private Map<String, Object> group(String group) {
        return Map.of("name", group, "chart", chart(group),
                "works", results.works(group).stream().map(this::work).toList());
    }

    /** All that did one piece of work, the least time first. */
    private Map<String, Object> work(List<Measurement> some) {
        List<Measurement> ours = some.stream()
                .filter(one -> one.contender().role() == Contender.Role.OURS).toList();
        return Map.of("name", some.getFirst().contender().work(),
                "parameters", some.getFirst().parameters(),
                "ours", ours.stream().map(one -> one.contender().name()).toList(),
                "rows", some.stream().map(one -> row(one, ours)).toList());
    }

    private static Map<String, Object> row(Measurement one, List<Measurement> ours) {
        boolean isOurs = one.contender().role() == Contender.Role.OURS;
        return Map.of("name", one.contender().name(), "ours", isOurs,
                "time", Numbers.time(one.time()),
                "bytes", Numbers.bytes(one.allocatedPerOperation(), 1),
                "ratios", ours.stream().map(our -> isOurs ? Map.of("text", "", "style", "")
                        : ratio(new Pair(our, one).ratio())).toList());
    }

    private static Map<String, String> ratio(Ratio ratio) {
        return Map.of("text", Numbers.ratio(ratio), "style", style(ratio));
    }

    private static String style(Ratio ratio) {
        return ratio.isLess() ? "less" : ratio.isMore() ? "more" : "same";
    }

    private static Map<String, Object> promise(Measurement one) {
        return Map.of("name", one.shortName(), "parameters", one.parameters(),
                "operation", Numbers.bytes(one.allocatedPerOperation(), 4),
                "invocation", Numbers.bytes(one.allocatedPerInvocation(), 4),
                "iteration", Numbers.bytes(one.allocatedPerIteration(), 0),
                "broken", AllocationGate.isBroken(one));
    }

    private static Map<String, String> change(Pair pair) {
        return Map.of("name", pair.ours().shortName(), "parameters", pair.ours().parameters(),
                "now", Numbers.time(pair.ours().time()), "then", Numbers.time(pair.other().time()),
                "ratio", Numbers.ratio(pair.ratio()), "style", style(pair.ratio()));
    }

    private Map<String, String> libraries() {
        Map<String, String> versions = new TreeMap<>();
        results.measurements().stream().map(Measurement::contender)
                .filter(contender -> !contender.version().isEmpty()).forEach(contender ->
                        versions.put(contender.library(), contender.version()));
        return versions;
    }
}
