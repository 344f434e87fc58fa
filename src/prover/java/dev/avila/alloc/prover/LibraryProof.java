package dev.avila.alloc.prover;

import dev.avila.alloc.prover.key.KeyContract;
import dev.avila.alloc.prover.key.KeyEnvironmentSpec;
import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.key.KeyProblem;
import dev.avila.alloc.prover.key.Outcome;
import dev.avila.alloc.prover.lower.KeyView;
import dev.avila.alloc.prover.lower.Recompilation;
import dev.avila.alloc.report.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Proves this library as shipped, or part of it, and holds the result to the golden files. */
final class LibraryProof {

    static final String NAME = "avila-alloc";

    private final Config config;
    private final ClassOptions options;
    private final KeyView view = KeyView.ofLibrary(Layout.SOURCES, Layout.STUBS);
    private final Contracts contracts = new Contracts(view);
    private final Assumptions assumptions = Assumptions.read();
    private final Report report = new Report(view, Layout.KEY_VIEW);
    private final GoldenFiles golden;

    LibraryProof(Config config) {
        this.config = config;
        this.options = new ClassOptions(config, Layout.OPTIONS);
        this.golden = new GoldenFiles(view, options);
    }

    boolean run() throws IOException, KeyProblem {
        boolean all = config.filter().isEmpty();
        view.write(Layout.KEY_VIEW);
        report.lines(Recompilation.differences(view, Layout.KEY_VIEW,
                List.of(Layout.CLASSES, Layout.TEST_CLASSES), Layout.LOWERED_CLASSES));
        report.lines(contracts.faults());
        System.out.printf("%d classes lowered and compared with the shipped bytecode; starting"
                + " KeY in %d processes%n", view.subjects().size(), config.workers());
        List<Lemmas.Verdict> lemmas = List.of();
        List<MustFail.Rejection> rejections = List.of();
        List<Verdict> verdicts;
        try (Campaign campaign = new Campaign(config.workers())) {
            verdicts = config.replay() ? replay(campaign) : search(campaign);
            if (all) {
                lemmas = new Lemmas(config, report).prove(campaign);
            }
            if (all && !config.replay()) {
                rejections = new MustFail(config, report).run(campaign);
            }
        }
        verdicts.sort(Comparator.comparing(verdict -> verdict.contract().key()));
        report.table(verdicts);
        judge(verdicts, all);
        if (!config.replay()) {
            report.write(Layout.CERTIFICATE, new Certificate(NAME, view, contracts, assumptions,
                    golden, report).page(verdicts, lemmas, rejections, !all));
        }
        System.out.println(report.lastLine(config.replay() ? "REPLAYED" : "PROVED", verdicts)
                + ", " + golden.open().size() + " listed as open");
        return !report.failed();
    }

    private List<Verdict> search(Campaign campaign) throws IOException, KeyProblem {
        List<Campaign.ProveTask> tasks = new ArrayList<>();
        Map<ContractCase, KeyContract> found = found(campaign);
        found.forEach((contract, key) -> {
            if (toProve(contract, key)) {
                String proof = config.update() && !golden.isCurrent(contract)
                        ? golden.proofFile(contract).toString() : null;
                tasks.add(new Campaign.ProveTask(contract, searchOptions(contract),
                        environment(options.lemmas(contract.type())), key.name(), proof));
            }
        });
        requireSome(tasks);
        tasks.sort(Campaign.BY_ENVIRONMENT
                .thenComparing(task -> -expectedSeconds(task.contract())));
        List<Verdict> verdicts = campaign.runTwice("prove, the slowest first", tasks,
                contract -> was(contract, Outcome.LONG));
        report.lines(Circles.find(found.values(), verdicts));
        return verdicts;
    }

    /** The contracts that KeY sees, each with the case that it is made of. */
    private Map<ContractCase, KeyContract> found(Campaign campaign)
            throws IOException, KeyProblem {
        Map<ContractCase, KeyContract> found =
                contracts.match(report.load(campaign, environment(List.of())));
        report.lines(contracts.unseen(found.keySet()));
        return found;
    }

    private boolean toProve(ContractCase contract, KeyContract key) {
        return config.selects(contract) && !assumptions.covers(contract) && !key.bodiless();
    }

    private double expectedSeconds(ContractCase contract) {
        Results.Line line = golden.committed().byKey(contract.key());
        return line == null ? 0 : Double.parseDouble(line.seconds());
    }

    private KeyOptions searchOptions(ContractCase contract) {
        KeyOptions fresh = options.of(contract.type());
        return was(contract, Outcome.SHORT) ? fresh.again() : fresh;
    }

    /** Whether the committed results say that {@code search} came to their verdict. */
    private boolean was(ContractCase contract, String search) {
        Results.Line line = golden.committed().byKey(contract.key());
        return line != null && line.search().equals(search);
    }

    private List<Verdict> replay(Campaign campaign) throws IOException, KeyProblem {
        List<Campaign.ReplayTask> tasks = new ArrayList<>();
        Map<ContractCase, KeyContract> found = found(campaign);
        found.forEach((contract, key) -> {
            Path proof = golden.proofFile(contract);
            if (toProve(contract, key) && !golden.isCurrent(contract)) {
                report.problem("no proof of the present source: " + proof
                        + "; make it with mvn verify -Pprove -Dproofs.update");
            } else if (toProve(contract, key)) {
                tasks.add(new Campaign.ReplayTask(contract, options.of(contract.type()),
                        environment(options.lemmas(contract.type())), key.name(),
                        proof.toString()));
            }
        });
        if (!report.failed()) {
            requireSome(tasks);
        }
        tasks.sort(Campaign.BY_ENVIRONMENT);
        List<Verdict> verdicts = campaign.run("replay", tasks);
        report.lines(Circles.find(found.values(), verdicts));
        return verdicts;
    }

    private void requireSome(List<? extends Campaign.Task> tasks) {
        if (tasks.isEmpty()) {
            throw new UsageException("no contract matches -Dprove=" + config.filter().orElse("")
                    + "; write it as Pool, pool.Pool or pool.Pool#release");
        }
    }

    private void judge(List<Verdict> verdicts, boolean all) throws IOException {
        Map<String, String> open = golden.open();
        Map<String, Verdict> byKey = verdicts.stream().collect(Collectors.toMap(
                verdict -> verdict.contract().key(), verdict -> verdict));
        report.unproved(verdicts.stream()
                .filter(verdict -> !open.containsKey(verdict.contract().key())).toList());
        open.keySet().stream().filter(byKey::containsKey).filter(key -> byKey.get(key).closed())
                .forEach(key -> report.problem("proofs/open.csv lists " + key
                        + ", which is proved now; take it off the list"));
        Set<String> known = contracts.cases().stream().filter(c -> !assumptions.covers(c))
                .map(ContractCase::key).collect(Collectors.toCollection(TreeSet::new));
        if (config.update() && !config.replay()) {
            golden.update(verdicts, known, all);
            StatusTable.update(Layout.README, golden.committed());
        } else if (!config.replay()) {
            report.lines(golden.differences(verdicts));
            report.lines(all ? golden.leftovers(known) : List.of());
        }
    }

    private static KeyEnvironmentSpec environment(List<Path> lemmas) {
        return new KeyEnvironmentSpec(Layout.KEY_VIEW.toString(),
                lemmas.stream().map(Path::toString).toList());
    }
}
