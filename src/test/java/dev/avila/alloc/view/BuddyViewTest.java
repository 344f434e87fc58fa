package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.pool.BuddyAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BuddyViewTest {

    private static final long NONE = BuddyAllocator.NONE;

    /** Of 13 minimal blocks: live are 1 from 0, 2 from 2, and 1 from 12. */
    private static BuddyAllocator example() {
        BuddyAllocator buddy = new BuddyAllocator(13 * 16, 16);
        for (int i = 0; i < 13; i++) {
            buddy.allocate(16);
        }
        for (int i = 1; i < 12; i++) {
            buddy.release(16 * i);
        }
        assertEquals(32, buddy.allocate(32));
        return buddy;
    }

    private static List<String> live(BuddyAllocator buddy) {
        List<String> live = new ArrayList<>();
        buddy.forEach((offset, size) -> live.add(offset + "+" + size));
        return live;
    }

    private static List<String> free(BuddyAllocator buddy) {
        List<String> free = new ArrayList<>();
        buddy.forEachFree((offset, size) -> free.add(offset + "+" + size));
        return free;
    }

    private static List<Integer> orders(IntUnaryOperator count) {
        return IntStream.range(0, 4).map(count).boxed().toList();
    }

    @Test
    void liveBlocksArePassedInOrder() {
        assertEquals(List.of("0+16", "32+32", "192+16"), live(example()));
        assertEquals(List.of(), live(new BuddyAllocator(64, 16)));
        assertEquals(List.of(), live(new BuddyAllocator(0, 16)));
    }

    @Test
    void freeBlocksArePassedAsTheyWouldBeLent() {
        assertEquals(List.of("16+16", "64+64", "128+64"), free(example()));
        assertEquals(List.of("0+128", "128+64", "192+16"), free(new BuddyAllocator(13 * 16, 16)));
        assertEquals(List.of(), free(new BuddyAllocator(0, 16)));
    }

    @Test
    void theBlocksOfTheLargestRangesArePassed() {
        long most = BuddyAllocator.MAX_CAPACITY;
        BuddyAllocator buddy = new BuddyAllocator(most, most);
        assertEquals(List.of("0+" + most), free(buddy));
        buddy.allocate(1);
        assertEquals(List.of("0+" + most), live(buddy));
        assertEquals(List.of(), free(buddy));
        assertEquals(most, buddy.used());
        BuddyAllocator three = new BuddyAllocator(most / 4 * 3, most / 4);
        assertEquals(List.of("0+" + most / 2, most / 2 + "+" + most / 4), free(three));
        assertEquals(most / 4 * 3, three.free());
    }

    @Test
    void anActionMayReleaseWhatItIsGivenAndWhatIsToCome() {
        BuddyAllocator buddy = example();
        List<Long> passed = new ArrayList<>();
        buddy.forEach((offset, size) -> {
            passed.add(offset);
            buddy.release(offset);
            buddy.tryRelease(192);
        });
        assertEquals(List.of(0L, 32L), passed);
        assertEquals(128, buddy.largestFree());
    }

    /** The first is lent again from 0 on as a greater one, in which the next is free no more. */
    @Test
    void anActionMayAllocate() {
        BuddyAllocator buddy = example();
        List<Long> passed = new ArrayList<>();
        buddy.forEach((offset, size) -> {
            passed.add(offset);
            if (offset == 0) {
                buddy.release(0);
                buddy.release(32);
                assertEquals(0, buddy.allocate(64));
                assertEquals(64, buddy.allocate(64));
            }
        });
        assertEquals(List.of(0L, 64L, 192L), passed);
    }

    @Test
    void theFiguresAreThoseOfTheBlocks() {
        BuddyAllocator buddy = example();
        assertEquals(3, buddy.liveBlocks());
        assertEquals(List.of(2, 1, 0, 0), orders(buddy::liveBlocks));
        assertEquals(List.of(1, 0, 2, 0), orders(buddy::freeBlocks));
        assertEquals(64, buddy.used());
        assertEquals(144, buddy.free());
        assertEquals(1 - 64 / 144.0, buddy.externalFragmentation());
    }

    @Test
    void fragmentationIsNoneWhereNothingOrOneBlockIsFree() {
        BuddyAllocator buddy = new BuddyAllocator(64, 16);
        assertEquals(0, buddy.externalFragmentation());
        buddy.allocate(32);
        assertEquals(0, buddy.externalFragmentation());
        buddy.allocate(16);
        buddy.allocate(16);
        assertEquals(0, buddy.externalFragmentation());
        assertEquals(0, new BuddyAllocator(0, 1).externalFragmentation());
        assertEquals(1 - 2 / 3.0, new BuddyAllocator(3, 1).externalFragmentation());
    }

    @Test
    void anAlignedBlockStartsAtAMultiple() {
        for (long alignment = 1; alignment <= 512; alignment *= 2) {
            for (long size = 1; size <= 512; size++) {
                BuddyAllocator buddy = new BuddyAllocator(1024, 16);
                buddy.allocate(16);
                long block = Math.max(16, Math.max(alignment, Long.highestOneBit(2 * size - 1)));
                assertEquals(block, buddy.tryAllocate(size, alignment));
                assertEquals(block, buddy.sizeOf(block));
                buddy.release(block);
                assertEquals(block, buddy.allocate(size, alignment));
            }
        }
    }

    @Test
    void anAlignmentBeyondTheFreeBlocksIsRefused() {
        BuddyAllocator buddy = example();
        for (long alignment : new long[] {128, 1L << 62}) {
            assertEquals(NONE, buddy.tryAllocate(1, alignment));
            var error = assertThrows(CapacityExceededException.class,
                    () -> buddy.allocate(1, alignment));
            assertEquals(208, error.capacity());
            assertEquals(alignment, error.requested());
        }
        var error = assertThrows(CapacityExceededException.class, () -> buddy.allocate(65, 2));
        assertEquals(65, error.requested());
        assertEquals(NONE, buddy.tryAllocate(65, 2));
        assertEquals(List.of("0+16", "32+32", "192+16"), live(buddy));
    }

    @Test
    void anAlignmentThatIsNoPowerOfTwoIsRefused() {
        BuddyAllocator buddy = example();
        for (long alignment : new long[] {0, -1, -16, 3, 24, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertEquals(NONE, buddy.tryAllocate(1, alignment));
            var error = assertThrows(InvalidAlignmentException.class,
                    () -> buddy.allocate(1, alignment));
            assertEquals(alignment, error.alignment());
        }
        assertEquals(List.of("0+16", "32+32", "192+16"), live(buddy));
    }

    @Test
    void anAlignedBlockOfNoBytesIsRefused() {
        BuddyAllocator buddy = example();
        for (long size : new long[] {0, -1, Long.MIN_VALUE}) {
            for (long alignment : new long[] {16, 3}) {
                assertEquals(NONE, buddy.tryAllocate(size, alignment));
                var error = assertThrows(InvalidSizeException.class,
                        () -> buddy.allocate(size, alignment));
                assertEquals(size, error.size());
            }
        }
    }

    @Test
    void itsTextNamesTheFirstLiveBlocks() {
        assertEquals("BuddyAllocator[0 of 64 bytes live]", new BuddyAllocator(64, 16).toString());
        assertEquals("BuddyAllocator[64 of 208 bytes live: 0+16, 32+32, 192+16]",
                example().toString());
        BuddyAllocator full = new BuddyAllocator(17, 1);
        for (int i = 0; i < 16; i++) {
            full.allocate(1);
        }
        String text = full.toString();
        assertEquals("15+1]", text.substring(text.length() - 5));
        full.allocate(1);
        assertEquals(text.replace("[16", "[17").replace("]", ", ...]"), full.toString());
    }
}
