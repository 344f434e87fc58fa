package dev.avila.alloc.prover.key;

import java.io.Serializable;

/**
 * A contract as KeY names it.
 *
 * @param name KeY's unique name
 * @param type qualified name of the class
 * @param target {@code allocate(int)}
 * @param line the first source line of its clauses, 0 if KeY made it up
 */
public record KeyContract(String name, String type, String target, int line)
        implements Serializable { }
