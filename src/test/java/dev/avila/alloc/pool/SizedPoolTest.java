package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.DoubleFreeException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SizedPoolTest {

    /** On both sides of the borders of groups. */
    private static final int[] CAPACITIES = {0, 1, 2, 31, 32, 33, 63, 64, 65, 97};

    @Test
    void aNewPoolHasEveryBlockFree() {
        for (int capacity : CAPACITIES) {
            SizedPool pool = new SizedPool(64, capacity);
            assertEquals(capacity, pool.capacity());
            assertEquals(64, pool.blockSize());
            assertEquals(64L * capacity, pool.size());
            assertEquals(capacity, pool.available());
            assertEquals(0, pool.live());
            assertEquals(capacity == 0, pool.isFull());
        }
    }

    @Test
    void everyBlockIsLentOnceAndThenNone() {
        for (int capacity : CAPACITIES) {
            SizedPool pool = new SizedPool(1, capacity);
            BitSet lent = new BitSet();
            for (int i = 0; i < capacity; i++) {
                assertFalse(pool.isFull());
                lent.set(i % 2 == 0 ? pool.allocate() : pool.tryAllocate());
            }
            assertEquals(capacity, lent.cardinality());
            assertEquals(capacity, lent.length());
            assertTrue(pool.isFull());
            assertEquals(SizedPool.NONE, pool.tryAllocate());
        }
    }

    @Test
    void aPoolOfNoBlocksLendsNone() {
        SizedPool pool = new SizedPool(Long.MAX_VALUE, 0);
        assertEquals(0, pool.size());
        assertEquals(SizedPool.NONE, pool.tryAllocate());
        assertThrows(CapacityExceededException.class, pool::allocate);
        assertThrows(InvalidIndexException.class, () -> pool.offset(0));
    }

    @Test
    void oneBlockMayBeAsLargeAsALong() {
        SizedPool pool = new SizedPool(Long.MAX_VALUE, 1);
        assertEquals(Long.MAX_VALUE, pool.size());
        assertEquals(0, pool.offset(pool.allocate()));
    }

    @Test
    void aBlockSizeBelowOneIsRefused() {
        for (long blockSize : new long[] {0, -1, Long.MIN_VALUE}) {
            for (int capacity : new int[] {-2, 0, 5}) {
                var error = assertThrows(InvalidSizeException.class,
                        () -> new SizedPool(blockSize, capacity));
                assertEquals(blockSize, error.size());
            }
        }
    }

    @Test
    void aNegativeCapacityIsRefused() {
        for (int capacity : new int[] {-1, Integer.MIN_VALUE}) {
            var error = assertThrows(InvalidSizeException.class,
                    () -> new SizedPool(1, capacity));
            assertEquals(capacity, error.size());
        }
    }

    @Test
    void moreUnitsThanALongCountsAreRefused() {
        long half = Long.MAX_VALUE / 2;
        assertEquals(Long.MAX_VALUE - 1, new SizedPool(half, 2).size());
        var error = assertThrows(InvalidSizeException.class, () -> new SizedPool(half + 1, 2));
        assertEquals(2, error.size());
        assertThrows(InvalidSizeException.class, () -> new SizedPool(Long.MAX_VALUE, 2));
    }

    @Test
    void anOffsetIsTheNumberTimesTheBlockSize() {
        SizedPool pool = new SizedPool(24, 65);
        for (int block = 0; block < 65; block++) {
            assertEquals(24L * block, pool.offset(block));
        }
        assertEquals(64L << 40, new SizedPool(1L << 40, 65).offset(64));
    }

    @Test
    void anOffsetOfNoBlockIsRefused() {
        SizedPool pool = new SizedPool(24, 65);
        for (int block : new int[] {-1, 65, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            var error = assertThrows(InvalidIndexException.class, () -> pool.offset(block));
            assertEquals(block, error.index());
            assertEquals(65, error.size());
        }
    }

    @Test
    void aBlockIsFoundByItsOffset() {
        for (long blockSize : new long[] {1, 3, 64, 1L << 57}) {
            SizedPool pool = new SizedPool(blockSize, 33);
            for (int block = 0; block < 33; block++) {
                assertEquals(block, pool.block(pool.offset(block)));
            }
        }
    }

    @Test
    void noBlockIsFoundBetweenBlocksAndOutside() {
        SizedPool pool = new SizedPool(64, 33);
        for (long offset : new long[] {-64, -1, 1, 63, 65, 33 * 64, 34 * 64, Long.MIN_VALUE,
            Long.MAX_VALUE, 64L << 32, 64L << 31}) {
            assertEquals(SizedPool.NONE, pool.block(offset));
        }
    }

    @Test
    void allocationFromAFullPoolIsRefusedAndChangesNothing() {
        SizedPool pool = full(33);
        var error = assertThrows(CapacityExceededException.class, pool::allocate);
        assertEquals(33, error.capacity());
        assertEquals(33, error.size());
        assertEquals(1, error.requested());
        assertEquals(SizedPool.NONE, pool.tryAllocate());
        assertEquals(33, pool.live());
    }

    @Test
    void releaseOfAForeignBlockIsRefusedAndChangesNothing() {
        SizedPool pool = full(33);
        for (int block : new int[] {-1, -32, 33, 63, 64, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            var error = assertThrows(ForeignHandleException.class, () -> pool.release(block));
            assertEquals(block, error.handle());
            assertFalse(pool.tryRelease(block));
            assertFalse(pool.isLive(block));
        }
        assertEquals(33, pool.live());
    }

    @Test
    void releaseOfAFreeBlockIsRefusedAndChangesNothing() {
        for (int block : new int[] {0, 31, 32}) {
            SizedPool pool = full(33);
            pool.release(block);
            var error = assertThrows(DoubleFreeException.class, () -> pool.release(block));
            assertEquals(block, error.handle());
            assertFalse(pool.tryRelease(block));
            assertEquals(32, pool.live());
            assertEquals(1, pool.available());
        }
    }

    @Test
    void aReleasedBlockIsLentAgain() {
        SizedPool pool = full(65);
        for (int block = 0; block < 65; block++) {
            pool.release(block);
            assertFalse(pool.isLive(block));
            assertEquals(block, pool.allocate());
            assertTrue(pool.isLive(block));
            assertTrue(pool.tryRelease(block));
            assertEquals(block, pool.tryAllocate());
        }
    }

    @Test
    void releaseAllFreesEveryBlock() {
        for (int capacity : CAPACITIES) {
            SizedPool pool = full(capacity);
            pool.releaseAll();
            assertEquals(capacity, pool.available());
            for (int i = 0; i < capacity; i++) {
                pool.allocate();
            }
            assertTrue(pool.isFull());
        }
    }

    @Test
    void blocksCanBeGivenBackInAnyOrder() {
        for (int step : new int[] {1, 2, 31, 33, 96}) {
            SizedPool pool = full(97);
            for (int i = 0; i < 97; i++) {
                pool.release(i * step % 97);
                assertEquals(i + 1, pool.available());
            }
            assertEquals(0, pool.live());
        }
    }

    @Test
    void overheadIsHalfAByteABlockAndAConstant() {
        assertEquals(160, new SizedPool(1, 0).overheadBytes());
        assertEquals(160 + 16, new SizedPool(1, 1).overheadBytes());
        assertEquals(160 + 16, new SizedPool(1, 32).overheadBytes());
        assertEquals(160 + 32, new SizedPool(1, 33).overheadBytes());
        assertEquals(160 + (1 << 19), new SizedPool(1, 1 << 20).overheadBytes());
    }

    @Test
    void forEachLivePassesEachLiveBlockInOrder() {
        SizedPool pool = full(65);
        int[] free = {0, 5, 31, 32, 64};
        IntStream.of(free).forEach(pool::release);
        List<Integer> passed = new ArrayList<>();
        pool.forEachLive(passed::add);
        assertEquals(IntStream.range(0, 65).filter(n -> IntStream.of(free).noneMatch(f -> f == n))
                .boxed().toList(), passed);
        assertEquals(passed, pool.liveBlocks().boxed().toList());
        assertEquals(60, pool.live());
    }

    @Test
    void anActionMayReleaseTheBlockThatItIsGiven() {
        SizedPool pool = full(40);
        List<Integer> passed = new ArrayList<>();
        pool.forEachLive(block -> {
            passed.add(block);
            pool.release(block);
        });
        assertEquals(40, passed.size());
        assertEquals(0, pool.live());
    }

    @Test
    void aBlockThatIsReleasedBeforeItsTurnIsNotPassed() {
        SizedPool pool = full(40);
        List<Integer> passed = new ArrayList<>();
        pool.forEachLive(block -> {
            passed.add(block);
            pool.tryRelease(block + 1);
        });
        assertEquals(IntStream.range(0, 20).map(n -> 2 * n).boxed().toList(), passed);
    }

    @Test
    void aBlockThatIsAllocatedBeforeItsTurnIsPassed() {
        SizedPool pool = full(40);
        IntStream.of(3, 35).forEach(pool::release);
        List<Integer> passed = new ArrayList<>();
        pool.forEachLive(block -> {
            passed.add(block);
            while (block == 20 && !pool.isFull()) {
                pool.allocate();
            }
        });
        assertFalse(passed.contains(3));
        assertTrue(passed.contains(35));
        assertEquals(40, pool.live());
    }

    @Test
    void anActionThatThrowsEndsTheIterationAndChangesNothing() {
        SizedPool pool = full(40);
        List<Integer> passed = new ArrayList<>();
        assertThrows(IllegalStateException.class, () -> pool.forEachLive(block -> {
            passed.add(block);
            if (block == 33) {
                throw new IllegalStateException();
            }
        }));
        assertEquals(34, passed.size());
        assertEquals(40, pool.live());
    }

    @Test
    void aStreamMayReleaseWhatItPasses() {
        SizedPool pool = full(5);
        pool.liveBlocks().filter(block -> block % 2 == 0).forEach(pool::release);
        assertEquals(2, pool.live());
        assertTrue(pool.isLive(1) && pool.isLive(3));
    }

    @Test
    void toStringNamesTheFirstSixteenLiveBlocks() {
        assertEquals("SizedPool[0 of 3 live]", new SizedPool(8, 3).toString());
        SizedPool pool = full(8);
        IntStream.of(2, 3, 4, 6, 7).forEach(pool::release);
        assertEquals("SizedPool[3 of 8 live: 0, 1, 5]", pool.toString());
        String text = full(17).toString();
        assertTrue(text.startsWith("SizedPool[17 of 17 live: 0, 1, "), text);
        assertTrue(text.endsWith(", 14, 15, ...]"), text);
        assertTrue(full(16).toString().endsWith(", 15]"));
    }

    private static SizedPool full(int capacity) {
        SizedPool pool = new SizedPool(64, capacity);
        for (int i = 0; i < capacity; i++) {
            pool.allocate();
        }
        return pool;
    }
}
