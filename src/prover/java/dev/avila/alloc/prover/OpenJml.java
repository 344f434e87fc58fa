package dev.avila.alloc.prover;

import dev.avila.alloc.prover.OpenJmlOutput.MethodVerdict;
import dev.avila.alloc.prover.jml.MethodSpec;
import dev.avila.alloc.prover.jml.Property;
import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.lower.Folders;
import dev.avila.alloc.prover.lower.KeyView;
import dev.avila.alloc.prover.lower.SourceFile;
import dev.avila.alloc.report.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The second prover: runs an installed OpenJML on the sources as they are, not lowered, adds its
 * verdicts to the results, and says which contracts both provers, one or neither has proved.
 */
public final class OpenJml {

    /**
     * All that z3 can prove within this it proves in a quarter of it, but for masks of 64 bits: for
     * these it needs 65 to 95 seconds of a core that is its own.
     */
    private static final int TIMEOUT_SECONDS = 60;
    private static final Pattern SOURCE = Pattern.compile("[^\\s(]+\\.java");

    private final Config config;
    private final OpenJmlProgram program;
    private final KeyView view = KeyView.ofLibrary(Layout.SOURCES, Layout.STUBS);
    private final Map<Path, Path> originals = view.originals(Layout.OPENJML_VIEW);
    private final Contracts contracts = new Contracts(view);
    private final OldCalls oldCalls = new OldCalls(contracts.types(), view::file);
    private final Assumptions assumptions = Assumptions.read();
    private final GoldenFiles golden;

    private OpenJml(Config config, OpenJmlProgram program) {
        this.config = config;
        this.program = program;
        this.golden = new GoldenFiles(view, new ClassOptions(config, Layout.OPTIONS));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            Config config = Config.read();
            OpenJmlProgram program = OpenJmlProgram.in(System.getProperty("openjml.home", ""));
            System.exit(new OpenJml(config, program).run() ? 0 : 1);
        } catch (UsageException e) {
            System.out.println("openjml: " + e.getMessage());
            System.exit(2);
        }
    }

    private boolean run() throws IOException, InterruptedException {
        List<ContractCase> selected = selected();
        String version = program.version();
        System.out.println("OpenJML " + version + " on " + selected.size() + " contracts");
        stage();
        Map<String, MethodVerdict> verdicts = prove(contracts, selected, view.subjects().stream()
                .map(file -> Layout.OPENJML_VIEW.resolve(file.path())).toList(), view);
        Results now = new Results();
        selected.forEach(contract ->
                now.put(line(contract, verdicts.get(method(contract)), version)));
        List<String> faults = new ArrayList<>(config.filter().isEmpty() ? mustFail() : List.of());
        explain(selected, verdicts);
        if (!config.update()) {
            faults.addAll(lost(now));
        } else if (faults.isEmpty()) {
            update(now);
        }
        System.out.println("\nof the contracts that OpenJML has tried, "
                + Agreement.of(all(now)).text());
        faults.forEach(fault -> System.out.println("FAILED: " + fault));
        System.out.println((faults.isEmpty() ? "OPENJML: " : "FAILED: ")
                + now.lines().stream().filter(Results.Line::closed).count() + " of "
                + now.lines().size() + " contracts proved by OpenJML");
        return faults.isEmpty();
    }

    private List<ContractCase> selected() {
        if (config.sources().isPresent()) {
            throw new UsageException("-Dprove.sources goes with -Pprove; -Popenjml proves this "
                    + "library");
        }
        List<ContractCase> selected = contracts.ofCode().stream().filter(config::selects)
                .filter(contract -> !assumptions.covers(contract)).toList();
        if (selected.isEmpty()) {
            throw new UsageException("no contract matches -Dprove=" + config.filter().orElse("")
                    + "; write it as Pool, pool.Pool or pool.Pool#release");
        }
        return selected;
    }

    private Map<String, MethodVerdict> prove(Contracts subjects, List<ContractCase> cases,
            List<Path> files, KeyView sources) throws IOException, InterruptedException {
        Map<String, MethodSpec> methods = new LinkedHashMap<>();
        cases.forEach(contract -> methods.put(method(contract), contract.spec()));
        Reach reach = new Reach(subjects.types());
        int seconds = Integer.getInteger("prove.timeout", TIMEOUT_SECONDS);
        return new OpenJmlRun(program, Layout.OPENJML_VIEW, config.workers(), seconds).prove(
                methods.keySet(), files,
                method -> !finds(reach, Reach.QUANTIFIER, methods.get(method), sources),
                method -> finds(reach, Reach.BIT_OPERATOR, methods.get(method), sources));
    }

    private static boolean finds(Reach reach, Pattern what, MethodSpec method, KeyView sources) {
        return reach.finds(what, method, sources.file(method.type()));
    }

    /** Copies the sources to one folder, with definitions; OpenJML does not read module-info. */
    private static void stage() throws IOException {
        Folders.delete(Layout.OPENJML_VIEW);
        Map<Path, String> sources = new TreeMap<>();
        for (Path root : Layout.SOURCES) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path file : paths.filter(Files::isRegularFile).toList()) {
                    if (!file.endsWith("module-info.java")) {
                        sources.put(root.relativize(file), Files.readString(file));
                    }
                }
            }
        }
        Definitions definitions = new Definitions(sources.values());
        for (Map.Entry<Path, String> source : sources.entrySet()) {
            Path copy = Layout.OPENJML_VIEW.resolve(source.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, definitions.stated(source.getValue()));
        }
    }

    private static String method(ContractCase contract) {
        return OpenJmlOutput.name(contract.type() + "." + contract.method());
    }

    private Results.Line line(ContractCase contract, MethodVerdict verdict, String version) {
        String properties = contract.properties(new KeyOptions(KeyOptions.CHECKED, false, 0, 0))
                .stream().map(Property::word).collect(Collectors.joining(" "));
        boolean proved = verdict.proved() && notCounted(contract).isEmpty();
        return new Results.Line(contract.type(), contract.method(), contract.id(), properties,
                "OpenJML", version, verdict.options(), proved ? "closed" : "open", "", 0, 0,
                verdict.seconds(), golden.sha256(contract.type()));
    }

    /** Why OpenJML's verdict says nothing of this case, if so. */
    private Optional<String> notCounted(ContractCase contract) {
        if (NullArguments.isEmptyToOpenJml(contract.spec(), contract.specCase())) {
            return Optional.of("it starts from a null of a type parameter, which OpenJML excludes");
        }
        return oldCalls.areMisread(contract.spec())
                ? Optional.of("what it calls within \\old reads arrays as they are afterwards")
                : Optional.empty();
    }

    /** Proves the wrong classes: what is wrong must stay open, and nothing else. */
    private List<String> mustFail() throws IOException, InterruptedException {
        KeyView wrong = KeyView.ofFolder(Layout.MUST_FAIL, view);
        Contracts planted = new Contracts(wrong);
        System.out.println("must fail:");
        Map<String, MethodVerdict> verdicts = prove(planted, planted.ofCode(),
                wrong.subjects().stream().map(SourceFile::original).toList(), wrong);
        Map<String, Matcher> culprits = MustFail.culprits(wrong);
        List<String> faults = new ArrayList<>();
        culprits.forEach((type, line) -> {
            String culprit = type + "." + line.group(2) + "(";
            Collection<MethodVerdict> own = verdicts.values().stream()
                    .filter(verdict -> verdict.method().startsWith(type + ".")).toList();
            if (own.stream().filter(verdict -> verdict.method().startsWith(culprit))
                    .allMatch(MethodVerdict::proved)) {
                faults.add("a wrong class is accepted: " + type);
            }
            own.stream().filter(verdict -> !verdict.method().startsWith(culprit))
                    .filter(verdict -> !verdict.proved()).forEach(verdict -> faults.add(
                            "must-fail class fails elsewhere: " + verdict.reason()));
        });
        return faults;
    }

    /** Says why methods are open. */
    private void explain(List<ContractCase> selected, Map<String, MethodVerdict> verdicts) {
        System.out.println();
        selected.stream().map(OpenJml::method).distinct().map(verdicts::get)
                .filter(verdict -> !verdict.proved())
                .forEach(verdict -> System.out.println("open: " + verdict.method() + "\n  "
                        + SOURCE.matcher(verdict.reason()).replaceAll(this::original)));
        selected.stream().filter(contract -> verdicts.get(method(contract)).proved())
                .forEach(contract -> notCounted(contract).ifPresent(reason ->
                        System.out.println("open: " + contract.key() + "\n  " + reason)));
    }

    private String original(MatchResult file) {
        Path path = Path.of(file.group());
        return Matcher.quoteReplacement(
                originals.getOrDefault(path.toAbsolutePath(), path).toString());
    }

    /** The committed lines with those of this run. */
    private Results all(Results now) {
        Results all = Results.read(Layout.RESULTS);
        now.lines().forEach(all::put);
        return all;
    }

    private void update(Results now) throws IOException {
        Results all = golden.committed();
        all.lines().stream().filter(line -> !line.byKey())
                .filter(line -> config.filter().isEmpty()).forEach(all::remove);
        now.lines().forEach(all::put);
        all.write(Layout.RESULTS);
        StatusTable.update(Layout.README, all);
    }

    /** What the committed results say and this run does not. */
    private List<String> lost(Results now) {
        List<String> unknown = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Results.Line line : now.lines()) {
            Results.Line then = golden.committed().byOpenJml(line.key());
            if (then == null) {
                unknown.add(line.key());
            } else if (then.closed() && !line.closed()) {
                lost.add(line.key() + " was proved by OpenJML and is not any more");
            }
        }
        if (!unknown.isEmpty()) {
            lost.add("proofs/results.csv has no OpenJML line about " + unknown.get(0) + ", one of "
                    + unknown.size() + "; run it with -Dproofs.update");
        }
        return lost;
    }
}
