package dev.avila.alloc.prover.key;

import de.uka.ilkd.key.java.JavaInfo;
import de.uka.ilkd.key.java.abstraction.KeYJavaType;
import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.rule.NoPosTacletApp;
import de.uka.ilkd.key.util.KeYTypeUtil;
import de.uka.ilkd.key.util.MiscTools;
import java.util.List;

/**
 * Which definitions of model methods a proof may use: those of its own class.
 *
 * <p>In the proofs of another class a model method is a name about which contracts say something,
 * and its {@code accessible} clause says what it reads. So a class that builds on another one's
 * notion is proved from the theorems about it. Unfolded everywhere, the definitions of a few
 * notions that build on each other make a search endless. A proof with fewer rules is a proof.
 */
final class Definitions {

    /** How KeY names the rule that replaces a model method by its body. */
    private static final String PREFIX = MiscTools.toValidTacletName("Definition axiom for ")
            .toString();

    private Definitions() { }

    /** Takes from {@code proof}, which is not yet begun, the definitions that are not its own. */
    static void hideOthers(Proof proof, KeYJavaType own) {
        List<String> others = others(proof.getJavaInfo(), own);
        for (Goal goal : proof.openGoals()) {
            for (NoPosTacletApp rule : goal.indexOfTaclets().allNoPosTacletApps()) {
                String name = rule.taclet().name().toString();
                if (name.startsWith(PREFIX) && others.stream().anyMatch(name::endsWith)) {
                    goal.indexOfTaclets().remove(rule);
                }
            }
            goal.ruleAppIndex().clearIndexes();
        }
    }

    private static List<String> others(JavaInfo info, KeYJavaType own) {
        return info.getAllKeYJavaTypes().stream()
                .filter(type -> !type.equals(own) && !KeYTypeUtil.isLibraryClass(type))
                .map(type -> MiscTools.toValidTacletName(" in " + type.getFullName()).toString())
                .toList();
    }
}
