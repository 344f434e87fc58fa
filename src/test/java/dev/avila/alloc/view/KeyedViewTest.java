package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.avila.alloc.EmptyException;
import dev.avila.alloc.arena.GenerationalArena;
import dev.avila.alloc.arena.SecondaryMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Of a {@code SecondaryMap}; {@link GenerationalArenaViewTest} has the arena's. */
final class KeyedViewTest {

    private static final long STEP = 1L << 32;

    private static final class Angry extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static <T> T angry() {
        throw new Angry();
    }

    private static SecondaryMap<String> map(String... values) {
        SecondaryMap<String> map = new SecondaryMap<>(values.length);
        for (int slot = 0; slot < values.length; slot++) {
            map.put(STEP + slot, values[slot]);
        }
        return map;
    }

    private static Set<String> values(SecondaryMap<String> map) {
        return map.values().collect(Collectors.toSet());
    }

    @Test
    void eachValueIsPassedOnceWithItsKey() {
        SecondaryMap<String> map = map("a", "b", "c");
        map.remove(STEP + 1);
        Map<Long, String> seen = new HashMap<>();
        map.forEach((value, key) -> assertEquals(null, seen.put(key, value)));
        assertEquals(Map.of(STEP, "a", STEP + 2, "c"), seen);
        assertThrows(NullPointerException.class, () -> map.forEach(null));
        assertEquals("SecondaryMap[size=2, capacity=3]", map.toString());
    }

    @Test
    void anActionMayPutAndRemoveAnyKey() {
        SecondaryMap<String> map = map("a", "b", "c", "d");
        List<String> seen = new ArrayList<>();
        map.forEach((value, key) -> {
            seen.add(value);
            map.tryRemove(STEP + 1);
            map.put(2 * STEP + 2, "new");
            map.tryPut(key, "again");
        });
        assertEquals(List.of("a", "d"), seen.stream().sorted().toList());
        assertEquals(Set.of("again", "new"), values(map));
    }

    @Test
    void anActionThatThrowsEndsTheTraversal() {
        SecondaryMap<String> map = map("a", "b");
        assertThrows(Angry.class, () -> map.forEach((value, key) -> angry()));
        assertEquals(Set.of("a", "b"), values(map));
    }

    @Test
    void retainRemovesTheEntriesOfKeysThatHaveEnded() {
        GenerationalArena<String> arena = new GenerationalArena<>(3);
        SecondaryMap<String> map = new SecondaryMap<>(3);
        long ended = arena.insert("a");
        long live = arena.insert("b");
        long reused = arena.insert("c");
        for (long key : new long[] {ended, live, reused}) {
            map.put(key, arena.get(key) + arena.get(key));
        }
        arena.remove(ended);
        arena.remove(reused);
        arena.insert("d");
        Map<Long, String> closed = new HashMap<>();
        assertEquals(2, map.retain((value, key) -> arena.isLive(key), (value, key) -> {
            assertFalse(map.contains(key));
            closed.put(key, value);
        }));
        assertEquals(Map.of(ended, "aa", reused, "cc"), closed);
        assertEquals("bb", map.get(live));
        assertEquals(1, map.size());
    }

    @Test
    void aPredicateThatThrowsKeepsItsEntry() {
        SecondaryMap<String> map = map("a", "b");
        assertThrows(Angry.class,
                () -> map.retain((value, key) -> angry(), (value, key) -> { }));
        assertThrows(NullPointerException.class, () -> map.retain(null, (value, key) -> { }));
        assertThrows(NullPointerException.class, () -> map.drain(null));
        assertEquals(Set.of("a", "b"), values(map));
    }

    @Test
    void whatComesAfterACloserThatThrowsIsKept() {
        SecondaryMap<String> map = map("a", "b", "c");
        List<String> closed = new ArrayList<>();
        assertThrows(Angry.class, () -> map.drain((value, key) -> {
            closed.add(value);
            if (closed.size() == 2) {
                angry();
            }
        }));
        assertEquals(List.of(2, 1), List.of(closed.size(), map.size()));
        assertEquals(1, map.drain((value, key) -> closed.add(value)));
        assertEquals(Set.of("a", "b", "c"), Set.copyOf(closed));
        assertEquals(0, map.drain((value, key) -> angry()));
    }

    @Test
    void valuesOfDifferentKeysComeInTheirOrder() {
        SecondaryMap<String> map = map("a", "b");
        assertEquals(List.of("b", "a"), map.getDisjoint(STEP + 1, STEP));
        assertThrows(IllegalArgumentException.class, () -> map.getDisjoint(STEP, STEP));
        map.remove(STEP);
        assertThrows(EmptyException.class, () -> map.getDisjoint(STEP + 1, STEP));
    }
}
