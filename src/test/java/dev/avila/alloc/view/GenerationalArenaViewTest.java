package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.StaleHandleException;
import dev.avila.alloc.arena.GenerationalArena;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GenerationalArenaViewTest {

    private static final class Angry extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static <T> T angry() {
        throw new Angry();
    }

    private static GenerationalArena<String> arena(int generations, String... values) {
        GenerationalArena<String> arena = new GenerationalArena<>(values.length, generations);
        List.of(values).forEach(arena::insert);
        return arena;
    }

    private static Set<String> values(GenerationalArena<String> arena) {
        return arena.values().collect(Collectors.toSet());
    }

    @Test
    void aValueCanBeMadeOfItsKey() {
        GenerationalArena<Long> arena = new GenerationalArena<>(1);
        long key = arena.insertWithKey(made -> made);
        assertEquals(key, arena.get(key));
        assertThrows(CapacityExceededException.class, () -> arena.insertWithKey(made -> angry()));
        assertThrows(NullPointerException.class, () -> arena.insertWithKey(null));
        assertEquals(List.of(key), arena.values().toList());
    }

    @Test
    void aMakerThatThrowsOrGivesNullEndsTheKey() {
        GenerationalArena<String> arena = new GenerationalArena<>(1);
        List<Long> keys = new ArrayList<>();
        assertThrows(Angry.class, () -> arena.insertWithKey(key -> {
            keys.add(key);
            assertTrue(arena.isLive(key));
            return angry();
        }));
        assertThrows(NullPointerException.class, () -> arena.insertWithKey(key -> {
            keys.add(key);
            return null;
        }));
        assertEquals(List.of(0, 1), List.of(arena.size(), arena.available()));
        keys.forEach(key -> assertThrows(StaleHandleException.class, () -> arena.get(key)));
        assertEquals(2, keys.stream().distinct().count());
    }

    @Test
    void whatAMakerThrowsThatEndsItsKeyIsThrown() {
        GenerationalArena<String> arena = new GenerationalArena<>(1);
        assertThrows(Angry.class, () -> arena.insertWithKey(key -> {
            arena.release(key);
            return angry();
        }));
        assertThrows(StaleHandleException.class, () -> arena.insertWithKey(key -> {
            arena.release(key);
            return "late";
        }));
        assertEquals(0, arena.size());
    }

    @Test
    void valuesOfDifferentKeysComeInTheirOrder() {
        GenerationalArena<String> arena = new GenerationalArena<>(3);
        long a = arena.insert("a");
        long b = arena.insert("b");
        long detached = arena.reserve();
        assertEquals(List.of("b", "a"), arena.getDisjoint(b, a));
        assertEquals(List.of(), arena.getDisjoint());
        assertThrows(IllegalArgumentException.class, () -> arena.getDisjoint(a, b, a));
        assertThrows(EmptyException.class, () -> arena.getDisjoint(a, detached));
        assertThrows(NullPointerException.class, () -> arena.getDisjoint((long[]) null));
        arena.remove(a);
        assertThrows(StaleHandleException.class, () -> arena.getDisjoint(b, a));
    }

    @Test
    void eachValueIsPassedOnceWithItsKey() {
        GenerationalArena<String> arena = arena(2, "a", "b", "c", "d");
        arena.detach(arena.keyAt(1));
        arena.remove(arena.keyAt(3));
        Map<Long, String> seen = new HashMap<>();
        arena.forEach((value, key) -> assertEquals(null, seen.put(key, value)));
        assertEquals(Map.of(arena.keyAt(0), "a", arena.keyAt(2), "c"), seen);
        assertThrows(NullPointerException.class, () -> arena.forEach(null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anActionMayEndItsKeyAndInsert(int generations) {
        GenerationalArena<String> arena = arena(generations, "a", "b", "c", "d", "e");
        List<String> seen = new ArrayList<>();
        arena.forEach((value, key) -> {
            seen.add(value);
            if (!value.equals("c")) {
                arena.remove(key);
            }
            arena.tryInsert("new");
        });
        assertEquals(List.of("a", "b", "c", "d", "e"), seen.stream().sorted().toList());
        assertEquals(generations == 1 ? Set.of("c") : Set.of("c", "new"), values(arena));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anActionMayEndTheKeysThatItWasGivenBefore(int generations) {
        for (int delay = 1; delay <= 3; delay++) {
            GenerationalArena<String> arena = arena(generations, "a", "b", "c", "d");
            List<String> seen = new ArrayList<>();
            List<Long> keys = new ArrayList<>();
            int after = delay;
            arena.forEach((value, key) -> {
                if (seen.size() % after == 0) {
                    keys.forEach(arena::tryRelease);
                }
                seen.add(value);
                keys.add(key);
            });
            assertEquals(List.of("a", "b", "c", "d"), seen.stream().sorted().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aKeyThatEndedBeforeItsTurnIsNotPassed(int generations) {
        GenerationalArena<String> arena = arena(generations, "a", "b", "c");
        List<String> seen = new ArrayList<>();
        arena.forEach((value, key) -> {
            seen.add(value);
            arena.clear();
            arena.tryInsert("new");
        });
        assertEquals(1, seen.size());
        assertFalse(seen.contains("new"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void retainEndsTheKeysOfTheOthers(int generations) {
        GenerationalArena<String> arena = arena(generations, "a", "b", "c", "d", "e");
        arena.detach(arena.keyAt(4));
        Map<String, Long> closed = new HashMap<>();
        long a = arena.keyAt(0);
        assertEquals(2, arena.retain((value, key) -> key == a || value.equals("c"),
                (value, key) -> {
                    assertFalse(arena.isLive(key));
                    assertTrue(arena.wasIssued(key));
                    closed.put(value, key);
                }));
        assertEquals(Set.of("b", "d"), closed.keySet());
        assertEquals(Set.of("a", "c"), values(arena));
        assertEquals(3, arena.size());
        assertEquals(0, arena.retain((value, key) -> true, (value, key) -> angry()));
        assertThrows(NullPointerException.class, () -> arena.retain(null, (value, key) -> { }));
        assertThrows(NullPointerException.class, () -> arena.retain((value, key) -> false, null));
        assertEquals(3, arena.size());
    }

    @Test
    void retainCountsWhatItEndsAlsoIfTheCloserInserts() {
        GenerationalArena<String> arena = arena(2, "a", "b", "c");
        assertEquals(2, arena.retain((value, key) -> value.equals("b"),
                (value, key) -> arena.insert(value + value)));
        assertEquals(Set.of("aa", "b", "cc"), values(arena));
    }

    @Test
    void whatComesAfterACloserThatThrowsIsKept() {
        GenerationalArena<String> arena = arena(2, "a", "b", "c");
        List<String> closed = new ArrayList<>();
        assertThrows(Angry.class, () -> arena.drain((value, key) -> {
            closed.add(value);
            if (closed.size() == 2) {
                angry();
            }
        }));
        assertEquals(1, arena.size());
        assertEquals(2, closed.size());
        assertThrows(Angry.class, () -> arena.retain((value, key) -> angry(),
                (value, key) -> closed.add(value)));
        Set<String> all = new TreeSet<>(closed);
        assertEquals(1, arena.drain((value, key) -> all.add(value)));
        assertEquals(Set.of("a", "b", "c"), all);
    }

    @Test
    void drainLeavesTheDetachedKeys() {
        GenerationalArena<String> arena = arena(2, "a", "b", "c");
        long detached = arena.keyAt(1);
        arena.detach(detached);
        List<String> closed = new ArrayList<>();
        assertEquals(2, arena.drain((value, key) -> closed.add(value)));
        assertEquals(List.of("a", "c"), closed.stream().sorted().toList());
        assertEquals(List.of(detached), arena.keys().boxed().toList());
        assertEquals(0, arena.drain((value, key) -> angry()));
    }

    @Test
    void keysAndValuesHaveTheOrderOfKeyAt() {
        GenerationalArena<String> arena = arena(1, "a", "b", "c");
        arena.remove(arena.keyAt(1));
        arena.detach(arena.keyAt(0));
        assertEquals(LongStream.of(arena.keyAt(0), arena.keyAt(1)).boxed().toList(),
                arena.keys().boxed().toList());
        assertEquals(List.of(arena.get(arena.keyAt(1))), arena.values().toList());
        assertEquals(0, new GenerationalArena<>(3).keys().count());
        assertEquals("GenerationalArena[size=2, capacity=3]", arena.toString());
    }
}
