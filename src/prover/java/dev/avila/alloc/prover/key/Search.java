package dev.avila.alloc.prover.key;

import de.uka.ilkd.key.control.KeYEnvironment;
import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.proof.Node;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.settings.ProofSettings;
import de.uka.ilkd.key.settings.StrategySettings;
import de.uka.ilkd.key.strategy.StrategyProperties;
import de.uka.ilkd.key.util.ProofStarter;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.SortedSet;

/** One automatic proof attempt: KeY's search with pinned strategy options. */
final class Search {

    private static final int REPORTED_GOALS = 3;

    private final KeYEnvironment<?> environment;
    private final Proof proof;
    private final KeyOptions options;

    Search(KeYEnvironment<?> environment, Proof proof, KeyOptions options) {
        this.environment = environment;
        this.proof = proof;
        this.options = options;
    }

    Outcome run(String contract) {
        long start = System.nanoTime();
        configure(proof.getSettings().getStrategySettings());
        configure(ProofSettings.DEFAULT_SETTINGS.getStrategySettings());
        Goal stuck = null;
        if (options.smt()) {
            new SmtRoute(environment, proof, options).run();
        } else {
            ProofStarter search = new ProofStarter(false);
            search.init(proof);
            stuck = search.start().nonCloseableGoal();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        List<OpenGoal> goals = stuck != null ? List.of(describe(stuck))
                : StreamSupport.stream(proof.openGoals().spliterator(), false)
                        .limit(REPORTED_GOALS).map(Search::describe).toList();
        return new Outcome(contract, proof.closed(), proof.countNodes(), proof.countBranches(),
                seconds, goals, null);
    }

    private void configure(StrategySettings settings) {
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
        settings.setActiveStrategyProperties(strategy);
        settings.setMaxSteps(options.maxSteps());
        settings.setTimeout(options.timeoutSeconds() * 1000L);
    }

    private static OpenGoal describe(Goal goal) {
        LinkedList<String> branch = new LinkedList<>();
        for (Node node = goal.node(); node != null; node = node.parent()) {
            String label = node.getNodeInfo().getBranchLabel();
            if (label != null && !label.matches("\\d+ rules?")) {
                branch.addFirst(label.replaceAll("\\s+", " "));
            }
        }
        return new OpenGoal(List.copyOf(branch), List.copyOf(toShow(goal.node())));
    }

    /** The clauses to show at {@code node}; where rules have lost track of them, further up. */
    private static SortedSet<OpenGoal.Place> toShow(Node node) {
        SortedSet<OpenGoal.Place> places = Origins.places(node.sequent().succedent());
        boolean found = places.stream().anyMatch(place -> !place.keyword().equals("requires"));
        return found || node.parent() == null ? places : toShow(node.parent());
    }
}
