package dev.avila.alloc.prover;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Says how far the proving is: a bar on a terminal; elsewhere a line a contract, and one a minute
 * if nothing else happens.
 */
final class Progress implements AutoCloseable {

    private static final long QUIET_MILLIS = 60_000;

    private final int total;
    private final String open;
    private final ProgressBar bar;
    private final Timer timer = new Timer(true);
    private final Map<ContractCase, Long> running = new LinkedHashMap<>();
    private final long start = System.nanoTime();
    private long spoken = start;
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
        System.out.printf("%n%s: %d contract%s%n", task, total, total == 1 ? "" : "s");
        this.bar = isTerminal() ? new ProgressBarBuilder().setTaskName("").setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200).build() : null;
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                breakSilence();
            }
        }, QUIET_MILLIS, QUIET_MILLIS);
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    synchronized void begin(ContractCase contract) {
        running.put(contract, System.nanoTime());
    }

    synchronized void end(Verdict verdict) {
        running.remove(verdict.contract());
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
            say("%,9d steps, slowest %.1f s  %s %s%s", steps, slowest.outcome().seconds(),
                    verdict.closed() ? "closed" : open, cost(verdict),
                    isSlowest ? ", slowest so far" : "");
        }
    }

    private synchronized void breakSilence() {
        if (bar == null && System.nanoTime() - spoken > QUIET_MILLIS * 500_000L) {
            say("at work on %s", running.entrySet().stream()
                    .map(entry -> entry.getKey().shortName() + " for " + since(entry.getValue()))
                    .collect(Collectors.joining(", ")));
        }
    }

    private void say(String text, Object... arguments) {
        spoken = System.nanoTime();
        System.out.printf(Locale.ROOT, "%4d of %d  %s  ", done, total, since(start));
        System.out.printf(Locale.ROOT, text + "%n", arguments);
    }

    /** {@code Pool.live() normal_behavior.0, 12 steps, 0.1 s}. */
    private static String cost(Verdict verdict) {
        return String.format(Locale.ROOT, "%s, %,d steps, %.1f s", verdict.contract().shortName(),
                verdict.outcome().steps(), verdict.outcome().seconds());
    }

    private static String since(long nanos) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - nanos);
        return String.format("%d:%02d", elapsed.toMinutes(), elapsed.toSecondsPart());
    }

    @Override
    public void close() {
        timer.cancel();
        if (bar != null) {
            bar.close();
        }
        if (slowest != null) {
            System.out.printf(Locale.ROOT, "%d contracts in %s, %,d steps; slowest %s%n", done,
                    since(start), steps, cost(slowest));
        }
    }
}
