package dev.avila.alloc.prover;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Says how far the proving is: a bar on a terminal, a line a contract elsewhere. */
final class Progress implements AutoCloseable {

    private final int total;
    private final String open;
    private final ProgressBar bar;
    private final long start = System.nanoTime();
    private int done;
    private long steps;
    private Verdict slowest;

    /**
     * {@code task} says what is done with {@code total} contracts, {@code last} that what is open
     * after it stays open.
     */
    Progress(String task, int total, boolean last) {
        this.total = total;
        this.open = last ? "OPEN  " : "later ";
        System.out.printf("%n%s: %d contracts%n", task, total);
        this.bar = isTerminal() ? new ProgressBarBuilder().setTaskName(task).setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200).build() : null;
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    synchronized void add(Verdict verdict) {
        done++;
        steps += verdict.outcome().steps();
        boolean isSlowest = slowest == null
                || slowest.outcome().seconds() < verdict.outcome().seconds();
        slowest = isSlowest ? verdict : slowest;
        if (bar != null) {
            bar.setExtraMessage(String.format(Locale.ROOT, " %,d steps, slowest %s", steps,
                    cost(slowest)));
            bar.stepTo(done);
        } else {
            System.out.printf(Locale.ROOT,
                    "%4d of %d  %s  %,9d steps, slowest %.1f s  %s %s%s%n", done, total,
                    elapsed(), steps, slowest.outcome().seconds(),
                    verdict.closed() ? "closed" : open, cost(verdict),
                    isSlowest ? ", slowest so far" : "");
        }
    }

    /** {@code Pool.live() normal_behavior.0, 12 steps, 0.1 s}. */
    private static String cost(Verdict verdict) {
        return String.format(Locale.ROOT, "%s, %,d steps, %.1f s", verdict.contract().shortName(),
                verdict.outcome().steps(), verdict.outcome().seconds());
    }

    private String elapsed() {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return String.format("%d:%02d", elapsed.toMinutes(), elapsed.toSecondsPart());
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
        if (slowest != null) {
            System.out.printf(Locale.ROOT, "%d contracts in %s, %,d steps; slowest %s%n", done,
                    elapsed(), steps, cost(slowest));
        }
    }
}
