package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What the proofs take for granted of a comparison of doubles. */
final class DoublesTest {

    private static final double[] SPECIAL = {0.0, -0.0, 1.0, -1.0, Double.MIN_VALUE,
        -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN,
        Double.longBitsToDouble(0x7ff0000000000001L), Double.longBitsToDouble(-1)};

    private static void assertSameAsBits(double a, double b) {
        assertEquals(Double.doubleToLongBits(a) == Double.doubleToLongBits(b),
                Doubles.equal(a, b), () -> a + " and " + b);
    }

    @Test
    void specialNumbersAreTheSameIfTheirBitsAre() {
        for (double a : SPECIAL) {
            for (double b : SPECIAL) {
                assertSameAsBits(a, b);
            }
        }
    }

    @Property(tries = 5_000)
    void numbersAreTheSameIfTheirBitsAre(@ForAll long a, @ForAll long b) {
        double first = Double.longBitsToDouble(a);
        assertSameAsBits(first, first);
        assertSameAsBits(first, -first);
        assertSameAsBits(first, Math.nextUp(first));
        assertSameAsBits(first, Double.longBitsToDouble(b));
    }
}
