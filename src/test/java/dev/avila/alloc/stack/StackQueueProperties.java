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
final class StackQueueProperties {

    @Property(tries = 300)
    void agreesWithALinkedList(@ForAll("forms") Class<?> form,
            @ForAll @IntRange(max = 12) int capacity,
            @ForAll("programs") List<QueueStep> program) {
        AnyVec queue = new AnyVec(form, capacity);
        LinkedList<Integer> model = new LinkedList<>();
        for (QueueStep step : program) {
            Object expected = step.onModel(model, capacity);
            assertEquals(expected, step.on(queue), step::toString);
            assertEquals(model, queue.content(), step::toString);
        }
    }

    @Property(tries = 300)
    void findsTheFirstEqualElement(@ForAll("forms") Class<?> form,
            @ForAll List<@IntRange(max = 5) Integer> items, @ForAll @IntRange(max = 5) int item) {
        AnyVec queue = new AnyVec(form, items.size());
        StackQueueModelTest.turn(queue, items.size() / 2);
        items.forEach(each -> queue.call("add", each));
        assertEquals(items.indexOf(item), queue.call("indexOf", item));
        assertEquals(items.contains(item), queue.call("contains", item));
    }

    @Property(tries = 300)
    void differsInChangesExactlyAfterAddingOrRemoving(@ForAll("forms") Class<?> form,
            @ForAll("programs") List<QueueStep> program) {
        AnyVec queue = new AnyVec(form, 5);
        for (QueueStep step : program) {
            Object before = queue.call("changes");
            boolean refused = step.on(queue) instanceof Class;
            boolean inPlace = switch (step.kind()) {
                case FIRST, LAST, GET -> true;
                default -> false;
            };
            assertEquals(refused || inPlace, before.equals(queue.call("changes")), step::toString);
        }
    }

    @Provide
    Arbitrary<Class<?>> forms() {
        return Arbitraries.of(AnyVec.QUEUES);
    }

    @Provide
    Arbitrary<List<QueueStep>> programs() {
        Arbitrary<QueueStep.Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(QueueStep.Kind.ADD)),
                Tuple.of(4, Arbitraries.of(QueueStep.Kind.class)));
        return Combinators.combine(kinds, Arbitraries.integers().between(-1, 13),
                Arbitraries.integers().between(0, 1000)).as(QueueStep::new).list().ofMaxSize(60);
    }
}
