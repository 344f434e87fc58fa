package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.stack.DoubleStackRing;
import dev.avila.alloc.stack.DoubleStackVec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Where doubles differ from other numbers: fractions, NaN and the sign of zero. */
final class DoubleFormTest {

    private static DoubleStackVec vec(double... items) {
        DoubleStackVec vec = new DoubleStackVec(items.length + 2);
        vec.addAll(items);
        return vec;
    }

    @Test
    void elementsAreFoundAsDoubleEqualsFindsThem() {
        DoubleStackVec vec = vec(1.5, -0.0, Double.NaN, 0.0);
        assertEquals(0, vec.indexOf(1.5));
        assertEquals(1, vec.indexOf(-0.0));
        assertEquals(2, vec.indexOf(Double.NaN));
        assertEquals(3, vec.indexOf(0.0));
        assertFalse(vec.contains(1.0));
        assertEquals(vec.asList().indexOf(0.0), vec.indexOf(0.0));
        DoubleStackRing ring = new DoubleStackRing(3);
        ring.pushAll(9, 0.0, Double.NaN, -0.0);
        assertEquals(List.of(0, 1, 2, -1), DoubleStream.of(0.0, Double.NaN, -0.0, 9)
                .mapToObj(ring::indexOf).toList());
    }

    @Test
    void equalContainersHaveTheSameBits() {
        assertEquals(vec(Double.NaN, 0.5), vec(Double.NaN, 0.5));
        assertNotEquals(vec(0.0), vec(-0.0));
        assertNotEquals(vec(0.25), vec(0.75));
        assertEquals(List.of(Double.NaN, -0.0, 0.5).hashCode(),
                vec(Double.NaN, -0.0, 0.5).hashCode());
        assertEquals("[NaN, -0.0, 0.5]", vec(Double.NaN, -0.0, 0.5).toString());
        assertTrue(vec(Double.NaN, -0.0, 1).startsWith(vec(Double.NaN, -0.0)));
        assertFalse(vec(0.0, 1).startsWith(vec(-0.0)));
        assertTrue(vec(1, 0.0).compareTo(vec(1, -0.0)) > 0);
        assertTrue(vec(Double.NaN).compareTo(vec(Double.POSITIVE_INFINITY)) > 0);
    }

    @Test
    void theOrderIsThatOfTheJdk() {
        double[] items = {Double.NaN, 1e300, 0.0, -1.5, -0.0, Double.NEGATIVE_INFINITY};
        DoubleStackVec vec = vec(items);
        vec.sort();
        Arrays.sort(items);
        assertArrayEquals(items, vec.toArray());
        for (double item : new double[] {-2, -0.0, 0.0, 0.5, Double.NaN}) {
            assertEquals(Arrays.binarySearch(items, item), vec.binarySearch(item));
        }
    }

    @Test
    void onlyTheSameNeighboursGo() {
        DoubleStackVec vec = vec(0.0, -0.0, -0.0, Double.NaN, Double.NaN, 0.5, 0.75);
        assertTrue(vec.dedup());
        assertEquals(List.of(0.0, -0.0, Double.NaN, 0.5, 0.75), vec.asList());
    }

    @Test
    void functionsAndStreamsAreThoseForDouble() {
        DoubleStackVec vec = vec(0.5, 1.25, Double.NaN);
        assertTrue(vec.removeIf(Double::isNaN));
        assertEquals(1.75, vec.stream().sum());
        List<Double> seen = new ArrayList<>();
        vec.forEachDouble(seen::add);
        vec.iterator().forEachRemaining((double item) -> seen.add(item));
        assertEquals(List.of(0.5, 1.25, 0.5, 1.25), seen);
        assertEquals(3, vec.fillFrom(DoubleStream.generate(() -> 2.5).iterator()));
        assertEquals(2.5, vec.last());
    }

    @Test
    void aWalkBackwardsRemovesToo() {
        DoubleStackVec vec = vec(0.5, 1.5, 2.5);
        DoubleSeqView view = vec;
        List<Double> seen = new ArrayList<>();
        for (PrimitiveIterator.OfDouble items = view.backwards(); items.hasNext();) {
            seen.add(items.nextDouble());
            if (seen.size() == 2) {
                items.remove();
            }
        }
        assertEquals(List.of(2.5, 1.5, 0.5), seen);
        assertEquals("[0.5, 2.5]", vec.toString());
    }

    @Test
    void aRingOfDoublesKeepsTheLast() {
        DoubleStackRing ring = new DoubleStackRing(2);
        assertEquals(7.5, ring.pushOrDefault(-0.0, 7.5));
        assertEquals(1, ring.pushAll(Double.NaN, 0.25));
        assertEquals(List.of(Double.NaN, 0.25), List.copyOf(ring.asCollection()));
        assertEquals(0.25, ring.recent(0));
        ring.fill(0.125);
        assertEquals("[0.125, 0.125]", ring.toString());
        assertEquals(ring, ring.copy());
        assertNotEquals(vec(0.125, 0.125), ring);
    }
}
