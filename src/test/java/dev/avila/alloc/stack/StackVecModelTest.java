package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Makes every two calls on every list of up to three elements, beside an ArrayList. */
final class StackVecModelTest {

    static final List<Class<?>> FORMS = AnyVec.FORMS;

    private static final int LENGTH = 2;

    private static final int MAX_CAPACITY = 3;

    private static final List<VecStep> CALLS = calls();

    @ParameterizedTest
    @FieldSource("FORMS")
    void agreesWithAnArrayListOnEveryShortProgram(Class<?> form) {
        for (int capacity = 0; capacity <= MAX_CAPACITY; capacity++) {
            AnyVec vec = new AnyVec(form, capacity);
            List<Integer> model = new ArrayList<>();
            explore(vec, model, capacity, LENGTH);
            while (model.size() < capacity) {
                model.add(100 + model.size());
                vec.call("push", model.getLast());
                explore(vec, model, capacity, LENGTH);
            }
        }
    }

    /** Makes each call on a copy, in both styles, and goes on from there. */
    private static void explore(AnyVec vec, List<Integer> model, int capacity, int left) {
        for (VecStep step : CALLS) {
            AnyVec called = vec.copy();
            AnyVec tried = vec.copy();
            List<Integer> expected = new ArrayList<>(model);
            Object result = step.onModel(expected, capacity);
            assertEquals(result, step.on(called), step::toString);
            assertEquals(step.tried(result), step.tryOn(tried), step::toString);
            check(called, expected, capacity);
            check(tried, expected, capacity);
            if (left > 1) {
                explore(called, expected, capacity, left - 1);
            }
        }
        check(vec, model, capacity);
    }

    private static void check(AnyVec vec, List<Integer> expected, int capacity) {
        assertEquals(expected, vec.content());
        assertEquals(vec.boxes(expected).hashCode(), vec.unwrap().hashCode());
        assertEquals(vec.boxes(expected).toString(), vec.unwrap().toString());
        assertEquals(capacity, vec.call("capacity"));
        assertEquals(expected.size(), vec.call("size"));
        assertEquals(expected.isEmpty(), vec.call("isEmpty"));
        assertEquals(expected.size() == capacity, vec.call("isFull"));
        assertEquals(capacity - expected.size(), vec.call("remainingCapacity"));
    }

    /** Each kind at each index that can matter, with an item that tells the call. */
    private static List<VecStep> calls() {
        List<VecStep> calls = new ArrayList<>();
        for (VecStep.Kind kind : VecStep.Kind.values()) {
            switch (kind) {
                case PUSH, POP, REVERSE, CLEAR, ADD_ALL ->
                    calls.add(new VecStep(kind, 0, calls.size()));
                default -> {
                    for (int index = -1; index <= 4; index++) {
                        calls.add(new VecStep(kind, index, calls.size()));
                    }
                }
            }
        }
        return calls;
    }
}
