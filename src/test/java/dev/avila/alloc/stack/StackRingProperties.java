package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Long random programs beside a LinkedList, on each form. */
final class StackRingProperties {

    @Property(tries = 300)
    void agreesWithALinkedList(@ForAll("forms") Class<?> form,
            @ForAll @IntRange(min = 1, max = 12) int capacity,
            @ForAll("programs") List<RingStep> program) {
        AnyVec ring = new AnyVec(form, capacity);
        LinkedList<Integer> model = new LinkedList<>();
        for (RingStep step : program) {
            Object expected = step.onModel(model, capacity);
            assertEquals(expected, step.on(ring), step::toString);
            assertEquals(model, ring.content(), step::toString);
        }
    }

    @Property(tries = 300)
    void findsTheFirstEqualElement(@ForAll("forms") Class<?> form,
            @ForAll List<@IntRange(max = 5) Integer> items, @ForAll @IntRange(max = 5) int item) {
        AnyVec ring = new AnyVec(form, items.size() + 1);
        StackRingModelTest.turn(ring, items.size() / 2);
        items.forEach(each -> ring.call("add", each));
        assertEquals(items.indexOf(item), ring.call("indexOf", item));
        assertEquals(items.contains(item), ring.call("contains", item));
    }

    @Property(tries = 300)
    void differsInChangesExactlyAfterAddingOrRemoving(@ForAll("forms") Class<?> form,
            @ForAll("programs") List<RingStep> program) {
        AnyVec ring = new AnyVec(form, 5);
        for (RingStep step : program) {
            Object before = ring.call("changes");
            boolean refused = step.on(ring) instanceof Class;
            boolean inPlace = switch (step.kind()) {
                case FIRST, LAST, GET, RECENT -> true;
                default -> false;
            };
            assertEquals(refused || inPlace, before.equals(ring.call("changes")), step::toString);
        }
    }

    @Provide
    Arbitrary<Class<?>> forms() {
        return Arbitraries.of(AnyVec.RINGS);
    }

    @Provide
    Arbitrary<List<RingStep>> programs() {
        Arbitrary<RingStep.Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(RingStep.Kind.PUSH)),
                Tuple.of(4, Arbitraries.of(RingStep.Kind.class)));
        return Combinators.combine(kinds, Arbitraries.integers().between(-1, 13),
                Arbitraries.integers().between(0, 100)).as(RingStep::new).list().ofMaxSize(60);
    }
}
