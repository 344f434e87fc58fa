package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.UseAfterResetException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StaticArenaTest {

    @Test
    void blocksFollowEachOtherWithPaddingBetween() {
        StaticArena arena = new StaticArena(100);
        assertEquals(0, arena.allocate(3));
        assertEquals(8, arena.allocate(4, 8));
        assertEquals(12, arena.allocate(1, 4));
        assertEquals(13, arena.used());
        assertEquals(87, arena.remaining());
        assertEquals(5, arena.padding());
        assertEquals(12, arena.lastBlock());
        assertEquals(12, arena.lastMark());
    }

    @Test
    void theAddressIsAlignedNotTheOffset() {
        StaticArena arena = new StaticArena(6, 100);
        assertEquals(6, arena.base());
        assertEquals(2, arena.allocate(1, 8));
        assertEquals(10, arena.allocate(1, 16));
    }

    @Test
    void aFullArenaRefusesAndIsUnchanged() {
        StaticArena arena = new StaticArena(16);
        arena.allocate(10);
        assertEquals(StaticArena.NONE, arena.tryAllocate(7, 1));
        assertEquals(StaticArena.NONE, arena.tryAllocate(1, 16));
        CapacityExceededException full =
            assertThrows(CapacityExceededException.class, () -> arena.allocate(7, 1));
        assertEquals(16, full.capacity());
        assertEquals(10, full.size());
        assertEquals(7, full.requested());
        assertThrows(CapacityExceededException.class, () -> arena.allocate(7));
        assertEquals(10, arena.used());
        assertEquals(0, arena.lastBlock());
        assertEquals(10, arena.allocate(6));
        assertEquals(0, arena.remaining());
    }

    @Test
    void invalidRequestsAreRefused() {
        StaticArena arena = new StaticArena(16);
        assertEquals(StaticArena.NONE, arena.tryAllocate(-1, 1));
        assertEquals(StaticArena.NONE, arena.tryAllocate(1, 3));
        assertEquals(StaticArena.NONE, arena.tryAllocate(1, 0));
        assertEquals(-1, assertThrows(InvalidSizeException.class,
            () -> arena.allocate(-1, 1)).size());
        assertThrows(InvalidSizeException.class, () -> arena.allocate(-2));
        assertEquals(3, assertThrows(InvalidAlignmentException.class,
            () -> arena.allocate(1, 3)).alignment());
        assertEquals(0, arena.used());
    }

    @Test
    void arenasOutsideTheRangeOfLongAreRefused() {
        assertThrows(InvalidSizeException.class, () -> new StaticArena(-1));
        assertThrows(InvalidSizeException.class, () -> new StaticArena(-1, 5));
        assertThrows(InvalidSizeException.class, () -> new StaticArena(5, -1));
        assertThrows(InvalidSizeException.class, () -> new StaticArena(1, Long.MAX_VALUE));
        assertEquals(Long.MAX_VALUE, new StaticArena(Long.MAX_VALUE).capacity());
    }

    @Test
    void theWholeRangeOfLongCanBeLent() {
        StaticArena arena = new StaticArena(Long.MAX_VALUE);
        assertEquals(0, arena.allocate(Long.MAX_VALUE));
        assertEquals(StaticArena.NONE, arena.tryAllocate(0, 2));
        assertEquals(Long.MAX_VALUE, arena.tryAllocate(0, 1));
    }

    @Test
    void anEmptyBlockIsABlock() {
        StaticArena arena = new StaticArena(0);
        assertEquals(0, arena.allocate(0));
        assertEquals(0, arena.lastBlock());
        arena.freeLast(0);
        assertEquals(StaticArena.NONE, arena.lastBlock());
    }

    @Test
    void freeLastGivesBackTheBlockAndItsPaddingOnce() {
        StaticArena arena = new StaticArena(64);
        arena.allocate(3);
        long block = arena.allocate(8, 8);
        assertFalse(arena.tryFreeLast(0));
        assertFalse(arena.tryFreeLast(-1));
        arena.freeLast(block);
        assertEquals(3, arena.used());
        assertEquals(0, arena.padding());
        assertEquals(19, arena.peak() + 3);
        assertEquals(block, assertThrows(ForeignHandleException.class,
            () -> arena.freeLast(block)).handle());
        assertFalse(arena.tryFreeLast(block));
        assertFalse(arena.tryFreeLast(3));
        assertEquals(3, arena.used());
    }

    @Test
    void theNewestBlockGrowsAndShrinksInPlace() {
        StaticArena arena = new StaticArena(16);
        long block = arena.allocate(4);
        arena.resizeLast(block, 16);
        assertEquals(16, arena.used());
        arena.resizeLast(block, 2);
        assertEquals(2, arena.used());
        assertEquals(16, arena.peak());
        assertFalse(arena.tryResizeLast(block, 17));
        assertFalse(arena.tryResizeLast(block, -1));
        assertFalse(arena.tryResizeLast(1, 1));
        assertThrows(CapacityExceededException.class, () -> arena.resizeLast(block, 17));
        assertThrows(InvalidSizeException.class, () -> arena.resizeLast(block, -1));
        assertThrows(ForeignHandleException.class, () -> arena.resizeLast(1, 1));
        arena.freeLast(block);
        assertFalse(arena.tryResizeLast(block, 1));
        assertThrows(ForeignHandleException.class, () -> arena.resizeLast(block, 1));
        assertEquals(0, arena.used());
    }

    @Test
    void aCheckpointGivesBackWhatCameAfterIt() {
        StaticArena arena = new StaticArena(64);
        arena.allocate(3);
        arena.allocate(1, 8);
        Checkpoint mark = arena.checkpoint();
        assertEquals(9, mark.used());
        assertEquals(5, mark.padding());
        assertTrue(arena.accepts(mark));
        arena.allocate(20, 16);
        arena.resetTo(mark);
        assertEquals(9, arena.used());
        assertEquals(5, arena.padding());
        assertFalse(arena.tryFreeLast(8));
        arena.allocate(5);
        assertTrue(arena.tryResetTo(mark));
        assertEquals(9, arena.used());
    }

    @Test
    void anInnerCheckpointIsStaleAfterAnOuterReset() {
        StaticArena arena = new StaticArena(64);
        Checkpoint outer = arena.checkpoint();
        arena.allocate(8);
        Checkpoint inner = arena.checkpoint();
        arena.resetTo(outer);
        assertFalse(arena.tryResetTo(inner));
        UseAfterResetException stale =
            assertThrows(UseAfterResetException.class, () -> arena.resetTo(inner));
        assertEquals(8, stale.mark());
        assertEquals(0, stale.used());
    }

    @Test
    void aCheckpointIsStaleAfterResetHoweverMuchIsUsed() {
        StaticArena arena = new StaticArena(64);
        arena.allocate(8);
        Checkpoint mark = arena.checkpoint();
        arena.reset();
        arena.allocate(32);
        assertFalse(arena.accepts(mark));
        assertThrows(UseAfterResetException.class, () -> arena.resetTo(mark));
        assertEquals(32, arena.used());
    }

    @Test
    void aForeignCheckpointIsRefused() {
        StaticArena arena = new StaticArena(64);
        Checkpoint foreign = new StaticArena(64).checkpoint();
        assertFalse(arena.tryResetTo(foreign));
        assertFalse(arena.tryResetTo(null));
        assertFalse(arena.accepts(null));
        assertThrows(ForeignHandleException.class, () -> arena.resetTo(foreign));
        assertThrows(NullPointerException.class, () -> arena.resetTo(null));
    }

    @Test
    void resetGivesEverythingBackAndKeepsThePeak() {
        StaticArena arena = new StaticArena(64);
        arena.allocate(3);
        arena.allocate(8, 8);
        arena.reset();
        assertEquals(0, arena.used());
        assertEquals(0, arena.padding());
        assertEquals(16, arena.peak());
        assertEquals(StaticArena.NONE, arena.lastBlock());
        assertEquals(64, arena.remaining());
    }

    @Test
    void usedOffsetsAreThoseBelowTheMark() {
        StaticArena arena = new StaticArena(8);
        arena.allocate(3);
        assertFalse(arena.isUsed(-1));
        assertTrue(arena.isUsed(0));
        assertTrue(arena.isUsed(2));
        assertFalse(arena.isUsed(3));
    }

    @Test
    void itShowsWhatIsUsed() {
        StaticArena arena = new StaticArena(8);
        arena.allocate(2);
        assertEquals("StaticArena[used=2, capacity=8]", arena.toString());
        assertEquals(0.25, arena.utilisation());
        assertEquals(1.0, new StaticArena(0).utilisation());
    }

    @Test
    void aRefusalNamesTheArgumentThatIsWrong() {
        long max = Long.MAX_VALUE;
        assertInvalidSize(-1, () -> new StaticArena(-1, 8));
        assertInvalidSize(Long.MIN_VALUE, () -> new StaticArena(Long.MIN_VALUE, -2));
        assertInvalidSize(Long.MIN_VALUE, () -> new StaticArena(5, Long.MIN_VALUE));
        assertInvalidSize(max - 4, () -> new StaticArena(5, max - 4));
        assertInvalidSize(-1, () -> new StaticArena(-1, -2, -3));
        assertInvalidSize(-2, () -> new StaticArena(1, -2, -3));
        assertInvalidSize(-3, () -> new StaticArena(1, 2, -3));
        assertEquals(max - 5, new StaticArena(5, max - 5).capacity());
        StaticArena arena = new StaticArena(8);
        assertInvalidSize(Long.MIN_VALUE, () -> arena.allocate(Long.MIN_VALUE, 3));
        for (long alignment : new long[] {0, -1, -4, 6, max, Long.MIN_VALUE}) {
            assertEquals(alignment, assertThrows(InvalidAlignmentException.class,
                () -> arena.allocate(max, alignment)).alignment());
            assertEquals(StaticArena.NONE, arena.tryAllocate(0, alignment));
        }
    }

    @Test
    void onlyTheNewestBlockIsFreedOrResized() {
        StaticArena arena = new StaticArena(16);
        arena.allocate(3);
        arena.allocate(4, 8);
        for (long offset : new long[] {-1, 0, 3, 7, 9, 12, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertForeign(offset, () -> arena.freeLast(offset));
            assertForeign(offset, () -> arena.resizeLast(offset, 1));
            assertFalse(arena.tryFreeLast(offset));
            assertFalse(arena.tryResizeLast(offset, 1));
        }
        assertEquals(12, arena.used());
        assertEquals(5, arena.padding());
        arena.resizeLast(8, 0);
        assertEquals(8, arena.used());
        arena.resizeLast(8, 8);
        assertEquals(16, arena.used());
        arena.freeLast(8);
        assertForeign(3, () -> arena.freeLast(3));
        assertForeign(3, () -> arena.resizeLast(3, 1));
        assertEquals(3, arena.used());
        assertEquals(3, arena.lastMark());
    }

    @Test
    void aSmallerUseDoesNotLowerThePeak() {
        StaticArena arena = new StaticArena(16);
        arena.allocate(12);
        arena.reset();
        arena.allocate(2);
        assertEquals(12, arena.peak());
        arena.resizeLast(0, 13);
        assertEquals(13, arena.peak());
    }

    @Test
    void aCheckpointOfNowIsTakenAndForgetsTheNewestBlock() {
        StaticArena arena = new StaticArena(8);
        arena.allocate(5);
        Checkpoint checkpoint = arena.checkpoint();
        arena.resetTo(checkpoint);
        assertTrue(arena.tryResetTo(checkpoint));
        assertEquals(5, arena.used());
        assertEquals(5, arena.lastMark());
        assertFalse(arena.tryFreeLast(0));
    }

    @Test
    void aCheckpointThatIsRefusedIsNotAccepted() {
        StaticArena arena = new StaticArena(8);
        arena.allocate(4);
        StaticArena other = new StaticArena(8);
        other.allocate(3);
        Checkpoint foreign = other.checkpoint();
        arena.checkpoint();
        arena.allocate(3);
        assertFalse(arena.accepts(foreign));
        assertForeign(3, () -> arena.resetTo(foreign));
        assertForeign(3, () -> arena.discard(foreign));
        assertThrows(NullPointerException.class, () -> arena.discard(null));
        assertFalse(arena.tryDiscard(null));
        assertEquals(4, arena.lastBlock());
        assertEquals(1, arena.checkpoints());
    }

    @Test
    void aStaleCheckpointStaysStaleWhenNewBlocksGrowPastItsMark() {
        StaticArena arena = new StaticArena(64);
        Checkpoint outer = arena.checkpoint();
        arena.allocate(8);
        Checkpoint inner = arena.checkpoint();
        arena.resetTo(outer);
        arena.allocate(32);
        assertFalse(arena.tryResetTo(inner));
        assertFalse(arena.tryDiscard(inner));
        Checkpoint another = arena.checkpoint();
        assertEquals(inner.level(), another.level());
        assertEquals(8, assertThrows(UseAfterResetException.class,
            () -> arena.resetTo(inner)).mark());
        assertEquals(32, assertThrows(UseAfterResetException.class,
            () -> arena.discard(inner)).used());
        assertEquals(32, arena.used());
        assertTrue(arena.accepts(outer) && arena.accepts(another));
    }

    @Test
    void aBlockFromBeforeAnOpenCheckpointStays() {
        StaticArena arena = new StaticArena(64);
        long block = arena.allocate(8);
        Checkpoint mark = arena.checkpoint();
        assertFalse(arena.tryFreeLast(block));
        assertForeign(block, () -> arena.resizeLast(block, 4));
        arena.freeLast(arena.allocate(1, 16));
        assertEquals(8, arena.used());
        assertTrue(arena.accepts(mark));
    }

    @Test
    void discardingKeepsTheBlocksAndClosesTheInnerCheckpoints() {
        StaticArena arena = new StaticArena(0, 64, 3);
        Checkpoint outer = arena.checkpoint();
        arena.allocate(8);
        Checkpoint middle = arena.checkpoint();
        Checkpoint inner = arena.checkpoint();
        long block = arena.allocate(4);
        arena.discard(middle);
        assertFalse(arena.accepts(middle) || arena.accepts(inner));
        assertEquals(1, arena.checkpoints());
        assertEquals(block, arena.lastBlock());
        assertEquals(12, arena.used());
        arena.resetTo(outer);
        assertEquals(0, arena.used());
        assertTrue(arena.tryDiscard(outer));
        assertFalse(arena.tryDiscard(outer));
    }

    @Test
    void soManyCheckpointsCanBeOpenAsWereAskedFor() {
        assertEquals(16, new StaticArena(8).maxCheckpoints());
        assertEquals(16, new StaticArena(8, 8).maxCheckpoints());
        StaticArena none = new StaticArena(8, 8, 0);
        assertThrows(CapacityExceededException.class, none::checkpoint);
        StaticArena arena = new StaticArena(8, 8, 2);
        long block = arena.allocate(1);
        arena.checkpoint();
        arena.checkpoint();
        arena.allocate(2);
        CapacityExceededException full =
            assertThrows(CapacityExceededException.class, arena::checkpoint);
        assertEquals(List.of(2L, 2L, 1L), List.of(full.capacity(), full.size(), full.requested()));
        assertEquals(block + 1, arena.lastBlock());
    }

    @Test
    void anArrayIsABlockOfTheProduct() {
        StaticArena arena = new StaticArena(3, 100);
        assertEquals(5, arena.allocateArray(3, 12, 8));
        assertEquals(41, arena.used());
        assertEquals(41, arena.allocateArray(0, Long.MAX_VALUE, 4));
        assertEquals(StaticArena.NONE, arena.tryAllocateArray(1L << 32, 1L << 31, 1));
        assertInvalidSize(1L << 32, () -> arena.allocateArray(1L << 32, 1L << 31, 1));
        assertInvalidSize(-1, () -> arena.allocateArray(-1, -2, 3));
        assertInvalidSize(-2, () -> arena.allocateArray(1, -2, 3));
        assertThrows(InvalidAlignmentException.class, () -> arena.allocateArray(1, 2, 3));
        assertEquals(60, assertThrows(CapacityExceededException.class,
            () -> arena.allocateArray(5, 12, 1)).requested());
        assertEquals(41, arena.used());
    }

    @Test
    void theCountOfResetsStartsAgainAfterItsLargestValue() throws ReflectiveOperationException {
        StaticArena arena = new StaticArena(8);
        assertEquals(0, arena.epoch());
        arena.reset();
        assertEquals(1, arena.epoch());
        var epoch = StaticArena.class.getDeclaredField("epoch");
        epoch.setAccessible(true);
        epoch.setLong(arena, Long.MAX_VALUE - 1);
        arena.reset();
        assertEquals(Long.MAX_VALUE, arena.epoch());
        arena.reset();
        assertEquals(0, arena.epoch());
    }

    private static void assertInvalidSize(long size, Runnable call) {
        assertEquals(size, assertThrows(InvalidSizeException.class, call::run).size());
    }

    private static void assertForeign(long handle, Runnable call) {
        assertEquals(handle, assertThrows(ForeignHandleException.class, call::run).handle());
    }
}
