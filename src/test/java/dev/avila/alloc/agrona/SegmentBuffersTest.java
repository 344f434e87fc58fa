package dev.avila.alloc.agrona;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.foreign.Access;
import dev.avila.alloc.foreign.ArenaSegments;
import dev.avila.alloc.foreign.GrowingSegments;
import dev.avila.alloc.foreign.Threads;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RecordDescriptor;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;
import org.junit.jupiter.api.Test;

/** Which segments can be wrapped, and what Agrona's users do with a buffer. */
final class SegmentBuffersTest {

    /** Parts of memory off the heap, of the heap, and of both in other segments. */
    private static List<MemorySegment> memories(Arena arena) {
        return List.of(arena.allocate(64, 8), arena.allocate(80, 8).asSlice(16, 64),
                MemorySegment.ofArray(new byte[64]),
                MemorySegment.ofArray(new byte[80]).asSlice(16, 64),
                new ArenaSegments(arena.allocate(64, 8)).allocate(64, 8),
                new ArenaSegments(MemorySegment.ofArray(new byte[64])).allocate(64, 1));
    }

    @Test
    void theBufferIsTheSegmentFromItsFirstByteToItsLast() {
        try (Arena arena = Arena.ofConfined()) {
            for (MemorySegment memory : memories(arena)) {
                UnsafeBuffer buffer = SegmentBuffers.wrap(memory);
                assertEquals(64, buffer.capacity());
                buffer.putByte(0, (byte) 1);
                buffer.putByte(63, (byte) 2);
                assertEquals(1, memory.get(ValueLayout.JAVA_BYTE, 0));
                assertEquals(2, memory.get(ValueLayout.JAVA_BYTE, 63));
                memory.set(ValueLayout.JAVA_BYTE, 63, (byte) 3);
                assertEquals(3, SegmentBuffers.wrapForReading(memory).getByte(63));
                assertThrows(IndexOutOfBoundsException.class, () -> buffer.putByte(64, (byte) 1));
                assertThrows(IndexOutOfBoundsException.class, () -> buffer.getByte(-1));
            }
        }
    }

    @Test
    void itDoesWhatABufferOverAnArrayDoes() {
        try (Arena arena = Arena.ofConfined()) {
            for (MemorySegment memory : memories(arena)) {
                UnsafeBuffer own = new UnsafeBuffer(new byte[64]);
                UnsafeBuffer buffer = SegmentBuffers.wrap(memory);
                assertEquals(use(own), use(buffer));
                assertArrayEquals(own.byteArray(), memory.toArray(ValueLayout.JAVA_BYTE));
                assertEquals(0, own.compareTo(buffer));
                assertEquals(own, buffer);
            }
        }
    }

    /** Numbers, texts, copies and atomic operations; what they answer. */
    private static List<Object> use(UnsafeBuffer buffer) {
        List<Object> answers = new ArrayList<>();
        buffer.setMemory(0, 64, (byte) 7);
        buffer.putInt(0, 42);
        buffer.putLong(8, 1L << 40, ByteOrder.BIG_ENDIAN);
        answers.add(buffer.putStringAscii(16, "avila"));
        answers.add(buffer.putStringUtf8(28, "ávila"));
        answers.add(buffer.getAndAddLong(40, 5));
        answers.add(buffer.compareAndSetInt(0, 42, 43));
        answers.add(buffer.putIntAscii(48, -12_345));
        answers.add(buffer.getInt(0));
        answers.add(buffer.getLong(8));
        answers.add(buffer.getStringAscii(16));
        answers.add(buffer.getStringUtf8(28));
        answers.add(buffer.getLongVolatile(40));
        answers.add(buffer.parseIntAscii(48, 6));
        UnsafeBuffer part = new UnsafeBuffer(buffer, 16, 16);
        answers.add(part.getStringAscii(0));
        byte[] copy = new byte[8];
        buffer.getBytes(8, copy);
        buffer.putBytes(56, copy, 0, 8);
        answers.add(List.of(copy[2], buffer.getByte(58)));
        return answers;
    }

    @Test
    void aRingBufferOverASliceCarriesMessages() {
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 4096)) {
            int size = 1024 + RingBufferDescriptor.TRAILER_LENGTH;
            UnsafeBuffer memory = SegmentBuffers.allocate(segments, size, 64);
            memory.setMemory(0, size, (byte) 0);
            OneToOneRingBuffer ring = new OneToOneRingBuffer(memory);
            UnsafeBuffer message = SegmentBuffers.wrap(segments.allocate(64, 8));
            List<String> read = new ArrayList<>();
            int length = 4 + message.putStringAscii(4, "message");
            int most = 1024 / BitUtil.align(length + RecordDescriptor.HEADER_LENGTH, 8);
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < most - 1; i++) {
                    message.putInt(0, i);
                    assertTrue(ring.write(1, message, 0, length));
                }
                while (0 < ring.size()) {
                    ring.read((type, bytes, index, bytesLength) -> read.add(
                            bytes.getInt(index) + bytes.getStringAscii(index + 4)));
                }
            }
            assertEquals(3 * (most - 1), read.size());
            assertEquals("1message", read.get(1));
        }
    }

    @Test
    void atomicOperationsFindTheAlignmentThatTheyNeed() {
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 64)) {
            SegmentBuffers.allocate(segments, 16, 8).verifyAlignment();
            UnsafeBuffer odd = SegmentBuffers.wrap(segments.allocate(17, 8).asSlice(1));
            assertThrows(IllegalStateException.class, odd::verifyAlignment);
        }
    }

    @Test
    void anEmptySegmentIsAnEmptyBuffer() {
        assertEquals(0, SegmentBuffers.wrap(MemorySegment.ofArray(new byte[0])).capacity());
        assertEquals(0, SegmentBuffers.wrap(MemorySegment.ofAddress(64)).capacity());
    }

    @Test
    void readOnlyMemoryIsForReadingOnly() {
        try (Arena arena = Arena.ofConfined()) {
            for (MemorySegment memory : memories(arena)) {
                memory.set(ValueLayout.JAVA_BYTE, 5, (byte) 9);
                MemorySegment readOnly = memory.asReadOnly();
                assertEquals("read-only segment", assertThrows(IllegalArgumentException.class,
                        () -> SegmentBuffers.wrap(readOnly)).getMessage());
                DirectBuffer buffer = SegmentBuffers.wrapForReading(readOnly);
                assertEquals(9, buffer.getByte(5));
                assertEquals(64, buffer.capacity());
            }
        }
    }

    @Test
    void whatCannotBeWrappedIsRefused() {
        MemorySegment most = MemorySegment.ofAddress(8).reinterpret(Access.MAX_BUFFER);
        assertEquals(Access.MAX_BUFFER, SegmentBuffers.wrap(most).capacity());
        MemorySegment more = MemorySegment.ofAddress(8).reinterpret(Access.MAX_BUFFER + 1L);
        assertEquals(Access.MAX_BUFFER + 1L, assertThrows(InvalidSizeException.class,
                () -> SegmentBuffers.wrap(more)).size());
        assertThrows(InvalidSizeException.class, () -> SegmentBuffers.wrapForReading(more));
        MemorySegment numbers = MemorySegment.ofArray(new long[8]);
        assertThrows(UnsupportedOperationException.class, () -> SegmentBuffers.wrap(numbers));
        assertThrows(UnsupportedOperationException.class,
                () -> SegmentBuffers.wrapForReading(numbers));
    }

    @Test
    void memoryThatWasGivenBackOrIsAnotherThreadsIsRefused() throws InterruptedException {
        Arena arena = Arena.ofConfined();
        MemorySegment memory = arena.allocate(64, 8);
        assertInstanceOf(WrongThreadException.class, Threads.thrown(Thread.ofPlatform(),
                () -> SegmentBuffers.wrap(memory)));
        assertInstanceOf(WrongThreadException.class, Threads.thrown(Thread.ofPlatform(),
                () -> SegmentBuffers.wrapForReading(memory)));
        arena.close();
        assertThrows(IllegalStateException.class, () -> SegmentBuffers.wrap(memory));
        assertThrows(IllegalStateException.class, () -> SegmentBuffers.wrapForReading(memory));
    }

    @Test
    void aManagedBufferHasNoMemoryAfterTheResetOrTheClose() {
        try (GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 64)) {
            UnsafeBuffer first = SegmentBuffers.allocate(segments, 16, 8);
            assertEquals(16, first.capacity());
            first.putLong(8, 1);
            segments.reset();
            UnsafeBuffer second = SegmentBuffers.allocate(segments, 16, 8);
            assertEquals(1, second.getLong(8));
            assertEquals(0, first.capacity());
            assertEquals(0, first.addressOffset());
            assertNull(first.byteBuffer());
            assertThrows(IndexOutOfBoundsException.class, () -> first.putByte(0, (byte) 1));
            segments.close();
            assertEquals(0, second.capacity());
            assertThrows(IndexOutOfBoundsException.class, () -> second.getByte(0));
        }
    }

    @Test
    void whatTheAllocatorRefusesLeavesItUnchanged() throws InterruptedException {
        GrowingSegments segments = new GrowingSegments(Arena::ofConfined, 64, 64);
        SegmentBuffers.allocate(segments, 16, 8);
        assertThrows(CapacityExceededException.class,
                () -> SegmentBuffers.allocate(segments, 49, 8));
        assertThrows(InvalidSizeException.class, () -> SegmentBuffers.allocate(segments, -1, 8));
        assertEquals(Integer.MAX_VALUE, assertThrows(InvalidSizeException.class,
                () -> SegmentBuffers.allocate(segments, Integer.MAX_VALUE, 8)).size());
        assertThrows(InvalidAlignmentException.class,
                () -> SegmentBuffers.allocate(segments, 1, 3));
        assertInstanceOf(WrongThreadException.class, Threads.thrown(Thread.ofPlatform(),
                () -> SegmentBuffers.allocate(segments, 1, 1)));
        assertEquals(List.of(16L, 1L), List.of(segments.used(), (long) segments.managed()));
        segments.close();
        assertThrows(IllegalStateException.class, () -> SegmentBuffers.allocate(segments, 1, 1));
    }
}
