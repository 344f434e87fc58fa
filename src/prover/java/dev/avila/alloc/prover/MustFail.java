package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.Property;
import dev.avila.alloc.prover.key.KeyContract;
import dev.avila.alloc.prover.key.KeyEnvironmentSpec;
import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.key.KeyProblem;
import dev.avila.alloc.prover.lower.KeyView;
import dev.avila.alloc.prover.lower.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the provers on small wrong classes, at least one a property. The contract that the first
 * line of a class names must stay open, all its others must close.
 */
final class MustFail {

    /** What became of one wrong class. */
    record Rejection(String type, String error, boolean rejected) { }

    private static final Pattern FIRST_LINE =
            Pattern.compile("// must fail: (\\w+)\\.(\\w+): (.+)");
    private static final int MAX_STEPS = 6_000;

    private final Config config;
    private final Report report;

    MustFail(Config config, Report report) {
        this.config = config;
        this.report = report;
    }

    List<Rejection> run(Campaign campaign) throws IOException, KeyProblem {
        KeyView view = KeyView.ofFolder(Layout.MUST_FAIL,
                KeyView.ofLibrary(Layout.SOURCES, Layout.STUBS));
        view.write(Layout.MUST_FAIL_VIEW);
        Contracts contracts = new Contracts(view);
        Report own = new Report(view, Layout.MUST_FAIL_VIEW, contracts);
        Map<String, Matcher> culprits = culprits(view);
        KeyEnvironmentSpec environment = new KeyEnvironmentSpec(Layout.MUST_FAIL_VIEW.toString(),
                List.of());
        KeyOptions options = new KeyOptions(KeyOptions.CHECKED, false, MAX_STEPS,
                config.timeoutSeconds());
        List<Campaign.Task> tasks = new ArrayList<>();
        Map<ContractCase, KeyContract> found =
                contracts.match(own.load(campaign, environment));
        found.forEach((contract, key) -> tasks.add(new Campaign.ProveTask(contract, options,
                environment, key.name(), false, null)));
        return judge(campaign.run("must fail", tasks), culprits, own);
    }

    /** What each wrong class names as wrong; complains of a property without one. */
    private Map<String, Matcher> culprits(KeyView view) {
        Map<String, Matcher> culprits = new TreeMap<>();
        Set<Property> missing = EnumSet.allOf(Property.class);
        for (SourceFile file : view.subjects()) {
            Matcher line = FIRST_LINE.matcher(file.text().lines().findFirst().orElse(""));
            if (!line.matches()) {
                throw new UsageException(file.original()
                        + ":1: begin with '// must fail: Class.method: the clause that fails'");
            }
            culprits.put(file.type(), line);
            Property.of(Layout.MUST_FAIL.relativize(file.original()).getName(0).toString())
                    .ifPresent(missing::remove);
        }
        missing.forEach(property -> report.problem("no must-fail class for " + property.word()
                + " in " + Layout.MUST_FAIL));
        return culprits;
    }

    private List<Rejection> judge(List<Verdict> verdicts, Map<String, Matcher> culprits,
            Report own) {
        Set<String> accepted = new TreeSet<>(culprits.keySet());
        for (Verdict verdict : verdicts) {
            String type = verdict.contract().type();
            String culprit = culprits.get(type).group(2);
            boolean named = verdict.contract().method().startsWith(culprit + "(");
            if (!verdict.closed() && !named) {
                report.problem("must-fail class fails elsewhere: " + own.describe(verdict));
            } else if (!verdict.closed()) {
                accepted.remove(type);
            }
        }
        accepted.forEach(type -> report.problem("a wrong class is accepted: " + type));
        return culprits.entrySet().stream().map(entry -> new Rejection(entry.getKey(),
                entry.getValue().group(2) + ": " + entry.getValue().group(3),
                !accepted.contains(entry.getKey()))).toList();
    }
}
