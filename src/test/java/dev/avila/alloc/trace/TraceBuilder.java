package dev.avila.alloc.trace;

import java.util.ArrayList;
import java.util.List;

/** Makes the steps of a trace one by one, and knows what is live between them. */
final class TraceBuilder {

    /** The lines of the header are before the first step. */
    private static final int FIRST_LINE = 5;

    private record Named(int id, long size) { }

    private final String name;
    private final List<Step> steps = new ArrayList<>();

    /** The oldest first. */
    private final List<Named> live = new ArrayList<>();

    private int ids;

    TraceBuilder(String name) {
        this.name = name;
    }

    int steps() {
        return steps.size();
    }

    int live() {
        return live.size();
    }

    /** The size in bytes of a live block; index 0 is the oldest. */
    long size(int index) {
        return live.get(index).size;
    }

    void allocate(long size) {
        live.add(new Named(ids, size));
        add(Step.Kind.ALLOCATE, ids, size);
        ids++;
    }

    void resize(int index, long size) {
        int id = live.get(index).id;
        live.set(index, new Named(id, size));
        add(Step.Kind.RESIZE, id, size);
    }

    void free(int index) {
        add(Step.Kind.FREE, live.remove(index).id, 0);
    }

    /** The trace, at whose end nothing is live. */
    Trace build() {
        while (!live.isEmpty()) {
            free(live.size() - 1);
        }
        return new Trace(name, List.copyOf(steps));
    }

    private void add(Step.Kind kind, int id, long size) {
        steps.add(new Step(FIRST_LINE + steps.size(), kind, id, size));
    }
}
