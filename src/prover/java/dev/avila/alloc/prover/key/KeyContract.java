package dev.avila.alloc.prover.key;

import java.io.Serializable;
import java.util.List;

/**
 * A contract as KeY names it.
 *
 * @param name KeY's unique name
 * @param type qualified name of the class that has to keep it
 * @param target {@code allocate(int)}
 * @param clauses where its clauses stand, in a superclass perhaps; none if KeY made it up
 * @param bodiless whether its method is abstract here, so that there is nothing to prove
 * @param measured whether it has a {@code measured_by}, which recursive calls must decrease
 */
public record KeyContract(String name, String type, String target, List<OpenGoal.Place> clauses,
        boolean bodiless, boolean measured) implements Serializable { }
