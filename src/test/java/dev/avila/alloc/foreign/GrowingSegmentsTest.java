package dev.avila.alloc.foreign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.StaleHandleException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GrowingSegmentsTest {

    @Test
    void eachChunkIsAsLargeAsThoseBeforeItOrAsTheRequest() {
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 100)) {
            assertEquals(0, segments.capacity());
            segments.allocate(1, 1);
            assertEquals(100, segments.capacity());
            segments.allocate(100, 1);
            assertEquals(200, segments.capacity());
            segments.allocate(1, 1);
            assertEquals(400, segments.capacity());
            segments.allocate(5_000, 1);
            assertEquals(5_400, segments.capacity());
            segments.allocate(1, 1);
            assertEquals(List.of(10_800L, 5L),
                    List.of(segments.capacity(), (long) segments.chunks()));
            assertEquals(99 + 199, segments.padding());
            assertEquals(5_401, segments.used());
            assertEquals(5_401, segments.peak());
            assertEquals(5_401 / 10_800.0, segments.utilisation());
            assertEquals("GrowingSegments[used=5401, capacity=10800, chunks=5]",
                    segments.toString());
        }
    }

    @Test
    void theLimitIsKeptAndUsedToTheLastByte() {
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 60, 100)) {
            assertEquals(100, segments.limit());
            assertNull(segments.tryAllocate(101, 1));
            assertEquals(0, segments.chunks());
            segments.allocate(60, 1);
            segments.allocate(40, 1);
            assertEquals(100, segments.capacity());
            assertNull(segments.tryAllocate(1, 1));
            assertEquals("1 requested, 100 of 100 in use",
                    assertThrows(CapacityExceededException.class,
                            () -> segments.allocate(1, 1)).getMessage());
            assertEquals(0, segments.allocate(0, 1).byteSize());
        }
    }

    @Test
    void addressesAreAlignedAlsoBeyondTheAlignmentOfAChunk() {
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 16)) {
            for (int bit = 0; bit < 16; bit++) {
                segments.allocate(1, 1);
                assertEquals(0, segments.allocate(3, 1L << bit).address() % (1L << bit));
            }
        }
    }

    @Test
    void theFirstSliceMayBeEmpty() {
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 16)) {
            assertEquals(0, segments.allocate(0, 8).byteSize());
            assertEquals(16, segments.capacity());
        }
    }

    @Test
    void errorsSayWhatWasAskedAndLeaveTheAllocatorUnchanged() {
        assertEquals(0, assertThrows(InvalidSizeException.class,
                () -> new GrowingSegments(Arena::ofConfined, 0)).size());
        assertEquals(-1, assertThrows(InvalidSizeException.class,
                () -> new GrowingSegments(Arena::ofConfined, 1, -1)).size());
        assertThrows(NullPointerException.class, () -> new GrowingSegments(null, 1));
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 1)) {
            assertEquals(-1, assertThrows(InvalidSizeException.class,
                    () -> segments.allocate(-1, 3)).size());
            assertEquals(3, assertThrows(InvalidAlignmentException.class,
                    () -> segments.allocate(1, 3)).alignment());
            assertNull(segments.tryAllocate(-1, 1));
            assertNull(segments.tryAllocate(1, 0));
            assertEquals(0, segments.chunks());
        }
    }

    @Test
    void whatTheMemoryThrowsLeavesTheAllocatorUnchanged() {
        List<Arena> given = new ArrayList<>();
        try (GrowingSegments segments = new GrowingSegments(() -> {
            given.add(Arena.ofConfined());
            return given.getLast();
        }, 8)) {
            segments.allocate(8, 1);
            assertThrows(OutOfMemoryError.class, () -> segments.allocate(Long.MAX_VALUE - 100, 1));
            assertEquals(List.of(8L, 8L), List.of(segments.used(), segments.capacity()));
            assertFalse(given.getLast().scope().isAlive());
            segments.allocate(8, 1);
            assertEquals(2, segments.chunks());
        }
        assertTrue(given.stream().noneMatch(arena -> arena.scope().isAlive()));
    }

    @Test
    void aResetKeepsAllChunksAndTrimGivesThemBack() {
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 16)) {
            long epoch = segments.epoch();
            MemorySegment first = segments.allocate(16, 1);
            segments.allocate(16, 1);
            MemorySegment third = segments.allocate(32, 1);
            segments.reset();
            assertNotEquals(epoch, segments.epoch());
            assertEquals(3, segments.chunks());
            assertEquals(0, segments.used());
            assertEquals(first.address(), segments.allocate(16, 1).address());
            assertEquals(2, segments.trim());
            assertEquals(16, segments.capacity());
            assertFalse(third.scope().isAlive());
            assertTrue(first.scope().isAlive());
            assertEquals(0, segments.trim());
            segments.reset();
            assertEquals(1, segments.trim());
            assertFalse(first.scope().isAlive());
            segments.allocate(1, 1);
            assertEquals(16, segments.capacity());
        }
    }

    /** An arena whose close fails as a shared one's does while a segment of it is in use. */
    private static final class Held implements Arena {

        private final Arena arena = Arena.ofConfined();
        private boolean held;

        @Override
        public MemorySegment allocate(long byteSize, long byteAlignment) {
            return arena.allocate(byteSize, byteAlignment);
        }

        @Override
        public MemorySegment.Scope scope() {
            return arena.scope();
        }

        @Override
        public void close() {
            if (held) {
                throw new IllegalStateException("in use");
            }
            arena.close();
        }
    }

    @Test
    void aChunkThatCannotBeGivenBackNowIsGivenBackLater() {
        List<Held> given = new ArrayList<>();
        GrowingSegments segments = new GrowingSegments(() -> {
            given.add(new Held());
            return given.getLast();
        }, 8);
        for (int chunk = 0; chunk < 3; chunk++) {
            segments.allocate(8, 1);
            segments.allocate(8, 1);
        }
        segments.reset();
        given.get(1).held = true;
        int chunks = segments.chunks();
        assertThrows(IllegalStateException.class, segments::trim);
        assertEquals(2, segments.chunks());
        assertTrue(2 < chunks);
        assertThrows(IllegalStateException.class, segments::close);
        assertThrows(IllegalStateException.class, () -> segments.allocate(1, 1));
        given.get(1).held = false;
        segments.close();
        assertEquals(0, segments.capacity());
        assertTrue(given.stream().noneMatch(arena -> arena.scope().isAlive()));
    }

    @Test
    void slicesDieAtTheEndOfTheScope() {
        GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 8);
        MemorySegment slice = segments.allocate(4, 4);
        segments.close();
        assertThrows(IllegalStateException.class, () -> slice.get(ValueLayout.JAVA_INT, 0));
        assertEquals("closed", assertThrows(IllegalStateException.class,
                () -> segments.allocate(4, 4)).getMessage());
        assertThrows(InvalidSizeException.class, () -> segments.allocate(-1, 4));
        assertNull(segments.tryAllocate(4, 4));
        assertThrows(IllegalStateException.class, segments::reset);
        assertThrows(IllegalStateException.class, segments::trim);
        assertThrows(IllegalStateException.class, () -> segments.manage("value", value -> { }));
        assertThrows(IllegalStateException.class, () -> segments.freeLast(slice));
        assertThrows(IllegalStateException.class, () -> segments.resizeLast(slice, 1));
        segments.close();
    }

    @Test
    void anotherThreadIsRefused() throws InterruptedException {
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 8)) {
            segments.allocate(1, 1);
            for (Runnable use : List.<Runnable>of(() -> segments.allocate(100, 1), segments::reset,
                    segments::trim, segments::close, () -> segments.manage("", value -> { }))) {
                assertInstanceOf(WrongThreadException.class,
                        Threads.thrown(Thread.ofPlatform(), use));
            }
            assertEquals(List.of(1L, 8L), List.of(segments.used(), segments.capacity()));
        }
    }

    @Test
    void aBlockIsStaleAfterAReset() {
        GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 64);
        segments.allocate(3, 1);
        Block block = segments.allocateBlock(4, 4);
        block.segment().set(ValueLayout.JAVA_INT, 0, 7);
        assertEquals(7, block.segment().get(ValueLayout.JAVA_INT, 0));
        assertEquals("Block[offset=4, size=4, live=true]", block.toString());
        segments.reset();
        Block next = segments.allocateBlock(1, 1);
        assertFalse(block.isLive());
        StaleHandleException stale = assertThrows(StaleHandleException.class, block::segment);
        assertEquals(List.of(4L, 0L, 1L),
                List.of(stale.handle(), stale.expected(), stale.actual()));
        assertTrue(next.isLive());
        segments.close();
        assertThrows(StaleHandleException.class, next::segment);
    }

    @Test
    void managedValuesAreClosedOnceInReverseOrder() {
        List<String> closed = new ArrayList<>();
        GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 8);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String name = "value " + i;
            assertSame(name, segments.manage(name, closed::add));
            names.addFirst(name);
        }
        assertEquals(40, segments.managed());
        segments.reset();
        assertEquals(names, closed);
        assertEquals(0, segments.managed());
        segments.manage("last", closed::add);
        segments.close();
        segments.close();
        assertEquals(41, closed.size());
        assertEquals("last", closed.getLast());
        assertThrows(NullPointerException.class, () -> segments.manage(null, value -> { }));
        assertThrows(NullPointerException.class, () -> segments.manage("", null));
    }

    @Test
    void allAreClosedAlsoIfSomeThrow() {
        List<String> closed = new ArrayList<>();
        GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 8);
        MemorySegment slice = segments.allocate(1, 1);
        IllegalStateException same = new IllegalStateException("same");
        segments.manage("first", closed::add);
        segments.manage("throws later", value -> {
            throw new StackOverflowError(value);
        });
        segments.manage("throws the same", value -> {
            throw same;
        });
        segments.manage("throws", value -> {
            throw same;
        });
        segments.manage("newest", closed::add);
        assertSame(same, assertThrows(IllegalStateException.class, segments::reset));
        assertEquals("throws later", same.getSuppressed()[0].getMessage());
        assertEquals(1, same.getSuppressed().length);
        assertEquals(List.of("newest", "first"), closed);
        assertEquals(0, segments.used());
        segments.manage("error", value -> {
            throw new AssertionError(value);
        });
        assertEquals("error", assertThrows(AssertionError.class, segments::close).getMessage());
        assertFalse(slice.scope().isAlive());
    }

    @Test
    void aCloserMayUseTheMemoryAndManageMore() {
        List<String> closed = new ArrayList<>();
        GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 8);
        MemorySegment number = segments.allocateFrom(ValueLayout.JAVA_INT, 5);
        segments.manage("outer", outer -> {
            closed.add(outer + number.get(ValueLayout.JAVA_INT, 0));
            segments.manage("inner", closed::add);
        });
        segments.reset();
        assertEquals(List.of("outer5", "inner"), closed);
        segments.close();
    }

    @Test
    void theNewestSliceIsResizedAndFreed() {
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 64)) {
            segments.allocate(62, 1);
            MemorySegment slice = segments.allocateFrom(ValueLayout.JAVA_INT, 5, 6);
            MemorySegment longer = segments.resizeLast(slice, 16);
            assertArrayEquals(new int[] {5, 6, 0, 0}, longer.toArray(ValueLayout.JAVA_INT));
            assertEquals(64 + 16, segments.used());
            assertThrows(CapacityExceededException.class, () -> segments.resizeLast(longer, 65));
            assertThrows(InvalidSizeException.class, () -> segments.resizeLast(longer, -1));
            assertThrows(ForeignHandleException.class,
                    () -> segments.freeLast(longer.asSlice(4)));
            segments.freeLast(longer);
            assertEquals(64, segments.used());
            assertThrows(ForeignHandleException.class, () -> segments.freeLast(longer));
            assertThrows(ForeignHandleException.class, () -> segments.resizeLast(longer, 1));
            segments.allocate(3, 1);
            MemorySegment last = segments.allocate(5, 1);
            segments.freeLast(last);
            assertEquals(67, segments.used());
        }
    }

    @Test
    void whatIsNotTheNewestSliceIsForeign() {
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 64)) {
            MemorySegment first = segments.allocate(8, 1);
            assertThrows(ForeignHandleException.class,
                    () -> segments.freeLast(first.asSlice(1)));
            assertEquals(8, segments.used());
            segments.reset();
            assertThrows(ForeignHandleException.class, () -> segments.freeLast(first));
            assertThrows(ForeignHandleException.class, () -> segments.resizeLast(first, 1));
        }
    }

    @Test
    void zeroingFillsWithZeros() {
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 8)) {
            segments.allocate(8, 1).fill((byte) 9);
            segments.reset();
            assertArrayEquals(new byte[] {9, 9},
                    segments.allocate(2).toArray(ValueLayout.JAVA_BYTE));
            assertArrayEquals(new byte[] {0, 0},
                    segments.zeroing().allocate(2).toArray(ValueLayout.JAVA_BYTE));
        }
    }

    @Test
    void alignedRaisesTheAlignmentAndDoesNotLowerIt() {
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 8)) {
            for (long minimum : new long[] {1, 64, 128, 4096}) {
                SegmentAllocator aligned = segments.aligned(minimum);
                segments.allocate(1, 1);
                assertEquals(0, aligned.allocate(1, 1).address() % minimum);
                segments.allocate(1, 1);
                assertEquals(0, aligned.allocate(1, 512).address() % 512);
                assertThrows(InvalidAlignmentException.class, () -> aligned.allocate(1, 3));
                assertThrows(InvalidSizeException.class, () -> aligned.allocate(-1, 1));
            }
            assertEquals(48, assertThrows(InvalidAlignmentException.class,
                    () -> segments.aligned(48)).alignment());
        }
    }

    @Test
    void theOtherMethodsOfTheJdkWriteTheSameBytes() {
        try (Arena arena = Arena.ofConfined();
                GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 16)) {
            for (var way : Ways.ALL) {
                assertEquals(-1, way.apply(arena).mismatch(way.apply(segments)));
            }
        }
    }
}
