package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.stack.StackBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BoxViewTest {

    private static <T> StackBox<T> box(T item) {
        StackBox<T> box = new StackBox<>();
        box.store(item);
        return box;
    }

    private static final class Angry extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static <T> T angry() {
        throw new Angry();
    }

    @Test
    void anEmptyBoxCallsNoFunctionOfAValue() {
        StackBox<String> empty = new StackBox<>();
        assertEquals(Optional.empty(), empty.asOptional());
        assertEquals(0, empty.stream().count());
        assertEquals(Optional.empty(), empty.map(item -> angry()));
        assertFalse(empty.update(item -> angry()));
        empty.ifPresent(item -> angry());
        assertEquals("z", empty.orElseGet(() -> "z"));
        assertNull(empty.orElseGet(() -> null));
        assertThrows(Angry.class, () -> empty.orElseThrow(Angry::new));
        assertTrue(empty.isEmpty());
    }

    @Test
    void aFullBoxPassesItsValueOn() {
        StackBox<String> box = box("ab");
        List<String> seen = new ArrayList<>();
        assertEquals(Optional.of("ab"), box.asOptional());
        assertEquals(List.of("ab"), box.stream().toList());
        assertEquals(Optional.of(2), box.map(String::length));
        assertEquals(Optional.empty(), box.map(item -> null));
        box.ifPresent(seen::add);
        assertEquals(List.of("ab"), seen);
        assertEquals("ab", box.orElseGet(() -> angry()));
        assertEquals("ab", box.orElseThrow(Angry::new));
        assertTrue(box.update(item -> item + "c"));
        assertEquals("abc", box.get());
    }

    @Test
    void aThrowingCallbackChangesNothing() {
        StackBox<String> box = box("a");
        assertThrows(Angry.class, () -> box.map(item -> angry()));
        assertThrows(Angry.class, () -> box.update(item -> angry()));
        assertThrows(NullPointerException.class, () -> box.update(item -> null));
        assertThrows(Angry.class, () -> box.ifPresent(item -> angry()));
        assertEquals("a", box.get());
        StackBox<String> empty = new StackBox<>();
        assertThrows(Angry.class, () -> empty.orElseGet(() -> angry()));
        assertTrue(empty.isEmpty());
    }

    @Test
    void aMissingCallbackIsRefusedEvenWhenItWouldNotBeCalled() {
        StackBox<String> empty = new StackBox<>();
        assertThrows(NullPointerException.class, () -> empty.map(null));
        assertThrows(NullPointerException.class, () -> empty.update(null));
        assertThrows(NullPointerException.class, () -> empty.ifPresent(null));
        assertThrows(NullPointerException.class, () -> box("a").orElseGet(null));
        assertThrows(NullPointerException.class, () -> box("a").orElseThrow(null));
    }

    @Test
    void equalValuesMakeEqualBoxes() {
        StackBox<String> self = box("a");
        assertEquals(self, self);
        assertEquals(box("a"), box("a"));
        assertEquals(box("a").hashCode(), "a".hashCode());
        assertNotEquals(box("a"), box("b"));
        assertNotEquals(box("a"), new StackBox<String>());
        assertEquals(new StackBox<String>(), new StackBox<String>());
        assertEquals(0, new StackBox<String>().hashCode());
        assertFalse(box("a").equals("a"));
    }

    @Test
    void toStringDoesNotThrowAndEnds() {
        assertEquals("[]", new StackBox<String>().toString());
        assertEquals("[a]", box("a").toString());
        assertEquals("[[a]]", box(box("a")).toString());
        Object thrower = new Object() {
            @Override
            public String toString() {
                return angry();
            }
        };
        assertEquals("[" + thrower.getClass().getName() + "(?)]", box(thrower).toString());
        StackBox<Object> self = new StackBox<>();
        self.store(self);
        assertEquals("[[[[[…]]]]]", self.toString());
    }
}
