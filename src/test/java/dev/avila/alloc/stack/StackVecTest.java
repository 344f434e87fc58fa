package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class StackVecTest {

    static final List<Class<?>> FORMS = AnyVec.FORMS;

    private static final Set<VecStep.Kind> IN_PLACE =
            EnumSet.of(VecStep.Kind.SET, VecStep.Kind.SWAP, VecStep.Kind.REVERSE);

    private static StackVec<String> vec(int capacity, String... items) {
        StackVec<String> vec = new StackVec<>(capacity);
        vec.addAll(items);
        return vec;
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void readsTheElementsAndNothingElse(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 5, 6, 7);
        for (int index = -1; index <= 5; index++) {
            boolean inside = 0 <= index && index < 3;
            assertEquals(inside ? index + 5 : 9, vec.call("getOrDefault", index, 9));
            assertEquals(inside ? index + 5 : InvalidIndexException.class, vec.call("get", index));
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void findsTheFirstOfEqualElementsAndNoneThatIsGone(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 5, 6, 6, 7, 8);
        vec.call("pop");
        int[] indices = {-1, 0, 1, 3, -1};
        for (int item = 4; item <= 8; item++) {
            assertEquals(indices[item - 4], vec.call("indexOf", item));
            assertEquals(0 <= indices[item - 4], vec.call("contains", item));
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aRefusalSaysWhatWasAskedAndWhatThereIs(Class<?> form) {
        AnyVec full = new AnyVec(form, 2);
        full.call("addAll", new int[] {1, 2});
        assertEquals("1 requested, 2 of 2 in use", full.refusal("push", 3));
        assertEquals("1 requested, 2 of 2 in use", full.refusal("insert", 2, 3));
        assertEquals("3 requested, 2 of 2 in use", full.refusal("addAll", new int[] {3, 4, 5}));
        assertEquals("size 3 is negative or out of range", full.refusal("truncate", 3));
        assertEquals("empty, capacity 7", new AnyVec(form, 7).refusal("pop"));
        for (int index : new int[] {-1, 2, 3, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            String message = "index " + index + " is out of range for size 2";
            assertEquals(message, full.refusal("get", index));
            assertEquals(message, full.refusal("set", index, 3));
            assertEquals(message, full.refusal("remove", index));
            assertEquals(message, full.refusal("swapRemove", index));
            assertEquals(message, full.refusal("swap", index, 5));
            assertEquals(message, full.refusal("swap", 0, index));
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aNegativeCapacityIsRefused(Class<?> form) throws ReflectiveOperationException {
        var constructor = form.getConstructor(int.class);
        for (int capacity : new int[] {-1, Integer.MIN_VALUE}) {
            Throwable cause = assertThrows(InvocationTargetException.class,
                    () -> constructor.newInstance(capacity)).getCause();
            assertEquals(capacity, assertInstanceOf(InvalidSizeException.class, cause).size());
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void theEndsAreTheFirstAndTheLastElement(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 5, 6, 7);
        assertEquals(List.of(5, 7), List.of(vec.call("first"), vec.call("last")));
        AnyVec empty = new AnyVec(form, 3);
        assertEquals("empty, capacity 3", empty.refusal("first"));
        assertEquals("empty, capacity 3", empty.refusal("last"));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aRangeIsRefusedByTheBorderThatIsWrong(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 5, 6);
        int[][] wrong = {{0, -1, -1}, {-2, -1, -1}, {0, 3, 3}, {-1, 3, 3}, {-1, 0, -1},
                {-1, 2, -1}, {2, 1, 2}, {1, 0, 1}};
        for (int[] range : wrong) {
            assertEquals("index " + range[2] + " is out of range for size 2",
                    vec.refusal("removeRange", range[0], range[1]));
            assertEquals(false, vec.call("tryRemoveRange", range[0], range[1]));
        }
        Object changes = vec.call("changes");
        vec.call("removeRange", 0, 0);
        vec.call("removeRange", 2, 2);
        assertEquals(List.of(5, 6), vec.content());
        assertFalse(changes.equals(vec.call("changes")));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void resizeSaysHowMuchRoomIsMissing(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 5, 6, 7);
        assertEquals("3 requested, 3 of 5 in use", vec.refusal("resize", 6, 0));
        assertEquals("size -1 is negative or out of range", vec.refusal("resize", -1, 0));
        assertEquals(List.of(5, 6, 7), vec.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void insertTellsABadIndexFromAFullList(Class<?> form) {
        AnyVec full = new AnyVec(form, 1);
        full.call("push", 1);
        assertEquals(InvalidIndexException.class, full.call("insert", 2, 5));
        assertEquals(InvalidIndexException.class, full.call("insert", -1, 5));
        assertEquals(CapacityExceededException.class, full.call("insert", 1, 5));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void anArrayThatIsNotThereIsRefused(Class<?> form) {
        AnyVec vec = AnyVec.of(form, 1);
        assertEquals(false, vec.call("tryAddAll", (Object) null));
        assertEquals(NullPointerException.class, vec.call("addAll", (Object) null));
        assertEquals(List.of(1), vec.content());
    }

    @Test
    void nullIsRefusedAndNothingChanges() {
        StackVec<String> vec = vec(3, "a");
        int changes = vec.changes();
        assertFalse(vec.tryPush(null));
        assertFalse(vec.tryInsert(0, null));
        assertFalse(vec.trySet(0, null));
        assertFalse(vec.tryResize(2, null));
        assertThrows(NullPointerException.class, () -> vec.resize(2, null));
        assertThrows(NullPointerException.class, () -> vec.resize(1, null));
        assertFalse(vec.tryAddAll(new String[] {"b", null}));
        assertThrows(NullPointerException.class, () -> vec.push(null));
        assertThrows(NullPointerException.class, () -> vec.insert(0, null));
        assertThrows(NullPointerException.class, () -> vec.set(0, null));
        assertThrows(NullPointerException.class, () -> vec.addAll(new String[] {"b", null}));
        assertFalse(vec.contains(null));
        assertEquals(List.of("a"), vec.asList());
        assertEquals(changes, vec.changes());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void swapExchangesAnyTwoElementsAndRefusesOthers(Class<?> form) {
        for (int i = -1; i <= 4; i++) {
            for (int j = -1; j <= 4; j++) {
                AnyVec vec = AnyVec.of(form, 5, 6, 7);
                List<Integer> expected = new ArrayList<>(List.of(5, 6, 7));
                boolean inside = 0 <= Math.min(i, j) && Math.max(i, j) < 3;
                if (inside) {
                    Collections.swap(expected, i, j);
                }
                assertEquals(inside, vec.call("trySwap", i, j));
                assertEquals(expected, vec.content());
            }
        }
    }

    @Test
    void theTryFormsReturnNullWhereThereIsNothing() {
        StackVec<String> vec = vec(3, "a", "b", "c");
        assertNull(vec.tryRemove(3));
        assertNull(vec.tryRemove(-1));
        assertNull(vec.trySwapRemove(3));
        assertNull(vec.trySwapRemove(-1));
        assertEquals("a", vec.trySwapRemove(0));
        assertEquals("c", vec.tryRemove(0));
        assertEquals("b", vec.tryPop());
        assertNull(vec.tryPop());
        assertEquals("z", vec.getOrDefault(0, "z"));
        assertEquals("z", vec.getOrDefault(-1, "z"));
        assertNull(vec.getOrDefault(0, null));
        assertEquals("y", vec(1, "y").getOrDefault(0, "z"));
    }

    @Test
    void deadSlotsKeepNothingFromTheCollector() throws ReflectiveOperationException {
        Field items = StackVec.class.getDeclaredField("items");
        items.setAccessible(true);
        StackVec<String> vec = vec(6, "a", "b", "c", "d", "e", "f");
        Object[] slots = (Object[]) items.get(vec);
        vec.pop();
        vec.remove(0);
        vec.swapRemove(0);
        assertOnlyLive(slots, 3);
        vec.truncate(2);
        assertOnlyLive(slots, 2);
        vec.resize(5, "x");
        vec.removeRange(1, 3);
        assertOnlyLive(slots, 3);
        vec.resize(2, "x");
        assertOnlyLive(slots, 2);
        vec.splitOff(1);
        assertOnlyLive(slots, 1);
        vec.clear();
        assertOnlyLive(slots, 0);
    }

    private static void assertOnlyLive(Object[] slots, int live) {
        assertEquals(live, Arrays.stream(slots).filter(slot -> slot != null).count());
        assertTrue(Arrays.stream(slots).skip(live).allMatch(slot -> slot == null));
    }

    @Test
    void aCopyIsAnotherListWithTheSameElements() {
        String element = new String("a");
        StackVec<String> vec = vec(3, element);
        StackVec<String> copy = vec.copy();
        assertEquals(3, copy.capacity());
        assertSame(element, copy.get(0));
        copy.push("b");
        copy.set(0, "c");
        assertEquals(List.of("a"), vec.asList());
    }

    @Test
    void aThrowingEqualsPassesThroughAndNothingChanges() {
        Object angry = new Object() {
            @Override
            public boolean equals(Object other) {
                throw new IllegalStateException("angry");
            }

            @Override
            public int hashCode() {
                return 0;
            }
        };
        StackVec<Object> vec = new StackVec<>(2);
        vec.push(angry);
        int changes = vec.changes();
        assertThrows(IllegalStateException.class, () -> vec.indexOf("a"));
        assertThrows(IllegalStateException.class, () -> vec.contains("a"));
        assertSame(angry, vec.get(0));
        assertEquals(List.of(1, changes), List.of(vec.size(), vec.changes()));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void theChangeCounterCountsWhatAddsOrRemovesAndStartsAgainAtZero(Class<?> form)
            throws ReflectiveOperationException {
        Field changes = form.getDeclaredField("changes");
        changes.setAccessible(true);
        for (VecStep.Kind kind : VecStep.Kind.values()) {
            boolean counts = !IN_PLACE.contains(kind);
            for (int before : new int[] {0, 1, Integer.MAX_VALUE - 1, Integer.MAX_VALUE}) {
                AnyVec vec = AnyVec.of(form, 1, 2);
                changes.setInt(vec.unwrap(), before);
                new VecStep(kind, 1, 5).on(vec);
                int next = before == Integer.MAX_VALUE ? 0 : before + 1;
                assertEquals(counts ? next : before, vec.call("changes"), kind::name);
                changes.setInt(vec.unwrap(), before);
                vec.call("resize", 4, 5);
                assertEquals(next, vec.call("changes"), kind::name);
            }
        }
    }

    @Test
    void nothingIsAllocatedAfterConstruction() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        StackVec<String> vec = new StackVec<>(64);
        for (int warmUp = 0; warmUp < 2_000; warmUp++) {
            work(vec);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        work(vec);
        long after = threads.getCurrentThreadAllocatedBytes();
        assertTrue(after - before < 512, () -> after - before + " bytes");
    }

    private static void work(StackVec<String> vec) {
        while (vec.tryPush("a")) {
            vec.tryInsert(0, "b");
        }
        vec.tryRemove(99);
        vec.reverse();
        vec.indexOf("c");
        while (vec.tryPop() != null) {
            vec.trySwap(0, vec.size() - 1);
        }
    }
}
