package dev.avila.alloc.prover.lower;

/** A primitive type, its word in names and its box: {@code long}, {@code Long}, {@code Long}. */
enum ElementType {
    INT("int", "Int", "Integer"),
    LONG("long", "Long", "Long"),
    BYTE("byte", "Byte", "Byte");

    private final String type;
    private final String prefix;
    private final String box;

    ElementType(String type, String prefix, String box) {
        this.type = type;
        this.prefix = prefix;
        this.box = box;
    }

    String type() {
        return type;
    }

    String prefix() {
        return prefix;
    }

    String box() {
        return box;
    }
}
