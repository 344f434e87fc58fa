package dev.avila.alloc.prover.jml;

import java.util.List;

/**
 * A method or constructor with its contract.
 *
 * @param type qualified name of its class
 * @param name simple name; that of the class for a constructor
 * @param parameters parameter types as written, erased: {@code int,Object[]}
 * @param header the declaration up to its body
 * @param pure whether it is marked {@code pure}
 * @param readsArrays whether its body accesses an array
 */
public record MethodSpec(String type, String name, String parameters, String header, int line,
        boolean pure, boolean readsArrays, List<SpecCase> cases) {

    /** Whether it is a model method, or what an invariant reads: no code that has to keep it. */
    public boolean isJmlOnly() {
        return header.isEmpty() || header.matches(".*\\bmodel\\b.*");
    }

    /** {@code allocate(long,long)}: how results lines and messages name it. */
    public String signature() {
        return name + "(" + parameters + ")";
    }
}
