package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.TooLongForMutants;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Makes every three calls on every layout of up to three slots, beside a LinkedList. */
final class StackRingModelTest {

    static final List<Class<?>> FORMS = AnyVec.RINGS;

    private static final int MAX_CAPACITY = 3;

    private static final List<RingStep> CALLS = calls();

    @ParameterizedTest
    @FieldSource("FORMS")
    void agreesWithALinkedListOnEveryShortProgram(Class<?> form) {
        explore(form, 2);
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    @TooLongForMutants
    void agreesWithALinkedListOnEveryLongerProgram(Class<?> form) {
        explore(form, 3);
    }

    /** Compares them after every program of up to {@code length} calls. */
    private static void explore(Class<?> form, int length) {
        for (int capacity = 1; capacity <= MAX_CAPACITY; capacity++) {
            for (int head = 0; head < capacity; head++) {
                for (int size = 0; size <= capacity; size++) {
                    AnyVec ring = new AnyVec(form, capacity);
                    LinkedList<Integer> model = new LinkedList<>();
                    turn(ring, head);
                    for (int i = 0; i < size; i++) {
                        model.add(100 + i);
                        ring.call("add", 100 + i);
                    }
                    explore(ring, model, capacity, length);
                }
            }
        }
    }

    /** Moves the head of an empty ring. */
    static void turn(AnyVec ring, int steps) {
        for (int i = 0; i < steps; i++) {
            ring.call("add", 0);
            ring.call("remove");
        }
    }

    /** Makes each call on a copy, in both styles, and goes on from there. */
    private static void explore(AnyVec ring, LinkedList<Integer> model, int capacity,
            int left) {
        for (RingStep step : CALLS) {
            AnyVec called = ring.copy();
            AnyVec tried = ring.copy();
            LinkedList<Integer> expected = new LinkedList<>(model);
            Object result = step.onModel(expected, capacity);
            assertEquals(result, step.on(called), step::toString);
            assertEquals(step.tried(result), step.tryOn(tried), step::toString);
            check(called, expected, capacity);
            check(tried, expected, capacity);
            if (left > 1) {
                explore(called, expected, capacity, left - 1);
            }
        }
        check(ring, model, capacity);
    }

    private static void check(AnyVec ring, LinkedList<Integer> expected, int capacity) {
        assertEquals(expected, ring.content());
        assertEquals(ring.boxes(expected).hashCode(), ring.unwrap().hashCode());
        assertEquals(ring.boxes(expected).toString(), ring.unwrap().toString());
        assertEquals(capacity, ring.call("capacity"));
        assertEquals(expected.size(), ring.call("size"));
        assertEquals(expected.isEmpty(), ring.call("isEmpty"));
        assertEquals(expected.size() == capacity, ring.call("isFull"));
        assertEquals(capacity - expected.size(), ring.call("remainingCapacity"));
        for (int item = 99; item < 104; item++) {
            assertEquals(expected.indexOf(item), ring.call("indexOf", item));
            assertEquals(expected.contains(item), ring.call("contains", item));
        }
    }

    /** Each kind at each index that can matter, with an item that tells the call. */
    private static List<RingStep> calls() {
        List<RingStep> calls = new ArrayList<>();
        for (RingStep.Kind kind : RingStep.Kind.values()) {
            switch (kind) {
                case GET, RECENT -> {
                    for (int index = -1; index <= MAX_CAPACITY; index++) {
                        calls.add(new RingStep(kind, index, calls.size()));
                    }
                }
                default -> calls.add(new RingStep(kind, 0, calls.size()));
            }
        }
        return calls;
    }
}
