package dev.avila.alloc.prover;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Says how far the proving is: a bar on a terminal, a line a contract elsewhere. */
final class Progress implements AutoCloseable {

    private final int total;
    private final String task;
    private final ProgressBar bar;
    private final long start = System.nanoTime();
    private int done;
    private long steps;
    private Verdict slowest;

    Progress(String task, int total) {
        this.task = task;
        this.total = total;
        this.bar = isTerminal() ? new ProgressBarBuilder().setTaskName(task).setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200).build() : null;
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    synchronized void add(Verdict verdict) {
        done++;
        steps += verdict.outcome().steps();
        if (slowest == null || slowest.outcome().seconds() < verdict.outcome().seconds()) {
            slowest = verdict;
        }
        if (bar != null) {
            bar.setExtraMessage(String.format(Locale.ROOT, " %,d steps, slowest %s %.0f s", steps,
                    slowest.contract().shortName(), slowest.outcome().seconds()));
            bar.stepTo(done);
        } else {
            System.out.printf(Locale.ROOT,
                    "[%s %d of %d, %s, %,d steps] %s %s, %,d steps, %.1f s%n",
                    task, done, total, elapsed(), steps, verdict.closed() ? "closed" : "OPEN  ",
                    verdict.contract().shortName(), verdict.outcome().steps(),
                    verdict.outcome().seconds());
        }
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
            System.out.printf(Locale.ROOT, "%d contracts in %s, %,d steps; slowest %s, %.1f s%n",
                    done, elapsed(), steps, slowest.contract().shortName(),
                    slowest.outcome().seconds());
        }
    }
}
