package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Long random programs beside an ArrayList, on each form. */
final class StackVecProperties {

    @Property(tries = 300)
    void agreesWithAnArrayList(@ForAll("forms") Class<?> form,
            @ForAll @IntRange(max = 20) int capacity,
            @ForAll("programs") List<VecStep> program) {
        AnyVec vec = new AnyVec(form, capacity);
        List<Integer> model = new ArrayList<>();
        for (VecStep step : program) {
            Object expected = step.onModel(model, capacity);
            assertEquals(expected, step.on(vec), step::toString);
            assertEquals(model, vec.content(), step::toString);
        }
    }

    @Property(tries = 300)
    void findsTheFirstEqualElement(@ForAll("forms") Class<?> form,
            @ForAll List<@IntRange(max = 5) Integer> items, @ForAll @IntRange(max = 5) int item) {
        AnyVec vec = new AnyVec(form, items.size());
        items.forEach(each -> vec.call("push", each));
        assertEquals(items.indexOf(item), vec.call("indexOf", item));
        assertEquals(items.contains(item), vec.call("contains", item));
    }

    @Property(tries = 300)
    void differsInChangesExactlyAfterAddingOrRemoving(@ForAll("forms") Class<?> form,
            @ForAll("programs") List<VecStep> program) {
        AnyVec vec = new AnyVec(form, 5);
        for (VecStep step : program) {
            Object before = vec.call("changes");
            boolean refused = step.on(vec) instanceof Class;
            boolean inPlace = switch (step.kind()) {
                case SET, SWAP, REVERSE -> true;
                default -> false;
            };
            assertEquals(refused || inPlace, before.equals(vec.call("changes")), step::toString);
        }
    }

    @Provide
    Arbitrary<Class<?>> forms() {
        return Arbitraries.of(AnyVec.FORMS);
    }

    @Provide
    Arbitrary<List<VecStep>> programs() {
        Arbitrary<VecStep.Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(VecStep.Kind.PUSH, VecStep.Kind.INSERT)),
                Tuple.of(2, Arbitraries.of(VecStep.Kind.class)));
        return Combinators.combine(kinds, Arbitraries.integers().between(-1, 21),
                Arbitraries.integers().between(0, 100)).as(VecStep::new).list().ofMaxSize(60);
    }
}
