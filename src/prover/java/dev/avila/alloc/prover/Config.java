package dev.avila.alloc.prover;

import com.sun.management.OperatingSystemMXBean;
import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.key.WorkerProcess;
import dev.avila.alloc.report.UsageException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the command line asked for, from system properties; empty ones count as absent.
 *
 * @param filter {@code prove}: {@code [package.]Class[#method],…}, or nothing for all
 * @param sources {@code prove.sources}: somebody else's folder, or nothing for this library
 * @param replay {@code proofs.replay}: check the saved proofs instead of searching
 * @param update {@code proofs.update}: make the golden files anew
 * @param integers {@code prove.integers}: KeY's integer semantics for somebody else's folder
 */
record Config(Optional<String> filter, Optional<Path> sources, boolean replay, boolean update,
        Optional<String> integers, int maxSteps, int timeoutSeconds, int workers) {

    private static final List<String> SEMANTICS =
            List.of(KeyOptions.CHECKED, "javaSemantics", KeyOptions.UNSOUND);

    private static final int MAX_STEPS = 60_000;
    private static final int MAX_STEPS_ELSEWHERE = 30_000;
    private static final int TIMEOUT_SECONDS = 600;
    private static final int TIMEOUT_SECONDS_ELSEWHERE = 240;

    static Config read() {
        Optional<Path> sources = property("prove.sources").map(Path::of);
        Optional<String> integers = property("prove.integers");
        if (integers.isPresent() && !SEMANTICS.contains(integers.get())) {
            throw new UsageException("-Dprove.integers takes one of " + SEMANTICS);
        }
        if (integers.isPresent() && sources.isEmpty()) {
            throw new UsageException("-Dprove.integers goes with -Dprove.sources; the semantics of "
                    + "this library is pinned in " + Layout.OPTIONS);
        }
        return new Config(property("prove"), sources, flag("proofs.replay"),
                flag("proofs.update"), integers,
                number("prove.steps", sources.isEmpty() ? MAX_STEPS : MAX_STEPS_ELSEWHERE),
                number("prove.timeout",
                        sources.isEmpty() ? TIMEOUT_SECONDS : TIMEOUT_SECONDS_ELSEWHERE),
                number("prove.workers", workersThatFit()));
    }

    /** One a core, as far as the memory holds them. */
    private static int workersThatFit() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long held = machine.getTotalMemorySize() / WorkerProcess.MEMORY;
        return (int) Math.clamp(held, 1, Runtime.getRuntime().availableProcessors());
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(text -> !text.isBlank());
    }

    private static boolean flag(String name) {
        return property(name).filter(text -> !text.equals("false")).isPresent();
    }

    private static int number(String name, int otherwise) {
        try {
            int number = property(name).map(Integer::parseInt).orElse(otherwise);
            if (number < 1) {
                throw new NumberFormatException();
            }
            return number;
        } catch (NumberFormatException e) {
            throw new UsageException("-D" + name + " takes a whole number from 1 up, not '"
                    + System.getProperty(name) + "'");
        }
    }

    boolean selects(ContractCase contract) {
        return filter.isEmpty() || Stream.of(filter.get().split(","))
                .anyMatch(part -> selects(part.strip(), contract));
    }

    private static boolean selects(String filter, ContractCase contract) {
        String type = filter.replaceAll("#.*", "");
        String method = filter.contains("#") ? filter.substring(filter.indexOf('#') + 1) : "";
        return ("." + contract.type()).endsWith("." + type)
                && (method.isEmpty() || contract.method().equals(method)
                || contract.method().startsWith(method + "("));
    }
}
