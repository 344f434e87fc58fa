package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Long random programs beside a StringBuilder. */
final class StackStringProperties {

    @Property(tries = 300)
    void agreesWithAStringBuilder(@ForAll @IntRange(max = 40) int capacity,
            @ForAll("programs") List<StringStep> program) {
        StackString text = new StackString(capacity);
        StringBuilder model = new StringBuilder();
        for (StringStep step : program) {
            Object expected = step.onModel(model, capacity);
            assertEquals(expected, step.on(text), step::toString);
            StackStringModelTest.check(text, model, capacity);
        }
    }

    @Property(tries = 300)
    void differsInChangesExactlyAfterAddingOrRemoving(
            @ForAll("programs") List<StringStep> program) {
        StackString text = new StackString(20);
        for (StringStep step : program) {
            int before = text.changes();
            boolean refused = step.on(text) instanceof Class;
            boolean same = refused || step.kind() == StringStep.Kind.GET;
            assertEquals(same, before == text.changes(), step::toString);
        }
    }

    @Property(tries = 1000)
    void readsWhatItWrote(@ForAll String any, @ForAll String other) {
        String text = any.codePoints().filter(c -> c < 0xD800 || 0xDFFF < c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        StackString copy = new StackString(StringStep.bytes(text).length);
        copy.append(text);
        assertEquals(text, copy.toString());
        assertEquals(text.length(), copy.length());
        assertEquals(text.equals(other), copy.contentEquals(other));
        assertEquals(text.startsWith(other), copy.startsWith(other));
        assertEquals(text.codePoints().boxed().toList(), copy.codePoints().boxed().toList());
        for (int i = 0; i < text.length(); i++) {
            assertEquals(text.charAt(i), copy.charAt(i));
        }
    }

    @Provide
    Arbitrary<List<StringStep>> programs() {
        Arbitrary<StringStep.Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(StringStep.Kind.APPEND, StringStep.Kind.INSERT)),
                Tuple.of(2, Arbitraries.of(StringStep.Kind.class)));
        Arbitrary<Integer> codePoints = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of((int) 'a', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000,
                        0xFFFF, 0x10000, 0x10FFFF)),
                Tuple.of(1, Arbitraries.of(0xD800, 0xDFFF)));
        return Combinators.combine(kinds, Arbitraries.integers().between(-1, 24),
                Arbitraries.integers().between(-1, 24), codePoints).as(StringStep::new)
                .list().ofMaxSize(60);
    }
}
