package dev.avila.alloc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class SizedPoolProperties {

    /** A negative call allocates; another one releases the block of that number, if it is live. */
    @Property(tries = 200)
    void noBlockIsLostAndNoneIsLentTwice(
            @ForAll @IntRange(min = 0, max = 300) int capacity,
            @ForAll @Size(max = 2_000) List<@IntRange(min = -300, max = 300) Integer> calls) {
        SizedPool pool = new SizedPool(64, capacity);
        BitSet live = new BitSet();
        for (int call : calls) {
            if (0 <= call) {
                assertEquals(live.get(call), pool.tryRelease(call));
                live.clear(call);
            } else if (live.cardinality() == capacity) {
                assertEquals(SizedPool.NONE, pool.tryAllocate());
            } else {
                int block = pool.tryAllocate();
                assertFalse(live.get(block));
                live.set(block);
            }
            assertEquals(live.cardinality() == capacity, pool.isFull());
        }
        assertEquals(live, pool.liveBlocks().collect(BitSet::new, BitSet::set, BitSet::or));
        assertEquals(live.cardinality(), pool.live());
    }

    @Property(tries = 200)
    void afterAnyReleasesEveryBlockCanBeLentAgain(
            @ForAll @IntRange(min = 1, max = 1_000) int capacity,
            @ForAll @Size(max = 500) List<@IntRange(min = 0, max = 999) Integer> blocks) {
        SizedPool pool = new SizedPool(1, capacity);
        for (int i = 0; i < capacity; i++) {
            pool.allocate();
        }
        blocks.forEach(pool::tryRelease);
        int free = pool.available();
        for (int i = 0; i < free; i++) {
            pool.allocate();
        }
        assertTrue(pool.isFull());
        assertEquals(capacity, pool.live());
    }

    /** Each holder fills its block with a byte of its own; after each call all bytes are there. */
    @Property(tries = 100)
    void whatIsWrittenInABlockStaysUntilItsRelease(
            @ForAll @IntRange(min = 1, max = 9) int blockSize,
            @ForAll @IntRange(min = 0, max = 80) int capacity,
            @ForAll @Size(max = 200) List<@IntRange(min = -80, max = 80) Integer> calls) {
        SizedPool pool = new SizedPool(blockSize, capacity);
        byte[] memory = new byte[(int) pool.size()];
        byte[] written = new byte[capacity];
        byte next = 0;
        for (int call : calls) {
            int block = 0 <= call ? SizedPool.NONE : pool.tryAllocate();
            if (block != SizedPool.NONE) {
                written[block] = next++;
                int from = (int) pool.offset(block);
                Arrays.fill(memory, from, from + blockSize, written[block]);
            }
            pool.tryRelease(call);
            pool.forEachLive(each -> {
                for (int unit = 0; unit < blockSize; unit++) {
                    assertEquals(written[each], memory[(int) pool.offset(each) + unit]);
                }
            });
        }
    }
}
