package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.stack.IntIntStackHashMap;
import dev.avila.alloc.stack.IntStackVec;
import dev.avila.alloc.stack.StackDeque;
import dev.avila.alloc.stack.StackHashMap;
import dev.avila.alloc.stack.StackQueue;
import dev.avila.alloc.stack.StackRing;
import dev.avila.alloc.stack.StackString;
import dev.avila.alloc.stack.StackVec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Copies beside the collections of java.util that they were made from. */
final class CopyOfProperties {

    @Property(tries = 300)
    void aCopyHasTheElementsOfItsSourceAndTheCapacity(@ForAll List<String> items,
            @ForAll @IntRange(max = 20) int more) {
        int capacity = items.size() + more;
        StackVec<String> vec = StackVec.copyOf(items, capacity);
        StackDeque<String> deque = StackDeque.copyOf(vec.asList(), capacity);
        StackQueue<String> queue = StackQueue.copyOf(deque.asDeque(), capacity);
        StackRing<String> ring = StackRing.copyOf(queue.asQueue(), capacity + 1);
        assertEquals(items, vec.asList());
        assertEquals(items, List.copyOf(ring.asCollection()));
        assertEquals(List.of(capacity, capacity, capacity, capacity + 1), List.of(vec.capacity(),
                deque.capacity(), queue.capacity(), ring.capacity()));
    }

    @Property(tries = 300)
    void aRingKeepsTheLast(@ForAll List<Integer> items, @ForAll @IntRange(min = 1, max = 9) int n) {
        List<Integer> last = items.subList(Math.max(0, items.size() - n), items.size());
        assertEquals(last, new ArrayList<>(StackRing.copyOf(items, n).asCollection()));
    }

    @Property(tries = 300)
    void anArrayComesBackAsItWas(@ForAll int[] items, @ForAll @IntRange(max = 20) int capacity) {
        try {
            IntStackVec vec = IntStackVec.copyOf(items, capacity);
            assertEquals(IntStackVec.copyOf(items), vec);
            assertEquals(IntStackVec.copyOf(vec.toArray()), vec);
        } catch (CapacityExceededException e) {
            assertEquals(List.of(true, (long) items.length),
                    List.of(capacity < items.length, e.requested()));
        }
    }

    @Property(tries = 300)
    void aMapHasTheEntriesOfItsSource(@ForAll Map<Integer, Integer> entries) {
        assertEquals(entries, StackHashMap.copyOf(entries).asMap());
        assertEquals(entries, IntIntStackHashMap.copyOf(entries).asMap());
        assertEquals(entries, StackHashMap.copyOf(StackHashMap.copyOf(entries).asMap()).asMap());
    }

    @Property(tries = 300)
    void aTextHasTheCharsOfItsSource(@ForAll String chars) {
        String text = new String(chars.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertEquals(text, StackString.copyOf(text).toString());
    }
}
