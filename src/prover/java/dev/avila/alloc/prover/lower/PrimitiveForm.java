package dev.avila.alloc.prover.lower;

/** An element type, its word in names and its box: {@code long}, {@code Long}, {@code Long}. */
record PrimitiveForm(String type, String prefix, String box) {

    static final PrimitiveForm INT = new PrimitiveForm("int", "Int", "Integer");
    static final PrimitiveForm LONG = new PrimitiveForm("long", "Long", "Long");
    static final PrimitiveForm BYTE = new PrimitiveForm("byte", "Byte", "Byte");

    /** {@code StackVec} becomes {@code LongStackVec}. */
    String name(String generic) {
        return prefix + generic;
    }
}
