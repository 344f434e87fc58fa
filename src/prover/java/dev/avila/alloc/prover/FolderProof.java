package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.JmlSource;
import dev.avila.alloc.prover.jml.MethodSpec;
import dev.avila.alloc.prover.key.KeyContract;
import dev.avila.alloc.prover.key.KeyEnvironmentSpec;
import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.key.KeyProblem;
import dev.avila.alloc.prover.lower.KeyView;
import dev.avila.alloc.prover.lower.Recompilation;
import dev.avila.alloc.prover.lower.SourceFile;
import dev.avila.alloc.report.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Proves somebody else's folder of JML-annotated Java and prints the same table. */
final class FolderProof {

    private final Config config;
    private final Path folder;
    private final ClassOptions options;
    private final Assumptions assumptions = Assumptions.read();

    FolderProof(Config config, Path folder) {
        this.config = config;
        this.folder = folder;
        this.options = new ClassOptions(config, Layout.OPTIONS);
    }

    boolean run() throws IOException, KeyProblem {
        if (!Files.exists(folder)) {
            throw new UsageException("there is no " + folder.toAbsolutePath()
                    + "; give -Dprove.sources a folder that holds .java files, or one such file");
        }
        KeyView view = KeyView.ofFolder(folder, KeyView.ofLibrary(Layout.SOURCES, Layout.STUBS));
        requireContracts(view);
        view.write(Layout.FOLDER_VIEW);
        Contracts contracts = new Contracts(view);
        Report report = new Report(view, Layout.FOLDER_VIEW);
        report.lines(Recompilation.differencesOfFolder(view, Layout.FOLDER_VIEW,
                Layout.FOLDER_CLASSES, Layout.CLASSES));
        report.lines(contracts.unattached());
        List<Verdict> verdicts = prove(contracts, report);
        report.table(verdicts);
        report.unproved(verdicts);
        notes(view, contracts);
        report.write(Layout.FOLDER_CERTIFICATE, new Certificate(folder.toString(), view, contracts,
                assumptions, new GoldenFiles(view, options, Layout.FOLDER_VIEW), report)
                .page(verdicts, List.of(), List.of(), config.filter().isPresent()));
        System.out.println(report.lastLine("PROVED", verdicts));
        return !report.failed();
    }

    private void requireContracts(KeyView view) {
        if (view.subjects().isEmpty() && view.leftOut().isEmpty()) {
            throw new UsageException(folder + " holds no .java file");
        }
        if (view.subjects().isEmpty()) {
            SourceFile file = view.leftOut().getFirst();
            int line = JmlSource.read(file.original().toString(), file.text()).stream()
                    .flatMap(type -> type.methods().stream()).mapToInt(MethodSpec::line)
                    .findFirst().orElse(1);
            throw new UsageException(file.original() + ":" + line + ": no contract, here or in any"
                    + " file; write '/*@ public normal_behavior … @*/' above a method");
        }
    }

    private List<Verdict> prove(Contracts contracts, Report report)
            throws IOException, KeyProblem {
        try (Campaign campaign = new Campaign(config.workers())) {
            List<Campaign.Task> tasks = new ArrayList<>();
            Map<ContractCase, KeyContract> found =
                    contracts.match(report.load(campaign, environment(List.of())));
            report.lines(contracts.unseen(found.keySet()));
            found.forEach((contract, key) -> {
                if (config.selects(contract) && !key.bodiless()
                        && !assumptions.covers(contract)) {
                    tasks.add(new Campaign.ProveTask(contract, options.of(contract.type()),
                            environment(options.lemmas(contract.type())), key.name(), null));
                }
            });
            if (tasks.isEmpty()) {
                throw new UsageException("no contract matches; "
                        + found.size() + " contracts are there, for example " + found.keySet()
                        .stream().findFirst().map(ContractCase::key).orElse("none"));
            }
            List<Verdict> verdicts = campaign.runTwice("prove", tasks, contract -> false);
            report.lines(Circles.find(found.values(), verdicts));
            return verdicts;
        }
    }

    /** What the verdict does not speak of, or only under a condition. */
    private void notes(KeyView view, Contracts contracts) {
        if (!view.leftOut().isEmpty()) {
            System.out.println("left out, in a package view or without contract and need: "
                    + String.join(", ", view.leftOut().stream()
                    .map(file -> folder.relativize(file.original()).toString()).toList()));
        }
        contracts.unspecified().forEach(method ->
                System.out.println(contracts.place(method) + " has no contract, so nothing is"
                        + " proved about it"));
        contracts.empty().forEach(System.out::println);
        contracts.assumed().forEach(System.out::println);
        contracts.cases().stream().filter(assumptions::covers).forEach(contract ->
                System.out.println(contracts.place(contract.spec()) + " is assumed, not proved: "
                        + assumptions.reason(contract)));
        config.integers().filter(KeyOptions.UNSOUND::equals).ifPresent(unsound ->
                System.out.println("warning: " + unsound + " ignores overflow; KeY calls it "
                        + "unsound"));
    }

    private static KeyEnvironmentSpec environment(List<Path> lemmas) {
        return new KeyEnvironmentSpec(Layout.FOLDER_VIEW.toString(),
                lemmas.stream().map(Path::toString).toList());
    }
}
