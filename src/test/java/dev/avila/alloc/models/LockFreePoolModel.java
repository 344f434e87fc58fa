package dev.avila.alloc.models;

/**
 * The steps of {@code LockFreePool}: one method for each atomic step of its code, for any number of
 * threads and of slots. Thread {@code t} may make the step that its program counter {@code at[t]}
 * names. What it has read is {@code seenHead} with its {@code seenVersion}, and {@code seenNext};
 * what it has in its hands is {@code mine}.
 *
 * <p>What a step does to what the threads share is proved of {@link LockFreePoolState}, for any
 * state of it and any thread that comes to the step with what the step requires. That the threads
 * do so is explored here, for few threads and slots.
 */
public final class LockFreePoolModel {

    /** What a thread is to do next: begin a call, or go on with an allocation or a release. */
    static final int IDLE = 0;
    static final int POP_READ_NEXT = 1;
    static final int POP_SWING = 2;
    static final int LEND = 3;
    static final int PUSH_READ_HEAD = 4;
    static final int PUSH_LINK = 5;
    static final int PUSH_SWING = 6;

    private final LockFreePoolState shared;
    private final int[] at;
    private final int[] seenHead;
    private final long[] seenVersion;
    private final int[] seenNext;
    private final int[] mine;

    /** All slots are free and all threads idle. */
    public LockFreePoolModel(int slots, int threads) {
        shared = new LockFreePoolState(slots);
        at = new int[threads];
        seenHead = new int[threads];
        seenVersion = new long[threads];
        seenNext = new int[threads];
        mine = new int[threads];
        for (int t = 0; t < threads; t++) {
            seenHead[t] = LockFreePoolState.NONE;
        }
    }

    /** Reads the head; false if the stack is empty, which ends the call. */
    public boolean popReadHead(int t) {
        if (shared.head() == LockFreePoolState.NONE) {
            return false;
        }
        seenHead[t] = shared.head();
        seenVersion[t] = shared.version();
        at[t] = POP_READ_NEXT;
        return true;
    }

    /** Reads the link of the slot that was the top. */
    public void popReadNext(int t) {
        seenNext[t] = shared.next(seenHead[t]);
        at[t] = POP_SWING;
    }

    /** Takes the top off the stack, if that is what was read. */
    public boolean popSwing(int t) {
        if (shared.pop(t, seenHead[t], seenVersion[t], seenNext[t])) {
            mine[t] = seenHead[t];
            at[t] = LEND;
            return true;
        }
        at[t] = IDLE;
        return false;
    }

    /** Lends the slot in hand, and ends the call. */
    public long lend(int t) {
        at[t] = IDLE;
        return shared.lend(mine[t]);
    }

    /** Takes a lent slot into the hand; false if it is not lent so, which ends the call. */
    public boolean claim(int t, int slot, long generation) {
        if (shared.claim(t, slot, generation)) {
            mine[t] = slot;
            at[t] = PUSH_READ_HEAD;
            return true;
        }
        return false;
    }

    /** Reads the head. */
    public void pushReadHead(int t) {
        seenHead[t] = shared.head();
        seenVersion[t] = shared.version();
        at[t] = PUSH_LINK;
    }

    /** Links the slot in hand to what was the top. */
    public void pushLink(int t) {
        shared.link(mine[t], seenHead[t]);
        at[t] = PUSH_SWING;
    }

    /** Puts the slot in hand onto the stack, if its top is what was read, and ends the call. */
    public boolean pushSwing(int t) {
        if (shared.push(mine[t], seenHead[t], seenVersion[t])) {
            at[t] = IDLE;
            return true;
        }
        at[t] = PUSH_READ_HEAD;
        return false;
    }
}
