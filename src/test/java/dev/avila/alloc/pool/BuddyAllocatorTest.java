package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.DoubleFreeException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidSizeException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class BuddyAllocatorTest {

    private static final long NONE = BuddyAllocator.NONE;
    private static final long MOST = BuddyAllocator.MAX_CAPACITY;

    /** How many minimal blocks: on both sides of powers of two. */
    private static final int[] UNITS = {0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 100};

    /** Of 1024 bytes, in blocks of 64 or more: live are 128 from 0, 64 from 128, 256 from 256. */
    private static BuddyAllocator example() {
        BuddyAllocator buddy = new BuddyAllocator(1024, 64);
        assertEquals(0, buddy.allocate(100));
        assertEquals(128, buddy.allocate(1));
        assertEquals(256, buddy.tryAllocate(256));
        return buddy;
    }

    /** Nothing of the example has changed. */
    private static void check(BuddyAllocator buddy) {
        for (long offset = -64; offset <= 1024; offset += 32) {
            long size = offset == 0 ? 128 : offset == 128 ? 64 : offset == 256 ? 256 : 0;
            assertEquals(size, buddy.sizeOf(offset));
            assertEquals(0 < size, buddy.isLive(offset));
        }
        assertEquals(512, buddy.largestFree());
    }

    @Test
    void theExampleOfThePage() {
        BuddyAllocator buddy = new BuddyAllocator(1024, 64);
        long a = buddy.allocate(100);
        long b = buddy.allocate(64);
        long page = buddy.allocate(1, 256);
        assertEquals(0, a);
        assertEquals(128, buddy.sizeOf(a));
        assertEquals(128, b);
        assertEquals(256, page);
        buddy.release(a);
        assertEquals(512, buddy.largestFree());
        buddy.release(page);
        buddy.release(b);
        assertEquals(1024, buddy.largestFree());
    }

    @Test
    void aNewAllocatorHasNothingLive() {
        for (int units : UNITS) {
            BuddyAllocator buddy = new BuddyAllocator(64L * units, 64);
            assertEquals(64L * units, buddy.capacity());
            assertEquals(64, buddy.minBlock());
            assertEquals(64L * Integer.highestOneBit(units), buddy.largestFree());
            assertEquals(0, buddy.used());
        }
    }

    /** Two bytes a leaf; leaves are a power of two. */
    @Test
    void theBookKeepingIsThatOfATreeOfBytes() {
        assertEquals(240 + 2 * 16, new BuddyAllocator(1024, 64).overheadBytes());
        assertEquals(240 + 2 * 32, new BuddyAllocator(1024 + 64, 64).overheadBytes());
    }

    @Test
    void aBlockHasTheLeastPowerOfTwoOfMinimalBlocks() {
        for (long size = 1; size <= 4096; size++) {
            BuddyAllocator buddy = new BuddyAllocator(4096, 16);
            long offset = buddy.allocate(size);
            long block = buddy.sizeOf(offset);
            assertEquals(Math.max(16, Long.highestOneBit(2 * size - 1)), block);
        }
    }

    @Test
    void theLowestFreeBlockIsTaken() {
        BuddyAllocator buddy = example();
        check(buddy);
        assertEquals(192, buddy.allocate(64));
        assertEquals(512, buddy.allocate(64));
        buddy.release(128);
        assertEquals(128, buddy.allocate(50));
        assertEquals(640, buddy.allocate(65));
        assertEquals(768, buddy.allocate(200));
    }

    @Test
    void buddiesAreJoinedAsSoonAsBothAreFree() {
        BuddyAllocator buddy = example();
        buddy.release(128);
        assertEquals(512, buddy.largestFree());
        buddy.release(256);
        assertEquals(512, buddy.largestFree());
        buddy.release(0);
        assertEquals(1024, buddy.largestFree());
        assertEquals(0, buddy.allocate(1024));
        assertEquals(0, buddy.largestFree());
    }

    /** The two in the middle lie side by side, but their sum is no block. */
    @Test
    void neighboursThatAreNoBuddiesAreNotJoined() {
        BuddyAllocator buddy = new BuddyAllocator(4, 1);
        for (int offset = 0; offset < 4; offset++) {
            assertEquals(offset, buddy.allocate(1));
        }
        buddy.release(1);
        buddy.release(2);
        assertEquals(1, buddy.largestFree());
        assertEquals(NONE, buddy.tryAllocate(2));
        buddy.release(3);
        assertEquals(2, buddy.allocate(2));
    }

    /** Of a capacity that is no power of two, the blocks are as its binary digits. */
    @Test
    void everyByteOfAnyCapacityCanBeLent() {
        for (int units : UNITS) {
            BuddyAllocator buddy = new BuddyAllocator(units * 8L, 8);
            long end = 0;
            while (buddy.largestFree() != 0) {
                long size = buddy.largestFree();
                assertEquals(end, buddy.allocate(size));
                end += size;
            }
            assertEquals(units * 8L, end);
            assertEquals(NONE, buddy.tryAllocate(1));
            buddy.releaseAll();
            for (int i = 0; i < units; i++) {
                assertEquals(8L * i, buddy.tryAllocate(3));
            }
            assertEquals(0, buddy.largestFree());
            assertEquals(0, buddy.free());
        }
    }

    @Test
    void releaseAllMakesTheRangeWholeAgain() {
        BuddyAllocator buddy = example();
        buddy.releaseAll();
        assertEquals(1024, buddy.largestFree());
        assertFalse(buddy.isLive(0));
        assertEquals(0, buddy.allocate(1024));
    }

    @Test
    void aRangeOfNoBytesLendsNothing() {
        BuddyAllocator buddy = new BuddyAllocator(0, MOST);
        assertEquals(0, buddy.largestFree());
        assertEquals(NONE, buddy.tryAllocate(1));
        assertFalse(buddy.tryRelease(0));
        assertThrows(ForeignHandleException.class, () -> buddy.release(0));
        var error = assertThrows(CapacityExceededException.class, () -> buddy.allocate(1));
        assertEquals(0, error.capacity());
        buddy.releaseAll();
        assertEquals(0, buddy.largestFree());
    }

    @Test
    void aBlockMayBeTheLargestRange() {
        for (long minBlock : new long[] {MOST, MOST / 2, MOST >> 10}) {
            BuddyAllocator buddy = new BuddyAllocator(MOST, minBlock);
            assertEquals(MOST, buddy.largestFree());
            assertEquals(NONE, buddy.tryAllocate(MOST + 1));
            assertEquals(0, buddy.allocate(1));
            assertEquals(minBlock, buddy.sizeOf(0));
            assertEquals(NONE, buddy.tryAllocate(MOST));
            buddy.release(0);
            assertEquals(0, buddy.allocate(MOST / 2 + 1));
            assertEquals(MOST, buddy.sizeOf(0));
            assertEquals(NONE, buddy.tryAllocate(1));
        }
    }

    @Test
    void offsetsAreLongs() {
        BuddyAllocator buddy = new BuddyAllocator(1L << 40, 1 << 20);
        assertEquals(1L << 40, buddy.largestFree());
        assertEquals(0, buddy.allocate(1));
        assertEquals(1L << 39, buddy.allocate(1L << 39));
        assertEquals(1L << 38, buddy.allocate((1L << 37) + 1));
        assertEquals(1L << 20, buddy.allocate(1 << 20));
        assertEquals(1L << 37, buddy.largestFree());
        assertTrue(buddy.isLive(1L << 39));
        assertEquals(1L << 39, buddy.sizeOf(1L << 39));
        assertFalse(buddy.isLive((1L << 39) + (1 << 20)));
        assertEquals((1L << 39) + (1L << 38) + (2 << 20), buddy.used());
        for (long offset : new long[] {1L << 20, 0, 1L << 39, 1L << 38}) {
            buddy.release(offset);
        }
        assertEquals(1L << 40, buddy.largestFree());
    }

    @Test
    void theLastOfManyBlocksIsLent() {
        long unit = MOST >> 20;
        BuddyAllocator buddy = new BuddyAllocator(((1L << 20) - 1) * unit, unit);
        for (int order = 19; 0 <= order; order--) {
            assertEquals(unit << order, buddy.largestFree());
            buddy.allocate(unit << order);
        }
        assertEquals(unit, buddy.sizeOf(buddy.capacity() - unit));
        assertEquals(0, buddy.largestFree());
    }

    @Test
    void aMinimalBlockThatIsNoPowerOfTwoOrTooLargeIsRefused() {
        for (long minBlock : new long[] {0, -1, 3, 6, 63, 2 * MOST, Long.MIN_VALUE,
            Long.MAX_VALUE}) {
            for (long capacity : new long[] {-2, 0, minBlock}) {
                var error = assertThrows(InvalidSizeException.class,
                        () -> new BuddyAllocator(capacity, minBlock));
                assertEquals(minBlock, error.size());
            }
        }
    }

    @Test
    void aCapacityThatIsNoSumOfMinimalBlocksIsRefused() {
        for (long capacity : new long[] {-64, -1, 1, 63, 65, Long.MIN_VALUE, Long.MAX_VALUE}) {
            var error = assertThrows(InvalidSizeException.class,
                    () -> new BuddyAllocator(capacity, 64));
            assertEquals(capacity, error.size());
        }
    }

    @Test
    void moreMinimalBlocksThanATreeCountsAreRefused() {
        for (long minBlock : new long[] {1, 64, 1L << 30}) {
            for (long units : new long[] {BuddyAllocator.MAX_BLOCKS + 1L, 1L << 30, 1L << 31}) {
                var error = assertThrows(InvalidSizeException.class,
                        () -> new BuddyAllocator(units * minBlock, minBlock));
                assertEquals(units * minBlock, error.size());
            }
        }
        assertThrows(InvalidSizeException.class, () -> new BuddyAllocator(Long.MAX_VALUE, 1));
    }

    @Test
    void moreThanTheLargestRangeIsRefused() {
        for (long minBlock : new long[] {MOST >> 20, MOST / 2, MOST}) {
            for (long capacity : new long[] {MOST + minBlock, Long.MAX_VALUE - minBlock + 1}) {
                var error = assertThrows(InvalidSizeException.class,
                        () -> new BuddyAllocator(capacity, minBlock));
                assertEquals(capacity, error.size());
            }
        }
    }

    @Test
    void aSizeBelowOneIsRefusedAndChangesNothing() {
        BuddyAllocator buddy = example();
        for (long size : new long[] {0, -1, Long.MIN_VALUE}) {
            assertEquals(NONE, buddy.tryAllocate(size));
            var error = assertThrows(InvalidSizeException.class, () -> buddy.allocate(size));
            assertEquals(size, error.size());
            check(buddy);
        }
    }

    @Test
    void aBlockThatIsLargerThanAllFreeOnesIsRefusedAndChangesNothing() {
        BuddyAllocator buddy = example();
        for (long size : new long[] {513, 1024, 1025, 1L << 40, (1L << 62) + 1, Long.MAX_VALUE}) {
            assertEquals(NONE, buddy.tryAllocate(size));
            var error = assertThrows(CapacityExceededException.class, () -> buddy.allocate(size));
            assertEquals(1024, error.capacity());
            assertEquals(1024 - 512, error.size());
            assertEquals(size, error.requested());
            check(buddy);
        }
    }

    @Test
    void releaseOutsideOfTheRangeIsRefusedAndChangesNothing() {
        BuddyAllocator buddy = example();
        for (long offset : new long[] {-1, -64, 1024, 1088, 1L << 40, 64L << 32,
            Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertFalse(buddy.tryRelease(offset));
            assertFalse(buddy.isLive(offset));
            var error = assertThrows(ForeignHandleException.class, () -> buddy.release(offset));
            assertEquals(offset, error.handle());
            check(buddy);
        }
    }

    /** Within live blocks, at the start of free ones, and within these. */
    @Test
    void releaseWhereNoLiveBlockStartsIsRefusedAndChangesNothing() {
        BuddyAllocator buddy = example();
        for (long offset : new long[] {1, 63, 64, 65, 127, 129, 192, 320, 384, 448, 512,
            576, 768, 960}) {
            assertFalse(buddy.tryRelease(offset));
            var error = assertThrows(DoubleFreeException.class, () -> buddy.release(offset));
            assertEquals(offset, error.handle());
            check(buddy);
        }
    }

    @Test
    void aSecondReleaseIsRefusedAndChangesNothing() {
        for (boolean throwing : new boolean[] {false, true}) {
            BuddyAllocator buddy = example();
            assertEquals(192, buddy.allocate(64));
            if (throwing) {
                buddy.release(192);
            } else {
                assertTrue(buddy.tryRelease(192));
            }
            assertFalse(buddy.tryRelease(192));
            var error = assertThrows(DoubleFreeException.class, () -> buddy.release(192));
            assertEquals(192, error.handle());
            check(buddy);
        }
    }

    /** Its bytes are part of a greater free block by then, or of a greater live one. */
    @Test
    void aSecondReleaseAfterJoiningIsRefused() {
        BuddyAllocator buddy = new BuddyAllocator(1024, 64);
        buddy.allocate(64);
        buddy.allocate(64);
        buddy.release(64);
        buddy.release(0);
        assertThrows(DoubleFreeException.class, () -> buddy.release(64));
        assertThrows(DoubleFreeException.class, () -> buddy.release(0));
        assertEquals(0, buddy.allocate(1024));
        assertThrows(DoubleFreeException.class, () -> buddy.release(64));
        assertEquals(1024, buddy.sizeOf(0));
    }

    @Test
    void theLargestFreeBlockIsTheGreatestSizeThatIsNotRefused() {
        BuddyAllocator buddy = new BuddyAllocator(13 * 64, 64);
        LongStream.range(0, 13).forEach(i -> buddy.allocate(64));
        for (long offset : new long[] {0, 128, 192, 448, 512, 576, 768}) {
            buddy.release(offset);
            long largest = buddy.largestFree();
            assertEquals(NONE, buddy.tryAllocate(largest + 1));
            long lent = buddy.tryAllocate(largest);
            assertTrue(0 <= lent);
            buddy.release(lent);
            assertEquals(largest, buddy.largestFree());
        }
    }
}
