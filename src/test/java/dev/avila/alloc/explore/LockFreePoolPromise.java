package dev.avila.alloc.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * What is to hold in every state of a lock-free pool, computed from {@code head}, {@code next},
 * {@code life} and what the callers were told. The model's own view of where a slot is has no part.
 */
final class LockFreePoolPromise {

    private static final int NONE = -1;

    private final PoolClients clients;
    private final LongSupplier head;
    private final int[] next;
    private final long[] life;
    private final int[] at;
    private final int[] mine;
    private final List<Integer> holding;

    /** The steps' program counters are by their names. */
    LockFreePoolPromise(Memory memory, PoolClients clients, Map<String, Integer> counters) {
        this.clients = clients;
        head = memory.value("head");
        next = memory.ints("next");
        life = memory.longs("life");
        at = memory.ints("at");
        mine = memory.ints("mine");
        holding = counters.entrySet().stream()
            .filter(step -> step.getKey().equals("lend") || step.getKey().startsWith("push"))
            .map(Map.Entry::getValue).collect(Collectors.toList());
    }

    boolean isAnyFree() {
        return head.getAsLong() != NONE;
    }

    Optional<String> fault() {
        var free = new boolean[next.length];
        int slot = (int) head.getAsLong();
        int count = 0;
        for (; slot != NONE; slot = next[slot]) {
            if (free[slot]) {
                return Optional.of("the chain of free slots has slot " + slot + " twice");
            }
            free[slot] = true;
            count++;
        }
        int length = count;
        return faultOfRefusals().or(this::faultOfKeys).or(() -> faultOfSlots(free))
            .or(() -> faultAtRest(length));
    }

    private Optional<String> faultOfRefusals() {
        if (clients.refusedKeys != 0) {
            return Optional.of("a release is refused, its slot is lent under that key");
        }
        return clients.refusedSlots == 0 ? Optional.empty()
            : Optional.of("an allocation is refused, a slot is free");
    }

    private Optional<String> faultOfKeys() {
        for (int key = 0; key < clients.keys; key++) {
            if (1 < clients.releases[key]) {
                return Optional.of("key " + key + " is released twice");
            }
            for (int other = 0; other < key; other++) {
                if (clients.slot[key] == clients.slot[other] && (isLent(key) && isLent(other)
                        || clients.generation[key] == clients.generation[other])) {
                    return Optional.of("slot " + clients.slot[key] + " is lent under key " + other
                        + " and under key " + key);
                }
            }
            if (isLent(key) && life[clients.slot[key]] != clients.generation[key]) {
                return Optional.of("key " + key + " is not released, its slot is not lent so");
            }
        }
        return Optional.empty();
    }

    private boolean isLent(int key) {
        return clients.releases[key] == 0;
    }

    private Optional<String> faultOfSlots(boolean[] free) {
        for (int slot = 0; slot < life.length; slot++) {
            int places = (free[slot] ? 1 : 0) + (0 < life[slot] ? 1 : 0);
            for (int t = 0; t < at.length; t++) {
                places += isHolding(t, slot) ? 1 : 0;
            }
            if (places != 1) {
                return Optional.of("slot " + slot + " is " + places(free[slot], slot));
            }
        }
        return Optional.empty();
    }

    private boolean isHolding(int thread, int slot) {
        return mine[thread] == slot && holding.contains(at[thread]);
    }

    private String places(boolean isFree, int slot) {
        var places = new ArrayList<String>();
        if (isFree) {
            places.add("free");
        }
        if (0 < life[slot]) {
            places.add("lent");
        }
        for (int t = 0; t < at.length; t++) {
            if (isHolding(t, slot)) {
                places.add("in the hands of thread " + t);
            }
        }
        return places.isEmpty() ? "lost" : String.join(" and ", places);
    }

    private Optional<String> faultAtRest(int free) {
        for (int call : clients.call) {
            if (call != PoolClients.NO_CALL) {
                return Optional.empty();
            }
        }
        int live = 0;
        for (int key = 0; key < clients.keys; key++) {
            live += isLent(key) ? 1 : 0;
        }
        return live + free == next.length ? Optional.empty() : Optional.of("at rest, " + live
            + " slots are live and " + free + " free, not " + next.length);
    }
}
