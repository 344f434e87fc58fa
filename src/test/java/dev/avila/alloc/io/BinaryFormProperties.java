package dev.avila.alloc.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.stack.IntStackRing;
import dev.avila.alloc.stack.StackDeque;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.statistics.Statistics;

/** Random contents come back; random bytes are refused or mean themselves. */
final class BinaryFormProperties {

    private static final int MOST = 64;

    @Provide
    Arbitrary<Samples.Kind<?>> kinds() {
        return Arbitraries.of(Samples.KINDS);
    }

    @Property(tries = 300)
    void aRingComesBackWithWhatItStillHolds(@ForAll @IntRange(min = 1, max = 9) int capacity,
            @ForAll @Size(max = 30) List<Integer> items) throws IOException {
        IntStackRing ring = new IntStackRing(capacity);
        items.forEach(item -> ring.pushOrDefault(item, 0));
        byte[] bytes = BinaryForm.INT_RING.toBytes(ring);
        IntStackRing back = BinaryForm.INT_RING.fromBytes(bytes, capacity);
        assertEquals(capacity, back.capacity());
        assertArrayEquals(items.stream().skip(Math.max(0, items.size() - capacity))
                .mapToInt(Integer::intValue).toArray(), back.toArray());
    }

    @Property(tries = 300)
    void aDequeComesBackInItsOrder(
            @ForAll @Size(max = 20) List<@StringLength(max = 5) String> items) throws IOException {
        StackDeque<String> deque = new StackDeque<>(20);
        ArrayDeque<String> model = new ArrayDeque<>();
        for (String item : items) {
            if (item.length() % 2 == 0) {
                deque.addFirst(item);
                model.addFirst(item);
            } else {
                deque.addLast(item);
                model.addLast(item);
            }
        }
        BinaryForm<StackDeque<String>> form = BinaryForm.deque(Samples.TEXT);
        StackDeque<String> back = form.fromBytes(form.toBytes(deque), 20);
        assertEquals(20, back.capacity());
        assertEquals(List.copyOf(model), List.of(back.toArray()));
    }

    /** A small head and as many random bytes as it announces: at least a fifth must be read. */
    @Property(tries = 2_000)
    void randomBytesAreRefusedOrMeanThemselves(@ForAll("kinds") Samples.Kind<?> kind,
            @ForAll @IntRange(max = 5) int capacity, @ForAll @IntRange(max = 5) int size,
            @ForAll @Size(80) byte[] elements) throws IOException {
        int width = kind.bytesOfAnElement();
        byte[] bytes = ByteBuffer.allocate(Samples.HEAD + size * width)
                .put((byte) 1).put((byte) kind.form().kind()).putInt(capacity).putInt(size)
                .put(elements, 0, size * width).array();
        boolean read = true;
        try {
            kind.assertMeansItself(bytes, MOST);
        } catch (IOException refused) {
            read = false;
        }
        Statistics.label("read").collect(read)
                .coverage(found -> found.check(true).percentage(share -> share >= 20));
    }
}
