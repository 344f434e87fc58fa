package dev.avila.alloc.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** No buffer sees what is written into another one. */
final class LendingByteBufAllocatorProperties {

    @Property(tries = 200)
    void theBuffersOfAPoolKeepTheirBytes(@ForAll @IntRange(min = 0, max = 6) int blocks,
            @ForAll @IntRange(min = 1, max = 120) int blockSize,
            @ForAll @Size(max = 150) List<@IntRange(min = 0, max = 1 << 16) Integer> calls) {
        try (Arena arena = Arena.ofConfined()) {
            var allocator = new PoolByteBufAllocator(
                    arena.allocate((long) blocks * blockSize), blockSize);
            Buffers buffers = new Buffers(allocator);
            calls.forEach(buffers::step);
            buffers.releaseAll();
            assertEquals(List.of(blocks, 0L),
                    List.of(allocator.available(), allocator.unpooledBytes()));
        }
    }

    @Property(tries = 200)
    void theBuffersOfAnArenaKeepTheirBytes(@ForAll @IntRange(min = 1, max = 300) int firstChunk,
            @ForAll @Size(max = 150) List<@IntRange(min = 0, max = 1 << 16) Integer> calls) {
        try (var allocator = new ArenaByteBufAllocator(Arena::ofConfined, firstChunk)) {
            Buffers buffers = new Buffers(allocator);
            for (int call : calls) {
                buffers.step(call);
                if (call % 16 == 15) {
                    buffers.releaseAll();
                    allocator.reset();
                    allocator.trim();
                }
            }
            buffers.releaseAll();
        }
    }
}
