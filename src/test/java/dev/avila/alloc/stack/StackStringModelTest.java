package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.TooLongForMutants;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Makes every two calls on texts of up to two code points, beside a StringBuilder. */
final class StackStringModelTest {

    private static final int[] CODE_POINTS = {'a', 0xE9, 0x20AC, 0x1F600, 0xDC00};

    private static final List<StringStep> CALLS = calls();

    @Test
    void agreesWithAStringBuilderOnEveryShortProgram() {
        explore(1);
    }

    @Test
    @TooLongForMutants
    void agreesWithAStringBuilderOnEveryLongerProgram() {
        explore(2);
    }

    /** Compares them after every program of up to {@code length} calls. */
    private static void explore(int length) {
        for (String start : List.of("", "b", "ab", "é", "€", "😀", "aé", "éa", "€é", "a😀")) {
            int size = StringStep.bytes(start).length;
            for (int capacity : new int[] {size, size + 1, size + 3, size + 5}) {
                StackString text = new StackString(capacity);
                text.append(start);
                explore(text, new StringBuilder(start), capacity, length);
            }
        }
    }

    /** Makes each call on a copy, in both styles, and goes on from there. */
    private static void explore(StackString text, StringBuilder model, int capacity, int left) {
        for (StringStep step : CALLS) {
            StackString called = text.copy();
            StackString tried = text.copy();
            StringBuilder expected = new StringBuilder(model);
            Object result = step.onModel(expected, capacity);
            assertEquals(result, step.on(called), step::toString);
            assertEquals(step.tried(result), step.tryOn(tried), step::toString);
            check(called, expected, capacity);
            check(tried, expected, capacity);
            if (left > 1) {
                explore(called, expected, capacity, left - 1);
            }
        }
        check(text, model, capacity);
    }

    static void check(StackString text, StringBuilder expected, int capacity) {
        byte[] bytes = StringStep.bytes(expected);
        assertArrayEquals(bytes, text.utf8());
        assertEquals(capacity, text.capacity());
        assertEquals(bytes.length, text.size());
        assertEquals(bytes.length == 0, text.isEmpty());
        assertEquals(bytes.length == capacity, text.isFull());
        assertEquals(capacity - bytes.length, text.remainingCapacity());
        assertEquals(expected.length(), text.length());
        for (int i = 0; i < bytes.length; i++) {
            assertEquals((bytes[i] & 0xC0) != 0x80, text.isBoundary(i));
            assertEquals(bytes[i], text.byteAt(i));
            assertTrue(0 <= bytes[i] || !text.isAscii());
        }
        assertTrue(text.isBoundary(bytes.length));
    }

    /** Each kind at each index that can matter. */
    private static List<StringStep> calls() {
        List<StringStep> calls = new ArrayList<>();
        for (StringStep.Kind kind : StringStep.Kind.values()) {
            for (int codePoint : CODE_POINTS) {
                switch (kind) {
                    case APPEND, APPEND_TEXT -> calls.add(new StringStep(kind, 0, 0, codePoint));
                    case INSERT, INSERT_TEXT -> {
                        for (int from = -1; from <= 6; from++) {
                            calls.add(new StringStep(kind, from, 0, codePoint));
                        }
                    }
                    default -> { }
                }
            }
            switch (kind) {
                case REMOVE -> {
                    for (int from = -1; from <= 6; from++) {
                        for (int to = -1; to <= 6; to++) {
                            calls.add(new StringStep(kind, from, to, 'x'));
                        }
                    }
                }
                case REMOVE_CODE_POINT, GET, TRUNCATE -> {
                    for (int from = -1; from <= 6; from++) {
                        calls.add(new StringStep(kind, from, 0, 'x'));
                    }
                }
                case POP, CLEAR -> calls.add(new StringStep(kind, 0, 0, 'x'));
                default -> { }
            }
        }
        return calls;
    }
}
