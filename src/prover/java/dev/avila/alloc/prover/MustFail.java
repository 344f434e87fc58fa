package dev.avila.alloc.prover;

import dev.avila.alloc.prover.jml.Property;
import dev.avila.alloc.prover.key.KeyContract;
import dev.avila.alloc.prover.key.KeyEnvironmentSpec;
import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.key.KeyProblem;
import dev.avila.alloc.prover.lower.KeyView;
import dev.avila.alloc.prover.lower.SourceFile;
import dev.avila.alloc.report.UsageException;
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
 * Runs the prover on small wrong classes, at least one a property. The first line of a class names
 * the method and the clause that must stay open; all its other contracts must close.
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
        Report own = new Report(view, Layout.MUST_FAIL_VIEW);
        Map<String, Matcher> culprits = culprits(view);
        requireOneEach(view);
        KeyEnvironmentSpec environment = new KeyEnvironmentSpec(Layout.MUST_FAIL_VIEW.toString(),
                List.of());
        KeyOptions options = new KeyOptions(KeyOptions.CHECKED, false, MAX_STEPS,
                config.timeoutSeconds());
        List<Campaign.Task> tasks = new ArrayList<>();
        Map<ContractCase, KeyContract> found =
                contracts.match(own.load(campaign, environment));
        found.forEach((contract, key) -> tasks.add(new Campaign.ProveTask(contract, options,
                environment, key.name(), null)));
        return judge(campaign.run("must fail", tasks), culprits, own);
    }

    /** What each wrong class names as wrong. */
    static Map<String, Matcher> culprits(KeyView view) {
        Map<String, Matcher> culprits = new TreeMap<>();
        for (SourceFile file : view.subjects()) {
            Matcher line = FIRST_LINE.matcher(file.text().lines().findFirst().orElse(""));
            if (!line.matches()) {
                throw new UsageException(file.original()
                        + ":1: begin with '// must fail: Class.method: the clause that fails'");
            }
            culprits.put(file.type(), line);
        }
        return culprits;
    }

    private void requireOneEach(KeyView view) {
        Set<Property> missing = EnumSet.allOf(Property.class);
        view.subjects().forEach(file -> Property.of(Layout.MUST_FAIL
                .relativize(file.original()).getName(0).toString()).ifPresent(missing::remove));
        missing.forEach(property -> report.problem("no must-fail class for " + property.word()
                + " in " + Layout.MUST_FAIL));
    }

    private List<Rejection> judge(List<Verdict> verdicts, Map<String, Matcher> culprits,
            Report own) {
        Set<String> accepted = new TreeSet<>(culprits.keySet());
        for (Verdict verdict : verdicts) {
            String type = verdict.contract().type();
            Matcher culprit = culprits.get(type);
            if (verdict.closed()) {
                continue;
            }
            if (verdict.contract().method().startsWith(culprit.group(2) + "(")
                    && names(own, verdict, culprit.group(3))) {
                accepted.remove(type);
            } else {
                report.problem("a wrong class fails elsewhere than at '" + culprit.group(3) + "': "
                        + own.describe(verdict));
            }
        }
        accepted.forEach(type -> report.problem("a wrong class is accepted: " + type));
        return culprits.entrySet().stream().map(entry -> new Rejection(entry.getKey(),
                entry.getValue().group(2) + ": " + entry.getValue().group(3),
                !accepted.contains(entry.getKey()))).toList();
    }

    /** Whether {@code clause}, or a part of it behind its keyword, is what is still to be shown. */
    private static boolean names(Report own, Verdict verdict, String clause) {
        String keyword = clause.replaceAll(" .*", "");
        String rest = clause.substring(keyword.length()).strip();
        return verdict.outcome().goals().stream().flatMap(goal -> goal.toShow().stream())
                .map(place -> own.toShow(place, verdict.contract())
                        .replaceFirst("^[^:]*:\\d+: ", ""))
                .anyMatch(text -> text.startsWith(keyword) && text.contains(rest));
    }
}
