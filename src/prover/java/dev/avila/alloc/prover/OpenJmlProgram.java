package dev.avila.alloc.prover;

import dev.avila.alloc.report.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** An installed OpenJML. */
final class OpenJmlProgram {

    private static final int NOT_PROVED = 6;
    private static final int ERRORS = 1;
    private static final int SHOWN = 10;
    private static final Duration SHORT = Duration.ofMinutes(1);

    private final Path program;

    private OpenJmlProgram(Path program) {
        this.program = program;
    }

    /** The one in the folder {@code home}. */
    static OpenJmlProgram in(String home) {
        Path program = Path.of(home, "openjml").toAbsolutePath();
        if (home.isBlank() || !Files.isExecutable(program)) {
            throw new UsageException("no OpenJML in '" + home + "'. Unpack a release of "
                    + "https://github.com/OpenJML/OpenJML/releases (21 or later; it brings its "
                    + "JDK, specifications and solvers)\n  and name the folder that holds the "
                    + "program 'openjml': mvn verify -Popenjml -Dopenjml.home=DIR");
        }
        return new OpenJmlProgram(program);
    }

    String version() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        run(List.of("--version"), SHORT, lines::add);
        return lines.isEmpty() ? "unknown" : lines.get(0).replaceFirst("^openjml ", "");
    }

    /**
     * Runs it and hands each line of its output to {@code reader}; ends it at the limit, and where
     * it says that it failed itself.
     *
     * @return whether it came to its own end
     */
    boolean run(List<String> arguments, Duration limit, Consumer<String> reader)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("OPENJML_ROOT", program.getParent().toString());
        Process process = builder.start();
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> end(process.toHandle()));
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (OpenJmlOutput.isOwnError(line)) {
                    end(process.toHandle());
                    return false;
                }
                reader.accept(line);
                lines.add(line);
            }
        }
        check(process.waitFor(), lines);
        return true;
    }

    private static void check(int status, List<String> lines) {
        List<String> errors =
                lines.stream().filter(line -> line.contains("error:")).distinct().toList();
        if (status != 0 && status != NOT_PROVED
                && !(status == ERRORS && areOfSolver(errors))) {
            throw new UsageException("OpenJML ended with status " + status + ":\n"
                    + String.join("\n", errors.isEmpty()
                            ? lines.subList(Math.max(0, lines.size() - SHOWN), lines.size())
                            : errors));
        }
    }

    /** Whether nothing is wrong but what OpenJML asked its solver, which leaves a method open. */
    private static boolean areOfSolver(List<String> errors) {
        return !errors.isEmpty() && errors.stream().allMatch(OpenJmlOutput::isSolverError);
    }

    /** Ends it with its solver. By its handle, which does not close what is still being read. */
    private static void end(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
