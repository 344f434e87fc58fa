package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.ApiStyle;
import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.DoubleFreeException;
import dev.avila.alloc.ForeignHandleException;
import java.util.TreeMap;

/**
 * A buddy allocator beside its model. Each call is made on both, in one of the two API styles;
 * {@link #agree} compares them and finds the blocks within the range, aligned and apart.
 */
final class BuddyAllocatorRun {

    private static final long NONE = BuddyAllocator.NONE;

    private final BuddyAllocator buddy;
    private final int units;
    private final long unit;
    private final ApiStyle style;
    private final BuddyModel model;

    /** With {@code units} minimal blocks of {@code unit} bytes. */
    BuddyAllocatorRun(int units, long unit, boolean throwing) {
        buddy = new BuddyAllocator(units * unit, unit);
        this.units = units;
        this.unit = unit;
        style = new ApiStyle(throwing);
        model = new BuddyModel(units);
    }

    BuddyModel model() {
        return model;
    }

    BuddyAllocator allocator() {
        return buddy;
    }

    /** Asks for as many minimal blocks, the last of them not whole. */
    long allocate(int request) {
        long size = request * unit - unit / 2;
        int start = model.allocate(request);
        long expected = start == BuddyModel.NONE ? NONE : start * unit;
        style.check(expected == NONE ? CapacityExceededException.class : null, expected, NONE,
                () -> buddy.tryAllocate(size), () -> buddy.allocate(size));
        return expected;
    }

    void release(int start) {
        releaseAt(start * unit, model.release(start));
    }

    private void releaseAt(long offset, boolean live) {
        boolean inside = 0 <= offset && offset < buddy.capacity();
        style.check(live ? null : inside ? DoubleFreeException.class
                : ForeignHandleException.class, true, false, () -> buddy.tryRelease(offset), () -> {
                    buddy.release(offset);
                    return true;
                });
    }

    void releaseAll() {
        buddy.releaseAll();
        model.releaseAll();
    }

    /** Makes every call that must be refused, each of which must leave no trace. */
    void refuse() {
        for (long size : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE / 2,
            model.largestFree() * unit + 1, buddy.capacity() + 1}) {
            assertEquals(NONE, buddy.tryAllocate(size));
        }
        for (int start = -1; start <= units; start++) {
            for (long inner = 0; inner < unit; inner += Math.max(1, unit / 2)) {
                if (inner != 0 || !model.live().containsKey(start)) {
                    releaseAt(start * unit + inner, false);
                }
            }
        }
    }

    void agree() {
        long end = 0;
        for (int start = -1; start <= units; start++) {
            long offset = start * unit;
            long size = model.live().getOrDefault(start, 0) * unit;
            assertEquals(size, buddy.sizeOf(offset));
            assertEquals(size != 0, buddy.isLive(offset));
            if (size != 0) {
                assertEquals(0, offset % size);
                assertTrue(end <= offset && offset + size <= buddy.capacity());
                end = offset + size;
            }
        }
        assertEquals(model.largestFree() * unit, buddy.largestFree());
    }

    /** What the view says, too. */
    void agreeInAll() {
        agree();
        TreeMap<Integer, Integer> live = new TreeMap<>();
        buddy.forEach((offset, size) -> live.put((int) (offset / unit), (int) (size / unit)));
        assertEquals(model.live(), live);
        TreeMap<Integer, Integer> free = new TreeMap<>();
        buddy.forEachFree((offset, size) -> free.put((int) (offset / unit), (int) (size / unit)));
        assertEquals(model.free(), free);
        assertEquals(model.used() * unit, buddy.used());
        assertEquals(buddy.capacity(), buddy.used() + buddy.free());
        assertEquals(model.live().size(), buddy.liveBlocks());
    }
}
