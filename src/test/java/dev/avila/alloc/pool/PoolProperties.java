package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class PoolProperties {

    /** A negative call allocates; another one releases the slot of that number, if it is live. */
    @Property(tries = 200)
    void noSlotIsLostAndNoneIsLentTwice(
            @ForAll @IntRange(min = 0, max = 200) int capacity,
            @ForAll @Size(max = 2_000) List<@IntRange(min = -200, max = 200) Integer> calls) {
        Pool pool = new Pool(capacity);
        BitSet live = new BitSet();
        for (int call : calls) {
            if (0 <= call) {
                assertEquals(live.get(call), pool.tryRelease(call));
                live.clear(call);
            } else if (live.cardinality() == capacity) {
                assertEquals(Pool.NONE, pool.tryAllocate());
            } else {
                int slot = pool.tryAllocate();
                assertFalse(live.get(slot));
                live.set(slot);
            }
            assertEquals(capacity, pool.live() + pool.available());
        }
        assertEquals(live, pool.liveSlots().collect(BitSet::new, BitSet::set, BitSet::or));
    }

    @Property(tries = 200)
    void afterAnyReleasesEverySlotCanBeLentAgain(
            @ForAll @IntRange(min = 1, max = 1_000) int capacity,
            @ForAll @Size(max = 500) List<@IntRange(min = 0, max = 999) Integer> slots) {
        Pool pool = new Pool(capacity);
        for (int i = 0; i < capacity; i++) {
            pool.allocate();
        }
        slots.forEach(pool::tryRelease);
        while (0 < pool.available()) {
            pool.allocate();
        }
        assertEquals(capacity, pool.live());
        assertEquals(capacity, pool.liveSlots().distinct().count());
    }
}
