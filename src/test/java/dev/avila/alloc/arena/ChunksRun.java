package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidSizeException;
import java.util.ArrayList;
import java.util.List;

/**
 * A growing arena beside lists of its chunks and blocks. Each call is made on both, in one of the
 * two API styles; {@link #agree} compares them.
 */
final class ChunksRun {

    private record Chunk(long start, long base, long size) {

        long end() {
            return start + size;
        }
    }

    private record Block(int chunk, long offset, long size, long alignment) {

        long end() {
            return offset + size;
        }
    }

    static final int CHUNKS = 3;

    private final Arena arena;
    private final long limit;
    private final boolean throwing;
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private long used;
    private long peak;
    private boolean freeable;
    private int current = -1;

    ChunksRun(long limit, boolean throwing) {
        arena = new Arena(limit, CHUNKS);
        this.limit = limit;
        this.throwing = throwing;
    }

    private long capacity() {
        return chunks.isEmpty() ? 0 : chunks.getLast().end();
    }

    void addChunk(long base, long size) {
        boolean isRange = 0 <= base && 0 < size && size <= Long.MAX_VALUE - base;
        boolean isAllowed = chunks.size() < CHUNKS && 0 < size && size <= limit - capacity();
        assertEquals(isAllowed, arena.canAdd(size));
        if (!throwing) {
            assertEquals(isRange && isAllowed, arena.tryAddChunk(base, size));
        } else if (isRange && isAllowed) {
            arena.addChunk(base, size);
        } else if (isRange) {
            assertThrows(CapacityExceededException.class, () -> arena.addChunk(base, size));
        } else {
            assertThrows(InvalidSizeException.class, () -> arena.addChunk(base, size));
        }
        if (isRange && isAllowed) {
            chunks.add(new Chunk(capacity(), base, size));
        }
    }

    void dropChunk() {
        boolean drops = current < chunks.size() - 1;
        assertEquals(drops, arena.tryDropChunk());
        if (drops) {
            chunks.removeLast();
        }
    }

    void allocate(long size, long alignment) {
        Block expected = firstFit(size, alignment);
        if (!throwing) {
            assertEquals(expected == null ? Arena.NONE : expected.offset,
                    arena.tryAllocate(size, alignment));
        } else if (expected != null) {
            assertEquals(expected.offset, arena.allocate(size, alignment));
        } else {
            assertThrows(ArenaRun.refusal(size, alignment), () -> arena.allocate(size, alignment));
        }
        if (expected != null) {
            blocks.add(expected);
            current = expected.chunk;
            freeable = true;
            use(expected.end());
        }
    }

    private Block firstFit(long size, long alignment) {
        if (size < 0 || alignment < 1 || Long.bitCount(alignment) != 1) {
            return null;
        }
        for (int i = Math.max(current, 0); i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            for (long offset = i == current ? used : chunk.start; size <= chunk.end() - offset;
                    offset++) {
                if ((chunk.base + (offset - chunk.start)) % alignment == 0) {
                    return new Block(i, offset, size, alignment);
                }
            }
        }
        return null;
    }

    /** The newest block, or -1. */
    long newest() {
        return freeable ? blocks.getLast().offset : -1;
    }

    void freeLast(long offset) {
        boolean frees = freeable && offset == newest();
        if (!throwing) {
            assertEquals(frees, arena.tryFreeLast(offset));
        } else if (frees) {
            arena.freeLast(offset);
        } else {
            assertEquals(offset, assertThrows(ForeignHandleException.class,
                    () -> arena.freeLast(offset)).handle());
        }
        if (frees) {
            freeable = false;
            use(blocks.removeLast().offset);
        }
    }

    void resizeLast(long offset, long size) {
        boolean known = freeable && offset == newest();
        boolean resizes = known && 0 <= size && size <= chunks.get(current).end() - offset;
        if (!throwing) {
            assertEquals(resizes, arena.tryResizeLast(offset, size));
        } else if (resizes) {
            arena.resizeLast(offset, size);
        } else if (size < 0) {
            assertThrows(InvalidSizeException.class, () -> arena.resizeLast(offset, size));
        } else if (!known) {
            assertThrows(ForeignHandleException.class, () -> arena.resizeLast(offset, size));
        } else {
            assertThrows(CapacityExceededException.class, () -> arena.resizeLast(offset, size));
        }
        if (resizes) {
            Block old = blocks.removeLast();
            blocks.add(new Block(old.chunk, offset, size, old.alignment));
            use(offset + size);
        }
    }

    void reset() {
        long epoch = arena.epoch();
        arena.reset();
        assertNotEquals(epoch, arena.epoch());
        blocks.clear();
        current = -1;
        freeable = false;
        use(0);
    }

    private void use(long end) {
        used = end;
        peak = Math.max(peak, used);
    }

    /** Compares the numbers, and checks that each block is aligned, in its chunk and disjoint. */
    void agree() {
        assertEquals(List.of(used, capacity(), peak, limit),
                List.of(arena.used(), arena.capacity(), arena.peak(), arena.limit()));
        assertEquals(List.of(chunks.size(), CHUNKS, current),
                List.of(arena.chunks(), arena.maxChunks(), arena.current()));
        assertEquals(newest(), arena.lastBlock());
        assertEquals(0 < used, arena.isUsed(0));
        assertEquals(0 < used, arena.isUsed(used - 1));
        assertFalse(arena.isUsed(used));
        for (int i = 0; i < chunks.size(); i++) {
            assertEquals(chunks.get(i).start, arena.start(i));
        }
        long end = 0;
        long content = 0;
        for (Block block : blocks) {
            Chunk chunk = chunks.get(block.chunk);
            assertTrue(end <= block.offset && chunk.start <= block.offset);
            assertTrue(block.end() <= chunk.end());
            assertEquals(0, (chunk.base + (block.offset - chunk.start)) % block.alignment);
            content += block.size;
            end = block.end();
        }
        assertTrue(end <= used && content + arena.padding() <= used);
    }
}
