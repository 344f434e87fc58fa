package dev.avila.alloc.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Wrong variants of the step model of {@code LockFreePool}: each has a trace that shows it. */
final class LockFreePoolVariantsTest {

    private static final int BOUND = 20;

    private static final String MODEL = "LockFreePoolModel";
    private static final String STATE = "LockFreePoolState";
    private static final String CHANGED = "head != seenHead || !sameVersion(version, seenVersion)";

    /** The classical ABA: slot 1 is the top once more, but slot 0, then below it, is lent now. */
    @Test
    void aPopThatComparesNoVersionHasAnAba() {
        var model = model().change(STATE, "pop", CHANGED, "head != seenHead");
        assertEquals("""
            step  thread  does          returns  head  version  next   life
            0                                    1     1        -1 0   0 0
            1     0       popReadHead   true     1     1        -1 0   0 0
            2     0       popReadNext            1     1        -1 0   0 0
            3     1       popReadHead   true     1     1        -1 0   0 0
            4     1       popReadNext            1     1        -1 0   0 0
            5     1       popSwing      true     0     2        -1 0   0 0
            6     1       lend          key 0    0     2        -1 0   0 1
            7     1       popReadHead   true     0     2        -1 0   0 1
            8     1       popReadNext            0     2        -1 0   0 1
            9     1       popSwing      true     -1    3        -1 0   0 1
            10    1       lend          key 1    -1    3        -1 0   1 1
            11    1       claim key 0   true     -1    3        -1 0   1 -1
            12    1       pushReadHead           -1    3        -1 0   1 -1
            13    1       pushLink               -1    3        -1 -1  1 -1
            14    1       pushSwing     true     1     4        -1 -1  1 -1
            15    0       popSwing      true     0     5        -1 -1  1 -1
            slot 0 is free and lent
            """, explore(model, 1, 3));
    }

    @Test
    void aVersionThatIsNotCountedHasAnAba() {
        var model = model().change(STATE, "pop", "version++;", "")
            .change(STATE, "push", "version++;", "");
        assertFault("slot 0 is free and lent", model, 1, 3);
    }

    /** For a slot to be the top again it must have been popped and pushed. */
    @Test
    void aVersionThatCountsPopsAloneOrPushesAloneIsEnough() {
        assertEquals("", explore(model().change(STATE, "pop", "version++;", ""), 1, 3));
        assertEquals("", explore(model().change(STATE, "push", "version++;", ""), 1, 3));
    }

    /** Between a read of the head and its swing the other thread's calls make three swings. */
    @Test
    void aVersionIsEnoughForFewerSwingsThanItCounts() {
        assertEquals("", explore(versionsOf("4L"), 1, 3));
        assertFault("slot 0 is free and lent", versionsOf("3L"), 1, 3);
    }

    private static ChangedModel versionsOf(String period) {
        return model().change(STATE, "sameVersion", "4294967296L", period);
    }

    /** A slot is lent twice since in three allocations with their releases before the last. */
    @Test
    void aGenerationIsEnoughForFewerLoansThanItCounts() {
        var model = model().change(STATE, "sameGeneration", "2147483647L", "2L");
        assertEquals("", explore(model, 5));
        assertFault("key 0 is released twice", model, 6);
    }

    @Test
    void aReleaseThatChecksAndThenActsHasTwoWinners() {
        var model = model().change(STATE, "claim", "life[slot] = -life[slot];", "")
            .change(MODEL, "claim", "at[t] = PUSH_READ_HEAD;", "at[t] = CLAIM_WRITE;")
            .add(MODEL, """
                static final int CLAIM_WRITE = 7;

                public void claimWrite(int t) {
                    shared.claimWrite(mine[t]);
                    at[t] = PUSH_READ_HEAD;
                }
                """)
            .add(STATE, """
                void claimWrite(int slot) {
                    life[slot] = -Math.abs(life[slot]);
                }
                """);
        assertFault("key 0 is released twice", model, 2, 1);
    }

    @Test
    void aReleaseThatComparesNoGenerationLetsAStaleKeyIn() {
        var model = model().change(STATE, "claim",
            "life[slot] < generation || !sameGeneration(life[slot], generation)",
            "life[slot] <= 0");
        assertFault("key 0 is released twice", model, 3, 2);
    }

    @Test
    void aGenerationThatStaysHandsOutAKeyTwice() {
        var model = model().change(STATE, "lend", "1 - life[slot]", "1");
        assertFault("slot 1 is lent under key 0 and under key 1", model, 3, 2);
    }

    @Test
    void aPopThatSwingsAtOnceTakesASlotInAnothersHands() {
        var model = model().change(STATE, "pop", CHANGED, "false");
        assertFault("slot 1 is in the hands of thread 0 and in the hands of thread 1", model, 2, 2);
    }

    @Test
    void aPushThatSwingsAtOnceFreesASlotInAnothersHands() {
        var model = model().change(STATE, "push", CHANGED, "false");
        assertFault("slot 0 is free and in the hands of thread 0", model, 2, 2);
    }

    @Test
    void aPushThatDoesNotLinkFreesASlotInAnothersHands() {
        var model = model().change(MODEL, "pushLink", "shared.link(mine[t], seenHead[t]);", "");
        assertFault("slot 0 is free and in the hands of thread 0", model, 3, 2);
    }

    @Test
    void aPopThatDoesNotLendLosesASlot() {
        var model = model().change(STATE, "lend", "life[slot] = 1 - life[slot];", "");
        assertFault("slot 1 is lost", model, 3, 2);
    }

    @Test
    void aPopThatLendsBeforeItsSwingLendsWhatIsFree() {
        var model = model().change(MODEL, "popReadNext", "at[t] = POP_SWING;",
            "at[t] = POP_SWING; shared.lend(seenHead[t]);")
            .change(MODEL, "lend", "return shared.lend(mine[t]);", "return 1;");
        assertFault("slot 1 is free and lent", model, 3, 2);
    }

    @Test
    void aPushThatLinksASlotToItselfMakesACircle() {
        var model = model().change(MODEL, "pushLink", "seenHead[t]", "mine[t]");
        assertFault("the chain of free slots has slot 1 twice", model, 3, 2);
    }

    @Test
    void aPopThatSeesNoLastSlotRefusesIt() {
        var model = model().change(MODEL, "popReadHead", "== LockFreePoolState.NONE", "<= 0");
        assertFault("an allocation is refused, a slot is free", model, 3, 2);
    }

    @Test
    void aReleaseThatExpectsALaterGenerationRefusesAKey() {
        var model = model().change(STATE, "claim", "life[slot] < generation", "1 <= generation");
        assertFault("a release is refused, its slot is lent under that key", model, 3, 2);
    }

    @Test
    void aReleaseThatOnlySaysSoLeavesTheSlotLent() {
        var model = model().change(STATE, "claim", "life[slot] = -life[slot];", "")
            .change(MODEL, "claim", "at[t] = PUSH_READ_HEAD;", "");
        assertFault("at rest, 0 slots are live and 1 free, not 2", model, 3, 2);
    }

    @Test
    void aRefusalThatWritesEndsALoan() {
        var model = model().change(STATE, "claim", "return false;",
            "life[slot] += 0 < life[slot] ? 1 : 0; return false;");
        assertFault("key 1 is not released, its slot is not lent so", model, 3, 2);
    }

    @Test
    void aPopWhoseSwingFailsAlwaysDoesNotEnd() {
        var model = model().change(STATE, "pop", "!sameVersion", "sameVersion");
        assertFault("thread 0 runs alone since step 1 and does not end its call", model, 1, 1);
    }

    @Test
    void aChangeOfATextThatIsNotThereOnceIsRefused() {
        assertThrows(IllegalArgumentException.class,
            () -> model().change(STATE, "pop", "version--;", ""));
        assertThrows(IllegalArgumentException.class,
            () -> model().change(STATE, "pop", "version", ""));
    }

    private static void assertFault(String fault, ChangedModel model, int... calls) {
        String trace = explore(model, calls);
        assertTrue(trace.endsWith("\n" + fault + "\n"), trace);
    }

    private static String explore(ChangedModel model, int... calls) {
        var steps = new LockFreePoolSteps(model.make(2, calls.length), calls);
        return new Explorer(steps, BOUND).explore().trace().map(Trace::toString).orElse("");
    }

    private static ChangedModel model() {
        return new ChangedModel(MODEL);
    }
}
