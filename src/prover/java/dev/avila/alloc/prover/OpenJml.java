package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.Property;
import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.lower.Folders;
import dev.avila.alloc.prover.lower.KeyView;
import dev.avila.alloc.prover.lower.SourceFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The second prover: runs an installed OpenJML on the sources as they are, not lowered, adds its
 * verdicts to the results, and says which contracts both provers, one or neither has proved.
 */
public final class OpenJml {

    private static final Pattern COMPLETED = Pattern.compile("Completed proof of (\\S+?)\\((.*)\\)"
            + " with prover \\S+ - (no warnings|with warnings|[A-Z]+)(?: \\[([\\d.]+) secs])?.*");
    private static final String OPTIONS = "code-math:safe;spec-math:bigint";
    private static final String TIMEOUT_MILLIS = "120000";

    /** What OpenJML said of one method. */
    private record MethodVerdict(boolean proved, String seconds) { }

    private final Path program;
    private final boolean update;
    private final KeyView view = KeyView.ofLibrary(Layout.SOURCES, Layout.STUBS);
    private final Contracts contracts = new Contracts(view);
    private final Assumptions assumptions = Assumptions.read();
    private final GoldenFiles golden =
            new GoldenFiles(view, new ClassOptions(Config.read(), Layout.OPTIONS));
    private final List<String> messages = new ArrayList<>();

    private OpenJml(Path program, boolean update) {
        this.program = program;
        this.update = update;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String home = System.getProperty("openjml.home", "");
        Path program = Path.of(home, "openjml");
        if (home.isBlank() || !Files.isExecutable(program)) {
            System.out.println("openjml: no OpenJML in '" + home + "'. Unpack a release of "
                    + "https://github.com/OpenJML/OpenJML/releases (21 or later; it brings its "
                    + "JDK, specifications and solvers)\n  and name the folder that holds the "
                    + "program 'openjml': mvn verify -Popenjml -Dopenjml.home=DIR");
            System.exit(2);
        }
        try {
            System.exit(new OpenJml(program, Config.read().update()).run() ? 0 : 1);
        } catch (UsageException e) {
            System.out.println("openjml: " + e.getMessage());
            System.exit(2);
        }
    }

    private boolean run() throws IOException, InterruptedException {
        String version = call("--version").get(0);
        System.out.println(version + ", about a minute");
        Map<String, MethodVerdict> verdicts = prove();
        Results now = new Results();
        for (ContractCase contract : contracts.cases()) {
            if (!assumptions.covers(contract)) {
                now.put(line(contract, verdicts.get(method(contract)), version));
            }
        }
        summary(now);
        boolean passed = update ? update(now) : compare(now);
        System.out.println((passed ? "OPENJML: " : "FAILED: ") + count(now, true, null) + " of "
                + now.lines().size() + " contracts proved by OpenJML");
        return passed;
    }

    private Map<String, MethodVerdict> prove() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("--esc", "--progress", "--code-math=safe",
                "--spec-math=bigint", "--timeout=" + TIMEOUT_MILLIS,
                "--check-feasibility=precondition,exit", "--source-path",
                Layout.OPENJML_VIEW.toString()));
        stage();
        view.sources().stream().map(file -> Layout.OPENJML_VIEW.resolve(file.path()).toString())
                .forEach(command::add);
        Map<String, MethodVerdict> verdicts = new LinkedHashMap<>();
        for (String line : call(command.toArray(String[]::new))) {
            Matcher completed = COMPLETED.matcher(line);
            if (completed.matches()) {
                verdicts.put(name(completed.group(1), completed.group(2)), new MethodVerdict(
                        completed.group(3).equals("no warnings"), completed.group(4)));
            } else if (line.contains(": verify:") || line.contains(": error:")
                    || line.contains(": warning:")) {
                messages.add(line);
            }
        }
        return verdicts;
    }

    /** Copies the sources to one folder, unchanged; OpenJML does not read module-info. */
    private static void stage() throws IOException {
        Folders.delete(Layout.OPENJML_VIEW);
        for (Path root : Layout.SOURCES) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path file : paths.filter(Files::isRegularFile).toList()) {
                    Path copy = Layout.OPENJML_VIEW.resolve(root.relativize(file));
                    if (!file.endsWith("module-info.java")) {
                        Files.createDirectories(copy.getParent());
                        Files.copy(file, copy);
                    }
                }
            }
        }
    }

    private List<String> call(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("OPENJML_ROOT", program.toAbsolutePath().getParent().toString());
        Process process = builder.start();
        List<String> lines;
        try (BufferedReader output = process.inputReader()) {
            lines = output.lines().peek(OpenJml::show).toList();
        }
        int status = process.waitFor();
        if (status != 0 && status != 6) {
            throw new UsageException("OpenJML ended with status " + status
                    + (status == 1 ? ", a parse or tool error:\n" : ":\n")
                    + lines.stream().filter(line -> line.contains("error"))
                            .collect(Collectors.joining("\n")));
        }
        return lines;
    }

    private static void show(String line) {
        if (line.startsWith("Completed proof of") || line.contains(": error:")) {
            System.out.println(line);
        }
    }

    /** {@code a.b.Pool.release(int)}; generic arguments and annotations of parameters dropped. */
    private static String name(String method, String parameters) {
        String erased = parameters.replaceAll("@\\w+\\s*", "").replaceAll("<[^<>]*>", "")
                .replaceAll("[\\w.]+\\.(?=\\w)", "");
        return method + "(" + erased + ")";
    }

    private static String method(ContractCase contract) {
        return name(contract.type() + "." + contract.spec().name(), contract.spec().parameters());
    }

    private Results.Line line(ContractCase contract, MethodVerdict verdict, String version) {
        String properties = contract.properties(new KeyOptions(KeyOptions.CHECKED, false, 0, 0))
                .stream().map(Property::word).collect(Collectors.joining(" "));
        return new Results.Line(contract.type(), contract.method(), contract.id(), properties,
                "OpenJML", version, OPTIONS,
                verdict != null && verdict.proved() ? "closed" : "open", 0, 0,
                verdict == null || verdict.seconds() == null ? "0.0" : verdict.seconds(),
                golden.sha256(contract.type()));
    }

    private boolean update(Results now) throws IOException {
        Results all = golden.committed();
        all.lines().stream().filter(line -> !line.byKey()).forEach(all::remove);
        now.lines().forEach(all::put);
        all.write(Layout.RESULTS);
        StatusTable.update(Layout.README, all);
        return true;
    }

    private boolean compare(Results now) {
        List<String> lost = new ArrayList<>();
        for (Results.Line line : now.lines()) {
            Results.Line then = golden.committed().byOpenJml(line.key());
            if (then == null || then.closed() && !line.closed()) {
                lost.add(line.key() + (then == null ? " has no OpenJML line in proofs/results.csv"
                        : " was proved by OpenJML and is not any more"));
            }
        }
        messages.stream().filter(message -> !lost.isEmpty()).forEach(System.out::println);
        lost.forEach(text -> System.out.println("FAILED: " + text));
        return lost.isEmpty();
    }

    private void summary(Results now) {
        Set<String> open = new TreeSet<>();
        now.lines().stream().filter(line -> !line.closed()).forEach(line -> open.add(line.key()));
        if (!open.isEmpty()) {
            System.out.println("\nnot proved by OpenJML:");
            open.forEach(key -> System.out.println("  " + key));
            messages.forEach(message -> System.out.println("  " + message));
        }
        System.out.printf(Locale.ROOT, "%nKeY and OpenJML: both %d, only KeY %d, only OpenJML %d,"
                + " neither %d%n", count(now, true, true), count(now, false, true),
                count(now, true, false), count(now, false, false));
    }

    /** How many contracts OpenJML has ({@code open}) proved, with KeY's verdict if it counts. */
    private long count(Results now, boolean byOpenJml, Boolean byKey) {
        return now.lines().stream().filter(line -> line.closed() == byOpenJml)
                .filter(line -> byKey == null || byKey == provedByKey(line)).count();
    }

    private boolean provedByKey(Results.Line line) {
        Results.Line key = golden.committed().byKey(line.key());
        return key != null && key.closed();
    }
}
