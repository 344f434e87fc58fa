package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Long random programs beside a LinkedHashMap, on each form. */
final class StackHashMapProperties {

    @Property(tries = 300)
    void agreesWithALinkedHashMap(@ForAll("forms") Class<?> form,
            @ForAll @IntRange(max = 12) int capacity,
            @ForAll("programs") List<MapStep> program) {
        AnyMap map = new AnyMap(form, capacity);
        LinkedHashMap<Integer, Integer> model = new LinkedHashMap<>();
        for (MapStep step : program) {
            Object expected = step.onModel(model, capacity);
            assertEquals(expected, step.on(map), step::toString);
            assertEquals(List.copyOf(model.entrySet()), List.copyOf(map.content().entrySet()),
                    step::toString);
        }
    }

    @Property(tries = 300)
    void aLookupComparesTheKeysOfOneBucket(@ForAll("forms") Class<?> form,
            @ForAll Set<Integer> keys) {
        AnyMap map = new AnyMap(form, keys.size());
        keys.forEach(key -> map.call("set", key, 0));
        assertEquals(StackHashMapModelTest.maxProbe(map, keys), map.call("maxProbe"));
    }

    @Property(tries = 300)
    void differsInChangesExactlyAfterAddingOrRemoving(@ForAll("forms") Class<?> form,
            @ForAll("programs") List<MapStep> program) {
        AnyMap map = new AnyMap(form, 5);
        for (MapStep step : program) {
            List<Object> before = List.of(map.call("size"), map.call("changes"));
            step.on(map);
            boolean isSame = before.getFirst().equals(map.call("size"))
                    && step.kind() != MapStep.Kind.CLEAR;
            assertEquals(isSame, before.getLast().equals(map.call("changes")), step::toString);
        }
    }

    @Provide
    Arbitrary<Class<?>> forms() {
        return Arbitraries.of(AnyMap.FORMS);
    }

    @Provide
    Arbitrary<List<MapStep>> programs() {
        Arbitrary<MapStep.Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(MapStep.Kind.PUT, MapStep.Kind.SET)),
                Tuple.of(2, Arbitraries.of(MapStep.Kind.class)));
        return Combinators.combine(kinds, Arbitraries.integers().between(-1, 13),
                Arbitraries.integers().between(0, 1000)).as(MapStep::new).list().ofMaxSize(60);
    }
}
