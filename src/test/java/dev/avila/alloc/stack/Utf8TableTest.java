package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The rule about four neighbours, beside a regular expression on the kinds of their bytes. */
final class Utf8TableTest {

    /** The numbers at the ends of the ranges of table 3-7, and beside them; not all are bytes. */
    private static final int[] EDGES = {-129, -128, -113, -112, -97, -96, -65, -64, -63, -62, -33,
        -32, -31, -20, -19, -18, -17, -16, -15, -13, -12, -11, -1, 0, 127, 128};

    private static final String RULE =
            "..A[A234]|.2C[A234]|[3C]CC[A234]|..[234]C|.[34]CC|4CCC";

    /** A is ASCII, C a continuation byte, 2, 3 and 4 are leads, and X can occur nowhere. */
    private static char kind(int unit) {
        return unit < -128 || 127 < unit ? 'X' : 0 <= unit ? 'A' : unit < -64 ? 'C'
                : unit < -62 || -12 < unit ? 'X' : unit < -32 ? '2' : unit < -16 ? '3' : '4';
    }

    /** What the four leads with a range of their own permit behind them, and all others. */
    private static boolean isPermitted(int lead, int next) {
        return switch (lead) {
            case -32 -> next > -97;
            case -19 -> next < -96;
            case -16 -> next > -113;
            case -12 -> next < -112;
            default -> true;
        };
    }

    @Test
    void everyFourNeighboursAreJudgedByTheirKinds() {
        for (int third : EDGES) {
            for (int second : EDGES) {
                for (int last : EDGES) {
                    for (int next : EDGES) {
                        String kinds = "" + kind(third) + kind(second) + kind(last) + kind(next);
                        boolean expected = kinds.matches(RULE)
                                && (kind(next) != 'C' || isPermitted(last, next));
                        if (expected != Utf8Table.mayFollow(third, second, last, next)) {
                            assertEquals(expected, !expected,
                                    third + " " + second + " " + last + " " + next);
                        }
                    }
                }
            }
        }
    }
}
