package dev.avila.alloc.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.avila.alloc.InvalidSizeException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Every two numbers near a power of two or near an end of the range, beside BigInteger. */
final class SizesTest {

    private static final List<Long> NUMBERS = LongStream.concat(
            LongStream.rangeClosed(-3, 3).flatMap(near -> LongStream.range(0, Long.SIZE)
                    .map(bit -> (1L << bit) + near)),
            LongStream.of(3037000499L, 3037000500L, Long.MAX_VALUE / 3, Long.MAX_VALUE / 3 + 1))
            .distinct().boxed().toList();

    @Test
    void theProductIsExactOrRefused() {
        for (long count : NUMBERS) {
            for (long size : NUMBERS) {
                BigInteger product = BigInteger.valueOf(count).multiply(BigInteger.valueOf(size));
                boolean fits = 0 <= count && 0 <= size && product.bitLength() < Long.SIZE;
                assertEquals(fits, Sizes.isInRange(count, size));
                assertEquals(fits ? product.longValue() : Sizes.NONE, Sizes.tryArray(count, size));
                if (fits) {
                    assertEquals(product.longValue(), Sizes.array(count, size));
                } else {
                    assertEquals(0 <= count && size < 0 ? size : count,
                            assertThrows(InvalidSizeException.class,
                                    () -> Sizes.array(count, size)).size());
                }
            }
        }
    }

    @Test
    void aRefusalNamesTheSizeThatIsNegativeOrElseTheCount() {
        assertEquals(-1, Sizes.refusal(0, -1).size());
        assertEquals(5, Sizes.refusal(5, 0).size());
        assertEquals(-2, Sizes.refusal(-2, -3).size());
    }
}
