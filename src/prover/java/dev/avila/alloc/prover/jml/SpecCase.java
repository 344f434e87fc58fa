package dev.avila.alloc.prover.jml;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One specification case of a method: the part of a contract between two {@code also}. */
public record SpecCase(String kind, List<Clause> clauses, int line, int lastLine) {

    /** The clause that says what a method or an invariant reads; KeY proves it for itself. */
    public static final String READS = "accessible";

    private static final Set<String> FRAMES = Set.of(READS, "assignable", "assigns", "assigning",
            "modifiable", "modifies", "modifying", "writable", "writes", "writing");

    /** What it says is read, a contract that KeY proves apart; none if it does not say it. */
    public Optional<SpecCase> reads() {
        List<Clause> reading =
                clauses.stream().filter(clause -> clause.keyword().equals(READS)).toList();
        return reading.isEmpty() || kind.equals(READS) ? Optional.empty()
                : Optional.of(new SpecCase(READS, reading, reading.getFirst().line(),
                        reading.getLast().lastLine()));
    }

    public boolean covers(int line) {
        return this.line <= line && line <= lastLine;
    }

    /**
     * The properties that the closed case shows. Its tags, and without a tag: {@code functional}
     * for an {@code ensures} and {@code refusal} for an {@code exceptional_behavior}. It shows
     * termination unless it has a {@code diverges}, and a frame if it has one.
     */
    public Set<Property> properties() {
        Set<Property> properties = EnumSet.of(Property.TERMINATING);
        for (Clause clause : clauses) {
            properties.addAll(clause.tags());
            if (FRAMES.contains(clause.keyword())) {
                properties.add(Property.FRAMED);
            } else if (clause.keyword().equals("diverges")) {
                properties.remove(Property.TERMINATING);
            }
            if (clause.keyword().equals("ensures") && clause.tags().isEmpty()) {
                properties.add(Property.FUNCTIONAL);
            }
        }
        if (kind.startsWith("exceptional")) {
            properties.add(Property.REFUSAL);
        }
        return properties;
    }
}
