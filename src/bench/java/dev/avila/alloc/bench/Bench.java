package dev.avila.alloc.bench;

import dev.avila.alloc.report.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the suite, writes its report, and fails if a promise to allocate nothing is broken. */
public final class Bench {

    private static final Path FOLDER = Path.of("target/bench");
    private static final Path RESULTS = FOLDER.resolve("results.json");
    private static final Path LOG = FOLDER.resolve("jmh.log");
    private static final Path PAGE = Path.of("spec/performance.md");

    private Bench() {
    }

    /** Takes no arguments; {@link Config} says which properties. */
    public static void main(String[] args) throws IOException, RunnerException {
        try {
            System.exit(run(Config.read()) ? 0 : 1);
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(Config config) throws IOException, RunnerException {
        Optional<Results> earlier = config.compare().isEmpty() ? Optional.empty()
                : Optional.of(Results.read(config.compare().get()));
        measure(config);
        Results results = Results.read(RESULTS);
        List<String> faults = config.effort().measures()
                ? AllocationGate.faults(results) : List.of();
        System.out.println("report: " + new Report(config, results, earlier).write(FOLDER));
        if (config.update()) {
            Summary.update(PAGE, config, results);
        }
        faults.forEach(System.err::println);
        System.out.println(faults.isEmpty() ? "BENCH: " + results.measurements().size()
                + (config.effort().measures() ? " benchmarks measured" : " benchmarks ran once")
                : "FAILED: " + faults.size() + " promises to allocate nothing are broken");
        return faults.isEmpty();
    }

    private static void measure(Config config) throws IOException, RunnerException {
        Files.createDirectories(FOLDER);
        ChainedOptionsBuilder options = new OptionsBuilder().include(config.pattern())
                .timeUnit(TimeUnit.NANOSECONDS).addProfiler(GCProfiler.class)
                .shouldFailOnError(true).jvmArgs(jvmOptions())
                .resultFormat(ResultFormatType.JSON).result(RESULTS.toString());
        config.effort().applyTo(options);
        try (PrintStream log = new PrintStream(Files.newOutputStream(LOG), true,
                StandardCharsets.UTF_8)) {
            new Runner(options.build(), Progress.over(log)).run();
        }
    }

    /** Those of this JVM that are not for this class. */
    private static String[] jvmOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-Dbench")).toArray(String[]::new);
    }
}
