package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Makes every two calls on every layout of up to three slots, beside a LinkedList. */
final class StackDequeModelTest {

    static final List<Class<?>> FORMS = AnyVec.DEQUES;

    private static final int LENGTH = 2;

    private static final int MAX_CAPACITY = 3;

    private static final List<DequeStep> CALLS = calls();

    @ParameterizedTest
    @FieldSource("FORMS")
    void agreesWithALinkedListOnEveryShortProgram(Class<?> form) {
        for (int capacity = 0; capacity <= MAX_CAPACITY; capacity++) {
            for (int head = 0; head < Math.max(1, capacity); head++) {
                for (int size = 0; size <= capacity; size++) {
                    AnyVec deque = new AnyVec(form, capacity);
                    LinkedList<Integer> model = new LinkedList<>();
                    turn(deque, head);
                    fill(deque, model, size);
                    explore(deque, model, capacity, LENGTH);
                }
            }
        }
    }

    /** Moves the head of an empty deque. */
    static void turn(AnyVec deque, int steps) {
        for (int i = 0; i < steps; i++) {
            deque.call("addLast", 0);
            deque.call("removeFirst");
        }
    }

    static void fill(AnyVec deque, List<Integer> model, int size) {
        for (int i = 0; i < size; i++) {
            model.add(100 + i);
            deque.call("addLast", 100 + i);
        }
    }

    /** Makes each call on a copy, in both styles, and goes on from there. */
    private static void explore(AnyVec deque, LinkedList<Integer> model, int capacity,
            int left) {
        for (DequeStep step : CALLS) {
            AnyVec called = deque.copy();
            AnyVec tried = deque.copy();
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
        check(deque, model, capacity);
    }

    private static void check(AnyVec deque, LinkedList<Integer> expected, int capacity) {
        assertEquals(expected, deque.content());
        assertEquals(expected.hashCode(), deque.unwrap().hashCode());
        assertEquals(expected.toString(), deque.unwrap().toString());
        assertEquals(capacity, deque.call("capacity"));
        assertEquals(expected.size(), deque.call("size"));
        assertEquals(expected.isEmpty(), deque.call("isEmpty"));
        assertEquals(expected.size() == capacity, deque.call("isFull"));
        assertEquals(capacity - expected.size(), deque.call("remainingCapacity"));
        for (int item = 99; item < 104; item++) {
            assertEquals(expected.indexOf(item), deque.call("indexOf", item));
            assertEquals(expected.contains(item), deque.call("contains", item));
        }
    }

    /** Each kind at each index that can matter, with an item that tells the call. */
    private static List<DequeStep> calls() {
        List<DequeStep> calls = new ArrayList<>();
        for (DequeStep.Kind kind : DequeStep.Kind.values()) {
            switch (kind) {
                case GET, SET, SWAP, TRUNCATE -> {
                    for (int index = -1; index <= 4; index++) {
                        calls.add(new DequeStep(kind, index, calls.size()));
                    }
                }
                default -> calls.add(new DequeStep(kind, 0, calls.size()));
            }
        }
        return calls;
    }
}
