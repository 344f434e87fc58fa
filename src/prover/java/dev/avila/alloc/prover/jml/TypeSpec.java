package dev.avila.alloc.prover.jml;

import java.util.List;

/**
 * All JML of one top-level type.
 *
 * @param name qualified name
 * @param isAbstract whether no object is of exactly this type
 * @param guarded JML comments that only one of the two provers reads
 */
public record TypeSpec(String name, boolean isAbstract, List<Clause> invariants,
        List<MethodSpec> methods, List<JmlComment> guarded) {

    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
