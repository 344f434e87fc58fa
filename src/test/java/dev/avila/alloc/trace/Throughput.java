package dev.avila.alloc.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How long a trace takes without checks and content. An indication: this is no benchmark. */
final class Throughput {

    /** The passes of one measurement, of which the first ones warm up, begin within this time. */
    private static final long NANOSECONDS = 300_000_000;

    private static final int LEAST_PASSES = 3;

    private static final double SECOND = 1e9;

    private final Step[] steps;
    private final int[] places;
    private final long[] offsets;

    private Throughput(Trace trace) {
        Map<Integer, Integer> ids = new HashMap<>();
        steps = trace.steps().toArray(Step[]::new);
        places = trace.steps().stream()
                .mapToInt(step -> ids.computeIfAbsent(step.id(), id -> ids.size())).toArray();
        offsets = new long[ids.size()];
    }

    /** The steps of {@code trace} a second: the median of passes, each on a new allocator. */
    static double perSecond(Trace trace, Supplier<TraceTarget> targets) {
        Throughput passes = new Throughput(trace);
        List<Long> times = new ArrayList<>();
        long start = System.nanoTime();
        while (System.nanoTime() - start < NANOSECONDS || times.size() < LEAST_PASSES) {
            times.add(passes.time(targets.get()));
        }
        long median = times.stream().sorted().toList().get(times.size() / 2);
        return trace.steps().size() * SECOND / Math.max(1, median);
    }

    private long time(TraceTarget target) {
        Arrays.fill(offsets, TraceTarget.NONE);
        long start = System.nanoTime();
        for (int i = 0; i < steps.length; i++) {
            run(steps[i], places[i], target);
        }
        return System.nanoTime() - start;
    }

    private void run(Step step, int place, TraceTarget target) {
        long old = offsets[place];
        if (step.kind() == Step.Kind.ALLOCATE) {
            offsets[place] = target.tryAllocate(step.size());
        } else if (old != TraceTarget.NONE && step.kind() == Step.Kind.FREE) {
            target.tryRelease(old);
            offsets[place] = TraceTarget.NONE;
        } else if (old != TraceTarget.NONE && !target.tryResize(old, step.size())) {
            long moved = target.tryAllocate(step.size());
            if (moved != TraceTarget.NONE) {
                target.tryRelease(old);
                offsets[place] = moved;
            }
        }
    }
}
