package dev.avila.alloc.foreign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.arena.Checkpoint;
import dev.avila.alloc.arena.StaticArena;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArenaSegmentsTest {

    private static final long[] SIZES =
        {0, 1, 3, 8, Memories.SIZE, Memories.SIZE + 1, -1, Long.MAX_VALUE};

    private static final long[] ALIGNMENTS =
        {1, 2, 4, 8, 16, 64, 1L << 40, 0, -4, 3, Long.MIN_VALUE};

    /** Where the slice starts, or the JDK's class of the error. */
    private static Object answer(SegmentAllocator segments, long size, long alignment) {
        try {
            MemorySegment slice = segments.allocate(size, alignment);
            assertEquals(size, slice.byteSize());
            return slice.address();
        } catch (IllegalArgumentException e) {
            return IllegalArgumentException.class;
        } catch (IndexOutOfBoundsException e) {
            return IndexOutOfBoundsException.class;
        }
    }

    private static void assertAgreesWithTheJdk(MemorySegment memory) {
        for (long first : SIZES) {
            for (long before : ALIGNMENTS) {
                for (long size : SIZES) {
                    for (long alignment : ALIGNMENTS) {
                        ArenaSegments segments = new ArenaSegments(memory);
                        SegmentAllocator slicing = SegmentAllocator.slicingAllocator(memory);
                        assertEquals(answer(slicing, first, before),
                                answer(segments, first, before));
                        Object expected = answer(slicing, size, alignment);
                        MemorySegment tried = tried(memory, first, before, size, alignment);
                        assertEquals(expected, answer(segments, size, alignment),
                                () -> first + "/" + before + " " + size + "/" + alignment);
                        assertEquals(expected instanceof Long ? expected : null,
                                tried == null ? null : tried.address());
                    }
                }
            }
        }
    }

    private static MemorySegment tried(MemorySegment memory, long first, long before, long size,
            long alignment) {
        ArenaSegments segments = new ArenaSegments(memory);
        segments.tryAllocate(first, before);
        return segments.tryAllocate(size, alignment);
    }

    @Test
    void slicesLieWhereThoseOfTheJdkLie(@TempDir Path folder) {
        try (Arena arena = Arena.ofConfined()) {
            Memories.ofEachKind(folder.resolve("mapped"), arena)
                    .forEach(ArenaSegmentsTest::assertAgreesWithTheJdk);
        }
        assertAgreesWithTheJdk(MemorySegment.ofArray(new byte[0]));
    }

    @Test
    void errorsSayWhatWasAskedAndLeaveTheArenaUnchanged() {
        ArenaSegments segments = new ArenaSegments(MemorySegment.ofArray(new int[4]));
        segments.allocate(3, 1);
        assertEquals(-1, assertThrows(InvalidSizeException.class,
                () -> segments.allocate(-1, 3)).size());
        assertEquals(3, assertThrows(InvalidAlignmentException.class,
                () -> segments.allocate(1, 3)).alignment());
        assertEquals(8, assertThrows(InvalidAlignmentException.class,
                () -> segments.allocate(1, 8)).alignment());
        assertEquals("14 bytes do not fit, 3 of 16 in use",
                assertThrows(IndexOutOfBoundsException.class,
                        () -> segments.allocate(14, 1)).getMessage());
        assertEquals(3, segments.arena().used());
        assertEquals(0, segments.arena().lastBlock());
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        MemorySegment memory = MemorySegment.ofArray(new byte[8]).asReadOnly();
        assertEquals("read-only segment", assertThrows(IllegalArgumentException.class,
                () -> new ArenaSegments(memory)).getMessage());
        assertThrows(NullPointerException.class, () -> new ArenaSegments(null));
        assertEquals(-1, assertThrows(InvalidSizeException.class,
                () -> new ArenaSegments(MemorySegment.ofArray(new byte[8]), -1)).size());
    }

    @Test
    void memoryThatWasGivenBackIsNotLent() {
        Arena arena = Arena.ofConfined();
        ArenaSegments segments = new ArenaSegments(arena.allocate(16));
        segments.allocate(1, 1);
        arena.close();
        assertEquals("the memory was given back", assertThrows(IllegalStateException.class,
                () -> segments.allocate(1, 1)).getMessage());
        assertThrows(InvalidSizeException.class, () -> segments.allocate(-1, 1));
        assertThrows(InvalidAlignmentException.class, () -> segments.allocate(1, 0));
        assertNull(segments.tryAllocate(1, 1));
        assertEquals(1, segments.arena().used());
    }

    @Test
    void memoryOfAnotherThreadIsNotLent() throws InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            ArenaSegments segments = new ArenaSegments(arena.allocate(16));
            AtomicReference<Object> tried = new AtomicReference<>("nothing");
            Throwable thrown = Threads.thrown(Thread.ofPlatform(), () -> {
                tried.set(segments.tryAllocate(1, 1));
                segments.allocate(1, 1);
            });
            assertEquals("the memory is another thread's",
                    assertInstanceOf(WrongThreadException.class, thrown).getMessage());
            assertNull(tried.get());
            assertEquals(0, segments.arena().used());
        }
    }

    @Test
    void theOtherMethodsOfTheJdkWriteTheSameBytesToTheSamePlaces() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ours = arena.allocate(512, 16);
            MemorySegment theirs = arena.allocate(512, 16);
            ArenaSegments segments = new ArenaSegments(ours);
            SegmentAllocator slicing = SegmentAllocator.slicingAllocator(theirs);
            for (var way : Ways.ALL) {
                MemorySegment slice = way.apply(segments);
                MemorySegment other = way.apply(slicing);
                assertEquals(other.address() - theirs.address(), slice.address() - ours.address());
                assertEquals(other.byteSize(), slice.byteSize());
            }
            assertEquals(-1, ours.mismatch(theirs));
        }
    }

    /** Fills each slice with a pattern of its own, and finds all of them intact at every step. */
    @Test
    void whatWasLentIsWrittenByNobodyElse(@TempDir Path folder) {
        try (Arena arena = Arena.ofConfined()) {
            Memories.ofEachKind(folder.resolve("mapped"), arena).forEach(ArenaSegmentsTest::fill);
        }
    }

    private static void fill(MemorySegment memory) {
        ArenaSegments segments = new ArenaSegments(memory);
        for (int cycle = 0; cycle < 3; cycle++) {
            List<MemorySegment> lent = new ArrayList<>();
            long size = 1;
            for (MemorySegment slice = segments.tryAllocate(0, 1); slice != null;
                    slice = alignedIfItCanBe(segments, size)) {
                lent.add(slice.fill((byte) lent.size()));
                for (int i = 0; i < lent.size(); i++) {
                    Memories.assertFilled((byte) i, lent.get(i));
                }
                size = size % 5 + 1;
            }
            assertTrue(lent.size() > 5);
            segments.arena().reset();
        }
    }

    /** An array of bytes has no alignment but 1. */
    private static MemorySegment alignedIfItCanBe(ArenaSegments segments, long size) {
        MemorySegment slice = segments.tryAllocate(size, Long.lowestOneBit(size));
        return slice == null ? segments.tryAllocate(size, 1) : slice;
    }

    @Test
    void zeroingFillsWithZerosAndTheOthersDoNot() {
        MemorySegment memory = MemorySegment.ofArray(new byte[8]).fill((byte) 9);
        ArenaSegments segments = new ArenaSegments(memory);
        assertArrayEquals(new byte[] {9, 9}, segments.allocate(2).toArray(ValueLayout.JAVA_BYTE));
        assertArrayEquals(new byte[] {0, 0, 0},
                segments.zeroing().allocate(3).toArray(ValueLayout.JAVA_BYTE));
        assertArrayEquals(new byte[] {9, 9, 0, 0, 0, 9, 9, 9},
                memory.toArray(ValueLayout.JAVA_BYTE));
        assertThrows(IndexOutOfBoundsException.class, () -> segments.zeroing().allocate(4));
    }

    @Test
    void alignedRaisesTheAlignment() {
        ArenaSegments segments = new ArenaSegments(MemorySegment.ofArray(new long[4]));
        segments.allocate(1, 1);
        assertEquals(8, segments.aligned(8).allocate(1, 2).address());
        assertThrows(InvalidAlignmentException.class, () -> segments.aligned(16).allocate(1));
        assertThrows(InvalidAlignmentException.class, () -> segments.aligned(0));
        assertEquals(9, segments.arena().used());
    }

    @Test
    void aCheckpointGivesSlicesBack() {
        MemorySegment memory = MemorySegment.ofArray(new long[4]);
        ArenaSegments segments = new ArenaSegments(memory, 1);
        assertSame(memory, segments.memory());
        MemorySegment kept = segments.allocateFrom(ValueLayout.JAVA_LONG, 7L);
        Checkpoint checkpoint = segments.arena().checkpoint();
        assertThrows(CapacityExceededException.class, segments.arena()::checkpoint);
        long address = segments.allocate(24, 8).address();
        segments.arena().resetTo(checkpoint);
        assertEquals(address, segments.allocate(24, 8).address());
        assertEquals(7L, kept.get(ValueLayout.JAVA_LONG, 0));
        assertEquals(StaticArena.CHECKPOINTS,
                new ArenaSegments(memory).arena().maxCheckpoints());
    }

    @Test
    void theNewestSliceIsResizedAndFreed() {
        MemorySegment memory = MemorySegment.ofArray(new long[4]).asSlice(4);
        ArenaSegments segments = new ArenaSegments(memory);
        segments.allocate(4, 8);
        MemorySegment slice = segments.allocateFrom(ValueLayout.JAVA_INT, 5, 6);
        MemorySegment longer = segments.resizeLast(slice, 16);
        assertArrayEquals(new int[] {5, 6, 0, 0}, longer.toArray(ValueLayout.JAVA_INT));
        assertEquals(24, segments.arena().used());
        assertEquals(21, assertThrows(CapacityExceededException.class,
                () -> segments.resizeLast(longer, 21)).requested());
        assertThrows(InvalidSizeException.class, () -> segments.resizeLast(longer, -1));
        for (MemorySegment other : List.of(memory, longer.asSlice(4),
                MemorySegment.ofArray(new long[4]).asSlice(12))) {
            assertThrows(ForeignHandleException.class, () -> segments.freeLast(other));
            assertThrows(ForeignHandleException.class, () -> segments.resizeLast(other, 1));
        }
        segments.freeLast(longer);
        assertEquals(8, segments.arena().used());
    }
}
