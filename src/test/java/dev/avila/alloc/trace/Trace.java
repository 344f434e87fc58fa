package dev.avila.alloc.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Steps that fit each other: an allocation is of an id that is not live, each other step of one
 * that is.
 */
record Trace(String name, List<Step> steps) {

    /** The greatest sum of the sizes of all live blocks, in bytes. */
    long peak() {
        Map<Integer, Long> live = new HashMap<>();
        long sum = 0;
        long peak = 0;
        for (Step step : steps) {
            Long before = live.put(step.id(), step.size());
            sum += step.size() - (before == null ? 0 : before);
            peak = Math.max(peak, sum);
        }
        return peak;
    }

    /** The least size in bytes that {@code percent} of the requests do not exceed, from 1 up. */
    long sizeOf(int percent) {
        long[] sizes = steps.stream().filter(step -> step.kind() != Step.Kind.FREE)
                .mapToLong(Step::size).sorted().toArray();
        return sizes.length == 0 ? 0 : sizes[(int) Math.ceilDiv((long) sizes.length * percent, 100)
                - 1];
    }

    /** The file: a header, and a line a step. */
    String text() {
        int ids = 1 + steps.stream().mapToInt(Step::id).max().orElse(-1);
        return steps.stream().map(step -> step.text() + "\n").collect(Collectors.joining("",
                peak() + "\n" + ids + "\n" + steps.size() + "\n1\n", ""));
    }
}
