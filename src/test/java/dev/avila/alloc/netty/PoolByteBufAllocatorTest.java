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
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PoolByteBufAllocatorTest {

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment memory = arena.allocate(3 * 16 + 15);

    @AfterEach
    void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }

    @Test
    void aBufferIsAWholeBlockOfTheMemory() {
        var allocator = new PoolByteBufAllocator(memory, 16);
        assertEquals(List.of(3, 16), List.of(allocator.blocks(), allocator.blockSize()));
        List<ByteBuf> buffers = new ArrayList<>();
        for (byte i = 1; i <= 3; i++) {
            buffers.add(allocator.directBuffer(16).writeBytes(new byte[] {i}).writeZero(14)
                    .writeByte(i));
        }
        List<Integer> first = new ArrayList<>();
        for (int block = 0; block < 3; block++) {
            byte pattern = memory.get(ValueLayout.JAVA_BYTE, 16 * block);
            assertEquals(pattern, memory.get(ValueLayout.JAVA_BYTE, 16 * block + 15));
            first.add((int) pattern);
        }
        assertEquals(List.of(1, 2, 3), first.stream().sorted().toList());
        assertEquals(List.of(0, 3, 3, 0L), List.of(allocator.available(), allocator.live(),
                allocator.peak(), allocator.unpooledBytes()));
        buffers.forEach(ByteBuf::release);
        assertEquals(List.of(3, 0, 3), List.of(allocator.available(), allocator.live(),
                allocator.peak()));
    }

    @Test
    void aBufferGrowsAndShrinksInsideItsBlock() {
        var allocator = new PoolByteBufAllocator(memory, 16);
        ByteBuf buffer = allocator.directBuffer(1).writeByte(5);
        for (int capacity : new int[] {8, 16, 0, 16, 1, 1, 2}) {
            buffer.capacity(capacity);
            assertEquals(List.of(capacity, 2, 1), List.of(buffer.capacity(),
                    allocator.available(), allocator.live()));
            buffer.setZero(0, capacity);
        }
        assertEquals(List.of(0L, 0L), List.of(allocator.oversized(), allocator.exhausted()));
        assertTrue(buffer.release());
        assertEquals(3, allocator.available());
    }

    @Test
    void aBufferThatOutgrowsItsBlockGivesItBackAndStaysOutside() {
        var allocator = new PoolByteBufAllocator(memory, 16);
        ByteBuf buffer = allocator.directBuffer(16).writeLong(1).writeLong(2);
        buffer.capacity(17);
        assertEquals(List.of(3, 1, 17L, 1L), List.of(allocator.available(), allocator.live(),
                allocator.unpooledBytes(), allocator.oversized()));
        assertEquals(List.of(1L, 2L), List.of(buffer.getLong(0), buffer.getLong(8)));
        buffer.capacity(9);
        buffer.capacity(17);
        assertEquals(List.of(3, 1, 17L, 1L), List.of(allocator.available(), allocator.live(),
                allocator.unpooledBytes(), allocator.oversized()));
        buffer.capacity(40);
        assertEquals(List.of(1, 40L, 2L), List.of(allocator.live(), allocator.unpooledBytes(),
                allocator.oversized()));
        assertEquals(40, allocator.metric().usedDirectMemory());
        assertTrue(buffer.release());
        assertEquals(List.of(0, 0L, 0L), List.of(allocator.live(), allocator.unpooledBytes(),
                allocator.exhausted()));
    }

    @Test
    void whatFindsNoBlockIsServedFromOutsideAndCounted() {
        var allocator = new PoolByteBufAllocator(memory, 48);
        ByteBuf block = allocator.directBuffer(48);
        ByteBuf outside = allocator.directBuffer(48);
        assertEquals(List.of(0, 2, 48L, 1L, 0L), List.of(allocator.available(), allocator.live(),
                allocator.unpooledBytes(), allocator.exhausted(), allocator.oversized()));
        assertEquals("PoolByteBufAllocator[blockSize=48, blocks=1, available=0, unpooledBytes=48]",
                allocator.toString());
        block.release();
        assertTrue(allocator.directBuffer(1).release());
        assertEquals(1, allocator.exhausted());
        outside.release();
        assertEquals(List.of(1, 0, 0L), List.of(allocator.available(), allocator.live(),
                allocator.unpooledBytes()));
    }

    @Test
    void theLimitIsKeptAndUsedToTheLastByte() {
        var allocator = new PoolByteBufAllocator(memory, 16, 40);
        ByteBuf buffer = allocator.directBuffer(10).writeByte(7);
        ByteBuf outside = allocator.directBuffer(20);
        assertEquals("21 requested, 20 of 40 in use", assertThrows(
                CapacityExceededException.class, () -> allocator.directBuffer(21)).getMessage());
        assertThrows(CapacityExceededException.class, () -> buffer.ensureWritable(30));
        assertEquals(List.of(10, 7, 1, 2, 2, 1L, 20L), List.of(buffer.capacity(),
                (int) buffer.getByte(0), buffer.writerIndex(), allocator.available(),
                allocator.live(), allocator.oversized(), allocator.unpooledBytes()));
        buffer.capacity(20);
        assertEquals(40, allocator.unpooledBytes());
        outside.release();
        buffer.release();
        assertTrue(allocator.directBuffer(40).release());
    }

    @Test
    void withoutMemoryOutsideWhatHasNoBlockIsRefused() {
        var allocator = new PoolByteBufAllocator(memory, 48, 0);
        ByteBuf block = allocator.directBuffer(48);
        assertThrows(CapacityExceededException.class, () -> allocator.directBuffer(1));
        assertThrows(CapacityExceededException.class, () -> block.capacity(49));
        assertTrue(block.release());
        assertThrows(CapacityExceededException.class, allocator::directBuffer);
        assertEquals(List.of(1, 0L, 0L), List.of(allocator.available(), allocator.exhausted(),
                allocator.oversized()));
    }

    @Test
    void memoryThatWasGivenBackIsRefusedButBuffersCanBeReleased() {
        var allocator = new PoolByteBufAllocator(memory, 16);
        ByteBuf block = allocator.directBuffer(8).writeLong(1);
        ByteBuf outside = allocator.directBuffer(20).writeLong(1);
        arena.close();
        assertThrows(IllegalStateException.class, () -> allocator.directBuffer(8));
        assertThrows(IllegalStateException.class, () -> block.getLong(0));
        assertThrows(IllegalStateException.class, () -> block.capacity(4));
        assertThrows(IllegalStateException.class, () -> block.capacity(30));
        assertThrows(IllegalStateException.class, () -> outside.capacity(30));
        assertEquals(List.of(2, 8, 8, 20), List.of(allocator.live(), block.capacity(),
                block.writerIndex(), outside.capacity()));
        assertEquals(1, outside.readLong());
        assertTrue(block.release());
        assertTrue(outside.release());
        assertEquals(List.of(0, 3), List.of(allocator.live(), allocator.available()));
    }

    @Test
    void theThreadsOfTheMemoryReadAndWrite() throws InterruptedException {
        ByteBuf confined = new PoolByteBufAllocator(memory, 16).directBuffer(8).writeLong(1);
        assertInstanceOf(WrongThreadException.class,
                Threads.thrown(Thread.ofPlatform(), () -> confined.getLong(0)));
        confined.release();
        try (Arena shared = Arena.ofShared()) {
            ByteBuf buffer = new PoolByteBufAllocator(shared.allocate(16), 16).directBuffer(16);
            assertEquals(null, Threads.thrown(Thread.ofPlatform(), () -> buffer.writeLong(9)));
            assertEquals(9, buffer.readLong());
            buffer.release();
        }
    }

    @Test
    void anAllocatorOfAnotherThreadsMemoryLendsNothing() throws InterruptedException {
        assertInstanceOf(WrongThreadException.class, Threads.thrown(Thread.ofPlatform(),
                () -> new PoolByteBufAllocator(memory, 16).directBuffer(8)));
    }

    @Test
    void whatIsNoPoolIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new PoolByteBufAllocator(memory.asReadOnly(), 16));
        assertThrows(IllegalArgumentException.class,
                () -> new PoolByteBufAllocator(MemorySegment.ofArray(new byte[64]), 16));
        assertEquals(0, assertThrows(InvalidSizeException.class,
                () -> new PoolByteBufAllocator(memory, 0)).size());
        assertEquals(-1, assertThrows(InvalidSizeException.class,
                () -> new PoolByteBufAllocator(memory, 1, -1)).size());
        MemorySegment huge = MemorySegment.ofAddress(8).reinterpret(1L << 31);
        assertEquals(1L << 31, assertThrows(InvalidSizeException.class,
                () -> new PoolByteBufAllocator(huge, 1)).size());
        assertEquals(1, new PoolByteBufAllocator(memory, 63).blocks());
        assertEquals(0, new PoolByteBufAllocator(memory, 64).blocks());
    }
}
