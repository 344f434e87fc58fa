package dev.avila.alloc.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Visits every state that some interleaving of the steps reaches, those that need fewer steps
 * first. So the first fault that it finds has a shortest trace.
 *
 * <p>A fault is one of a state, or a step that throws. If there is none, a thread is at fault that,
 * from some state, running alone, does not end its call in {@code bound} steps: another thread that
 * is stopped there would block it.
 */
final class Explorer {

    /** An exploration of more states is not small. */
    private static final int MOST_STATES = 1_000_000;

    /** In {@code State.alone}: the thread is in no call, or has no step though it is in one. */
    private static final int ENDED = -1;
    private static final int STUCK = -2;

    /** How a state was first reached, and for each thread the state after its next step. */
    private record State(String memory, String ghost, int parent, int step, int[] alone) {
    }

    private final Explored explored;
    private final Memory memory;
    private final Memory ghost;
    private final List<Step> steps;
    private final int bound;

    private final List<State> states = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private long made;
    private int longestAlone;
    private Optional<Trace> trace = Optional.empty();

    Explorer(Explored explored, int bound) {
        this.explored = explored;
        this.memory = explored.memory();
        this.ghost = explored.ghost();
        this.steps = explored.steps();
        this.bound = bound;
    }

    Exploration explore() {
        visit(-1, -1);
        for (int from = 0; trace.isEmpty() && from < states.size(); from++) {
            expand(from);
        }
        for (int from = 0; trace.isEmpty() && from < states.size(); from++) {
            for (int thread = 0; trace.isEmpty() && thread < explored.threads(); thread++) {
                followAlone(from, thread);
            }
        }
        return new Exploration(states.size(), made, longestAlone, trace);
    }

    private void expand(int from) {
        State state = states.get(from);
        restore(state);
        for (int thread = 0; thread < state.alone.length; thread++) {
            state.alone[thread] = explored.isBusy(thread) ? STUCK : ENDED;
        }
        for (int index = 0; trace.isEmpty() && index < steps.size(); index++) {
            Step step = steps.get(index);
            try {
                if (step.perform().isEmpty()) {
                    continue;
                }
            } catch (RuntimeException | AssertionError e) {
                trace = Optional.of(new Trace(lines(from, index), e.toString()));
                return;
            }
            made++;
            int to = visit(from, index);
            if (state.alone[step.thread()] != ENDED) {
                state.alone[step.thread()] = to;
            }
            restore(state);
        }
    }

    private void restore(State state) {
        memory.restore(state.memory);
        ghost.restore(state.ghost);
    }

    /** The number of the present state, which is checked if it is a new one. */
    private int visit(int from, int step) {
        String present = memory.save();
        Integer known = numbers.putIfAbsent(present, states.size());
        if (known != null) {
            return known;
        }
        if (states.size() == MOST_STATES) {
            throw new IllegalStateException("there are more than " + MOST_STATES + " states");
        }
        states.add(new State(present, ghost.save(), from, step,
            new int[explored.threads()]));
        Optional<String> fault = explored.fault();
        trace = fault.map(text -> new Trace(lines(from, step), text));
        return states.size() - 1;
    }

    private void followAlone(int from, int thread) {
        int alone = 0;
        int state = from;
        while (0 <= states.get(state).alone[thread] && alone <= bound) {
            state = states.get(state).alone[thread];
            alone++;
        }
        longestAlone = Math.max(longestAlone, alone);
        if (states.get(state).alone[thread] == ENDED && alone <= bound) {
            return;
        }
        var lines = lines(states.get(from).parent, states.get(from).step);
        for (int i = 0; i < Math.min(alone, bound); i++) {
            steps.stream().filter(step -> step.thread() == thread).map(this::line)
                .flatMap(Optional::stream).findFirst().ifPresent(lines::add);
        }
        trace = Optional.of(new Trace(lines, "thread " + thread + " runs alone since step "
            + (lines.size() - 1 - Math.min(alone, bound)) + " and does not end its call"));
    }

    /** The way to a state and the step from it, all made again to see what they return. */
    private List<Trace.Line> lines(int from, int last) {
        var way = new ArrayList<Step>();
        int state = from;
        int step = last;
        while (0 <= state) {
            way.addFirst(steps.get(step));
            step = states.get(state).step;
            state = states.get(state).parent;
        }
        restore(states.getFirst());
        var lines = new ArrayList<Trace.Line>();
        lines.add(new Trace.Line("", "", "", explored.view()));
        for (Step each : way) {
            lines.add(line(each).orElseThrow());
        }
        return lines;
    }

    private Optional<Trace.Line> line(Step step) {
        Optional<String> returned;
        try {
            returned = step.perform();
        } catch (RuntimeException | AssertionError e) {
            returned = Optional.of("throws");
        }
        return returned.map(text -> new Trace.Line("" + step.thread(), step.name(), text,
            explored.view()));
    }
}
