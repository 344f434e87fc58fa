package dev.avila.alloc.explore;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What each thread of the step model of {@code LockFreePool} knows of what the threads share. From
 * it follows that a thread comes to each step with what {@code LockFreePoolState} requires there.
 */
final class LockFreePoolInvariant {

    private final LongSupplier head;
    private final LongSupplier version;
    private final int[] next;
    private final int[] place;
    private final int[] at;
    private final int[] seenHead;
    private final long[] seenVersion;
    private final int[] seenNext;
    private final int[] mine;
    private final int popReadNext;
    private final int popSwing;
    private final int lend;
    private final int pushSwing;

    /** The steps' program counters are by their names; those from {@code lend} on have a slot. */
    LockFreePoolInvariant(Memory memory, Map<String, Integer> counters) {
        head = memory.value("head");
        version = memory.value("version");
        next = memory.ints("next");
        place = memory.ints("place");
        at = memory.ints("at");
        seenHead = memory.ints("seenHead");
        seenVersion = memory.longs("seenVersion");
        seenNext = memory.ints("seenNext");
        mine = memory.ints("mine");
        popReadNext = counters.get("popReadNext");
        popSwing = counters.get("popSwing");
        lend = counters.get("lend");
        pushSwing = counters.get("pushSwing");
    }

    Optional<String> fault() {
        for (int t = 0; t < at.length; t++) {
            if (!knowsTheHead(t)) {
                return Optional.of("thread " + t + " has seen what was not there");
            }
            if (lend <= at[t] && !hasItsSlot(t)) {
                return Optional.of("thread " + t + " has not got slot " + mine[t]);
            }
        }
        for (int s = 0; s < place.length; s++) {
            int holder = -1 - place[s];
            if (place[s] < 0 && (at[holder] < lend || mine[holder] != s)) {
                return Optional.of("nobody has slot " + s + ", which thread " + holder + " took");
            }
        }
        return Optional.empty();
    }

    /** It has seen an earlier head or this one, and then what is below it. */
    private boolean knowsTheHead(int t) {
        boolean isOld = seenVersion[t] < version.getAsLong();
        boolean isPop = at[t] == popReadNext || at[t] == popSwing;
        return 0 <= seenVersion[t] && seenVersion[t] <= version.getAsLong()
            && (isOld || seenHead[t] == head.getAsLong())
            && (!isPop || 0 <= seenHead[t])
            && (at[t] != popSwing || isOld || seenNext[t] == next[seenHead[t]]);
    }

    /** Nobody else has it, as it is one thread's place, and it is linked before it is pushed. */
    private boolean hasItsSlot(int t) {
        return place[mine[t]] == -1 - t
            && (at[t] != pushSwing || next[mine[t]] == seenHead[t]);
    }
}
