package dev.avila.alloc.trace;

import dev.avila.alloc.report.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Replays traces on the allocators and writes the report; {@code spec/Traces.md} tells how. */
public final class Traces {

    private static final Path FOLDER = Path.of("target/traces");

    private final List<Result> results = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private Traces() {
    }

    /** Takes no arguments; {@link TraceConfig} says which properties. */
    public static void main(String[] args) throws IOException {
        try {
            System.exit(new Traces().run(TraceConfig.read(), FOLDER) ? 0 : 1);
        } catch (UsageException | MalformedTraceException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private boolean run(TraceConfig config, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Trace trace : config.traces()) {
            if (Workload.of(trace.name()).isPresent()) {
                Files.writeString(folder.resolve(trace.name() + ".rep"), trace.text());
            }
            config.targets(trace).all().forEach(target -> replay(trace, target));
        }
        TraceReport report = new TraceReport(config.command(), results, faults);
        Path page = report.write(folder);
        System.out.print(report.text());
        System.out.println("report: " + page);
        faults.forEach(System.err::println);
        System.out.println(faults.isEmpty() ? "TRACES: " + results.size() + " replays"
                : "FAILED: " + faults.size() + " promises were not kept");
        return faults.isEmpty();
    }

    private void replay(Trace trace, Supplier<TraceTarget> target) {
        try {
            Outcome outcome = new Replay(trace, target.get()).run();
            results.add(new Result(outcome, Throughput.perSecond(trace, target)));
        } catch (BrokenPromiseException e) {
            faults.add(e.getMessage());
        }
    }
}
