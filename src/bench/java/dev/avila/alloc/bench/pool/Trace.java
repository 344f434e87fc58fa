package dev.avila.alloc.bench.pool;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.SplittableRandom;

/**
 * When blocks are taken and given back: most that end are young, some are old, about a quarter of
 * all is live, and at the end none.
 */
final class Trace {

    private static final double FEW = 0.75;
    private static final double MANY = 0.25;

    private Trace() {
    }

    /** A step a block taken, with its number from 0 up, and a step given back, with ~ of it. */
    static int[] of(int blocks) {
        SplittableRandom random = new SplittableRandom(1);
        IntArrayList live = new IntArrayList(blocks);
        int[] steps = new int[2 * blocks];
        int taken = 0;
        for (int i = 0; i < steps.length; i++) {
            double taking = live.size() < blocks * MANY ? FEW : MANY;
            if (taken < blocks && (live.isEmpty() || random.nextDouble() < taking)) {
                live.add(taken);
                steps[i] = taken;
                taken++;
            } else {
                double age = Math.pow(random.nextDouble(), 3);
                steps[i] = ~live.removeInt((int) ((1 - age) * (live.size() - 1)));
            }
        }
        return steps;
    }
}
