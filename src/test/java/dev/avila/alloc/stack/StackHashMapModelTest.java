package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.TooLongForMutants;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Makes every two calls on every filling of up to three slots, beside a LinkedHashMap. */
final class StackHashMapModelTest {

    static final List<Class<?>> FORMS = AnyMap.FORMS;

    private static final int MAX_CAPACITY = 3;

    private static final int MATES = 3;

    @ParameterizedTest
    @FieldSource("FORMS")
    void agreesWithALinkedHashMapOnEveryShortProgram(Class<?> form) {
        explore(form, 1);
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    @TooLongForMutants
    void agreesWithALinkedHashMapOnEveryLongerProgram(Class<?> form) {
        explore(form, 2);
    }

    /** Compares them after every program of up to {@code length} calls. */
    private static void explore(Class<?> form, int length) {
        for (int capacity = 0; capacity <= MAX_CAPACITY; capacity++) {
            fill(form, capacity, keys(new AnyMap(form, capacity)), List.of(), length);
        }
    }

    /** {@code MATES} keys of one bucket and, if there is another bucket, one of that. */
    private static List<Integer> keys(AnyMap map) {
        Map<Boolean, List<Integer>> mates = IntStream.range(0, 64).map(i -> Integer.MIN_VALUE + i)
                .boxed().collect(Collectors.partitioningBy(
                        key -> map.bucket(key) == map.bucket(Integer.MIN_VALUE)));
        List<Integer> keys = new ArrayList<>(mates.get(true).subList(0, MATES));
        mates.get(false).stream().limit(1).forEach(keys::add);
        return keys;
    }

    /** Makes the calls after the program, and after each that puts another key. */
    private static void fill(Class<?> form, int capacity, List<Integer> keys,
            List<MapStep> program, int length) {
        explore(form, capacity, calls(keys), program, length);
        List<Integer> absent = new ArrayList<>(keys);
        program.forEach(step -> absent.remove((Integer) step.keyOrSlot()));
        if (program.size() < capacity) {
            for (Integer key : absent) {
                // Keys of one bucket are alike, so one order of them is enough.
                if (key.equals(absent.getFirst()) || MATES <= keys.indexOf(key)) {
                    fill(form, capacity, keys, plus(program,
                            new MapStep(MapStep.Kind.SET, key, 100 + program.size())), length);
                }
            }
        }
    }

    /**
     * Makes each call after the program, and the like that only tries on a copy, of which the
     * origin sees nothing; goes on if the keys changed.
     */
    private static void explore(Class<?> form, int capacity, List<MapStep> calls,
            List<MapStep> program, int left) {
        for (MapStep step : calls) {
            LinkedHashMap<Integer, Integer> model = new LinkedHashMap<>();
            program.forEach(each -> each.onModel(model, capacity));
            Map<Integer, Integer> before = new LinkedHashMap<>(model);
            Object result = step.onModel(model, capacity);
            AnyMap called = after(program, form, capacity);
            AnyMap origin = after(program, form, capacity);
            AnyMap tried = origin.copy();
            Object changes = called.call("changes");
            assertEquals(result, step.on(called), step::toString);
            assertEquals(step.tried(result), step.tryOn(tried), step::toString);
            boolean sameKeys = before.size() == model.size();
            assertEquals(sameKeys && step.kind() != MapStep.Kind.CLEAR,
                    changes.equals(called.call("changes")), step::toString);
            check(called, model, capacity, calls);
            check(tried, model, capacity, calls);
            check(origin, before, capacity, calls);
            if (left > 1 && !sameKeys) {
                explore(form, capacity, calls, plus(program, step), left - 1);
            }
        }
    }

    private static AnyMap after(List<MapStep> program, Class<?> form, int capacity) {
        AnyMap map = new AnyMap(form, capacity);
        program.forEach(step -> step.on(map));
        return map;
    }

    private static List<MapStep> plus(List<MapStep> program, MapStep step) {
        List<MapStep> longer = new ArrayList<>(program);
        longer.add(step);
        return longer;
    }

    private static void check(AnyMap map, Map<Integer, Integer> expected, int capacity,
            List<MapStep> calls) {
        List<Integer> keys = new ArrayList<>(expected.keySet());
        assertEquals(List.copyOf(expected.entrySet()), List.copyOf(map.content().entrySet()));
        assertEquals(capacity, map.call("capacity"));
        assertEquals(keys.size(), map.call("size"));
        assertEquals(keys.isEmpty(), map.call("isEmpty"));
        assertEquals(keys.size() == capacity, map.call("isFull"));
        assertEquals(capacity - keys.size(), map.call("remainingCapacity"));
        assertEquals(maxProbe(map, keys), map.call("maxProbe"));
        for (MapStep call : calls) {
            if (call.kind() == MapStep.Kind.PUT) {
                int key = call.keyOrSlot();
                assertEquals(keys.indexOf(key), map.call("slotOf", key));
                assertEquals(keys.contains(key), map.call("containsKey", key));
                assertEquals(expected.get(key), map.get(key));
            }
        }
        for (int slot : new int[] {-1, keys.size()}) {
            assertEquals(InvalidIndexException.class, map.call("keyAt", slot));
            assertEquals(InvalidIndexException.class, map.call("valueAt", slot));
        }
    }

    /** How many of the keys are in the bucket that has the most. */
    static int maxProbe(AnyMap map, Collection<Integer> keys) {
        return keys.stream().collect(Collectors.groupingBy(map::bucket)).values().stream()
                .mapToInt(List::size).max().orElse(0);
    }

    /** Each kind at each key or slot that can matter, with a value that tells the call. */
    private static List<MapStep> calls(List<Integer> keys) {
        List<MapStep> calls = new ArrayList<>();
        for (MapStep.Kind kind : MapStep.Kind.values()) {
            switch (kind) {
                case REMOVE_AT, SET_VALUE_AT -> {
                    for (int slot = -1; slot <= MAX_CAPACITY; slot++) {
                        calls.add(new MapStep(kind, slot, calls.size()));
                    }
                }
                case CLEAR -> calls.add(new MapStep(kind, 0, calls.size()));
                default -> {
                    for (int key : keys) {
                        calls.add(new MapStep(kind, key, calls.size()));
                    }
                }
            }
        }
        return calls;
    }
}
