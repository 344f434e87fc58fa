package dev.avila.alloc.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.foreign.Threads;
import io.netty.buffer.ByteBuf;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArenaByteBufAllocatorTest {

    @Test
    void buffersAreSlicesOneBehindTheOther() {
        try (var allocator = new ArenaByteBufAllocator(Arena::ofConfined, 64)) {
            assertEquals(List.of(0L, 0L, 0), List.of(allocator.used(), allocator.capacity(),
                    allocator.chunks()));
            ByteBuf first = allocator.directBuffer(5);
            ByteBuf second = allocator.directBuffer(16);
            assertEquals(8, address(second) - address(first));
            assertEquals(24, allocator.used());
            ByteBuf third = allocator.directBuffer(64);
            assertEquals(0, address(third) % ArenaByteBufAllocator.ALIGNMENT);
            assertEquals(List.of(128L, 2, 3), List.of(allocator.capacity(), allocator.chunks(),
                    allocator.live()));
            assertEquals("ArenaByteBufAllocator[live=3, used=" + allocator.used()
                    + ", capacity=128]", allocator.toString());
            List.of(first, second, third).forEach(ByteBuf::release);
        }
    }

    private static long address(ByteBuf buffer) {
        return MemorySegment.ofBuffer(buffer.nioBuffer(0, buffer.capacity())).address();
    }

    @Test
    void aResetIsRefusedAsLongAsABufferIsLive() {
        try (var allocator = new ArenaByteBufAllocator(Arena::ofConfined, 64)) {
            ByteBuf first = allocator.directBuffer(8).writeLong(1);
            ByteBuf second = allocator.directBuffer(8).writeLong(2);
            long address = address(first);
            assertEquals("there are live buffers: 2",
                    assertThrows(IllegalStateException.class, allocator::reset).getMessage());
            assertTrue(first.release());
            assertThrows(IllegalStateException.class, allocator::reset);
            assertEquals(List.of(16L, 2L), List.of(allocator.used(), second.getLong(0)));
            assertTrue(second.release());
            assertEquals(16, allocator.used());
            allocator.reset();
            assertEquals(List.of(0L, 16L, 1), List.of(allocator.used(), allocator.peak(),
                    allocator.chunks()));
            ByteBuf again = allocator.directBuffer(8);
            assertEquals(address, address(again));
            again.release();
        }
    }

    @Test
    void equalCyclesNeedNoNewChunk() {
        try (var allocator = new ArenaByteBufAllocator(Arena::ofConfined, 64)) {
            for (int cycle = 0; cycle < 5; cycle++) {
                ByteBuf growing = allocator.directBuffer(1);
                growing.writeZero(500);
                growing.release();
                allocator.reset();
            }
            int chunks = allocator.chunks();
            allocator.directBuffer(1).writeZero(500).release();
            assertEquals(chunks, allocator.chunks());
            allocator.reset();
            assertEquals(chunks, allocator.trim());
            assertEquals(0, allocator.chunks());
        }
    }

    @Test
    void trimKeepsWhatLiveBuffersHave() {
        try (var allocator = new ArenaByteBufAllocator(Arena::ofConfined, 64)) {
            allocator.directBuffer(64).release();
            allocator.directBuffer(64).release();
            allocator.reset();
            ByteBuf buffer = allocator.directBuffer(8).writeLong(3);
            assertEquals(1, allocator.trim());
            assertEquals(3, buffer.readLong());
            buffer.release();
        }
    }

    @Test
    void aBufferGrowsIntoAnotherSlice() {
        try (var allocator = new ArenaByteBufAllocator(Arena::ofConfined, 64)) {
            ByteBuf buffer = allocator.directBuffer(8).writeLong(1);
            buffer.capacity(4).capacity(8);
            assertEquals(8, allocator.used());
            buffer.capacity(16);
            assertEquals(List.of(24L, 1), List.of(allocator.used(), allocator.live()));
            assertEquals(0, buffer.getInt(0));
            buffer.release();
        }
    }

    @Test
    void theLimitIsKept() {
        try (var allocator = new ArenaByteBufAllocator(Arena::ofConfined, 64, 100)) {
            ByteBuf buffer = allocator.directBuffer(64).writeLong(1);
            assertEquals("40 requested, 64 of 100 in use", assertThrows(
                    CapacityExceededException.class,
                    () -> allocator.directBuffer(40)).getMessage());
            assertThrows(CapacityExceededException.class, () -> buffer.capacity(65));
            assertEquals(List.of(64, 8, 1), List.of(buffer.capacity(), buffer.writerIndex(),
                    allocator.live()));
            assertTrue(allocator.directBuffer(36).release());
            assertEquals(100, allocator.used());
            buffer.release();
        }
        assertEquals(0, assertThrows(InvalidSizeException.class,
                () -> new ArenaByteBufAllocator(Arena::ofConfined, 0)).size());
        assertEquals(-1, assertThrows(InvalidSizeException.class,
                () -> new ArenaByteBufAllocator(Arena::ofConfined, 1, -1)).size());
    }

    @Test
    void afterTheCloseLiveBuffersAreDeadButCanBeReleased() {
        var allocator = new ArenaByteBufAllocator(Arena::ofConfined, 64);
        ByteBuf buffer = allocator.directBuffer(8).writeLong(1);
        allocator.close();
        allocator.close();
        assertEquals(List.of(0L, 1), List.of(allocator.capacity(), allocator.live()));
        assertThrows(IllegalStateException.class, () -> buffer.getLong(0));
        assertThrows(IllegalStateException.class, () -> buffer.setLong(0, 1));
        assertThrows(IllegalStateException.class, () -> buffer.capacity(4));
        assertThrows(IllegalStateException.class, () -> allocator.directBuffer(8));
        assertEquals(List.of(8, 8), List.of(buffer.capacity(), buffer.writerIndex()));
        assertTrue(buffer.release());
        assertEquals(0, allocator.live());
        assertThrows(IllegalStateException.class, allocator::reset);
        assertThrows(IllegalStateException.class, allocator::trim);
    }

    @Test
    void anotherThreadIsRefused() throws InterruptedException {
        try (var allocator = new ArenaByteBufAllocator(Arena::ofShared, 64)) {
            allocator.directBuffer(8).release();
            for (Runnable misuse : List.<Runnable>of(allocator::reset, allocator::trim,
                    allocator::close, allocator::directBuffer)) {
                assertInstanceOf(WrongThreadException.class,
                        Threads.thrown(Thread.ofPlatform(), misuse));
            }
            assertEquals(List.of(8L, 64L), List.of(allocator.used(), allocator.capacity()));
        }
    }
}
