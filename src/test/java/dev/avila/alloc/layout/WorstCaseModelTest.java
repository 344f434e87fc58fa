package dev.avila.alloc.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The theorems of the page, on all programs that small allocators can see. */
final class WorstCaseModelTest {

    private static final int LIVE = 9;
    private static final int LIVE_ANY = 7;
    private static final int ORDER = 3;

    @Test
    void aBuddyAllocatorNeverRefusesInTheRange() {
        for (int order = 0; order <= ORDER; order++) {
            for (int live = 1; live <= LIVE && units(live, order) <= 21; live++) {
                assertFalse(BuddyRange.canRefuse(units(live, order), live, order, false),
                        live + " live, order " + order);
            }
        }
    }

    /** The least range is the formula's where all but one unit are blocks of the next order. */
    @Test
    void oneUnitLessIsTooLittle() {
        for (int order = 0; order <= 2; order++) {
            for (int live = 1 + (2 << order); live <= LIVE; live += 2 << order) {
                assertTrue(BuddyRange.canRefuse(units(live, order) - 1, live, order, false),
                        live + " live, order " + order);
            }
        }
    }

    /** The example of Knuth's exercise 2.5-41: live, and half of live for each order. */
    @Test
    void wholeBlocksNeedWhatKnuthsExampleNeeds() {
        for (int order = 0; order <= 2; order++) {
            for (int live = 2 << order; live <= LIVE; live += 2 << order) {
                int knuth = live + order * live / 2;
                assertTrue(BuddyRange.canRefuse(knuth - 1, live, order, false));
                assertFalse(BuddyRange.canRefuse(knuth, live, order, false));
                assertTrue(knuth <= units(live, order));
            }
        }
    }

    /** The table of the page: the least range for 1 to 9 units live, in each order. */
    @Test
    void theLeastRangesAreThoseOfThePage() {
        int[][] least = {{1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 4, 6, 8, 8, 10, 12, 14},
            {1, 2, 4, 6, 8, 12, 12, 16, 20}};
        for (int order = 0; order < least.length; order++) {
            for (int live = 1; live <= LIVE; live++) {
                int units = live;
                while (BuddyRange.canRefuse(units, live, order, false)) {
                    units++;
                }
                assertEquals(least[order][live - 1], units, live + " live, order " + order);
            }
        }
    }

    /** Robson's range for 4 units and blocks of 1 and 2 is 5, for another way to choose. */
    @Test
    void theRangeOfTheBestAllocatorIsTooLittleForThis() {
        assertTrue(BuddyRange.canRefuse(5, 4, 1, false));
        assertFalse(BuddyRange.canRefuse(6, 4, 1, false));
    }

    @Test
    void whicheverBlockIsLentTheRangeForAnyFitIsEnough() {
        for (int order = 0; order <= 2; order++) {
            for (int live = 1; live <= LIVE_ANY; live++) {
                int units = (int) WorstCase.anyFit(live, order);
                assertFalse(BuddyRange.canRefuse(units, live, order, true),
                        live + " live, order " + order);
            }
        }
    }

    @Test
    void anyFitNeedsAllOfItWhereBlocksAreNoMoreThanHalf() {
        for (int order = 0; order <= 2; order++) {
            for (int live = (2 << order) - 1; live <= LIVE_ANY; live++) {
                int units = (int) WorstCase.anyFit(live, order);
                assertTrue(BuddyRange.canRefuse(units - 1, live, order, true),
                        live + " live, order " + order);
            }
        }
    }

    /** Requests of all sizes, in all ways to add up to no more than what is live. */
    @Test
    void noRequestsAreRoundedUpToMore() {
        for (int order = 0; order <= ORDER; order++) {
            int worst = (1 << order) / 2 + 1;
            for (int live = 0; live <= 30; live++) {
                long most = rounded(live, 1 << order);
                assertTrue(most <= WorstCase.rounded(live, order));
                if (live % worst == 0) {
                    assertEquals(most, WorstCase.rounded(live, order));
                }
            }
        }
    }

    private static long rounded(int live, int largest) {
        long most = 0;
        for (int size = 1; size <= Math.min(live, largest); size++) {
            int block = Integer.highestOneBit(2 * size - 1);
            most = Math.max(most, block + rounded(live - size, size));
        }
        return most;
    }

    /** A pool has the blocks that some requests need, and there are none that need more. */
    @Test
    void aPoolHasJustTheBlocksThatARunOfRequestsCanNeed() {
        for (int least = 1; least <= 6; least++) {
            for (int size = least; size <= 8; size++) {
                for (int live = 0; live <= 24; live++) {
                    int most = requests(live, least, size);
                    assertEquals(most, WorstCase.blocks(live, least));
                }
            }
        }
    }

    private static int requests(int live, int least, int most) {
        int count = 0;
        for (int size = least; size <= Math.min(live, most); size++) {
            count = Math.max(count, 1 + requests(live - size, size, most));
        }
        return count;
    }

    private static int units(int live, int order) {
        return (int) WorstCase.buddy(live, order);
    }
}
