package dev.avila.alloc.prover.key;

import de.uka.ilkd.key.java.SourceElement;
import de.uka.ilkd.key.java.PositionInfo;
import de.uka.ilkd.key.logic.Sequent;
import de.uka.ilkd.key.logic.SequentFormula;
import de.uka.ilkd.key.logic.Term;
import de.uka.ilkd.key.logic.op.IfThenElse;
import de.uka.ilkd.key.logic.op.Junctor;
import de.uka.ilkd.key.logic.op.Modality;
import de.uka.ilkd.key.logic.op.Quantifier;
import de.uka.ilkd.key.logic.op.UpdateApplication;
import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.proof.Node;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.proof.TacletIndex;
import de.uka.ilkd.key.proof.init.ContractPO;
import de.uka.ilkd.key.proof.init.InitConfig;
import de.uka.ilkd.key.proof.mgt.AxiomJustification;
import de.uka.ilkd.key.rule.NoPosTacletApp;
import de.uka.ilkd.key.rule.OneStepSimplifier;
import de.uka.ilkd.key.rule.Taclet;
import de.uka.ilkd.key.speclang.ClassInvariant;
import de.uka.ilkd.key.util.ProofStarter;
import de.uka.ilkd.key.util.SideProofUtil;
import java.nio.file.Path;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names what an open goal still has to show. At the goal itself KeY has often simplified it beyond
 * recognition, so this goes back up the branch to where clauses are still told apart, and tries
 * each by itself: those that a short search closes are not the culprit.
 */
final class Culprits {

    private static final Pattern OVERFLOW = Pattern.compile("Overflow check");
    private static final Pattern EXCEPTION = Pattern.compile("(Null [Rr]eference"
            + "|Index Out of Bounds|ClassCastException|Array Store Exception).*");
    private static final Pattern CALL = Pattern.compile("Pre \\(.*");
    private static final Pattern OTHER = Pattern.compile(
            "(Normal Execution|Post|Exceptional Post|Use Case|Usage|Invariant|Body) ?.*");
    private static final OpenGoal.Place NO_CLAUSE = new OpenGoal.Place("", 0, "");
    private static final int STEPS = 1_000;
    private static final long MILLIS = 5_000;
    private static final int TRIES = 16;

    private final Proof proof;
    private final Set<NoPosTacletApp> rules;
    private final KeyOptions options;
    private final Set<OpenGoal.Place> shown = new TreeSet<>();
    private final List<OpenGoal.Place> own;
    private boolean isCall;
    private int tries;

    private Culprits(Goal goal, KeyOptions options) {
        this.options = options;
        this.proof = goal.proof();
        ContractPO obligation =
                proof.getServices().getSpecificationRepository().getContractPOForProof(proof);
        this.own = obligation == null ? List.of()
                : Origins.clauses(obligation.getContract(), proof.getServices());
        this.rules = goal.indexOfTaclets().allNoPosTacletApps();
    }

    static OpenGoal describe(Goal goal, KeyOptions options) {
        LinkedList<String> branch = new LinkedList<>();
        for (Node node = goal.node(); node != null; node = node.parent()) {
            String label = node.getNodeInfo().getBranchLabel();
            if (label != null && !label.matches("\\d+ rules?")) {
                branch.addFirst(label.replaceAll("\\s+", " ").strip());
            }
        }
        return new OpenGoal(List.copyOf(branch),
                new Culprits(goal, options).toShow(goal.node()));
    }

    private List<OpenGoal.Place> toShow(Node goal) {
        Node cause = cause(goal);
        String label = String.valueOf(cause.getNodeInfo().getBranchLabel());
        if (OVERFLOW.matcher(label).matches()) {
            return List.of(statement(cause, OpenGoal.OVERFLOW));
        }
        if (EXCEPTION.matcher(label).matches()) {
            return List.of(statement(cause, OpenGoal.EXCEPTION));
        }
        isCall = CALL.matcher(label).matches();
        List<OpenGoal.Place> nearest = List.of();
        for (Node node = goal; node != null; node = node == cause ? null : node.parent()) {
            Sequent sequent = node.sequent();
            List<OpenGoal.Place> clauses = Origins.places(sequent.succedent()).stream()
                    .filter(this::isToShow).toList();
            nearest = nearest.isEmpty() ? clauses : nearest;
            if (shown.containsAll(clauses)) {
                continue;
            }
            if (tries > TRIES) {
                break;
            }
            if (!closes(sequent, NO_CLAUSE)) {
                return unlabelled(node, cause);
            }
            List<OpenGoal.Place> open = clauses.stream()
                    .filter(place -> !shown.contains(place) && !closes(sequent, place)).toList();
            if (!open.isEmpty()) {
                return open;
            }
        }
        return nearest;
    }

    /** KeY labels neither the class invariant nor that the variant of a loop decreases. */
    private List<OpenGoal.Place> unlabelled(Node goal, Node cause) {
        List<OpenGoal.Place> open = invariants(goal, cause);
        for (Node node = goal; open.isEmpty() && node != null; node = node.parent()) {
            open = Origins.places(node.sequent().succedent()).stream()
                    .filter(place -> place.keyword().equals("decreases")).toList();
        }
        return open.isEmpty() ? List.of(OpenGoal.Place.invariant(0, 0)) : open;
    }

    /** Clauses of the class invariant that a short search does not show. */
    private List<OpenGoal.Place> invariants(Node goal, Node cause) {
        Invariants invariants = new Invariants(proof.getServices());
        Node node = goal;
        while (node != cause && invariants.in(node.sequent()).isEmpty()) {
            node = node.parent();
        }
        Sequent sequent = node.sequent();
        List<ClassInvariant> clauses = invariants.in(sequent);
        List<OpenGoal.Place> open = IntStream.range(0, clauses.size())
                .filter(i -> !search(withEach(sequent,
                        term -> invariants.only(only(term, NO_CLAUSE), clauses.get(i)))))
                .mapToObj(i -> OpenGoal.Place.invariant(i + 1, clauses.size())).toList();
        return open.size() < clauses.size() ? open : List.of();
    }

    /** Where the branch of {@code goal} leaves the normal course; the root if it does not. */
    private static Node cause(Node goal) {
        Node node = goal;
        boolean isNormal = false;
        while (node.parent() != null) {
            String label = String.valueOf(node.getNodeInfo().getBranchLabel());
            isNormal |= OTHER.matcher(label).matches();
            if (!isNormal && Stream.of(OVERFLOW, EXCEPTION, CALL)
                    .anyMatch(pattern -> pattern.matcher(label).matches())) {
                return node;
            }
            node = node.parent();
        }
        return node;
    }

    /** The statement that is executed in the step that led to {@code node}. */
    private static OpenGoal.Place statement(Node node, String keyword) {
        for (Node step = node.parent(); step != null; step = step.parent()) {
            SourceElement active = step.getNodeInfo().getActiveStatement();
            PositionInfo position = active == null ? PositionInfo.UNDEFINED
                    : active.getPositionInfo();
            int line = position.getStartPosition().line();
            if (line > 0 && position.getURI().filter(uri -> "file".equals(uri.getScheme()))
                    .isPresent()) {
                return new OpenGoal.Place(
                        Path.of(position.getURI().get()).toString(), line, keyword);
            }
        }
        return new OpenGoal.Place("", 0, keyword);
    }

    /** Preconditions are to be shown of a call only, and postconditions of the method itself. */
    private boolean isToShow(OpenGoal.Place place) {
        return isCall ? place.keyword().equals("requires") && !own.contains(place)
                : switch (place.keyword()) {
                    case "requires" -> false;
                    case "ensures", "signals", "signals_only" ->
                        place.line() == 0 || own.contains(place);
                    default -> true;
                };
    }

    /** Whether a short search shows {@code clause} where {@code sequent} asks for others too. */
    private boolean closes(Sequent sequent, OpenGoal.Place clause) {
        return search(withEach(sequent, term -> only(term, clause))) && shown.add(clause);
    }

    /** Changes the last first: a formula that becomes equal to another vanishes. */
    private static Sequent withEach(Sequent sequent, UnaryOperator<Term> change) {
        Sequent changed = sequent;
        for (int index = sequent.size(); index > sequent.antecedent().size(); index--) {
            Term formula = sequent.getFormulabyNr(index).formula();
            changed = changed.replaceFormula(index,
                    new SequentFormula(change.apply(formula))).sequent();
        }
        return changed;
    }

    private boolean search(Sequent sequent) {
        tries++;
        InitConfig config = SideProofUtil.cloneProofEnvironmentWithOwnOneStepSimplifier(proof)
                .getInitConfigForEnvironment();
        TacletIndex all = config.createTacletIndex();
        Set<NoPosTacletApp> known = all.allNoPosTacletApps();
        rules.stream().filter(rule -> !known.contains(rule)).forEach(rule -> {
            all.add(rule);
            justify(config, rule.taclet());
        });
        Proof side = new Proof("one clause", sequent, "", all, config.createBuiltInRuleIndex(),
                config);
        ProofStarter search = new ProofStarter(false);
        Search.configure(side, options, true);
        OneStepSimplifier.refreshOSS(side);
        search.init(side);
        search.setMaxRuleApplications(STEPS);
        search.setTimeout(MILLIS);
        search.start();
        boolean closed = side.closed();
        side.dispose();
        return closed;
    }

    /** KeY adds the contracts of model methods to a proof without saying that they are axioms. */
    private static void justify(InitConfig config, Taclet rule) {
        if (config.getJustifInfo().getJustification(rule) == null) {
            config.registerRule(rule, AxiomJustification.INSTANCE);
        }
    }

    /** {@code term} with {@code true} for each conjunct that is about other clauses. */
    private Term only(Term term, OpenGoal.Place clause) {
        return only(term, clause, Origins.places(term));
    }

    private Term only(Term term, OpenGoal.Place clause, SortedSet<OpenGoal.Place> places) {
        places.removeIf(place -> !isToShow(place));
        if (places.isEmpty()) {
            return term;
        }
        Term[] subs = new Term[term.arity()];
        boolean isLeaf = true;
        for (int i = 0; i < subs.length; i++) {
            boolean isPart = isPart(term, i);
            isLeaf &= !isPart;
            subs[i] = isPart ? only(term.sub(i), clause, placesOf(term, i, places))
                    : term.sub(i);
        }
        if (isLeaf) {
            return places.contains(clause) ? term : proof.getServices().getTermBuilder().tt();
        }
        return proof.getServices().getTermFactory().createTerm(term.op(), subs, term.boundVars(),
                term.getLabels());
    }

    /** The clauses in a sub-formula; where it has lost them, what its parent still knows. */
    private static SortedSet<OpenGoal.Place> placesOf(Term term, int i,
            SortedSet<OpenGoal.Place> ofTerm) {
        SortedSet<OpenGoal.Place> places = Origins.places(term.sub(i));
        if (places.isEmpty() && term.op() == Quantifier.ALL) {
            return new TreeSet<>(ofTerm);
        }
        if (places.isEmpty() && term.op() == Junctor.AND && !Invariants.isIn(term.sub(i))) {
            places = Origins.former(term);
            places.removeAll(Origins.former(term.sub(1 - i)));
        }
        return places;
    }

    /** Whether {@code term} can only hold if its sub-formula number {@code i} does. */
    private static boolean isPart(Term term, int i) {
        return term.op() == Junctor.AND || term.op() == Junctor.IMP && i == 1
                || term.op() instanceof IfThenElse && i > 0 || term.op() == Quantifier.ALL
                || term.op() instanceof UpdateApplication && i == UpdateApplication.targetPos()
                || term.op() instanceof Modality;
    }
}
