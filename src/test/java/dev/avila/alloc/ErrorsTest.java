package dev.avila.alloc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

final class ErrorsTest {

    @Test
    void capacityExceededCarriesWhatWasAskedAndWhatIsInUse() {
        var error = new CapacityExceededException(10, 7, 4);
        assertEquals(10, error.capacity());
        assertEquals(7, error.size());
        assertEquals(4, error.requested());
        assertEquals("4 requested, 7 of 10 in use", error.getMessage());
        assertInstanceOf(AllocException.class, error);
    }

    @Test
    void invalidIndexCarriesTheIndexAndTheSize() {
        var error = new InvalidIndexException(-1, 3);
        assertEquals(-1, error.index());
        assertEquals(3, error.size());
        assertEquals("index -1 is out of range for size 3", error.getMessage());
        assertInstanceOf(IndexOutOfBoundsException.class, error);
    }

    @Test
    void emptyCarriesTheCapacity() {
        var error = new EmptyException(5);
        assertEquals(5, error.capacity());
        assertEquals("empty, capacity 5", error.getMessage());
        assertInstanceOf(NoSuchElementException.class, error);
    }

    @Test
    void doubleFreeCarriesTheHandle() {
        var error = new DoubleFreeException(6);
        assertEquals(6, error.handle());
        assertEquals("handle 6 is not live", error.getMessage());
        assertInstanceOf(AllocException.class, error);
    }

    @Test
    void foreignHandleCarriesTheHandle() {
        var error = new ForeignHandleException(Long.MIN_VALUE);
        assertEquals(Long.MIN_VALUE, error.handle());
        assertEquals("handle -9223372036854775808 is foreign to this allocator",
            error.getMessage());
        assertInstanceOf(AllocException.class, error);
    }

    @Test
    void invalidAlignmentCarriesTheAlignment() {
        var error = new InvalidAlignmentException(6);
        assertEquals(6, error.alignment());
        assertEquals("alignment 6 is not a power of two", error.getMessage());
        assertInstanceOf(IllegalArgumentException.class, error);
    }

    @Test
    void invalidSizeCarriesTheSize() {
        var error = new InvalidSizeException(-2);
        assertEquals(-2, error.size());
        assertEquals("size -2 is negative or out of range", error.getMessage());
        assertInstanceOf(IllegalArgumentException.class, error);
    }

    @Test
    void useAfterResetCarriesTheMarkAndWhatIsInUse() {
        var error = new UseAfterResetException(8, 3);
        assertEquals(8, error.mark());
        assertEquals(3, error.used());
        assertEquals("checkpoint at 8 is stale, 3 in use", error.getMessage());
        assertInstanceOf(IllegalStateException.class, error);
    }

    @Test
    void scopeOrderCarriesTheLevelAndHowManyAreOpen() {
        var error = new ScopeOrderException(1, 3);
        assertEquals(1, error.level());
        assertEquals(3, error.open());
        assertEquals("scope of level 1 is not the innermost, which has level 2",
            error.getMessage());
        assertInstanceOf(IllegalStateException.class, error);
    }

    @Test
    void staleHandleCarriesBothGenerations() {
        var error = new StaleHandleException(64, 1, 3);
        assertEquals(64, error.handle());
        assertEquals(1, error.expected());
        assertEquals(3, error.actual());
        assertEquals("handle 64 is of generation 1, now it is 3", error.getMessage());
        assertInstanceOf(IllegalStateException.class, error);
    }

    @Test
    void invalidBoundaryCarriesTheIndex() {
        var error = new InvalidBoundaryException(4);
        assertEquals(4, error.index());
        assertEquals("index 4 is inside a code point", error.getMessage());
        assertInstanceOf(IllegalArgumentException.class, error);
    }

    @Test
    void invalidCodePointCarriesTheCodePoint() {
        var error = new InvalidCodePointException(-1);
        assertEquals(-1, error.codePoint());
        assertEquals("code point -1 is a surrogate or out of range", error.getMessage());
        assertInstanceOf(IllegalArgumentException.class, error);
    }

    @Test
    void malformedTextCarriesTheIndex() {
        var error = new MalformedTextException(7);
        assertEquals(7, error.index());
        assertEquals("text is malformed at index 7", error.getMessage());
        assertInstanceOf(IllegalArgumentException.class, error);
    }

    @Test
    void everyErrorIsUncheckedAndClosedForExtension() {
        var errors = List.of(CapacityExceededException.class, DoubleFreeException.class,
            EmptyException.class, ForeignHandleException.class, InvalidAlignmentException.class,
            InvalidBoundaryException.class, InvalidCodePointException.class,
            InvalidIndexException.class, InvalidSizeException.class, MalformedTextException.class,
            ScopeOrderException.class, StaleHandleException.class, UseAfterResetException.class);
        for (Class<?> error : errors) {
            assertTrue(RuntimeException.class.isAssignableFrom(error), error.getName());
            assertTrue(Modifier.isFinal(error.getModifiers()), error.getName());
        }
    }
}
