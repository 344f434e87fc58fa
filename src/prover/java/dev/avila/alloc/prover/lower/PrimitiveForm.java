package dev.avila.alloc.prover.lower;

/** An element type and the word that names it in types: {@code long} and {@code Long}. */
record PrimitiveForm(String type, String prefix) {

    static final PrimitiveForm INT = new PrimitiveForm("int", "Int");
    static final PrimitiveForm LONG = new PrimitiveForm("long", "Long");

    /** {@code StackVec} becomes {@code LongStackVec}. */
    String name(String generic) {
        return prefix + generic;
    }
}
