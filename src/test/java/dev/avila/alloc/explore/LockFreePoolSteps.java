package dev.avila.alloc.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The step model of {@code LockFreePool} under threads that make a number of calls each: to
 * allocate, or to release any key that was handed out to any of them so far, or once more.
 *
 * <p>The model is an object of whatever class, so that changed models can be explored too. Its
 * constant {@code POP_SWING} is the program counter of a thread whose next step is
 * {@code popSwing}, and so on; a thread at 0 may begin a call.
 */
final class LockFreePoolSteps implements Explored {

    private static final int IDLE = 0;

    /** The proof's view of where each slot is; no step returns what it reads there. */
    private static final Set<String> GHOSTS = Set.of("depth", "order", "rank", "place");

    private final StepMethods methods;
    private final PoolClients clients;
    private final Memory memory;
    private final Memory ghost;
    private final LockFreePoolPromise promise;
    private Supplier<Optional<String>> invariant = Optional::empty;
    private final List<Step> steps = new ArrayList<>();
    private final int[] at;
    private final int[] mine;
    private final long[] life;

    /** Each thread may make that many calls. */
    LockFreePoolSteps(Object model, int... calls) {
        methods = new StepMethods(model);
        clients = new PoolClients(calls);
        memory = new Memory(name -> !GHOSTS.contains(name), model, clients);
        ghost = new Memory(GHOSTS::contains, model);
        promise = new LockFreePoolPromise(memory, clients, methods.counters());
        at = memory.ints("at");
        mine = memory.ints("mine");
        life = memory.longs("life");
        for (int thread = 0; thread < calls.length; thread++) {
            addSteps(thread, clients.slot.length);
        }
    }

    /** The same, with the invariant of the model as a further promise. */
    static LockFreePoolSteps withInvariant(Object model, int... calls) {
        var steps = new LockFreePoolSteps(model, calls);
        steps.invariant = new LockFreePoolInvariant(steps.memory, steps.methods.counters())::fault;
        return steps;
    }

    private void addSteps(int thread, int keys) {
        steps.add(new Step(thread, "popReadHead", () -> popReadHead(thread)));
        methods.counters().forEach((name, counter) ->
            steps.add(new Step(thread, name, () -> proceed(thread, name, counter))));
        for (int key = 0; key < keys; key++) {
            int number = key;
            steps.add(new Step(thread, "claim key " + key, () -> claim(thread, number)));
        }
    }

    /** Begins an allocation, or begins it again: a thread whose pop failed is idle in the model. */
    private Optional<String> popReadHead(int thread) {
        if (clients.mayBegin(thread)) {
            clients.begin(thread, PoolClients.ALLOCATE);
        } else if (clients.call[thread] != PoolClients.ALLOCATE || at[thread] != IDLE) {
            return Optional.empty();
        }
        boolean isAnyFree = promise.isAnyFree();
        boolean isRead = (boolean) methods.call("popReadHead", thread);
        if (!isRead) {
            clients.refusedSlots += isAnyFree ? 1 : 0;
            clients.end(thread);
        }
        return Optional.of("" + isRead);
    }

    private Optional<String> proceed(int thread, String name, int counter) {
        if (at[thread] != counter) {
            return Optional.empty();
        }
        Object result = methods.call(name, thread);
        String returned = result == null ? "" : "" + result;
        if (name.equals("lend")) {
            int slot = mine[thread];
            returned = "key " + clients.note(slot, life[slot]);
        }
        if (at[thread] == IDLE && !name.equals("popSwing")) {
            clients.end(thread);
        }
        return Optional.of(returned);
    }

    private Optional<String> claim(int thread, int key) {
        if (!clients.mayBegin(thread) || clients.keys <= key) {
            return Optional.empty();
        }
        clients.begin(thread, PoolClients.RELEASE);
        boolean isClaimed = (boolean) methods.call("claim", thread, clients.slot[key],
            clients.generation[key]);
        if (isClaimed) {
            clients.releases[key]++;
        } else {
            clients.refusedKeys += clients.releases[key] == 0 ? 1 : 0;
        }
        if (at[thread] == IDLE) {
            clients.end(thread);
        }
        return Optional.of("" + isClaimed);
    }

    @Override
    public Memory memory() {
        return memory;
    }

    @Override
    public Memory ghost() {
        return ghost;
    }

    @Override
    public List<Step> steps() {
        return steps;
    }

    @Override
    public int threads() {
        return at.length;
    }

    @Override
    public boolean isBusy(int thread) {
        return !clients.isIdle(thread);
    }

    @Override
    public Optional<String> fault() {
        return promise.fault().or(invariant);
    }

    @Override
    public Map<String, String> view() {
        var view = new LinkedHashMap<String, String>();
        view.put("head", "" + memory.value("head").getAsLong());
        view.put("version", "" + memory.value("version").getAsLong());
        view.put("next", Arrays.stream(memory.ints("next")).mapToObj(Integer::toString)
            .collect(Collectors.joining(" ")));
        view.put("life", Arrays.stream(life).mapToObj(Long::toString)
            .collect(Collectors.joining(" ")));
        return view;
    }
}
