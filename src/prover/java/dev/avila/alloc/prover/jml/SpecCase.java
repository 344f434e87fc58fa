package dev.avila.alloc.prover.jml;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One specification case of a method: the part of a contract between two {@code also}. */
public record SpecCase(String kind, List<Clause> clauses, int line, int lastLine) {

    public boolean covers(int line) {
        return this.line <= line && line <= lastLine;
    }

    /**
     * The properties that the closed case shows. Its tags, and without a tag: {@code functional}
     * for an {@code ensures} and {@code refusal} for an {@code exceptional_behavior}. Termination
     * and the frame are part of every KeY contract.
     */
    public Set<Property> properties() {
        Set<Property> properties = EnumSet.of(Property.TERMINATING, Property.FRAMED);
        for (Clause clause : clauses) {
            properties.addAll(clause.tags());
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
