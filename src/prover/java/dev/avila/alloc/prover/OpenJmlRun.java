package dev.avila.alloc.prover;

import dev.avila.alloc.prover.OpenJmlOutput.MethodVerdict;
import dev.avila.alloc.report.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Proves methods with OpenJML, one process a worker at a time. */
final class OpenJmlRun {

    /** Each task starts a process anew, so few; yet enough that all workers end together. */
    private static final int TASKS_PER_WORKER = 4;
    private static final int METHODS_PER_TASK = 12;
    private static final int QUERIES_PER_METHOD = 4;
    private static final int START_SECONDS = 120;

    private final OpenJmlProgram program;
    private final Path sources;
    private final int workers;
    private final int timeoutSeconds;
    private final long start = System.nanoTime();
    private int total;
    private int done;

    OpenJmlRun(OpenJmlProgram program, Path sources, int workers, int timeoutSeconds) {
        this.program = program;
        this.sources = sources;
        this.workers = workers;
        this.timeoutSeconds = timeoutSeconds;
    }

    /**
     * Proves {@code methods} of {@code files}. {@code masks} says which will need bit vectors, and
     * {@code exact} for which of these {@link OpenJmlOutput#SAFE} excludes that something wraps.
     */
    Map<String, MethodVerdict> prove(Collection<String> methods, List<Path> files,
            Predicate<String> exact, Predicate<String> masks)
            throws IOException, InterruptedException {
        Map<String, MethodVerdict> verdicts = prove(files, methods.stream().collect(
                Collectors.groupingBy(method -> exact.test(method) && masks.test(method)
                        ? OpenJmlOutput.SAFE : OpenJmlOutput.BIGINT)));
        for (String method : methods) {
            if (!verdicts.containsKey(method)) {
                throw new UsageException("OpenJML said nothing of " + method);
            }
        }
        verdicts.putAll(prove(files, verdicts.values().stream()
                .filter(verdict -> verdict.other().isPresent() && exact.test(verdict.method()))
                .collect(Collectors.groupingBy(verdict -> verdict.other().orElseThrow(),
                        Collectors.mapping(MethodVerdict::method, Collectors.toList())))));
        return verdicts;
    }

    private Map<String, MethodVerdict> prove(List<Path> files, Map<String, List<String>> methods)
            throws IOException, InterruptedException {
        Map<String, MethodVerdict> verdicts = new TreeMap<>();
        for (Map.Entry<String, List<String>> some : methods.entrySet()) {
            prove(files, Set.copyOf(some.getValue()), some.getKey())
                    .forEach(verdict -> verdicts.put(verdict.method(), verdict));
        }
        return verdicts;
    }

    private List<MethodVerdict> prove(List<Path> files, Set<String> methods, String specMath)
            throws IOException, InterruptedException {
        List<String> names = names(methods);
        System.out.println("specifications in " + specMath + " arithmetic:");
        total = methods.size();
        done = 0;
        List<List<String>> tasks = deal(names, Math.clamp(names.size() / METHODS_PER_TASK,
                workers, workers * TASKS_PER_WORKER));
        List<MethodVerdict> verdicts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<List<MethodVerdict>>> answers = tasks.stream().map(task ->
                    threads.submit(() -> run(task, files, methods, specMath))).toList();
            for (Future<List<MethodVerdict>> answer : answers) {
                verdicts.addAll(answer.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UsageException usage) {
                throw usage;
            }
            throw new IOException(e.getCause());
        }
        return verdicts;
    }

    private static List<String> names(Set<String> methods) {
        return methods.stream().map(OpenJmlRun::nameOf).distinct().sorted().toList();
    }

    private static String nameOf(String method) {
        return method.replaceFirst("\\(.*", "");
    }

    /** Deals like cards: neighbours, which are alike and may all be hard, part. */
    static List<List<String>> deal(List<String> names, int hands) {
        List<List<String>> dealt = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (i < hands) {
                dealt.add(new ArrayList<>());
            }
            dealt.get(i % hands).add(names.get(i));
        }
        return dealt;
    }

    /** The verdicts about {@code methods}; OpenJML proves all methods of the same names. */
    private List<MethodVerdict> run(List<String> names, List<Path> files, Set<String> methods,
            String specMath) throws IOException, InterruptedException {
        Duration timeout = Duration.ofSeconds(timeoutSeconds);
        List<String> arguments = new ArrayList<>(List.of("--esc", "--progress",
                "--code-math=safe", "--spec-math=" + specMath, "--timeout=" + timeout.toMillis(),
                "--esc-max-warnings=" + (QUERIES_PER_METHOD - 1),
                "--check-feasibility=precondition,exit", "--source-path", sources.toString(),
                "--method=" + String.join(";", names)));
        files.forEach(file -> arguments.add(file.toString()));
        OpenJmlOutput output = new OpenJmlOutput(specMath);
        List<MethodVerdict> verdicts = new ArrayList<>();
        boolean ended = program.run(arguments,
                timeout.multipliedBy((long) names.size() * QUERIES_PER_METHOD)
                        .plusSeconds(START_SECONDS),
                line -> output.read(line).filter(verdict -> methods.contains(verdict.method()))
                        .ifPresent(verdict -> {
                            verdicts.add(verdict);
                            show(verdict);
                        }));
        if (!ended) {
            Set<String> left = methods.stream().filter(method -> names.contains(nameOf(method)))
                    .collect(Collectors.toSet());
            verdicts.forEach(verdict -> left.remove(verdict.method()));
            verdicts.addAll(runInHalves(left, files, specMath));
        }
        return verdicts;
    }

    /** After OpenJML failed: half by half, so that what it fails at ends alone, and open. */
    private List<MethodVerdict> runInHalves(Set<String> methods, List<Path> files,
            String specMath) throws IOException, InterruptedException {
        List<String> names = names(methods);
        List<MethodVerdict> verdicts = new ArrayList<>();
        if (names.size() == 1) {
            methods.forEach(method -> verdicts.add(MethodVerdict.none(method, specMath)));
            verdicts.forEach(this::show);
            return verdicts;
        }
        for (List<String> half : deal(names, 2)) {
            verdicts.addAll(run(half, files, methods, specMath));
        }
        return verdicts;
    }

    private synchronized void show(MethodVerdict verdict) {
        done++;
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(Locale.ROOT, "[openjml %d of %d, %d:%02d] %s %s, %s s%n", done, total,
                elapsed.toMinutes(), elapsed.toSecondsPart(),
                verdict.proved() ? "proved" : "OPEN  ",
                verdict.method().replaceFirst("^[a-z.]+(?=[A-Z])", ""), verdict.seconds());
    }
}
