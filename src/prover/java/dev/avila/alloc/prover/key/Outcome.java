package dev.avila.alloc.prover.key;

import java.io.Serializable;
import java.util.List;

/**
 * The verdict on one contract or one replayed proof, and what it cost.
 *
 * @param search which search came to it, {@link #SHORT} or {@link #LONG}; empty if none did
 * @param goals where a proof that is not closed got stuck
 * @param problem why there is no verdict of KeY, or null
 * @param uses KeY's names of the contracts that the proof relies on
 */
public record Outcome(String contract, boolean closed, String search, int steps, int branches,
        double seconds, List<OpenGoal> goals, String problem, List<String> uses)
        implements Serializable {

    public static final String SHORT = "short";
    public static final String LONG = "long";

    /** An attempt that ended without a verdict of KeY. */
    public static Outcome failed(String contract, String problem) {
        return new Outcome(contract, false, "", 0, 0, 0, List.of(), problem, List.of());
    }
}
