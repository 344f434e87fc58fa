package dev.avila.alloc.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The explorer on a count that two threads raise by one each: each reads it, then writes it. */
final class ExplorerTest {

    static final class Count {
        private int count;
        private int holder = -1;
        private final int[] at = new int[2];
        private final int[] seen = new int[2];
    }

    static final class Counting implements Explored {
        private final Count count = new Count();
        private final Memory memory = new Memory(count);
        private final List<Step> steps = new ArrayList<>();

        void add(int thread, String name, int from, Runnable action) {
            steps.add(new Step(thread, name, () -> {
                if (count.at[thread] != from) {
                    return Optional.empty();
                }
                count.at[thread]++;
                action.run();
                return Optional.of("" + count.seen[thread]);
            }));
        }

        @Override
        public Memory memory() {
            return memory;
        }

        @Override
        public List<Step> steps() {
            return steps;
        }

        @Override
        public int threads() {
            return 2;
        }

        @Override
        public boolean isBusy(int thread) {
            return count.at[thread] % 2 == 1;
        }

        @Override
        public Optional<String> fault() {
            return count.at[0] == 2 && count.at[1] == 2 && count.count != 2
                ? Optional.of("an update is lost") : Optional.empty();
        }

        @Override
        public Map<String, String> view() {
            return Map.of("count", "" + count.count);
        }
    }

    private static Counting lossy() {
        var counting = new Counting();
        Count count = counting.count;
        for (int thread = 0; thread < 2; thread++) {
            int t = thread;
            counting.add(t, "read", 0, () -> count.seen[t] = count.count);
            counting.add(t, "write", 1, () -> count.count = count.seen[t] + 1);
        }
        return counting;
    }

    @Test
    void theFirstFaultHasAShortestTrace() {
        var exploration = new Explorer(lossy(), 1).explore();
        assertEquals("""
            step  thread  does   returns  count
            0                             0
            1     0       read   0        0
            2     1       read   0        0
            3     0       write  0        1
            4     1       write  0        1
            an update is lost
            """, exploration.trace().orElseThrow().toString());
    }

    @Test
    void everyStateIsVisitedOnce() {
        var counting = new Counting();
        for (int thread = 0; thread < 2; thread++) {
            counting.add(thread, "begin", 0, () -> { });
            counting.add(thread, "add", 1, () -> counting.count.count++);
        }
        assertEquals(new Exploration(9, 12, 1, Optional.empty()),
            new Explorer(counting, 1).explore());
    }

    @Test
    void aStepThatThrowsIsAFault() {
        var counting = new Counting();
        counting.add(1, "divide", 0, () -> counting.count.count /= counting.count.count);
        assertEquals("""
            step  thread  does    returns  count
            0                              0
            1     1       divide  throws   0
            java.lang.ArithmeticException: / by zero
            """, new Explorer(counting, 1).explore().trace().orElseThrow().toString());
    }

    /** Thread 1 holds the lock when thread 0 begins: if it is stopped there, thread 0 waits. */
    @Test
    void aThreadThatWaitsForAnotherIsAtFault() {
        var counting = new Counting();
        Count count = counting.count;
        counting.add(0, "begin", 0, () -> { });
        counting.steps.add(new Step(0, "add", () -> {
            if (count.at[0] != 1 || count.holder != -1) {
                return Optional.empty();
            }
            count.at[0]++;
            count.count++;
            return Optional.of("");
        }));
        counting.add(1, "lock", 0, () -> count.holder = 1);
        counting.add(1, "unlock", 1, () -> {
            count.count++;
            count.holder = -1;
        });
        String trace = new Explorer(counting, 1).explore().trace().orElseThrow().toString();
        assertEquals("""
            step  thread  does   returns  count
            0                             0
            1     0       begin  0        0
            2     1       lock   0        0
            thread 0 runs alone since step 2 and does not end its call
            """, trace);
    }

    @Test
    void aThreadThatNeedsTooManyStepsIsAtFault() {
        String trace = new Explorer(spinning(), 2).explore().trace().orElseThrow().toString();
        assertEquals("""
            step  thread  does   returns  count
            0                             0
            1     0       begin  0        0
            2     0       spin            0
            3     0       spin            0
            thread 0 runs alone since step 1 and does not end its call
            """, trace);
    }

    private static Counting spinning() {
        var counting = new Counting();
        counting.add(0, "begin", 0, () -> { });
        counting.steps.add(new Step(0, "spin", () ->
            counting.count.at[0] == 1 ? Optional.of("") : Optional.empty()));
        return counting;
    }
}
