package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import org.junit.jupiter.api.Test;

final class ArenaTest {

    @Test
    void anArenaWithoutChunksHasNoRoomAtAll() {
        Arena arena = new Arena();
        assertEquals(Arena.NONE, arena.tryAllocate(0, 1));
        assertEquals(0, arena.capacity());
        assertEquals(-1, arena.current());
        assertEquals(Arena.CHUNKS, arena.maxChunks());
        assertEquals(Long.MAX_VALUE, arena.limit());
        assertEquals(Arena.NONE, arena.lastBlock());
        assertFalse(arena.tryDropChunk());
        assertEquals("Arena[used=0, capacity=0]", arena.toString());
    }

    @Test
    void aBlockGoesToTheFirstChunkThatHasRoom() {
        Arena arena = new Arena();
        arena.addChunk(1000, 8);
        arena.addChunk(2000, 4);
        arena.addChunk(3000, 16);
        assertEquals(0, arena.allocate(6, 1));
        assertEquals(12, arena.allocate(10, 8));
        assertEquals(2, arena.current());
        assertEquals(6, arena.padding());
        assertEquals(Arena.NONE, arena.tryAllocate(7, 1));
        arena.reset();
        assertEquals(8, arena.start(1));
        assertEquals(0, arena.allocate(8, 1));
        assertEquals(8, arena.allocate(3, 4));
        assertEquals(1, arena.current());
    }

    @Test
    void theAddressIsAlignedAndNotTheOffset() {
        Arena arena = new Arena();
        arena.addChunk(61, 10);
        arena.addChunk(7, 64);
        assertEquals(3, arena.allocate(1, 64));
        assertEquals(10 + 57, arena.allocate(1, 64));
    }

    @Test
    void chunksBehindTheCurrentOneCanBeDropped() {
        Arena arena = new Arena();
        for (int chunk = 0; chunk < 3; chunk++) {
            arena.addChunk(0, 4);
        }
        arena.allocate(4, 1);
        arena.allocate(1, 1);
        assertTrue(arena.tryDropChunk());
        assertFalse(arena.tryDropChunk());
        assertEquals(8, arena.capacity());
        arena.reset();
        assertTrue(arena.tryDropChunk());
        assertTrue(arena.tryDropChunk());
        assertFalse(arena.tryDropChunk());
        assertEquals(0, arena.capacity());
        assertEquals(5, arena.peak());
    }

    @Test
    void theEpochStartsAgainAfterTheLast() throws ReflectiveOperationException {
        Arena arena = new Arena();
        arena.reset();
        assertEquals(1, arena.epoch());
        var epoch = Arena.class.getDeclaredField("epoch");
        epoch.setAccessible(true);
        epoch.setLong(arena, Long.MAX_VALUE - 1);
        arena.reset();
        assertEquals(Long.MAX_VALUE, arena.epoch());
        arena.reset();
        assertEquals(0, arena.epoch());
    }

    @Test
    void errorsSayWhatWasAsked() {
        Arena arena = new Arena(10, 1);
        assertEquals(-1, assertThrows(InvalidSizeException.class,
                () -> new Arena(-1, -2)).size());
        assertEquals(-2, assertThrows(InvalidSizeException.class, () -> new Arena(0, -2)).size());
        assertEquals(-1, assertThrows(InvalidSizeException.class,
                () -> arena.addChunk(-1, 0)).size());
        assertEquals(0, assertThrows(InvalidSizeException.class,
                () -> arena.addChunk(1, 0)).size());
        CapacityExceededException limit = assertThrows(CapacityExceededException.class,
                () -> arena.addChunk(0, 11));
        assertEquals("11 requested, 0 of 10 in use", limit.getMessage());
        arena.addChunk(0, 4);
        CapacityExceededException chunks = assertThrows(CapacityExceededException.class,
                () -> arena.addChunk(0, 1));
        assertEquals("1 requested, 1 of 1 in use", chunks.getMessage());
        arena.allocate(1, 1);
        assertEquals(6, assertThrows(InvalidAlignmentException.class,
                () -> arena.allocate(0, 6)).alignment());
        assertEquals("4 requested, 1 of 4 in use",
                assertThrows(CapacityExceededException.class,
                        () -> arena.allocate(4, 1)).getMessage());
        assertEquals(1, arena.allocate(2, 1));
        assertEquals("4 requested, 2 of 3 in use",
                assertThrows(CapacityExceededException.class,
                        () -> arena.resizeLast(1, 4)).getMessage());
        assertEquals(0, new Arena(0, 0).maxChunks());
        for (int chunk : new int[] {-1, 1}) {
            assertEquals(chunk, assertThrows(InvalidIndexException.class,
                    () -> arena.start(chunk)).index());
        }
    }
}
