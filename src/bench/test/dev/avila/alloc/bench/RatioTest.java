package dev.avila.alloc.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.bench.Measurement.Metric;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RatioTest {

    private static Ratio ratio(double time, double error, double by, double byError) {
        return Ratio.of(new Metric(time, error, Map.of()), new Metric(by, byError, Map.of()));
    }

    @Test
    void liesBetweenTheOutermostQuotients() {
        assertEquals(new Ratio(0.5, 9.0 / 22, 11.0 / 18), ratio(10, 1, 20, 2));
    }

    @Test
    void isSureOnlyIfTheWholeIntervalIs() {
        assertTrue(ratio(10, 1, 20, 2).isLess());
        assertTrue(ratio(20, 2, 10, 1).isMore());
        assertFalse(ratio(10, 3, 20, 8).isLess());
        assertFalse(ratio(10, 1, 10, 1).isMore());
    }

    @Test
    void anErrorLargerThanItsTimeBoundsNothing() {
        assertEquals(new Ratio(0.5, 0, Double.POSITIVE_INFINITY), ratio(10, 11, 20, 21));
    }

    @Test
    void withoutAnErrorNothingIsSure() {
        Ratio ratio = ratio(10, Double.NaN, 20, Double.NaN);
        assertFalse(ratio.isLess() || ratio.isMore());
    }
}
