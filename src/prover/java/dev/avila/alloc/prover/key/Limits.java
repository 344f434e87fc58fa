package dev.avila.alloc.prover.key;

import com.sun.management.OperatingSystemMXBean;
import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.prover.StopCondition;
import de.uka.ilkd.key.prover.impl.SingleRuleApplicationInfo;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Ends a search after so many steps or seconds. The seconds are those of the processor, so that a
 * busy machine finds the same proofs as an idle one.
 */
final class Limits implements StopCondition {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int seconds;
    private final long start = MACHINE.getProcessCpuTime();
    private String reached;

    Limits(int seconds) {
        this.seconds = seconds;
    }

    /** Which limit has ended the search, and how to raise it; null if none has. */
    String reached() {
        return reached;
    }

    @Override
    public boolean shouldStop(int maxSteps, long timeout, Proof proof, long startTime, int steps,
            SingleRuleApplicationInfo step) {
        if (MACHINE.getProcessCpuTime() - start
                > TimeUnit.SECONDS.toNanos(seconds)) {
            reached = "the search was ended after " + seconds
                    + " s of processor time; -Dprove.timeout=SECONDS gives it more";
        } else if (steps >= maxSteps) {
            reached = "the search was ended after " + maxSteps
                    + " steps; -Dprove.steps=NUMBER gives it more";
        }
        return reached != null;
    }

    @Override
    public int getMaximalWork(int maxSteps, long timeout, Proof proof) {
        return maxSteps;
    }

    @Override
    public boolean isGoalAllowed(int maxSteps, long timeout, Proof proof, long startTime,
            int steps, Goal goal) {
        return true;
    }

    @Override
    public String getGoalNotAllowedMessage(int maxSteps, long timeout, Proof proof,
            long startTime, int steps, Goal goal) {
        return null;
    }

    @Override
    public String getStopMessage(int maxSteps, long timeout, Proof proof, long startTime,
            int steps, SingleRuleApplicationInfo step) {
        return reached;
    }
}
