package dev.avila.alloc.stress;

import dev.avila.alloc.stress.Verdict.Expectation;
import dev.avila.alloc.stress.lincheck.Both;
import dev.avila.alloc.stress.lincheck.Releases;
import dev.avila.alloc.stress.lincheck.Turns;
import java.util.function.Consumer;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.StressOptions;

/**
 * Lincheck makes up programs, runs them in many interleavings, and looks whether the sequential
 * specification explains each result. Its model checking chooses the interleavings and also fails
 * if a call cannot end while all other threads stand still.
 */
final class Lincheck {

    private static final int CALLS = 3;

    private final Effort effort;
    private final Consumer<Verdict> verdicts;

    private Lincheck(Effort effort, Consumer<Verdict> verdicts) {
        this.effort = effort;
        this.verdicts = verdicts;
    }

    static void run(Effort effort, Consumer<Verdict> verdicts) {
        Lincheck lincheck = new Lincheck(effort, verdicts);
        Class<?> turns = Turns.OfSequential.class;
        Class<?> releases = Releases.OfSequential.class;
        lincheck.model(Expectation.HELD, Turns.OfShipped.class, turns);
        lincheck.model(Expectation.HELD, Releases.OfShipped.class, releases);
        lincheck.model(Expectation.CAUGHT, Turns.OfWithoutVersion.class, turns);
        lincheck.model(Expectation.CAUGHT, Releases.OfCheckThenAct.class, releases);
        lincheck.model(Expectation.SHOWN, Both.OfShipped.class, Both.OfSequential.class);
        // Stress of Turns.OfWithoutVersion found nothing in 80,000 runs; jcstress's StaleHead does.
        lincheck.stress(Expectation.HELD, Turns.OfShipped.class, turns);
        lincheck.stress(Expectation.HELD, Releases.OfShipped.class, releases);
        lincheck.stress(Expectation.CAUGHT, Releases.OfCheckThenAct.class, releases);
    }

    private void model(Expectation expectation, Class<?> test, Class<?> specification) {
        check("model checking", new ModelCheckingOptions().checkObstructionFreedom(true),
                expectation, test, specification);
    }

    private void stress(Expectation expectation, Class<?> test, Class<?> specification) {
        check("stress", new StressOptions(), expectation, test, specification);
    }

    /** Wrong pools need a rare program, so more are tried; the search ends at the first find. */
    private void check(String mode, Options<?, ?> options, Expectation expectation,
            Class<?> test, Class<?> specification) {
        boolean isToHold = expectation == Expectation.HELD;
        int programs = effort.programs * (isToHold ? 1 : 4);
        int runs = effort.runs * (isToHold ? 1 : 2);
        int threads = isToHold ? effort.threads : 2;
        options.iterations(programs).invocationsPerIteration(runs).threads(threads)
                .actorsPerThread(CALLS).actorsBefore(0).actorsAfter(1)
                .minimizeFailedScenario(expectation != Expectation.CAUGHT)
                .sequentialSpecification(specification);
        long start = System.nanoTime();
        String violation = "";
        try {
            options.check(test);
        } catch (LincheckAssertionError e) {
            violation = e.getMessage();
        }
        verdicts.accept(new Verdict("Lincheck " + mode + ", " + name(test), expectation, violation,
                "at most " + programs + " programs, " + runs + " runs each, " + threads
                        + " threads", (System.nanoTime() - start) / 1_000_000));
    }

    private static String name(Class<?> test) {
        return test.getEnclosingClass().getSimpleName() + "." + test.getSimpleName();
    }
}
