package dev.avila.alloc.prover.key;

import de.uka.ilkd.key.util.MiscTools;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What a proof attempt may assume and spend.
 *
 * @param integers KeY's {@code intRules} choice; checked unless a class wraps on purpose
 * @param smt whether leaves that the search leaves open go to z3
 * @param firstSteps rule applications before the first of two searches gives up
 * @param maxSteps rule applications before the last search gives up
 * @param timeoutSeconds processor time of one contract
 */
public record KeyOptions(String integers, boolean smt, int firstSteps, int maxSteps,
        int timeoutSeconds) implements Serializable {

    /** The one integer semantics that KeY itself calls unsound. */
    public static final String UNSOUND = "arithmeticSemanticsIgnoringOF";

    public static final String CHECKED = "arithmeticSemanticsCheckingOF";

    private static final int FIRST_STEPS = 4_000;

    public KeyOptions(String integers, boolean smt, int maxSteps, int timeoutSeconds) {
        this(integers, smt, FIRST_STEPS, maxSteps, timeoutSeconds);
    }

    /**
     * For a contract that the first search has closed before. It may take twice the steps now: a
     * class that is added elsewhere changes the order of KeY's search, and so the number of steps.
     */
    public KeyOptions again() {
        return new KeyOptions(integers, smt, 2 * FIRST_STEPS, maxSteps, timeoutSeconds);
    }

    /** How a results line states the semantics: {@code intRules:…;runtimeExceptions:ban}. */
    public String text() {
        return "intRules:" + integers + ";runtimeExceptions:ban";
    }

    /** All taclet options of a proof under the given integer semantics, sorted. */
    public static List<String> choices(String integers) {
        Map<String, String> choices = MiscTools.getDefaultTacletOptions();
        for (String choice : List.of("intRules:" + integers, "runtimeExceptions:ban",
                "floatRules:strictfpOnly", "javaLoopTreatment:efficient",
                "mergeGenerateIsWeakeningGoal:off", "methodExpansion:modularOnly",
                "moreSeqRules:off", "soundDefaultContracts:on")) {
            choices.put(choice.substring(0, choice.indexOf(':')), choice);
        }
        return choices.values().stream().sorted().toList();
    }

    public String prover() {
        return smt ? "KeY+z3" : "KeY";
    }
}
