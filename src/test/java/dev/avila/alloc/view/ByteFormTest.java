package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.stack.ByteStackRing;
import dev.avila.alloc.stack.ByteStackVec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where bytes meet int: every value keeps its sign and comes back as it was. */
final class ByteFormTest {

    private static ByteStackVec vec(int... items) {
        ByteStackVec vec = new ByteStackVec(256);
        for (int item : items) {
            vec.push((byte) item);
        }
        return vec;
    }

    @Test
    void everyByteComesBackAsItWas() {
        int[] all = IntStream.rangeClosed(Byte.MIN_VALUE, Byte.MAX_VALUE).toArray();
        ByteStackVec vec = vec(all);
        assertTrue(vec.isFull());
        for (int i = 0; i < all.length; i++) {
            assertEquals(all[i], vec.get(i));
            assertEquals(i, vec.indexOf((byte) all[i]));
            assertEquals(i, vec.binarySearch((byte) all[i]));
        }
        List<Integer> seen = new ArrayList<>();
        vec.forEachByte(seen::add);
        assertEquals(IntStream.of(all).boxed().toList(), seen);
        assertTrue(Arrays.equals(all, vec.stream().toArray()));
        assertEquals(-128, vec.pop() - 255);
    }

    @Test
    void bytesAreSigned() {
        ByteStackVec vec = vec(1, -1, 127, -128);
        vec.sort();
        assertEquals("[-128, -1, 1, 127]", vec.toString());
        assertTrue(vec.removeIf(item -> item < 0));
        assertEquals(List.of((byte) 1, (byte) 127), vec.asList());
        assertEquals(List.of((byte) 1, (byte) 127).hashCode(), vec.hashCode());
        assertTrue(vec(-1).compareTo(vec(0)) < 0);
        assertTrue(vec(0).compareTo(vec(0, 0)) < 0);
        assertEquals(0, vec(5).compareTo(vec(5)));
        assertFalse(vec.contains((byte) -1));
    }

    @Test
    void iteratorsGiveTheBoxesThatThereAreAlready() {
        Iterator<Byte> items = vec(-128).iterator();
        assertSame((Byte) Byte.MIN_VALUE, items.next());
        ByteStackVec vec = new ByteStackVec(2);
        assertEquals(2, vec.fillFrom(List.of((byte) 1, (byte) -2, (byte) 3).iterator()));
        assertEquals(List.of((byte) 1, (byte) -2), vec.asList());
        vec.clear();
        assertThrows(NullPointerException.class,
                () -> vec.fillFrom(Arrays.asList((byte) 1, null).iterator()));
        assertTrue(vec.isEmpty());
    }

    @Test
    void aWalkBackwardsRemovesToo() {
        ByteStackVec vec = vec(1, 2, 3);
        List<Byte> seen = new ArrayList<>();
        ByteSeqView view = vec;
        for (Iterator<Byte> items = view.backwards(); items.hasNext();) {
            seen.add(items.next());
            if (seen.size() == 2) {
                items.remove();
            }
        }
        assertEquals(List.of((byte) 3, (byte) 2, (byte) 1), seen);
        assertEquals("[1, 3]", vec.toString());
    }

    @Test
    void containersOfDifferentClassesAreNotEqual() {
        ByteStackRing ring = new ByteStackRing(2);
        ring.add((byte) 1);
        assertNotEquals(vec(1), ring);
        assertEquals(ring, ring.copy());
    }

    @Test
    void aRingOfBytesKeepsTheLast() {
        ByteStackRing ring = new ByteStackRing(2);
        assertEquals(0, ring.pushOrDefault((byte) -1, (byte) 0));
        assertEquals(2, ring.pushAll((byte) 200, (byte) 3, (byte) -4));
        assertEquals(List.of((byte) 3, (byte) -4), List.copyOf(ring.asCollection()));
        assertEquals(-4, ring.recent(0));
        ring.fill((byte) 9);
        assertEquals("[9, 9]", ring.toString());
    }
}
