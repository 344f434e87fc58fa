package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Makes every three calls on every layout of up to three slots, beside a LinkedList. */
final class StackQueueModelTest {

    static final List<Class<?>> FORMS = AnyVec.QUEUES;

    private static final int LENGTH = 3;

    private static final int MAX_CAPACITY = 3;

    private static final List<QueueStep> CALLS = calls();

    @ParameterizedTest
    @FieldSource("FORMS")
    void agreesWithALinkedListOnEveryShortProgram(Class<?> form) {
        for (int capacity = 0; capacity <= MAX_CAPACITY; capacity++) {
            for (int head = 0; head < Math.max(1, capacity); head++) {
                for (int size = 0; size <= capacity; size++) {
                    AnyVec queue = new AnyVec(form, capacity);
                    LinkedList<Integer> model = new LinkedList<>();
                    turn(queue, head);
                    for (int i = 0; i < size; i++) {
                        model.add(100 + i);
                        queue.call("add", 100 + i);
                    }
                    explore(queue, model, capacity, LENGTH);
                }
            }
        }
    }

    /** Moves the head of an empty queue. */
    static void turn(AnyVec queue, int steps) {
        for (int i = 0; i < steps; i++) {
            queue.call("add", 0);
            queue.call("remove");
        }
    }

    /** Makes each call on a copy, in both styles, and goes on from there. */
    private static void explore(AnyVec queue, LinkedList<Integer> model, int capacity,
            int left) {
        for (QueueStep step : CALLS) {
            AnyVec called = queue.copy();
            AnyVec tried = queue.copy();
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
        check(queue, model, capacity);
    }

    private static void check(AnyVec queue, LinkedList<Integer> expected, int capacity) {
        assertEquals(expected, queue.content());
        assertEquals(expected.hashCode(), queue.unwrap().hashCode());
        assertEquals(expected.toString(), queue.unwrap().toString());
        assertEquals(capacity, queue.call("capacity"));
        assertEquals(expected.size(), queue.call("size"));
        assertEquals(expected.isEmpty(), queue.call("isEmpty"));
        assertEquals(expected.size() == capacity, queue.call("isFull"));
        assertEquals(capacity - expected.size(), queue.call("remainingCapacity"));
        for (int item = 99; item < 104; item++) {
            assertEquals(expected.indexOf(item), queue.call("indexOf", item));
            assertEquals(expected.contains(item), queue.call("contains", item));
        }
    }

    /** Each kind at each index that can matter, with an item that tells the call. */
    private static List<QueueStep> calls() {
        List<QueueStep> calls = new ArrayList<>();
        for (QueueStep.Kind kind : QueueStep.Kind.values()) {
            int from = kind == QueueStep.Kind.GET ? -1 : 0;
            int to = kind == QueueStep.Kind.GET ? MAX_CAPACITY : 0;
            for (int index = from; index <= to; index++) {
                calls.add(new QueueStep(kind, index, calls.size()));
            }
        }
        return calls;
    }
}
