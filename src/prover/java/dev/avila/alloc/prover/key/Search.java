package dev.avila.alloc.prover.key;

import de.uka.ilkd.key.control.KeYEnvironment;
import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.settings.ProofSettings;
import de.uka.ilkd.key.settings.StrategySettings;
import de.uka.ilkd.key.speclang.Contract;
import de.uka.ilkd.key.strategy.StrategyProperties;
import de.uka.ilkd.key.util.ProofStarter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * One automatic proof attempt: KeY's search with pinned strategy options.
 *
 * <p>The first attempt is short and leaves class invariants folded as long as anything else can be
 * done: that is enough where a method reads or passes on. The last one unfolds them at once.
 */
final class Search {

    private static final int REPORTED_GOALS = 3;
    private static final int FIRST_SECONDS = 60;

    private final KeYEnvironment<?> environment;
    private final Proof proof;
    private final KeyOptions options;
    private final boolean last;

    /** {@code last}: this is the last attempt, so that it has to say what is still to be shown. */
    Search(KeYEnvironment<?> environment, Proof proof, KeyOptions options, boolean last) {
        this.environment = environment;
        this.proof = proof;
        this.options = options;
        this.last = last || options.smt();
    }

    Outcome run(String contract) {
        long start = System.nanoTime();
        configure(proof, options, last);
        Limits limits = new Limits(last ? options.timeoutSeconds()
                : Math.min(options.timeoutSeconds(), FIRST_SECONDS));
        proof.getSettings().getStrategySettings().setCustomApplyStrategyStopCondition(limits);
        Goal stuck = null;
        if (options.smt()) {
            new SmtRoute(environment, proof, options).run();
        } else {
            ProofStarter search = new ProofStarter(false);
            search.init(proof);
            stuck = search.start().nonCloseableGoal();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Outcome(contract, proof.closed(), last ? Outcome.LONG : Outcome.SHORT,
                proof.countNodes(), proof.countBranches(), seconds, last ? open(stuck) : List.of(),
                proof.closed() || !last ? null : limits.reached(), uses(proof));
    }

    /** The first goals that ask for something different each. */
    private List<OpenGoal> open(Goal stuck) {
        if (stuck != null) {
            return List.of(Culprits.describe(stuck, options));
        }
        Map<List<OpenGoal.Place>, OpenGoal> goals = new LinkedHashMap<>();
        StreamSupport.stream(proof.openGoals().spliterator(), false).limit(REPORTED_GOALS)
                .map(goal -> Culprits.describe(goal, options))
                .forEach(goal -> goals.putIfAbsent(goal.toShow(), goal));
        return List.copyOf(goals.values());
    }

    /** Pins the strategy of {@code proof}. */
    static void configure(Proof proof, KeyOptions options, boolean last) {
        configure(proof.getSettings().getStrategySettings(), options, last);
        configure(ProofSettings.DEFAULT_SETTINGS.getStrategySettings(), options, last);
    }

    /** The contracts that {@code proof} relies on. */
    static List<String> uses(Proof proof) {
        return StreamSupport.stream(proof.mgt().getUsedContracts().spliterator(), false)
                .map(Contract::getName).sorted().toList();
    }

    private static void configure(StrategySettings settings, KeyOptions options,
            boolean last) {
        StrategyProperties strategy = settings.getActiveStrategyProperties();
        strategy.setProperty(StrategyProperties.METHOD_OPTIONS_KEY,
                StrategyProperties.METHOD_CONTRACT);
        strategy.setProperty(StrategyProperties.LOOP_OPTIONS_KEY,
                StrategyProperties.LOOP_SCOPE_INV_TACLET);
        strategy.setProperty(StrategyProperties.SPLITTING_OPTIONS_KEY,
                StrategyProperties.SPLITTING_NORMAL);
        strategy.setProperty(StrategyProperties.DEP_OPTIONS_KEY, StrategyProperties.DEP_ON);
        strategy.setProperty(StrategyProperties.QUERY_OPTIONS_KEY, StrategyProperties.QUERY_ON);
        strategy.setProperty(StrategyProperties.OSS_OPTIONS_KEY, StrategyProperties.OSS_ON);
        strategy.setProperty(StrategyProperties.NON_LIN_ARITH_OPTIONS_KEY,
                StrategyProperties.NON_LIN_ARITH_DEF_OPS);
        strategy.setProperty(StrategyProperties.STOPMODE_OPTIONS_KEY,
                StrategyProperties.STOPMODE_NONCLOSE);
        strategy.setProperty(StrategyProperties.QUANTIFIERS_OPTIONS_KEY,
                StrategyProperties.QUANTIFIERS_NON_SPLITTING_WITH_PROGS);
        strategy.setProperty(StrategyProperties.CLASS_AXIOM_OPTIONS_KEY, last
                ? StrategyProperties.CLASS_AXIOM_FREE : StrategyProperties.CLASS_AXIOM_DELAYED);
        settings.setActiveStrategyProperties(strategy);
        settings.setTimeout(options.timeoutSeconds() * 1000L);
        int steps = options.maxSteps();
        settings.setMaxSteps(last ? steps : Math.min(steps, options.firstSteps()));
    }
}
