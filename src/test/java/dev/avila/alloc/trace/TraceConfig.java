package dev.avila.alloc.trace;

import dev.avila.alloc.report.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the command line asked for, from system properties; empty ones count as absent.
 *
 * @param sources of {@code traces}: files, folders of {@code .rep} files and workloads; all
 *     workloads if absent
 * @param seed of {@code traces.seed}: what the generated traces come from
 * @param steps of {@code traces.steps}: how many these have at least
 * @param capacity of {@code traces.capacity}: the bytes of the allocators' ranges
 * @param blockSize of {@code traces.block}: the bytes of a block, where all have one size
 */
record TraceConfig(List<String> sources, long seed, int steps, Optional<Long> capacity,
        Optional<Long> blockSize) {

    /** The content of the blocks is an array of bytes. */
    private static final long LARGEST_RANGE = 1L << 30;

    private static final String ENDING = ".rep";

    static TraceConfig read() {
        return new TraceConfig(
                property("traces").filter(text -> !text.equals("true"))
                        .map(text -> List.of(text.split(",")))
                        .orElse(Workload.words()),
                number("traces.seed", 0, Long.MAX_VALUE).orElse(1L),
                number("traces.steps", 1, 10_000_000).orElse(10_000L).intValue(),
                number("traces.capacity", 1, LARGEST_RANGE),
                number("traces.block", 1, LARGEST_RANGE));
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(text -> !text.isBlank());
    }

    private static Optional<Long> number(String name, long least, long most) {
        return property(name).map(text -> {
            if (text.matches("[0-9]{1,18}")) {
                long number = Long.parseLong(text);
                if (least <= number && number <= most) {
                    return number;
                }
            }
            throw new UsageException("-D" + name + " takes a number from " + least + " to " + most
                    + ", not '" + text + "'");
        });
    }

    /** The command that asks for this. */
    String command() {
        return "mvn verify -Ptraces -Dtraces=" + String.join(",", sources)
                + " -Dtraces.seed=" + seed + " -Dtraces.steps=" + steps
                + capacity.map(bytes -> " -Dtraces.capacity=" + bytes).orElse("")
                + blockSize.map(bytes -> " -Dtraces.block=" + bytes).orElse("");
    }

    List<Trace> traces() throws IOException {
        List<Trace> traces = new ArrayList<>();
        for (String source : sources) {
            Optional<Workload> workload = Workload.of(source);
            if (workload.isPresent()) {
                traces.add(workload.get().generate(seed, steps));
            } else {
                for (Path file : files(Path.of(source))) {
                    traces.add(TraceReader.read(file));
                }
            }
        }
        return traces;
    }

    private static List<Path> files(Path source) throws IOException {
        if (Files.isDirectory(source)) {
            try (Stream<Path> files = Files.list(source)) {
                return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
            }
        }
        if (!Files.exists(source)) {
            throw new UsageException("-Dtraces takes files, folders and any of "
                    + Workload.words() + ", with commas between them; there is no '" + source
                    + "'");
        }
        return List.of(source);
    }

    /** What {@code trace} is replayed on. */
    Targets targets(Trace trace) {
        Targets fitting = Targets.of(trace);
        long bytes = blockSize.orElse(fitting.blockSize());
        Targets targets = new Targets(Math.max(bytes, capacity.orElse(fitting.capacity())), bytes);
        if (LARGEST_RANGE < targets.capacity()) {
            throw new UsageException(trace.name() + " would have a range of " + targets.capacity()
                    + " bytes, more than " + LARGEST_RANGE + "; give it -Dtraces.capacity");
        }
        return targets;
    }
}
