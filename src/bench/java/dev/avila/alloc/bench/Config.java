package dev.avila.alloc.bench;

import dev.avila.alloc.report.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the command line asked for, from system properties; empty ones count as absent.
 *
 * @param effort of {@code bench}: its word {@code smoke}, {@code quick} or {@code full}
 * @param groups of {@code bench}: its other words, or none for all groups
 * @param update {@code bench.update}: write the summary into {@code spec/performance.md}
 * @param compare {@code bench.compare}: the JSON of an earlier run
 */
record Config(Effort effort, List<String> groups, boolean update, Optional<Path> compare) {

    /** The groups: the packages below this one. */
    static final List<String> GROUPS =
            List.of("vec", "queue", "ring", "map", "text", "pool", "concurrent", "buffer",
                    "arena");

    static Config read() {
        Effort effort = Effort.FULL;
        List<String> groups = new ArrayList<>();
        for (String word : property("bench").orElse("full").toLowerCase(Locale.ROOT).split(",")) {
            Optional<Effort> named = Stream.of(Effort.values())
                    .filter(one -> one.word().equals(word)).findFirst();
            if (named.isPresent()) {
                effort = named.get();
            } else if (GROUPS.contains(word)) {
                groups.add(word);
            } else if (!word.equals("true")) {
                throw new UsageException("-Dbench takes smoke, quick or full, and any of " + GROUPS
                        + ", with commas between them, not '" + word + "'");
            }
        }
        boolean update = property("bench.update").filter(text -> !text.equals("false")).isPresent();
        if (update && (effort == Effort.SMOKE || !groups.isEmpty())) {
            throw new UsageException("-Dbench.update records a run of all groups that measures");
        }
        return new Config(effort, List.copyOf(groups), update,
                property("bench.compare").map(Path::of));
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(text -> !text.isBlank());
    }

    /** The command that asks for this, without what it writes. */
    String command() {
        List<String> words = new ArrayList<>(List.of(effort.word()));
        words.addAll(groups);
        return "mvn verify -Pbench -Dbench=" + String.join(",", words);
    }

    /** What JMH takes for the names of the benchmarks. */
    String pattern() {
        return "\\.bench\\.(" + String.join("|", groups.isEmpty() ? GROUPS : groups) + ")\\.";
    }
}
