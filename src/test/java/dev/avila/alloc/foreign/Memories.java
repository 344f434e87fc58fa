package dev.avila.alloc.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Memory of each kind, of {@link #SIZE} bytes. */
final class Memories {

    static final int SIZE = 40;

    private Memories() { }

    /** All of those below. */
    static List<MemorySegment> ofEachKind(Path file, Arena arena) {
        return Stream.of(ofNative(arena), ofArrays(), List.of(ofFile(file, arena)))
                .flatMap(List::stream).toList();
    }

    /** Off the heap; the first has an address that is a multiple of 64, the next is one more. */
    static List<MemorySegment> ofNative(Arena arena) {
        MemorySegment memory = arena.allocate(SIZE + 7, 64);
        return List.of(memory.asSlice(0, SIZE), memory.asSlice(1, SIZE), memory.asSlice(4, SIZE),
                memory.asSlice(7, SIZE));
    }

    static List<MemorySegment> ofArrays() {
        return List.of(MemorySegment.ofArray(new byte[SIZE]),
                MemorySegment.ofArray(new short[SIZE / 2]),
                MemorySegment.ofArray(new char[SIZE / 2]),
                MemorySegment.ofArray(new int[SIZE / 4]),
                MemorySegment.ofArray(new float[SIZE / 4]),
                MemorySegment.ofArray(new long[SIZE / 8]),
                MemorySegment.ofArray(new double[SIZE / 8]),
                MemorySegment.ofArray(new long[SIZE / 8 + 1]).asSlice(4, SIZE));
    }

    static MemorySegment ofFile(Path file, Arena arena) {
        try {
            Files.write(file, new byte[SIZE]);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ,
                    StandardOpenOption.WRITE)) {
                return channel.map(MapMode.READ_WRITE, 0, SIZE, arena);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every byte of {@code slice} is {@code pattern}. */
    static void assertFilled(byte pattern, MemorySegment slice) {
        for (byte each : slice.toArray(ValueLayout.JAVA_BYTE)) {
            assertEquals(pattern, each);
        }
    }
}
