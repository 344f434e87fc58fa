package dev.avila.alloc.stress;

import java.util.Locale;

/**
 * What one test has come to.
 *
 * @param test its tool, what it does, and on what
 * @param expectation what it should come to
 * @param violation what it has found, or empty
 * @param effort how much was tried
 * @param millis how long it took
 */
record Verdict(String test, Expectation expectation, String violation, String effort,
        long millis) {

    /** What a test should come to. */
    enum Expectation {

        /** Nothing is found in what is shipped. */
        HELD,

        /** A wrong pool is found out. */
        CAUGHT,

        /** What the page states as a limit is found. */
        SHOWN
    }

    boolean isAsExpected() {
        return violation.isEmpty() == (expectation == Expectation.HELD);
    }

    /** One line, and the violation below it where there should be none. */
    String line() {
        String came = isAsExpected() ? expectation.name().toLowerCase(Locale.ROOT)
                : expectation == Expectation.HELD ? "VIOLATED" : "NOT " + expectation;
        String line = String.format(Locale.ROOT, "%s: %s (%s, %.1f s)", test, came, effort,
                millis / 1000.0);
        return isAsExpected() ? line : line + "\n" + violation;
    }
}
