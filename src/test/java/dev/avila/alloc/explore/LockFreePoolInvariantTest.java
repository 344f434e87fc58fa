package dev.avila.alloc.explore;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The invariant of the model fails where the promise alone does not yet, or not at all. */
final class LockFreePoolInvariantTest {

    private static final int BOUND = 20;
    private static final String STATE = "LockFreePoolState";

    @Test
    void aPushThatIsNotCountedChangesTheHeadThatOthersHaveSeen() {
        assertFault(" has seen what was not there",
            model().change(STATE, "push", "version++;", ""));
    }

    @Test
    void aSlotThatIsNotLinkedIsNotReadyToBePushed() {
        assertFault(" has not got slot 1", model().change("LockFreePoolModel", "pushLink",
            "shared.link(mine[t], seenHead[t]);", ""));
    }

    @Test
    void aSlotThatIsLentButStaysInHandIsNobodys() {
        assertFault("nobody has slot 1, which thread 0 took",
            model().change(STATE, "lend", "place[slot] = 0;", ""));
    }

    private static void assertFault(String fault, ChangedModel changed) {
        int[] calls = {2, 2};
        var steps = LockFreePoolSteps.withInvariant(changed.make(2, calls.length), calls);
        String trace = new Explorer(steps, BOUND).explore().trace().map(Trace::toString)
            .orElse("");
        assertTrue(trace.endsWith(fault + "\n"), trace);
    }

    private static ChangedModel model() {
        return new ChangedModel("LockFreePoolModel");
    }
}
