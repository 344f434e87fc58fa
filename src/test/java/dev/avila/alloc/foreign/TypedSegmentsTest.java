package dev.avila.alloc.foreign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.StaleHandleException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TypedSegmentsTest {

    /** The last but one has 12 bytes and a stride of 16. */
    static final List<MemoryLayout> LAYOUTS = List.of(
            ValueLayout.JAVA_BYTE, ValueLayout.JAVA_SHORT, ValueLayout.JAVA_INT,
            ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG_UNALIGNED,
            ValueLayout.JAVA_DOUBLE.withByteAlignment(16),
            MemoryLayout.sequenceLayout(3, ValueLayout.JAVA_BYTE),
            MemoryLayout.structLayout(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT),
            MemoryLayout.sequenceLayout(100, ValueLayout.JAVA_BYTE));

    /** The addresses of the slices of the JDK's allocator, as many as it lends. */
    private static List<Long> jdkAddresses(MemorySegment memory, MemoryLayout layout) {
        long alignment = layout.byteAlignment();
        long stride = Math.ceilDiv(layout.byteSize(), alignment) * alignment;
        SegmentAllocator slicing = SegmentAllocator.slicingAllocator(memory);
        List<Long> addresses = new ArrayList<>();
        try {
            while (true) {
                addresses.add(slicing.allocate(stride, alignment).address());
            }
        } catch (IndexOutOfBoundsException e) {
            return addresses;
        }
    }

    private static void assertAgreesWithTheJdk(MemorySegment memory, MemoryLayout layout) {
        List<Long> addresses;
        try {
            addresses = jdkAddresses(memory, layout);
        } catch (IllegalArgumentException e) {
            assertEquals(layout.byteAlignment(), assertThrows(InvalidAlignmentException.class,
                    () -> new TypedSegments(memory, layout)).alignment());
            return;
        }
        TypedSegments segments = new TypedSegments(memory, layout);
        assertEquals(addresses.size(), segments.capacity());
        for (int cycle = 0; cycle < 2; cycle++) {
            for (int i = 0; i < addresses.size(); i++) {
                assertEquals(i, segments.size());
                MemorySegment slice = segments.add().segment();
                assertEquals(addresses.get(i), slice.address());
                assertEquals(layout.byteSize(), slice.byteSize());
                slice.fill((byte) (i + 1));
                for (int before = 0; before <= i; before++) {
                    Memories.assertFilled((byte) (before + 1), segments.at(before));
                }
            }
            assertNull(segments.tryAdd());
            segments.reset();
            assertEquals(0, segments.size());
        }
    }

    @Test
    void elementsLieWhereSlicesOfTheJdkLie(@TempDir Path folder) {
        try (Arena arena = Arena.ofConfined()) {
            for (MemorySegment memory
                    : Memories.ofEachKind(folder.resolve("mapped"), arena)) {
                LAYOUTS.forEach(layout -> assertAgreesWithTheJdk(memory, layout));
            }
        }
    }

    @Test
    void anElementIsAddedWithAndWithoutAnObject() {
        MemorySegment memory = MemorySegment.ofArray(new long[5]).asSlice(4);
        TypedSegments segments = new TypedSegments(memory, ValueLayout.JAVA_LONG);
        assertEquals(List.of(8L, 32L),
                List.of(segments.memory().address(), segments.memory().byteSize()));
        assertEquals(0, segments.append());
        assertEquals(1, segments.tryAppend());
        Block third = segments.add();
        Block fourth = segments.tryAdd();
        assertEquals(List.of(2, 3), List.of(segments.index(third), segments.index(fourth)));
        segments.memory().set(ValueLayout.JAVA_LONG, segments.offset(1), 7L);
        third.segment().set(ValueLayout.JAVA_LONG, 0, 8L);
        assertEquals(7L, segments.at(1).get(ValueLayout.JAVA_LONG, 0));
        assertEquals(8L, segments.at(2).get(ValueLayout.JAVA_LONG, 0));
        assertEquals("Block[offset=24, size=8, live=true]", fourth.toString());
        assertEquals("TypedSegments[size=4, capacity=4]", segments.toString());
    }

    @Test
    void aFullAllocatorRefusesAndStaysAsItIs() {
        TypedSegments segments =
                new TypedSegments(MemorySegment.ofArray(new int[2]), ValueLayout.JAVA_INT);
        segments.add();
        segments.add();
        for (int again = 0; again < 2; again++) {
            CapacityExceededException full =
                    assertThrows(CapacityExceededException.class, segments::append);
            assertEquals(List.of(2L, 2L, 1L),
                    List.of(full.capacity(), full.size(), full.requested()));
            assertThrows(CapacityExceededException.class, segments::add);
            assertEquals(TypedSegments.NONE, segments.tryAppend());
            assertNull(segments.tryAdd());
        }
        assertEquals(2, segments.size());
    }

    @Test
    void memoryWithoutRoomForOneElementHasNoCapacity() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(16, 8);
            for (MemorySegment small : List.of(memory.asSlice(0, 0), memory.asSlice(0, 7),
                    memory.asSlice(1, 14), memory.asSlice(1, 3), memory.asSlice(1, 0))) {
                TypedSegments segments = new TypedSegments(small, ValueLayout.JAVA_LONG);
                assertEquals(0, segments.capacity());
                assertEquals("1 requested, 0 of 0 in use",
                        assertThrows(CapacityExceededException.class, segments::add)
                                .getMessage());
            }
            assertEquals(1, new TypedSegments(memory.asSlice(1), ValueLayout.JAVA_LONG).capacity());
        }
    }

    /** Nothing is read or written, so there need be no memory. */
    @Test
    @SuppressWarnings("restricted")
    void thereAreAtMostAsManyElementsAsAnIntCounts() {
        MemorySegment memory = MemorySegment.NULL.reinterpret(1L << 40);
        TypedSegments bytes = new TypedSegments(memory, ValueLayout.JAVA_BYTE);
        assertEquals(Integer.MAX_VALUE, bytes.capacity());
        assertEquals(Integer.MAX_VALUE, bytes.memory().byteSize());
        TypedSegments large =
                new TypedSegments(memory, MemoryLayout.paddingLayout((1L << 36) - 1));
        large.append();
        assertEquals((1L << 36) - 1, large.offset(large.append()));
        assertEquals(List.of(16, 2), List.of(large.capacity(), large.size()));
    }

    @Test
    void whatCannotBeLentIsRefused() {
        MemorySegment memory = MemorySegment.ofArray(new byte[8]);
        assertEquals("read-only segment", assertThrows(IllegalArgumentException.class,
                () -> new TypedSegments(memory.asReadOnly(), ValueLayout.JAVA_BYTE)).getMessage());
        assertEquals(0, assertThrows(InvalidSizeException.class,
                () -> new TypedSegments(memory, MemoryLayout.structLayout())).size());
        assertEquals(2, assertThrows(InvalidAlignmentException.class,
                () -> new TypedSegments(memory, ValueLayout.JAVA_SHORT)).alignment());
        MemoryLayout largest = MemoryLayout.sequenceLayout(Long.MAX_VALUE, ValueLayout.JAVA_BYTE);
        assertEquals(0, new TypedSegments(memory, largest).capacity());
        assertEquals(Long.MAX_VALUE, assertThrows(InvalidSizeException.class,
                () -> new TypedSegments(MemorySegment.ofArray(new short[4]),
                        largest.withByteAlignment(2))).size());
        assertThrows(NullPointerException.class,
                () -> new TypedSegments(null, ValueLayout.JAVA_BYTE));
        assertThrows(NullPointerException.class, () -> new TypedSegments(memory, null));
    }

    private static void assertRefuses(TypedSegments segments,
            Class<? extends RuntimeException> error, String message) {
        for (Runnable use : List.<Runnable>of(segments::append, segments::add, segments::reset,
                () -> segments.reset(element -> fail("it was closed")))) {
            assertEquals(message, assertThrows(error, use::run).getMessage());
        }
        assertEquals(TypedSegments.NONE, segments.tryAppend());
        assertNull(segments.tryAdd());
    }

    @Test
    void memoryThatWasGivenBackIsNotLent() {
        Arena arena = Arena.ofConfined();
        TypedSegments segments = new TypedSegments(arena.allocate(16), ValueLayout.JAVA_BYTE);
        Block block = segments.add();
        long epoch = segments.epoch();
        arena.close();
        assertRefuses(segments, IllegalStateException.class, "the memory was given back");
        assertEquals(List.of(1L, epoch), List.of((long) segments.size(), segments.epoch()));
        assertThrows(IllegalStateException.class,
                () -> block.segment().get(ValueLayout.JAVA_BYTE, 0));
    }

    @Test
    void memoryOfAnotherThreadIsNotLent() throws InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            TypedSegments segments = new TypedSegments(arena.allocate(16), ValueLayout.JAVA_BYTE);
            segments.append();
            long epoch = segments.epoch();
            assertNull(Threads.thrown(Thread.ofPlatform(), () -> assertRefuses(segments,
                    WrongThreadException.class, "the memory is another thread's")));
            assertInstanceOf(WrongThreadException.class, Threads.thrown(Thread.ofPlatform(),
                    () -> segments.at(0).get(ValueLayout.JAVA_BYTE, 0)));
            assertEquals(List.of(1L, epoch), List.of((long) segments.size(), segments.epoch()));
        }
    }

    @Test
    void foreignAndStaleBlocksAreRefused() {
        MemorySegment memory = MemorySegment.ofArray(new int[4]);
        TypedSegments segments = new TypedSegments(memory, ValueLayout.JAVA_INT);
        TypedSegments other = new TypedSegments(memory, ValueLayout.JAVA_INT);
        segments.add();
        Block block = segments.add();
        assertTrue(segments.accepts(block));
        assertFalse(other.accepts(block));
        assertEquals(4, assertThrows(ForeignHandleException.class,
                () -> other.index(block)).handle());
        try (GrowingSegments growing = new GrowingSegments(Arena::ofConfined, 8)) {
            Block grown = growing.allocateBlock(4, 4);
            assertFalse(segments.accepts(grown));
            assertThrows(ForeignHandleException.class, () -> segments.index(grown));
        }
        assertFalse(segments.accepts(null));
        assertThrows(NullPointerException.class, () -> segments.index(null));
        long epoch = segments.epoch();
        segments.reset();
        assertNotEquals(epoch, segments.epoch());
        segments.add();
        segments.add();
        assertFalse(segments.accepts(block));
        assertThrows(StaleHandleException.class, block::segment);
        StaleHandleException stale =
                assertThrows(StaleHandleException.class, () -> segments.index(block));
        assertEquals(List.of(4L, epoch, segments.epoch()),
                List.of(stale.handle(), stale.expected(), stale.actual()));
    }

    @Test
    void anIndexWithoutAnElementIsRefused() {
        TypedSegments segments =
                new TypedSegments(MemorySegment.ofArray(new int[4]), ValueLayout.JAVA_INT);
        segments.append();
        segments.append();
        for (int index : new int[] {-1, 2, 1 << 30, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            InvalidIndexException error =
                    assertThrows(InvalidIndexException.class, () -> segments.at(index));
            assertEquals(List.of(index, 2), List.of(error.index(), error.size()));
            assertThrows(InvalidIndexException.class, () -> segments.offset(index));
        }
    }

    @Test
    void elementsAreSeenInTheOrderInWhichTheyWereAdded() {
        TypedSegments segments =
                new TypedSegments(MemorySegment.ofArray(new int[4]), ValueLayout.JAVA_INT);
        segments.add().segment().set(ValueLayout.JAVA_INT, 0, 1);
        Iterator<MemorySegment> elements = segments.iterator();
        segments.add().segment().set(ValueLayout.JAVA_INT, 0, 2);
        assertEquals(1, elements.next().get(ValueLayout.JAVA_INT, 0));
        assertEquals(2, elements.next().get(ValueLayout.JAVA_INT, 0));
        assertFalse(elements.hasNext());
        List<Integer> closed = new ArrayList<>();
        segments.reset(element -> closed.add(element.get(ValueLayout.JAVA_INT, 0)));
        assertEquals(List.of(2, 1), closed);
        assertEquals(0, segments.stream().count());
        assertThrows(ConcurrentModificationException.class, elements::next);
    }

    @Test
    void nothingIsZeroed() {
        MemorySegment memory = MemorySegment.ofArray(new byte[2]).fill((byte) 9);
        TypedSegments segments = new TypedSegments(memory, ValueLayout.JAVA_BYTE);
        segments.add();
        segments.add().segment().fill((byte) 0);
        segments.reset();
        segments.append();
        assertArrayEquals(new byte[] {9, 0}, memory.toArray(ValueLayout.JAVA_BYTE));
    }
}
