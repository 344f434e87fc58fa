package dev.avila.alloc.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.stack.IntStackRing;
import dev.avila.alloc.stack.StackDeque;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Random contents come back; random and damaged bytes are refused or mean themselves. */
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

    @Property(tries = 2_000)
    void randomBytesBehindAnHonestKindAreRefusedOrMeanThemselves(
            @ForAll("kinds") Samples.Kind<?> kind, @ForAll @Size(max = 40) byte[] tail) {
        byte[] bytes = new byte[2 + tail.length];
        bytes[0] = 1;
        bytes[1] = (byte) kind.form().kind();
        System.arraycopy(tail, 0, bytes, 2, tail.length);
        refusedOrMeaningItself(kind, bytes);
    }

    @Property(tries = 2_000)
    void oneDamagedByteIsRefusedOrMeansItself(@ForAll("kinds") Samples.Kind<?> kind,
            @ForAll @IntRange(max = 1_000) int place, @ForAll byte damage) throws IOException {
        int size = Math.min(2, kind.most());
        byte[] bytes = kind.bytesOf(kind.of(Math.min(3, kind.most()), size));
        bytes[place % bytes.length] = damage;
        refusedOrMeaningItself(kind, bytes);
    }

    /** A form of primitive elements is the only one of its content; a codec may know several. */
    private static void refusedOrMeaningItself(Samples.Kind<?> kind, byte[] bytes) {
        byte[] copy = bytes.clone();
        byte[] written;
        try {
            written = kind.bytesOf(kind.form().fromBytes(bytes, MOST));
        } catch (IOException refused) {
            return;
        }
        assertArrayEquals(copy, bytes);
        if (!kind.form().array().equals(Object[].class)) {
            assertArrayEquals(bytes, written);
        } else {
            assertArrayEquals(Arrays.copyOf(bytes, 10), Arrays.copyOf(written, 10));
        }
    }
}
