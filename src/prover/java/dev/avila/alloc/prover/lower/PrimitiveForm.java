package dev.avila.alloc.prover.lower;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What becomes of the element types of a generic class: as many as there are {@code elements}
 * become those, in this order, and the others stay what they are.
 */
record PrimitiveForm(List<ElementType> elements) {

    static final PrimitiveForm INT = of(ElementType.INT);
    static final PrimitiveForm LONG = of(ElementType.LONG);
    static final PrimitiveForm BYTE = of(ElementType.BYTE);
    static final PrimitiveForm DOUBLE = of(ElementType.DOUBLE);
    static final PrimitiveForm INT_INT = of(ElementType.INT, ElementType.INT);
    static final PrimitiveForm LONG_LONG = of(ElementType.LONG, ElementType.LONG);

    private static PrimitiveForm of(ElementType... elements) {
        return new PrimitiveForm(List.of(elements));
    }

    /** The form for int with as many elements, whose view is the origin of this form's view. */
    PrimitiveForm ofInt() {
        return new PrimitiveForm(elements.stream().map(element -> ElementType.INT).toList());
    }

    ElementType first() {
        return elements.getFirst();
    }

    /** {@code StackVec} becomes {@code LongStackVec}. */
    String name(String generic) {
        return elements.stream().map(ElementType::prefix).collect(Collectors.joining()) + generic;
    }
}
