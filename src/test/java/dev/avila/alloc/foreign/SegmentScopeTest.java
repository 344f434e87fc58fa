package dev.avila.alloc.foreign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.ScopeOrderException;
import dev.avila.alloc.UseAfterResetException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SegmentScopeTest {

    private static byte[] bytes(MemorySegment memory) {
        return memory.toArray(ValueLayout.JAVA_BYTE);
    }

    @Test
    void theEndOfTheTryGivesSlicesBack() {
        ArenaSegments segments = new ArenaSegments(MemorySegment.ofArray(new long[8]));
        segments.allocate(8, 8);
        try (SegmentScope outer = segments.open()) {
            assertEquals(8, outer.allocateFrom(ValueLayout.JAVA_LONG, 1).address());
            try (SegmentScope inner = segments.open()) {
                assertEquals(16, inner.allocate(4, 4).address());
                assertEquals(20, inner.tryAllocate(4, 4).address());
                assertEquals(1, inner.scope().level());
            }
            assertEquals(16, outer.allocate(4, 4).address());
        }
        assertEquals(8, segments.arena().used());
    }

    @Test
    void onlyTheInnermostOpenScopeLends() {
        ArenaSegments segments = new ArenaSegments(MemorySegment.ofArray(new byte[8]), 2);
        SegmentScope outer = segments.open();
        MemorySegment slice = outer.allocate(2);
        SegmentScope inner = segments.open();
        assertThrows(CapacityExceededException.class, segments::open);
        assertThrows(ScopeOrderException.class, () -> outer.allocate(1));
        assertThrows(ScopeOrderException.class, () -> outer.promote(slice, 1));
        assertThrows(ScopeOrderException.class, outer::close);
        assertNull(outer.tryAllocate(1, 1));
        inner.close();
        assertThrows(UseAfterResetException.class, () -> inner.allocate(1));
        assertThrows(UseAfterResetException.class, () -> inner.promote(slice, 1));
        assertThrows(UseAfterResetException.class, inner::close);
        assertNull(inner.tryAllocate(1, 1));
        assertEquals(2, segments.arena().used());
    }

    @Test
    void theArgumentsAreLookedAtFirstAsInTheJdk() {
        ArenaSegments segments = new ArenaSegments(MemorySegment.ofArray(new byte[8]));
        SegmentScope closed = segments.open();
        MemorySegment slice = closed.allocate(1);
        closed.close();
        assertThrows(InvalidSizeException.class, () -> closed.allocate(-1, 1));
        assertThrows(InvalidAlignmentException.class, () -> closed.allocate(1, 3));
        assertThrows(InvalidAlignmentException.class, () -> closed.promote(slice, 0));
        try (SegmentScope open = segments.open()) {
            assertThrows(IndexOutOfBoundsException.class, () -> open.allocate(9, 1));
            assertThrows(InvalidAlignmentException.class, () -> open.allocate(1, 2));
            assertNull(open.tryAllocate(9, 1));
        }
    }

    /** Also where the old place and the new one overlap. */
    @Test
    void whatIsPromotedMovesToTheScopeAround() {
        for (int before = 0; before <= 8; before++) {
            ArenaSegments segments = new ArenaSegments(MemorySegment.ofArray(new int[8]));
            segments.allocate(3, 1);
            SegmentScope outer = segments.open();
            SegmentScope inner = segments.open();
            inner.allocate(before, 1);
            MemorySegment slice = inner.allocateFrom(ValueLayout.JAVA_INT, 1, 2, 3);
            MemorySegment kept = inner.promote(slice, 4);
            assertEquals(4, kept.address());
            assertArrayEquals(new int[] {1, 2, 3}, kept.toArray(ValueLayout.JAVA_INT));
            assertEquals(16, segments.arena().used());
            assertFalse(inner.scope().isOpen());
            assertTrue(outer.scope().isInnermost());
            outer.close();
            assertEquals(3, segments.arena().used());
        }
    }

    @Test
    void whatIsNotOfTheScopeOrNotAlignedIsNotPromotedAndItStaysOpen() {
        MemorySegment memory = MemorySegment.ofArray(new long[4]);
        ArenaSegments segments = new ArenaSegments(memory);
        MemorySegment older = segments.allocate(4, 4);
        SegmentScope scope = segments.open();
        MemorySegment slice = scope.allocate(5, 4).fill((byte) 9);
        for (MemorySegment other : List.of(older, memory, memory.asSlice(4, 6),
                memory.asSlice(9, 1), memory.asSlice(3, 1),
                MemorySegment.ofArray(new long[1]).asSlice(4, 4))) {
            assertThrows(ForeignHandleException.class, () -> scope.promote(other, 1));
        }
        assertEquals(8, assertThrows(InvalidAlignmentException.class,
                () -> scope.promote(slice, 8)).alignment());
        assertTrue(scope.scope().isInnermost());
        assertEquals(9, segments.arena().used());
        assertArrayEquals(new byte[] {9, 9, 9, 9, 9}, bytes(scope.promote(slice, 4)));
        assertEquals(9, segments.arena().used());
    }

    @Test
    void nothingIsPromotedInMemoryThatWasGivenBack() {
        Arena arena = Arena.ofConfined();
        SegmentScope scope = new ArenaSegments(arena.allocate(16)).open();
        MemorySegment slice = scope.allocate(4);
        arena.close();
        assertEquals("the memory was given back", assertThrows(IllegalStateException.class,
                () -> scope.promote(slice, 1)).getMessage());
        assertTrue(scope.scope().isOpen());
    }

    @Test
    void aPartOfASliceCanBePromoted() {
        ArenaSegments segments = new ArenaSegments(MemorySegment.ofArray(new byte[8]));
        SegmentScope scope = segments.open();
        MemorySegment slice = scope.allocate(8);
        slice.copyFrom(MemorySegment.ofArray(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
        assertArrayEquals(new byte[] {4, 5, 6}, bytes(scope.promote(slice.asSlice(3, 3), 1)));
        assertEquals(3, segments.arena().used());
    }
}
