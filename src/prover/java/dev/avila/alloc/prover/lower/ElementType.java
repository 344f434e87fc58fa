package dev.avila.alloc.prover.lower;

/** A primitive type, its word in names and its box: {@code long}, {@code Long}, {@code Long}. */
enum ElementType {
    INT("int", "Int", "Integer"),
    LONG("long", "Long", "Long"),
    BYTE("byte", "Byte", "Byte"),
    DOUBLE("double", "Double", "Double");

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

    /** Whether {@code ==} denies that NaN is NaN, and takes 0.0 and -0.0 for the same. */
    boolean isFloating() {
        return this == DOUBLE;
    }
}
