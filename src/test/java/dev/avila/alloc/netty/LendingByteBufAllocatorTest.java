package dev.avila.alloc.netty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.foreign.Threads;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.IllegalReferenceCountException;
import io.netty.util.ResourceLeakDetector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Netty's users do with a buffer, with those of each allocator. */
final class LendingByteBufAllocatorTest {

    /** The allocators; that of the pool with buffers in blocks, and with all outside of them. */
    enum Kind {
        POOL, UNPOOLED, ARENA;

        LendingByteBufAllocator make(Arena arena) {
            return switch (this) {
                case POOL -> new PoolByteBufAllocator(arena.allocate(16 * 4096), 4096);
                case UNPOOLED -> new PoolByteBufAllocator(arena.allocate(0), 4096);
                case ARENA -> new ArenaByteBufAllocator(Arena::ofConfined, 1024);
            };
        }
    }

    private static final ResourceLeakDetector.Level LEVEL = ResourceLeakDetector.getLevel();

    private final Arena arena = Arena.ofConfined();

    @AfterEach
    void restore() {
        ResourceLeakDetector.setLevel(LEVEL);
        arena.close();
    }

    @ParameterizedTest
    @EnumSource
    void theCapacityIsWhatWasAskedAndGrowsToItsMost(Kind kind) {
        LendingByteBufAllocator allocator = kind.make(arena);
        ByteBuf buffer = allocator.directBuffer(3, 8000);
        assertEquals(List.of(3, 8000, 0, 0), List.of(buffer.capacity(), buffer.maxCapacity(),
                buffer.readerIndex(), buffer.writerIndex()));
        for (int i = 0; i < 1000; i++) {
            buffer.writeLong(i);
        }
        assertEquals(8000, buffer.capacity());
        assertFalse(buffer.isWritable());
        assertThrows(IndexOutOfBoundsException.class, () -> buffer.writeByte(1));
        assertEquals(1, buffer.ensureWritable(1, false));
        assertThrows(IllegalArgumentException.class, () -> buffer.capacity(8001));
        for (int i = 0; i < 1000; i++) {
            assertEquals(i, buffer.readLong());
        }
        assertSame(buffer, buffer.capacity(16));
        assertEquals(List.of(16, 16, 16), List.of(buffer.capacity(), buffer.readerIndex(),
                buffer.writerIndex()));
        assertEquals(1, buffer.getLong(8));
        assertTrue(buffer.release());
        assertEquals(0, allocator.live());
    }

    @ParameterizedTest
    @EnumSource
    void aBufferHoldsWhatOneOfTheHeapHolds(Kind kind) throws IOException {
        LendingByteBufAllocator allocator = kind.make(arena);
        ByteBuf buffer = allocator.directBuffer();
        ByteBuf own = Unpooled.buffer();
        assertEquals(256, buffer.capacity());
        assertEquals(use(own), use(buffer));
        assertEquals(own, buffer);
        assertEquals(ByteBufUtil.hexDump(own), ByteBufUtil.hexDump(buffer));
        assertEquals(0, own.compareTo(buffer));
        assertTrue(buffer.release());
    }

    /** Numbers in both orders, texts, searches and streams; what they answer. */
    private static List<Object> use(ByteBuf buffer) throws IOException {
        List<Object> answers = new ArrayList<>();
        buffer.writeBoolean(true).writeByte(-2).writeShort(-3).writeMedium(70_000).writeInt(-5)
                .writeLong(6L << 40).writeFloat(1.5f).writeDouble(2.5).writeChar('x');
        buffer.writeShortLE(-3).writeMediumLE(70_000).writeIntLE(-5).writeLongLE(6L << 40);
        answers.add(buffer.writeCharSequence("a text, ein Wörtchen", StandardCharsets.UTF_8));
        answers.add(ByteBufUtil.writeUtf8(buffer, "Ærø"));
        buffer.writeZero(9).writeBytes(new byte[] {1, 2, 3}).writeBytes(
                ByteBuffer.allocateDirect(3).put(1, (byte) 4));
        answers.add(List.of(buffer.readBoolean(), buffer.readByte(), buffer.readShort(),
                buffer.readMedium(), buffer.readInt(), buffer.readLong(), buffer.readFloat(),
                buffer.readDouble(), buffer.readChar()));
        answers.add(List.of(buffer.readShortLE(), buffer.readMediumLE(), buffer.readIntLE(),
                buffer.readLongLE()));
        answers.add(buffer.bytesBefore((byte) ','));
        answers.add(buffer.readCharSequence(21, StandardCharsets.UTF_8));
        answers.add(buffer.toString(StandardCharsets.UTF_8));
        try (var out = new ByteBufOutputStream(buffer)) {
            out.writeUTF("through a stream");
            out.writeInt(11);
        }
        buffer.discardReadBytes();
        answers.add(List.of(buffer.readerIndex(), buffer.writerIndex()));
        buffer.skipBytes(buffer.readableBytes() - 22);
        try (var in = new ByteBufInputStream(buffer)) {
            answers.add(in.readUTF());
            answers.add(in.readInt());
        }
        buffer.setByte(0, 200).setIndex(0, 4);
        answers.add(List.of(buffer.getUnsignedByte(0), buffer.getUnsignedInt(0)));
        return answers;
    }

    @ParameterizedTest
    @EnumSource
    void channelsReadAndWriteABuffer(Kind kind, @TempDir Path folder) throws IOException {
        LendingByteBufAllocator allocator = kind.make(arena);
        ByteBuf out = allocator.ioBuffer(16).writeLong(1).writeLong(2);
        ByteBuf in = allocator.ioBuffer();
        try (FileChannel channel = FileChannel.open(folder.resolve("file"),
                StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            assertEquals(16, out.readBytes(channel, 16));
            channel.position(0);
            assertEquals(8, in.writeBytes(channel, 8));
            assertEquals(8, channel.read(in.internalNioBuffer(8, 8)));
            in.writerIndex(16);
        }
        assertEquals(List.of(1L, 2L), List.of(in.readLong(), in.readLong()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        in.getBytes(8, bytes, 8);
        assertArrayEquals(new byte[] {0, 0, 0, 0, 0, 0, 0, 2}, bytes.toByteArray());
        out.release();
        in.release();
        assertEquals(0, allocator.live());
    }

    @ParameterizedTest
    @EnumSource
    void aBufferEndsWithItsLastReference(Kind kind) {
        LendingByteBufAllocator allocator = kind.make(arena);
        ByteBuf buffer = allocator.directBuffer(8).writeLong(7);
        assertSame(buffer, buffer.retain(3));
        assertFalse(buffer.release());
        assertFalse(buffer.release(1));
        assertEquals(List.of(2, 1), List.of(buffer.refCnt(), allocator.live()));
        assertThrows(IllegalReferenceCountException.class, () -> buffer.release(3));
        assertEquals(List.of(2, 1), List.of(buffer.refCnt(), allocator.live()));
        assertTrue(buffer.release(2));
        assertEquals(List.of(0, 0), List.of(buffer.refCnt(), allocator.live()));
        assertThrows(IllegalReferenceCountException.class, buffer::release);
        assertThrows(IllegalReferenceCountException.class, () -> buffer.release(1));
        assertThrows(IllegalReferenceCountException.class, () -> buffer.getLong(0));
        assertThrows(IllegalReferenceCountException.class, () -> buffer.capacity(9));
        assertEquals(0, allocator.live());
    }

    @ParameterizedTest
    @EnumSource
    void aPartThatIsRetainedKeepsTheWhole(Kind kind) {
        LendingByteBufAllocator allocator = kind.make(arena);
        ByteBuf buffer = allocator.directBuffer(16).writeLong(1).writeLong(2);
        ByteBuf first = buffer.readRetainedSlice(8);
        ByteBuf all = buffer.retainedDuplicate();
        assertFalse(buffer.release());
        assertFalse(all.release());
        assertEquals(1, allocator.live());
        assertEquals(1, first.readLong());
        assertTrue(first.release());
        assertEquals(List.of(0, 0), List.of(buffer.refCnt(), allocator.live()));
    }

    @ParameterizedTest
    @EnumSource
    void aCopyHasMemoryOfItsOwn(Kind kind) {
        LendingByteBufAllocator allocator = kind.make(arena);
        ByteBuf buffer = allocator.directBuffer(16).writeLong(1).writeLong(2);
        ByteBuf copy = buffer.copy();
        ByteBuf read = buffer.readBytes(8);
        assertEquals(3, allocator.live());
        buffer.setLong(0, 3).setLong(8, 3);
        assertEquals(List.of(1L, 2L, 1L), List.of(copy.readLong(), copy.readLong(),
                read.readLong()));
        assertSame(allocator, copy.alloc());
        for (ByteBuf each : List.of(buffer, copy, read)) {
            assertTrue(each.release());
        }
        assertEquals(0, allocator.live());
    }

    @ParameterizedTest
    @EnumSource
    void aCompositeBufferReleasesItsParts(Kind kind) {
        LendingByteBufAllocator allocator = kind.make(arena);
        CompositeByteBuf whole = allocator.compositeBuffer();
        for (int i = 0; i < 3; i++) {
            whole.addComponent(true, allocator.directBuffer(5).writeByte(9).writeInt(i));
        }
        assertEquals(3, allocator.live());
        assertTrue(whole.isDirect());
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of((byte) 9, i), List.of(whole.readByte(), whole.readInt()));
        }
        whole.consolidate();
        assertEquals(1, allocator.live());
        assertEquals(2, whole.getInt(11));
        whole.writeLong(4);
        assertEquals(4, whole.readLong());
        assertTrue(whole.release());
        assertEquals(0, allocator.live());
    }

    @ParameterizedTest
    @EnumSource
    void eachRequestGetsTheKindOfBufferThatItNames(Kind kind) {
        LendingByteBufAllocator allocator = kind.make(arena);
        assertTrue(allocator.isDirectBufferPooled());
        for (ByteBuf buffer : List.of(allocator.buffer(), allocator.buffer(4),
                allocator.buffer(4, 5), allocator.ioBuffer(), allocator.ioBuffer(4, 5),
                allocator.directBuffer(4, 5))) {
            assertTrue(buffer.isDirect());
            assertFalse(buffer.hasArray());
            assertFalse(buffer.hasMemoryAddress());
            assertThrows(UnsupportedOperationException.class, buffer::memoryAddress);
            assertSame(allocator, buffer.alloc());
            buffer.release();
        }
        ByteBuf heap = allocator.heapBuffer(4, 8);
        assertTrue(heap.hasArray());
        assertFalse(heap.isDirect());
        assertSame(allocator, heap.alloc());
        assertEquals(8, heap.writeLong(1).capacity());
        assertEquals(0, allocator.live());
        heap.release();
        assertThrows(IllegalReferenceCountException.class, heap::readLong);
        assertEquals(0, allocator.directBuffer(0, 0).capacity());
        assertEquals(0, allocator.live());
    }

    @ParameterizedTest
    @EnumSource
    void theMetricIsTheMemoryInUse(Kind kind) {
        LendingByteBufAllocator allocator = kind.make(arena);
        assertEquals(0, allocator.metric().usedDirectMemory());
        assertEquals(-1, allocator.metric().usedHeapMemory());
        ByteBuf first = allocator.directBuffer(64);
        ByteBuf second = allocator.directBuffer(64);
        assertEquals(kind == Kind.POOL ? 2 * 4096 : 2 * 64, allocator.metric().usedDirectMemory());
        first.release();
        second.release();
        assertEquals(kind == Kind.ARENA ? 2 * 64 : 0, allocator.metric().usedDirectMemory());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoCapacityIsRefused(Kind kind) {
        LendingByteBufAllocator allocator = kind.make(arena);
        assertThrows(IllegalArgumentException.class, () -> allocator.directBuffer(-1));
        assertThrows(IllegalArgumentException.class, () -> allocator.directBuffer(2, 1));
        assertEquals(Integer.MAX_VALUE, assertThrows(InvalidSizeException.class,
                () -> allocator.directBuffer(Integer.MAX_VALUE)).size());
        ByteBuf buffer = allocator.directBuffer(8);
        assertThrows(InvalidSizeException.class, () -> buffer.capacity(Integer.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> buffer.capacity(-1));
        assertEquals(List.of(8, 1), List.of(buffer.capacity(), allocator.live()));
        buffer.release();
    }

    @ParameterizedTest
    @EnumSource
    void anotherThreadIsRefusedAndChangesNothing(Kind kind) throws InterruptedException {
        LendingByteBufAllocator allocator = kind.make(arena);
        ByteBuf buffer = allocator.directBuffer(8).writeLong(1).skipBytes(1);
        for (Runnable misuse : List.<Runnable>of(allocator::directBuffer, buffer::release,
                () -> buffer.release(1), () -> buffer.capacity(4), () -> buffer.capacity(99))) {
            assertEquals("the allocator is another thread's", assertInstanceOf(
                    WrongThreadException.class,
                    Threads.thrown(Thread.ofPlatform(), misuse)).getMessage());
        }
        assertEquals(List.of(1, 8, 1, 8, 1), List.of(buffer.refCnt(), buffer.capacity(),
                buffer.readerIndex(), buffer.writerIndex(), allocator.live()));
        assertEquals(null, Threads.thrown(Thread.ofPlatform(), () -> {
            allocator.heapBuffer().writeLong(1).release();
        }));
        assertTrue(buffer.release());
    }

    @ParameterizedTest
    @EnumSource
    void theLeakDetectorWatchesDirectBuffers(Kind kind) {
        LendingByteBufAllocator allocator = kind.make(arena);
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        ByteBuf watched = allocator.directBuffer();
        assertNotEquals(LentByteBuf.class, watched.getClass());
        assertEquals(LentByteBuf.class, watched.unwrap().getClass());
        watched.writeZero(1000);
        assertTrue(watched.release());
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
        ByteBuf bare = allocator.directBuffer();
        assertEquals(LentByteBuf.class, bare.getClass());
        assertTrue(bare.release());
        assertEquals(0, allocator.live());
    }
}
