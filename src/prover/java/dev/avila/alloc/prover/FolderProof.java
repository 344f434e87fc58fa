package dev.avila.alloc.prover;

import dev.avila.alloc.prover.key.KeyContract;
import dev.avila.alloc.prover.key.KeyEnvironmentSpec;
import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.key.KeyProblem;
import dev.avila.alloc.prover.lower.KeyView;
import dev.avila.alloc.prover.lower.Recompilation;
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

    FolderProof(Config config, Path folder) {
        this.config = config;
        this.folder = folder;
        this.options = new ClassOptions(config, Layout.OPTIONS);
    }

    boolean run() throws IOException, KeyProblem {
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + " is no folder; give one that holds .java files");
        }
        KeyView view = KeyView.ofFolder(folder, KeyView.ofLibrary(Layout.SOURCES, Layout.STUBS));
        if (view.subjects().isEmpty()) {
            throw new UsageException(folder + " holds no .java file");
        }
        config.integers().filter(KeyOptions.UNSOUND::equals).ifPresent(unsound ->
                System.out.println("warning: " + unsound + " ignores overflow; KeY calls it "
                        + "unsound"));
        view.write(Layout.FOLDER_VIEW);
        Contracts contracts = new Contracts(view);
        Report report = new Report(view, Layout.FOLDER_VIEW, contracts);
        if (contracts.cases().isEmpty()) {
            throw new UsageException(view.subjects().get(0).original() + ":1: no contract; write "
                    + "'/*@ public normal_behavior … @*/' above a method");
        }
        report.lines(Recompilation.differencesOfFolder(view, Layout.FOLDER_VIEW,
                Layout.FOLDER_CLASSES, Layout.CLASSES));
        List<Verdict> verdicts = prove(contracts, report);
        report.table(verdicts);
        report.unproved(verdicts);
        return !report.failed();
    }

    private List<Verdict> prove(Contracts contracts, Report report)
            throws IOException, KeyProblem {
        try (Campaign campaign = new Campaign(config.workers())) {
            List<Campaign.Task> tasks = new ArrayList<>();
            KeyEnvironmentSpec plain = environment(List.of());
            Map<ContractCase, KeyContract> found = contracts.match(report.load(campaign, plain));
            found.forEach((contract, key) -> {
                if (config.selects(contract)) {
                    tasks.add(new Campaign.ProveTask(contract, options.of(contract.type()),
                            environment(options.lemmas(contract.type())), key.name(), false, null));
                }
            });
            if (tasks.isEmpty()) {
                throw new UsageException("no contract matches; "
                        + found.size() + " contracts are there, for example " + found.keySet()
                        .stream().findFirst().map(ContractCase::key).orElse("none"));
            }
            return campaign.run("prove", tasks);
        }
    }

    private static KeyEnvironmentSpec environment(List<Path> lemmas) {
        return new KeyEnvironmentSpec(Layout.FOLDER_VIEW.toString(),
                lemmas.stream().map(Path::toString).toList());
    }
}
