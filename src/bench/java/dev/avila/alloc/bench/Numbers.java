package dev.avila.alloc.bench;

import dev.avila.alloc.bench.Measurement.Metric;
import java.util.Locale;

/** Numbers as a person reads them: about three digits, and beside them the error. */
final class Numbers {

    private Numbers() {
    }

    static String time(Metric time) {
        double score = time.score();
        return digits(score, score) + (Double.isNaN(time.scoreError()) ? ""
                : " ± " + digits(time.scoreError(), score));
    }

    static String ratio(Ratio ratio) {
        double value = ratio.value();
        return digits(value, value) + (Double.isNaN(ratio.low()) ? ""
                : " (" + digits(ratio.low(), value) + " – " + digits(ratio.high(), value) + ")");
    }

    static String ratio(double ratio) {
        return digits(ratio, ratio);
    }

    static String bytes(double bytes, int places) {
        return String.format(Locale.ROOT, "%,." + places + "f", bytes);
    }

    /** {@code value} with as many places as a number as large as {@code like} needs. */
    private static String digits(double value, double like) {
        if (Double.isInfinite(value)) {
            return "∞";
        }
        int places = like < 0.1 ? 4 : like < 1 ? 3 : like < 10 ? 2 : like < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + places + "f", value);
    }
}
