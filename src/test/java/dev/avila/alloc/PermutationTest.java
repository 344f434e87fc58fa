package dev.avila.alloc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every permutation of up to five numbers. */
final class PermutationTest {

    private static final int LENGTH = 5;

    private static List<int[]> all(int length) {
        List<int[]> found = new ArrayList<>();
        extend(new int[0], length, found);
        return found;
    }

    private static void extend(int[] begun, int length, List<int[]> found) {
        if (begun.length == length) {
            found.add(begun);
        }
        IntStream.range(0, length).filter(n -> IntStream.of(begun).noneMatch(k -> k == n))
                .forEach(n -> extend(IntStream.concat(IntStream.of(begun), IntStream.of(n))
                        .toArray(), length, found));
    }

    private static int[] inverse(int[] a) {
        int[] b = new int[a.length];
        for (int i = 0; i < a.length; i++) {
            b[a[i]] = i;
        }
        return b;
    }

    @Test
    void identityHasEachNumberInItsPlace() {
        for (int length = 0; length <= LENGTH; length++) {
            int[] a = IntStream.generate(() -> 7).limit(length).toArray();
            int[] b = a.clone();
            Permutation.identity(a, b);
            assertArrayEquals(IntStream.range(0, length).toArray(), a);
            assertArrayEquals(a, b);
        }
    }

    @Test
    void getGivesTheNumberAtAnIndex() {
        for (int[] a : all(LENGTH)) {
            for (int i = 0; i < LENGTH; i++) {
                assertEquals(a[i], Permutation.get(a, inverse(a), i));
            }
        }
    }

    @Test
    void moveExchangesTwoNumbersAndNoOther() {
        for (int length = 1; length <= LENGTH; length++) {
            for (int[] before : all(length)) {
                for (int number = 0; number < length; number++) {
                    for (int index = 0; index < length; index++) {
                        int[] a = before.clone();
                        int[] b = inverse(a);
                        Permutation.move(a, b, number, index);
                        int[] expected = before.clone();
                        expected[inverse(before)[number]] = before[index];
                        expected[index] = number;
                        assertArrayEquals(expected, a);
                        assertArrayEquals(inverse(expected), b);
                    }
                }
            }
        }
    }
}
