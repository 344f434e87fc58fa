package dev.avila.alloc.prover.jml;

import java.util.Arrays;
import java.util.Optional;

/** The catalogue of what a contract can say; a clause names its own in a trailing comment. */
public enum Property {
    BOUNDS("every index and offset inside its range, every array access inside its array"),
    ALIGNMENT("every address a multiple of the alignment that was asked for"),
    NON_OVERLAP("a new block is disjoint from every live one, a slot is never lent twice"),
    LEAK_FREEDOM("live and free add up to the capacity, each unit is in exactly one of the two"),
    AVAILABILITY("an operation fails if and only if the stated condition holds"),
    REFUSAL("misuse is refused and the state is unchanged"),
    FUNCTIONAL("the content is what the contract says, element by element"),
    OVERFLOW_FREE("no integer operation wraps"),
    TERMINATING("every loop and call ends"),
    FRAMED("nothing changes but what the contract names");

    private final String meaning;

    Property(String meaning) {
        this.meaning = meaning;
    }

    /** The word that stands in a tag, a results line and a table: {@code non-overlap}. */
    public String word() {
        return name().toLowerCase().replace('_', '-');
    }

    public String meaning() {
        return meaning;
    }

    public static Optional<Property> of(String word) {
        return Arrays.stream(values()).filter(property -> property.word().equals(word)).findFirst();
    }
}
