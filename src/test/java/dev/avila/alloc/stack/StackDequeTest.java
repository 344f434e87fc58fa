package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class StackDequeTest {

    static final List<Class<?>> FORMS = AnyVec.DEQUES;

    private static StackDeque<String> deque(int capacity, String... items) {
        StackDeque<String> deque = new StackDeque<>(capacity);
        for (String item : items) {
            deque.addLast(item);
        }
        return deque;
    }

    private static List<String> list(StackDeque<String> deque) {
        return new ArrayList<>(deque.asDeque());
    }

    @Test
    void errorsCarryWhatWasAskedAndWhatThereIs() {
        StackDeque<String> full = deque(2, "a", "b");
        for (var call : List.<Runnable>of(() -> full.addFirst("c"), () -> full.addLast("c"))) {
            CapacityExceededException noRoom =
                    assertThrows(CapacityExceededException.class, call::run);
            assertEquals(List.of(2L, 2L, 1L),
                    List.of(noRoom.capacity(), noRoom.size(), noRoom.requested()));
        }
        for (var call : List.<Runnable>of(() -> full.get(2),
                () -> full.set(2, "c"))) {
            InvalidIndexException noElement =
                    assertThrows(InvalidIndexException.class, call::run);
            assertEquals(List.of(2, 2), List.of(noElement.index(), noElement.size()));
        }
        StackDeque<String> empty = deque(7);
        for (var call : List.<Runnable>of(empty::first, empty::last, empty::removeFirst,
                empty::removeLast)) {
            assertEquals(7, assertThrows(EmptyException.class, call::run).capacity());
        }
        assertEquals(-1, assertThrows(InvalidSizeException.class,
                () -> new StackDeque<String>(-1)).size());
        assertEquals(3, assertThrows(InvalidSizeException.class, () -> full.truncate(3)).size());
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

    @Test
    void swapNamesTheIndexThatIsWrong() {
        StackDeque<String> deque = deque(2, "a", "b");
        assertEquals(5, assertThrows(InvalidIndexException.class, () -> deque.swap(0, 5)).index());
        assertEquals(2, assertThrows(InvalidIndexException.class, () -> deque.swap(2, 5)).index());
        assertEquals(-3, assertThrows(InvalidIndexException.class,
                () -> deque.swap(-3, 5)).index());
        assertFalse(deque.trySwap(0, -1));
        assertFalse(deque.trySwap(0, 2));
        assertFalse(deque.trySwap(2, 0));
        assertEquals(List.of("a", "b"), list(deque));
    }

    @Test
    void nullIsRefusedAndNothingChanges() {
        StackDeque<String> deque = deque(3, "a");
        int changes = deque.changes();
        assertFalse(deque.tryAddFirst(null));
        assertFalse(deque.tryAddLast(null));
        assertFalse(deque.trySet(0, null));
        assertThrows(NullPointerException.class, () -> deque.addFirst(null));
        assertThrows(NullPointerException.class, () -> deque.addLast(null));
        assertThrows(NullPointerException.class, () -> deque.set(0, null));
        assertFalse(deque.contains(null));
        assertEquals(List.of("a"), list(deque));
        assertEquals(changes, deque.changes());
    }

    @Test
    void theTryFormsReturnNullWhereThereIsNothing() {
        StackDeque<String> deque = deque(3, "a", "b", "c");
        assertEquals("a", deque.tryRemoveFirst());
        assertEquals("c", deque.tryRemoveLast());
        assertEquals("b", deque.removeLastOrDefault(null));
        assertNull(deque.tryRemoveFirst());
        assertNull(deque.tryRemoveLast());
        assertNull(deque.removeFirstOrDefault(null));
        assertEquals("z", deque.removeFirstOrDefault("z"));
        assertEquals("z", deque.removeLastOrDefault("z"));
        assertEquals("z", deque.getOrDefault(0, "z"));
        assertEquals("z", deque.getOrDefault(-1, "z"));
        assertNull(deque.getOrDefault(0, null));
        assertEquals("y", deque(1, "y").getOrDefault(0, "z"));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void makeContiguousJoinsThePiecesAndMovesNoOther(Class<?> form)
            throws ReflectiveOperationException {
        for (int head = 0; head < 5; head++) {
            for (int size = 0; size <= 5; size++) {
                AnyVec deque = new AnyVec(form, 5);
                List<Integer> model = new ArrayList<>();
                StackDequeModelTest.turn(deque, head);
                StackDequeModelTest.fill(deque, model, size);
                boolean isContiguous = head + size <= 5;
                assertEquals(isContiguous, deque.call("isContiguous"));
                Object changes = deque.call("changes");
                List<Integer> before = slots(deque);
                deque.call("makeContiguous");
                assertEquals(true, deque.call("isContiguous"));
                assertEquals(isContiguous, before.equals(slots(deque)));
                assertEquals(model, deque.content());
                assertEquals(changes, deque.call("changes"));
            }
        }
    }

    /** What each slot holds, 0 if nothing. */
    private static List<Integer> slots(AnyVec deque) throws ReflectiveOperationException {
        Object array = array(deque.unwrap());
        return IntStream.range(0, Array.getLength(array)).mapToObj(i -> Array.get(array, i))
                .map(item -> item == null ? 0 : ((Number) item).intValue()).toList();
    }

    private static Object array(Object deque) throws ReflectiveOperationException {
        Field items = deque.getClass().getDeclaredField("items");
        items.setAccessible(true);
        return items.get(deque);
    }

    private static Object[] slots(StackDeque<?> deque) throws ReflectiveOperationException {
        return (Object[]) array(deque);
    }

    @Test
    void deadSlotsKeepNothingFromTheCollector() throws ReflectiveOperationException {
        for (int head = 0; head < 6; head++) {
            StackDeque<String> deque = new StackDeque<>(6);
            for (int i = 0; i < head; i++) {
                deque.addLast("x");
                deque.removeFirst();
            }
            for (String item : List.of("a", "b", "c", "d", "e", "f")) {
                deque.addLast(item);
            }
            deque.removeFirst();
            deque.removeLast();
            deque.asDeque().remove("c");
            assertOnlyLive(deque);
            deque.truncate(2);
            assertOnlyLive(deque);
            deque.clear();
            assertOnlyLive(deque);
        }
    }

    private static void assertOnlyLive(StackDeque<String> deque)
            throws ReflectiveOperationException {
        assertEquals(deque.size(),
                Arrays.stream(slots(deque)).filter(slot -> slot != null).count());
        assertEquals(deque.size(), list(deque).stream().filter(item -> item != null).count());
    }

    @Test
    void aCopyIsAnotherDequeWithTheSameElements() {
        String element = new String("a");
        StackDeque<String> deque = deque(3, "b");
        deque.addFirst(element);
        StackDeque<String> copy = deque.copy();
        assertEquals(3, copy.capacity());
        assertSame(element, copy.first());
        copy.addLast("c");
        copy.set(0, "d");
        assertEquals(List.of("a", "b"), list(deque));
        assertEquals(List.of("d", "b", "c"), list(copy));
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
        StackDeque<Object> deque = new StackDeque<>(2);
        deque.addLast(angry);
        int changes = deque.changes();
        assertThrows(IllegalStateException.class, () -> deque.indexOf("a"));
        assertThrows(IllegalStateException.class, () -> deque.contains("a"));
        assertSame(angry, deque.get(0));
        assertEquals(List.of(1, changes), List.of(deque.size(), deque.changes()));
    }

    @Test
    void theChangeCounterStartsAgainAtZero() throws ReflectiveOperationException {
        Field changes = StackDeque.class.getDeclaredField("changes");
        changes.setAccessible(true);
        for (String call : List.of("addFirst", "addLast", "removeFirst", "removeLast",
                "truncate")) {
            StackDeque<String> deque = deque(4, "a", "b");
            changes.setInt(deque, Integer.MAX_VALUE);
            switch (call) {
                case "addFirst" -> deque.addFirst("c");
                case "addLast" -> deque.addLast("c");
                case "removeFirst" -> deque.removeFirst();
                case "removeLast" -> deque.removeLast();
                default -> deque.truncate(1);
            }
            assertEquals(0, deque.changes(), call);
        }
    }

    @Test
    void theCounterOfChangesGoesRound() {
        assertEquals(List.of(1, 8, Integer.MAX_VALUE, 0), List.of(Ring.next(0), Ring.next(7),
                Ring.next(Integer.MAX_VALUE - 1), Ring.next(Integer.MAX_VALUE)));
    }

    @Test
    void ringArithmeticHoldsUpToTheGreatestCapacity() {
        int greatest = Integer.MAX_VALUE - 8;
        assertEquals(0, Ring.slot(greatest - 1, 1, greatest));
        assertEquals(greatest - 1, Ring.slot(0, greatest - 1, greatest));
        assertEquals(greatest - 2, Ring.slot(greatest - 1, greatest - 1, greatest));
        assertEquals(greatest - 1, Ring.slot(greatest - 1, 0, greatest));
        assertEquals(greatest - 1, Ring.slot(greatest - 1, greatest, greatest));
    }

    @Test
    void nothingIsAllocatedAfterConstruction() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        StackDeque<String> deque = new StackDeque<>(64);
        for (int warmUp = 0; warmUp < 2_000; warmUp++) {
            work(deque);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        work(deque);
        long after = threads.getCurrentThreadAllocatedBytes();
        assertTrue(after - before < 512, () -> after - before + " bytes");
    }

    private static void work(StackDeque<String> deque) {
        while (deque.tryAddLast("a")) {
            deque.tryAddFirst("b");
        }
        deque.indexOf("c");
        deque.makeContiguous();
        while (deque.tryRemoveLast() != null) {
            deque.trySwap(0, deque.size() - 1);
            deque.tryRemoveFirst();
        }
    }
}
