package dev.avila.alloc.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Kinds of generated traces. Sizes are in bytes. */
enum Workload {

    /** Sizes from 1 to 1,024, all as likely; any live block is freed. */
    UNIFORM(churn(Workload::uniform, (live, any) -> any)),

    /** 9 of 10 blocks have 16 to 64 bytes, the others 2,048 to 4,096; any is freed. */
    BIMODAL(churn(Workload::bimodal, (live, any) -> any)),

    /** Sizes as of UNIFORM; the youngest block is freed. */
    STACK(churn(Workload::uniform, (live, any) -> live - 1)),

    /** Sizes as of UNIFORM; the oldest block is freed. */
    QUEUE(churn(Workload::uniform, (live, any) -> 0)),

    /** 64 blocks of 16 bytes, every second freed; the same of 32, 64, … 1,024; then all freed. */
    FRAGMENTING(Workload::fragment),

    /** As UNIFORM, but 3 of 4 steps resize a block by a half to two, to 4,096 at most. */
    RESIZING(Workload::resize);

    /** A few steps more. */
    private interface Round {

        void add(TraceBuilder trace, SplittableRandom random);
    }

    /** About so many blocks are live in the long run, except in FRAGMENTING. */
    private static final int LIVE = 256;

    private static final int ROUND = 64;

    private static final long LARGEST = 4096;

    private final Round round;

    Workload(Round round) {
        this.round = round;
    }

    static List<String> words() {
        return Stream.of(values()).map(Workload::word).toList();
    }

    static Optional<Workload> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** As the command line writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same trace for the same seed: at least {@code steps}, and what frees the rest. */
    Trace generate(long seed, int steps) {
        TraceBuilder trace = new TraceBuilder(word());
        SplittableRandom random = new SplittableRandom(seed);
        while (trace.steps() < steps) {
            round.add(trace, random);
        }
        return trace.build();
    }

    /** {@code victim} chooses what is freed: of how many, and any of them. */
    private static Round churn(ToLongFunction<SplittableRandom> sizes, IntBinaryOperator victim) {
        return (trace, random) -> {
            if (trace.live() <= random.nextInt(2 * LIVE)) {
                trace.allocate(sizes.applyAsLong(random));
            } else {
                trace.free(victim.applyAsInt(trace.live(), random.nextInt(trace.live())));
            }
        };
    }

    private static long uniform(SplittableRandom random) {
        return random.nextLong(1, 1025);
    }

    private static long bimodal(SplittableRandom random) {
        return random.nextInt(10) == 0 ? random.nextLong(2048, 4097) : random.nextLong(16, 65);
    }

    private static void fragment(TraceBuilder trace, SplittableRandom random) {
        for (long size = 16; size <= 1024; size *= 2) {
            for (int block = 0; block < ROUND; block++) {
                trace.allocate(size);
            }
            for (int index = trace.live() - ROUND; index < trace.live(); index++) {
                trace.free(index);
            }
        }
        while (0 < trace.live()) {
            trace.free(random.nextInt(trace.live()));
        }
    }

    private static void resize(TraceBuilder trace, SplittableRandom random) {
        if (trace.live() == 0 || random.nextInt(4) == 0) {
            UNIFORM.round.add(trace, random);
        } else {
            int index = random.nextInt(trace.live());
            long size = trace.size(index);
            long scaled = random.nextLong((size + 1) / 2, 2 * size + 1);
            trace.resize(index, Math.min(scaled, LARGEST));
        }
    }
}
