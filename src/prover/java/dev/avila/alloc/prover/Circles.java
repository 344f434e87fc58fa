package dev.avila.alloc.prover;

import dev.avila.alloc.prover.key.KeyContract;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds contracts that are proved from each other. If {@code a} calls {@code b} and {@code b} calls
 * {@code a}, each proof is right and together they show nothing: the calls may never end. KeY asks
 * for a {@code measured_by} within one proof; between proofs it is asked for here.
 */
final class Circles {

    private final Map<String, List<String>> uses = new HashMap<>();

    private Circles(List<Verdict> verdicts) {
        verdicts.stream().filter(Verdict::closed).forEach(verdict ->
                uses.put(verdict.outcome().contract(), verdict.outcome().uses()));
    }

    /** A line for each circle in which a contract of {@code contracts} is not measured. */
    static List<String> find(Collection<KeyContract> contracts, List<Verdict> verdicts) {
        Circles circles = new Circles(verdicts);
        Set<String> found = new TreeSet<>();
        for (KeyContract contract : contracts) {
            Set<String> circle = circles.through(contract.name());
            if (!contract.measured() && !circle.isEmpty()) {
                found.add("proved only from each other: " + String.join(", ", circle)
                        + "; give each a measured_by that the calls decrease");
            }
        }
        return List.copyOf(found);
    }

    /** The contracts that {@code name} relies on and that rely on it; none if it is not itself. */
    private Set<String> through(String name) {
        Set<String> circle = new TreeSet<>(reached(name));
        circle.removeIf(other -> !reached(other).contains(name));
        return circle;
    }

    private Set<String> reached(String name) {
        Set<String> reached = new TreeSet<>();
        Deque<String> toVisit = new ArrayDeque<>(uses.getOrDefault(name, List.of()));
        while (!toVisit.isEmpty()) {
            String next = toVisit.remove();
            if (reached.add(next)) {
                toVisit.addAll(uses.getOrDefault(next, List.of()));
            }
        }
        return reached;
    }
}
