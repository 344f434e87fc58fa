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
final class StackDequeProperties {

    @Property(tries = 300)
    void agreesWithALinkedList(@ForAll("forms") Class<?> form,
            @ForAll @IntRange(max = 12) int capacity,
            @ForAll("programs") List<DequeStep> program) {
        AnyVec deque = new AnyVec(form, capacity);
        LinkedList<Integer> model = new LinkedList<>();
        for (DequeStep step : program) {
            Object expected = step.onModel(model, capacity);
            assertEquals(expected, step.on(deque), step::toString);
            assertEquals(model, deque.content(), step::toString);
        }
    }

    @Property(tries = 300)
    void findsTheFirstEqualElement(@ForAll("forms") Class<?> form,
            @ForAll List<@IntRange(max = 5) Integer> items, @ForAll @IntRange(max = 5) int item) {
        AnyVec deque = new AnyVec(form, items.size());
        StackDequeModelTest.turn(deque, items.size() / 2);
        items.forEach(each -> deque.call("addLast", each));
        assertEquals(items.indexOf(item), deque.call("indexOf", item));
        assertEquals(items.contains(item), deque.call("contains", item));
    }

    @Property(tries = 300)
    void differsInChangesExactlyAfterAddingOrRemoving(@ForAll("forms") Class<?> form,
            @ForAll("programs") List<DequeStep> program) {
        AnyVec deque = new AnyVec(form, 5);
        for (DequeStep step : program) {
            Object before = deque.call("changes");
            boolean refused = step.on(deque) instanceof Class;
            boolean inPlace = switch (step.kind()) {
                case FIRST, LAST, GET, SET, SWAP, MAKE_CONTIGUOUS -> true;
                default -> false;
            };
            assertEquals(refused || inPlace, before.equals(deque.call("changes")), step::toString);
        }
    }

    @Provide
    Arbitrary<Class<?>> forms() {
        return Arbitraries.of(AnyVec.DEQUES);
    }

    @Provide
    Arbitrary<List<DequeStep>> programs() {
        Arbitrary<DequeStep.Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(DequeStep.Kind.ADD_FIRST, DequeStep.Kind.ADD_LAST)),
                Tuple.of(2, Arbitraries.of(DequeStep.Kind.class)));
        return Combinators.combine(kinds, Arbitraries.integers().between(-1, 13),
                Arbitraries.integers().between(0, 1000)).as(DequeStep::new).list().ofMaxSize(60);
    }
}
