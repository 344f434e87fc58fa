package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StackBoxTest {

    private static StackBox<String> empty() {
        return new StackBox<>();
    }

    private static StackBox<String> box(String item) {
        StackBox<String> box = new StackBox<>();
        box.store(item);
        return box;
    }

    @Test
    void anEmptyBoxTakesOneValueAndGivesItBack() {
        StackBox<String> box = empty();
        assertTrue(box.isEmpty());
        assertFalse(box.isPresent());
        assertNull(box.getOrNull());
        assertEquals("z", box.orElse("z"));
        assertNull(box.orElse(null));
        assertTrue(box.tryStore("a"));
        assertFalse(box.isEmpty());
        assertTrue(box.isPresent());
        assertEquals("a", box.get());
        assertEquals("a", box.getOrNull());
        assertEquals("a", box.orElse("z"));
        assertEquals("a", box.take());
        assertTrue(box.isEmpty());
    }

    @Test
    void aSecondValueIsRefused() {
        StackBox<String> box = box("a");
        assertFalse(box.tryStore("b"));
        CapacityExceededException full =
                assertThrows(CapacityExceededException.class, () -> box.store("b"));
        assertEquals(List.of(1L, 1L, 1L),
                List.of(full.capacity(), full.size(), full.requested()));
        assertEquals("a", box.get());
    }

    @Test
    void nothingCanBeTakenFromAnEmptyBox() {
        StackBox<String> box = empty();
        for (var call : List.<Runnable>of(box::get, box::take, () -> box.replace("a"))) {
            assertEquals(1, assertThrows(EmptyException.class, call::run).capacity());
        }
        assertNull(box.tryTake());
        assertNull(box.tryReplace("a"));
        assertTrue(box.isEmpty());
        assertEquals("b", box("b").tryTake());
    }

    @Test
    void replaceReturnsTheOldValue() {
        StackBox<String> box = box("a");
        assertEquals("a", box.replace("b"));
        assertEquals("b", box.tryReplace("c"));
        assertEquals("c", box.get());
    }

    @Test
    void nullIsRefusedAndNothingChanges() {
        StackBox<String> box = box("a");
        StackBox<String> empty = empty();
        assertFalse(empty.tryStore(null));
        assertThrows(NullPointerException.class, () -> empty.store(null));
        assertThrows(NullPointerException.class, () -> empty.replace(null));
        assertThrows(NullPointerException.class, () -> box.store(null));
        assertThrows(NullPointerException.class, () -> box.replace(null));
        assertNull(box.tryReplace(null));
        assertFalse(box.trySwap(null));
        assertThrows(NullPointerException.class, () -> box.swap(null));
        assertEquals("a", box.get());
        assertTrue(empty.isEmpty());
    }

    @Test
    void swapExchangesWhatTwoBoxesHold() {
        StackBox<String> left = box("a");
        StackBox<String> right = empty();
        left.swap(right);
        assertTrue(left.isEmpty());
        assertEquals("a", right.get());
        left.store("b");
        assertTrue(left.trySwap(right));
        assertEquals("a", left.get());
        assertEquals("b", right.get());
        left.swap(left);
        assertEquals("a", left.get());
    }

    @Test
    void aCopyIsAnotherBoxWithTheSameValue() {
        StackBox<String> box = box("a");
        StackBox<String> copy = box.copy();
        assertNotSame(box, copy);
        assertSame(box.get(), copy.get());
        copy.take();
        assertEquals("a", box.get());
        assertTrue(empty().copy().isEmpty());
    }

    @Test
    void everyShortProgramAgreesWithAReference() {
        for (int first = 0; first < 4; first++) {
            for (int second = 0; second < 4; second++) {
                for (int third = 0; third < 4; third++) {
                    run(first, second, third);
                }
            }
        }
    }

    private static void run(int... calls) {
        StackBox<Integer> box = new StackBox<>();
        Integer model = null;
        for (int i = 0; i < calls.length; i++) {
            switch (calls[i]) {
                case 0 -> {
                    assertEquals(model == null, box.tryStore(i));
                    model = model == null ? Integer.valueOf(i) : model;
                }
                case 1 -> {
                    assertEquals(model, box.tryReplace(i));
                    model = model == null ? null : Integer.valueOf(i);
                }
                case 2 -> {
                    assertEquals(model, box.tryTake());
                    model = null;
                }
                default -> box = box.copy();
            }
            assertEquals(model, box.getOrNull());
            assertEquals(model != null, box.isPresent());
        }
    }

    @Test
    void nothingIsAllocatedAfterConstruction() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        StackBox<String> box = empty();
        StackBox<String> other = empty();
        for (int warmUp = 0; warmUp < 2_000; warmUp++) {
            work(box, other);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        work(box, other);
        long after = threads.getCurrentThreadAllocatedBytes();
        assertTrue(after - before < 512, () -> after - before + " bytes");
    }

    private static void work(StackBox<String> box, StackBox<String> other) {
        for (int i = 0; i < 100; i++) {
            box.tryStore("a");
            box.tryReplace("b");
            box.trySwap(other);
            other.tryTake();
        }
    }
}
