package dev.avila.alloc.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
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
            new Chart(pairs(group)).write(folder.resolve(chart(group)));
        }
        Path page = folder.resolve("index.html");
        Files.writeString(page, Template.render("report.ftlh", model()));
        return page;
    }

    private Map<String, Object> model() throws IOException {
        Map<String, Object> model = new HashMap<>(Summary.model(config, results));
        model.put("options", String.join(" ",
                ManagementFactory.getRuntimeMXBean().getInputArguments()));
        model.put("groups", groups().stream().map(this::group).toList());
        model.put("gate", results.promises().stream().map(Report::promise).toList());
        model.put("perOperation", Double.toString(AllocationGate.PER_OPERATION));
        model.put("perInvocation", Double.toString(AllocationGate.PER_INVOCATION));
        model.put("libraries", libraries());
        earlier.ifPresent(old -> model.put("comparison",
                results.against(old).stream().map(Report::change).toList()));
        config.compare().ifPresent(file -> model.put("earlier", file.toString()));
        return model;
    }

    private List<String> groups() {
        return Config.GROUPS.stream().filter(group -> !pairs(group).isEmpty()).toList();
    }

    private List<Pair> pairs(String group) {
        return results.pairs().stream()
                .filter(pair -> pair.ours().contender().group().equals(group)).toList();
    }

    private static String chart(String group) {
        return group + ".png";
    }

    private Map<String, Object> group(String group) {
        return Map.of("name", group, "chart", chart(group),
                "pairs", pairs(group).stream().map(Report::row).toList());
    }

    private static Map<String, String> row(Pair pair) {
        Contender ours = pair.ours().contender();
        return Map.of("work", ours.work(), "parameters", pair.ours().parameters(),
                "ours", ours.name(), "oursTime", Numbers.time(pair.ours().time()),
                "other", pair.other().contender().label(),
                "otherTime", Numbers.time(pair.other().time()),
                "otherBytes", Numbers.bytes(pair.other().allocatedPerOperation()),
                "ratio", Numbers.ratio(pair.ratio()), "style", style(pair.ratio()));
    }

    private static String style(Ratio ratio) {
        return ratio.isLess() ? "less" : ratio.isMore() ? "more" : "same";
    }

    private static Map<String, Object> promise(Measurement one) {
        return Map.of("name", one.contender().work() + ": " + one.contender().name(),
                "parameters", one.parameters(),
                "operation", String.format("%.4f", one.allocatedPerOperation()),
                "invocation", String.format("%.4f", one.allocatedPerInvocation()),
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
