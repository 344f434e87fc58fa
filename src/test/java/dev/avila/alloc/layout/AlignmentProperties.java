package dev.avila.alloc.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.InvalidSizeException;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Rounding agrees with exact arithmetic for random values, whatever their sign. */
final class AlignmentProperties {

    @Property
    void roundingOfLongsIsExactArithmetic(@ForAll long value, @ForAll @IntRange(max = 62) int bit) {
        long alignment = 1L << bit;
        BigInteger exact = BigInteger.valueOf(value);
        BigInteger remainder = exact.mod(BigInteger.valueOf(alignment));
        BigInteger padding = BigInteger.valueOf(alignment).subtract(remainder)
            .mod(BigInteger.valueOf(alignment));
        assertEquals(remainder.signum() == 0, Alignment.isAligned(value, alignment));
        assertEquals(exact.subtract(remainder).longValueExact(),
            Alignment.alignDown(value, alignment));
        assertEquals(padding.longValueExact(), Alignment.padding(value, alignment));
        assertEquals(exact.add(padding), alignUpOrExactSum(value, alignment, exact.add(padding)));
    }

    @Property
    void roundingOfIntsIsRoundingOfLongs(@ForAll int value, @ForAll @IntRange(max = 30) int bit) {
        int alignment = 1 << bit;
        assertEquals(Alignment.isAligned((long) value, (long) alignment),
            Alignment.isAligned(value, alignment));
        assertEquals(Alignment.alignDown((long) value, (long) alignment),
            Alignment.alignDown(value, alignment));
        assertEquals(Alignment.padding((long) value, (long) alignment),
            Alignment.padding(value, alignment));
        long up = Alignment.alignUp((long) value, (long) alignment);
        if (up <= Integer.MAX_VALUE) {
            assertEquals(up, Alignment.alignUp(value, alignment));
        }
    }

    private static BigInteger alignUpOrExactSum(long value, long alignment, BigInteger sum) {
        try {
            return BigInteger.valueOf(Alignment.alignUpExact(value, alignment));
        } catch (InvalidSizeException refused) {
            return sum.bitLength() > 63 ? sum : BigInteger.valueOf(refused.size());
        }
    }
}
