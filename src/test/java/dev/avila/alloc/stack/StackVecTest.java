package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StackVecTest {

    private static StackVec<String> vec(int capacity, String... items) {
        StackVec<String> vec = new StackVec<>(capacity);
        vec.addAll(items);
        return vec;
    }

    @Test
    void errorsCarryWhatWasAskedAndWhatThereIs() {
        StackVec<String> full = vec(2, "a", "b");
        CapacityExceededException noRoom =
                assertThrows(CapacityExceededException.class, () -> full.push("c"));
        assertEquals(List.of(2L, 2L, 1L),
                List.of(noRoom.capacity(), noRoom.size(), noRoom.requested()));
        CapacityExceededException noRoomForAll = assertThrows(CapacityExceededException.class,
                () -> full.addAll(new String[] {"c", "d", "e"}));
        assertEquals(3, noRoomForAll.requested());
        InvalidIndexException noElement =
                assertThrows(InvalidIndexException.class, () -> full.get(2));
        assertEquals(List.of(2, 2), List.of(noElement.index(), noElement.size()));
        assertEquals(7, new StackVec<String>(7).capacity());
        assertEquals(7, assertThrows(EmptyException.class,
                () -> new StackVec<String>(7).pop()).capacity());
        assertEquals(-1, assertThrows(InvalidSizeException.class,
                () -> new StackVec<String>(-1)).size());
        assertEquals(3, assertThrows(InvalidSizeException.class,
                () -> full.truncate(3)).size());
    }

    @Test
    void insertTellsABadIndexFromAFullList() {
        StackVec<String> full = vec(1, "a");
        assertThrows(InvalidIndexException.class, () -> full.insert(2, "b"));
        assertThrows(CapacityExceededException.class, () -> full.insert(1, "b"));
    }

    @Test
    void swapNamesTheIndexThatIsWrong() {
        StackVec<String> vec = vec(2, "a", "b");
        assertEquals(5, assertThrows(InvalidIndexException.class, () -> vec.swap(0, 5)).index());
        assertEquals(-3, assertThrows(InvalidIndexException.class, () -> vec.swap(-3, 5)).index());
    }

    @Test
    void nullIsRefusedAndNothingChanges() {
        StackVec<String> vec = vec(3, "a");
        int changes = vec.changes();
        assertFalse(vec.tryPush(null));
        assertFalse(vec.tryInsert(0, null));
        assertFalse(vec.trySet(0, null));
        assertFalse(vec.tryAddAll(null));
        assertFalse(vec.tryAddAll(new String[] {"b", null}));
        assertThrows(NullPointerException.class, () -> vec.push(null));
        assertThrows(NullPointerException.class, () -> vec.insert(0, null));
        assertThrows(NullPointerException.class, () -> vec.set(0, null));
        assertThrows(NullPointerException.class, () -> vec.addAll(null));
        assertThrows(NullPointerException.class, () -> vec.addAll(new String[] {"b", null}));
        assertFalse(vec.contains(null));
        assertFalse(new IntStackVec(1).tryAddAll(null));
        assertThrows(NullPointerException.class, () -> new IntStackVec(1).addAll(null));
        assertEquals(List.of("a"), vec.asList());
        assertEquals(changes, vec.changes());
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

    @Test
    void theChangeCounterStartsAgainAtZero() throws ReflectiveOperationException {
        for (String call : List.of("push", "insert", "remove", "swapRemove", "pop", "truncate",
                "addAll")) {
            StackVec<String> vec = vec(4, "a", "b");
            Field changes = StackVec.class.getDeclaredField("changes");
            changes.setAccessible(true);
            changes.setInt(vec, Integer.MAX_VALUE);
            switch (call) {
                case "push" -> vec.push("c");
                case "insert" -> vec.insert(0, "c");
                case "remove" -> vec.remove(0);
                case "swapRemove" -> vec.swapRemove(0);
                case "pop" -> vec.pop();
                case "truncate" -> vec.truncate(1);
                default -> vec.addAll(new String[] {"c"});
            }
            assertEquals(0, vec.changes(), call);
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
