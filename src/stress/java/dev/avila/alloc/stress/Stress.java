package dev.avila.alloc.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs LockFreePool and its wrong twins under Lincheck and jcstress. It fails if a test finds
 * something in the shipped pool, or nothing in a twin.
 */
public final class Stress {

    private Stress() {
    }

    /** Takes no arguments; {@link Effort} says which property. */
    public static void main(String[] args) throws Exception {
        Effort effort = Effort.read();
        if (effort == null) {
            System.err.println("-Dstress takes short or long");
            System.exit(2);
        }
        long start = System.nanoTime();
        List<Verdict> verdicts = new ArrayList<>();
        Lincheck.run(effort, verdict -> add(verdicts, verdict));
        Jcstress.run(effort, verdict -> add(verdicts, verdict));
        long wrong = verdicts.stream().filter(verdict -> !verdict.isAsExpected()).count();
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        System.out.println(wrong == 0
                ? "STRESS: " + count(verdicts, Verdict.Expectation.HELD) + " tests held, "
                        + count(verdicts, Verdict.Expectation.CAUGHT) + " caught a wrong pool, "
                        + count(verdicts, Verdict.Expectation.SHOWN) + " showed a limit; "
                        + effort.name().toLowerCase(Locale.ROOT) + ", " + seconds + " s"
                : "FAILED: " + wrong + " of " + verdicts.size() + " tests");
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static void add(List<Verdict> verdicts, Verdict verdict) {
        verdicts.add(verdict);
        System.out.println(verdicts.size() + ". " + verdict.line());
    }

    private static long count(List<Verdict> verdicts, Verdict.Expectation expectation) {
        return verdicts.stream().filter(verdict -> verdict.expectation() == expectation).count();
    }
}
