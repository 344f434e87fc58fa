package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.stack.IntIntStackHashMap;
import dev.avila.alloc.stack.IntStackHashMap;
import dev.avila.alloc.stack.LongLongStackHashMap;
import dev.avila.alloc.stack.LongStackHashMap;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the views of the maps of primitives do beside their boxed maps. */
final class PrimitiveMapViewTest {

    private static IntIntStackHashMap ints(int capacity, int... keys) {
        IntIntStackHashMap map = new IntIntStackHashMap(capacity);
        IntStream.range(0, keys.length).forEach(i -> map.set(keys[i], i));
        return map;
    }

    private static LongLongStackHashMap longs(int capacity, long... keys) {
        LongLongStackHashMap map = new LongLongStackHashMap(capacity);
        IntStream.range(0, keys.length).forEach(i -> map.set(keys[i], i));
        return map;
    }

    private static IntStackHashMap<String> intKeys(int capacity, int... keys) {
        IntStackHashMap<String> map = new IntStackHashMap<>(capacity);
        IntStream.range(0, keys.length).forEach(i -> map.set(keys[i], "v" + i));
        return map;
    }

    private static LongStackHashMap<String> longKeys(int capacity, long... keys) {
        LongStackHashMap<String> map = new LongStackHashMap<>(capacity);
        IntStream.range(0, keys.length).forEach(i -> map.set(keys[i], "v" + i));
        return map;
    }

    private static int fails() {
        throw new IllegalArgumentException();
    }

    private static void full(Runnable call) {
        CapacityExceededException full = assertThrows(CapacityExceededException.class, call::run);
        assertEquals(List.of(2L, 2L, 1L), List.of(full.capacity(), full.size(), full.requested()));
    }

    @Test
    void theBoxedMapReadsAndWritesThrough() {
        IntIntStackHashMap ints = ints(2, 7);
        LongLongStackHashMap longs = longs(2, 7);
        IntStackHashMap<String> intKeys = intKeys(2, 7);
        LongStackHashMap<String> longKeys = longKeys(2, 7);
        assertEquals(Map.of(7, 0), ints.asMap());
        assertEquals(Map.of(7L, 0L), longs.asMap());
        assertEquals(Map.of(7, "v0"), intKeys.asMap());
        assertEquals(Map.of(7L, "v0"), longKeys.asMap());
        assertEquals(0, ints.asMap().put(7, 3));
        assertEquals(0L, longs.asMap().put(7L, 3L));
        assertEquals(3, ints.asMap().put(7, 4));
        assertEquals(3L, longs.asMap().put(7L, 4L));
        assertEquals("v0", intKeys.asMap().put(7, "x"));
        assertEquals("v0", longKeys.asMap().put(7L, "x"));
        for (Map<?, ?> map : List.of(ints.asMap(), longs.asMap(), intKeys.asMap(),
                longKeys.asMap())) {
            assertNull(map.get("7"));
            assertNull(map.get(null));
            assertEquals(1, map.size());
        }
        assertEquals(5, ints.asMap().computeIfAbsent(8, key -> 5));
        assertEquals(5L, longs.asMap().computeIfAbsent(8L, key -> 5L));
        assertEquals("y", intKeys.asMap().computeIfAbsent(8, key -> "y"));
        assertEquals("y", longKeys.asMap().computeIfAbsent(8L, key -> "y"));
        assertNull(ints(1).asMap().put(8, 5));
        assertNull(longs(1).asMap().put(8L, 5L));
        assertNull(intKeys(1).asMap().put(8, "y"));
        assertNull(longKeys(1).asMap().put(8L, "y"));
        full(() -> ints.asMap().computeIfAbsent(9, key -> fails()));
        full(() -> longs.asMap().computeIfAbsent(9L, key -> (long) fails()));
        full(() -> intKeys.asMap().computeIfAbsent(9, key -> "" + fails()));
        full(() -> longKeys.asMap().computeIfAbsent(9L, key -> "" + fails()));
        ints.asMap().replaceAll((key, value) -> key + value);
        longs.asMap().replaceAll((key, value) -> key + value);
        intKeys.asMap().replaceAll((key, value) -> key + value);
        longKeys.asMap().replaceAll((key, value) -> key + value);
        assertEquals(Map.of(7, 11, 8, 13), ints.asMap());
        assertEquals(Map.of(7L, 11L, 8L, 13L), longs.asMap());
        assertEquals(Map.of(7, "7x", 8, "8y"), intKeys.asMap());
        assertEquals(Map.of(7L, "7x", 8L, "8y"), longKeys.asMap());
        assertTrue(ints.asMap().keySet().remove(7) && longs.asMap().keySet().remove(7L));
        assertTrue(intKeys.asMap().keySet().remove(7) && longKeys.asMap().keySet().remove(7L));
        assertEquals("{8=13}{8=13}{8=8y}{8=8y}", "" + ints + longs + intKeys + longKeys);
        List.of(ints.asMap(), longs.asMap(), intKeys.asMap(), longKeys.asMap())
                .forEach(Map::clear);
        assertTrue(ints.isEmpty() && longs.isEmpty() && intKeys.isEmpty() && longKeys.isEmpty());
    }

    @Test
    void theBoxedIteratorFailsFast() {
        IntIntStackHashMap ints = ints(3, 7);
        LongLongStackHashMap longs = longs(3, 7);
        IntStackHashMap<String> intKeys = intKeys(3, 7);
        LongStackHashMap<String> longKeys = longKeys(3, 7);
        var iterators = List.of(ints.asMap().keySet().iterator(),
                longs.asMap().keySet().iterator(), intKeys.values().iterator(),
                longKeys.values().iterator());
        ints.set(8, 1);
        longs.set(8, 1);
        intKeys.set(8, "");
        longKeys.set(8, "");
        iterators.forEach(iterator ->
                assertThrows(ConcurrentModificationException.class, iterator::next));
    }

    @Test
    void streamsGiveKeysAndValuesInTheOrderOfTheSlots() {
        assertArrayEquals(new int[] {7, 8}, ints(2, 7, 8).keyStream().toArray());
        assertArrayEquals(new int[] {0, 1}, ints(2, 7, 8).valueStream().toArray());
        assertArrayEquals(new long[] {7, 8}, longs(2, 7, 8).keyStream().toArray());
        assertArrayEquals(new long[] {0, 1}, longs(2, 7, 8).valueStream().toArray());
        assertArrayEquals(new int[] {7, 8}, intKeys(2, 7, 8).keyStream().toArray());
        assertArrayEquals(new long[] {7, 8}, longKeys(2, 7, 8).keyStream().toArray());
        assertEquals(List.of("v1", "v0"), List.copyOf(intKeys(2, 7, 8).values()));
        assertEquals(List.of("v1", "v0"), List.copyOf(longKeys(2, 7, 8).values()));
        IntIntStackHashMap ints = ints(3, 7);
        LongLongStackHashMap longs = longs(3, 7);
        IntStackHashMap<String> intKeys = intKeys(3, 7);
        LongStackHashMap<String> longKeys = longKeys(3, 7);
        assertThrows(ConcurrentModificationException.class,
                () -> ints.keyStream().forEach(key -> ints.set(8, 1)));
        assertThrows(ConcurrentModificationException.class,
                () -> longs.keyStream().forEach(key -> longs.set(8, 1)));
        assertThrows(ConcurrentModificationException.class,
                () -> intKeys.keyStream().forEach(key -> intKeys.set(8, "")));
        assertThrows(ConcurrentModificationException.class,
                () -> longKeys.keyStream().forEach(key -> longKeys.set(8, "")));
    }

    @Test
    void forEachGivesEachEntryAndFailsFast() {
        List<String> met = new ArrayList<>();
        IntIntStackHashMap ints = ints(3, 7, 8);
        LongLongStackHashMap longs = longs(3, 7, 8);
        IntStackHashMap<String> intKeys = intKeys(3, 7, 8);
        LongStackHashMap<String> longKeys = longKeys(3, 7, 8);
        ints.forEach((key, value) -> met.add(key + "i" + value));
        longs.forEach((key, value) -> met.add(key + "l" + value));
        intKeys.forEach((key, value) -> met.add(key + value));
        longKeys.forEach((key, value) -> met.add(key + value));
        assertEquals(List.of("7i0", "8i1", "7l0", "8l1", "7v0", "8v1", "7v0", "8v1"), met);
        for (var call : List.<Runnable>of(() -> ints.forEach((k, v) -> ints.set(9, 9)),
                () -> longs.forEach((k, v) -> longs.set(9, 9)),
                () -> intKeys.forEach((k, v) -> intKeys.set(9, "")),
                () -> longKeys.forEach((k, v) -> longKeys.set(9, "")))) {
            assertThrows(ConcurrentModificationException.class, call::run);
        }
        for (var call : List.<Runnable>of(() -> ints(0).forEach(null),
                () -> longs(0).forEach(null), () -> intKeys(0).forEach(null),
                () -> longKeys(0).forEach(null), () -> ints(0).removeIf(null),
                () -> longs(0).removeIf(null), () -> intKeys(0).removeIf(null),
                () -> longKeys(0).removeIf(null))) {
            assertThrows(NullPointerException.class, call::run);
        }
    }

    @Test
    void removeIfAsksAboutAllBeforeOneGoes() {
        IntIntStackHashMap ints = ints(3, 7, 8, 9);
        LongLongStackHashMap longs = longs(3, 7, 8, 9);
        IntStackHashMap<String> intKeys = intKeys(3, 7, 8, 9);
        LongStackHashMap<String> longKeys = longKeys(3, 7, 8, 9);
        for (var call : List.<Runnable>of(() -> ints.removeIf((k, v) -> k < 9 || fails() > 0),
                () -> longs.removeIf((k, v) -> k < 9 || fails() > 0),
                () -> intKeys.removeIf((k, v) -> k < 9 || fails() > 0),
                () -> longKeys.removeIf((k, v) -> k < 9 || fails() > 0))) {
            assertThrows(IllegalArgumentException.class, call::run);
        }
        assertFalse(ints.removeIf((k, v) -> v > 2) || longs.removeIf((k, v) -> v > 2));
        assertFalse(intKeys.removeIf((k, v) -> v.equals("7"))
                || longKeys.removeIf((k, v) -> v.equals("7")));
        assertTrue(ints.removeIf((k, v) -> k == 7 || v == 1)
                && longs.removeIf((k, v) -> k == 7 || v == 1)
                && intKeys.removeIf((k, v) -> k == 7 || v.equals("v1"))
                && longKeys.removeIf((k, v) -> k == 7 || v.equals("v1")));
        assertEquals("{9=2}{9=2}{9=v2}{9=v2}", "" + ints + longs + intKeys + longKeys);
        assertThrows(ConcurrentModificationException.class,
                () -> ints.removeIf((k, v) -> ints.removeKey(9)));
    }

    @Test
    void computeIfAbsentAsksOnlyForAKeyThatIsNotThere() {
        IntIntStackHashMap ints = ints(2, 7);
        LongLongStackHashMap longs = longs(2, 7);
        IntStackHashMap<String> intKeys = intKeys(2, 7);
        LongStackHashMap<String> longKeys = longKeys(2, 7);
        assertEquals(0, ints.computeIfAbsent(7, key -> fails()));
        assertEquals(0, longs.computeIfAbsent(7, key -> fails()));
        assertEquals("v0", intKeys.computeIfAbsent(7, key -> "" + fails()));
        assertEquals("v0", longKeys.computeIfAbsent(7, key -> "" + fails()));
        assertNull(intKeys.computeIfAbsent(8, key -> null));
        assertNull(longKeys.computeIfAbsent(8, key -> null));
        for (var call : List.<Runnable>of(() -> ints.computeIfAbsent(8, key -> {
            ints.clear();
            return 1;
        }), () -> longs.computeIfAbsent(8, key -> {
            longs.clear();
            return 1;
        }), () -> intKeys.computeIfAbsent(8, key -> {
            intKeys.clear();
            return "";
        }), () -> longKeys.computeIfAbsent(8, key -> {
            longKeys.clear();
            return "";
        }))) {
            assertThrows(ConcurrentModificationException.class, call::run);
        }
        assertEquals("{}{}{}{}", "" + ints + longs + intKeys + longKeys);
        assertEquals(16, ints.computeIfAbsent(8, key -> 2 * key));
        assertEquals(16, longs.computeIfAbsent(8, key -> 2 * key));
        assertEquals(16, ints.computeIfAbsent(8, key -> fails()));
        assertEquals(16, longs.computeIfAbsent(8, key -> fails()));
        assertEquals("8", intKeys.computeIfAbsent(8, Integer::toString));
        assertEquals("8", longKeys.computeIfAbsent(8, Long::toString));
        assertEquals("{8=16}{8=16}{8=8}{8=8}", "" + ints + longs + intKeys + longKeys);
        ints.set(9, 0);
        longs.set(9, 0);
        intKeys.set(9, "");
        longKeys.set(9, "");
        full(() -> ints.computeIfAbsent(1, key -> fails()));
        full(() -> longs.computeIfAbsent(1, key -> fails()));
        full(() -> intKeys.computeIfAbsent(1, key -> "" + fails()));
        full(() -> longKeys.computeIfAbsent(1, key -> "" + fails()));
        for (var call : List.<Runnable>of(() -> ints.computeIfAbsent(9, null),
                () -> longs.computeIfAbsent(9, null), () -> intKeys.computeIfAbsent(9, null),
                () -> longKeys.computeIfAbsent(9, null))) {
            assertThrows(NullPointerException.class, call::run);
        }
    }

    @Test
    void mergeJoinsTheOldValueAndTheNew() {
        IntIntStackHashMap ints = ints(2, 7);
        LongLongStackHashMap longs = longs(2, 7);
        IntStackHashMap<String> intKeys = intKeys(2, 7);
        LongStackHashMap<String> longKeys = longKeys(2, 7);
        assertEquals(5, ints.merge(8, 5, (old, value) -> fails()));
        assertEquals(5, longs.merge(8, 5, (old, value) -> fails()));
        assertEquals("a", intKeys.merge(8, "a", (old, value) -> "" + fails()));
        assertEquals("a", longKeys.merge(8, "a", (old, value) -> "" + fails()));
        assertEquals(11, ints.merge(8, 6, Integer::sum));
        assertEquals(11, longs.merge(8, 6, Long::sum));
        assertEquals("ab", intKeys.merge(8, "b", String::concat));
        assertEquals("ab", longKeys.merge(8, "b", String::concat));
        assertEquals(3, ints.merge(7, 1, (old, value) -> old + 3 * value));
        assertEquals(3, longs.merge(7, 1, (old, value) -> old + 3 * value));
        assertEquals("{7=3, 8=11}{7=3, 8=11}{7=v0, 8=ab}{7=v0, 8=ab}",
                "" + ints + longs + intKeys + longKeys);
        full(() -> ints.merge(9, 1, Integer::sum));
        full(() -> longs.merge(9, 1, Long::sum));
        full(() -> intKeys.merge(9, "", String::concat));
        full(() -> longKeys.merge(9, "", String::concat));
        assertNull(intKeys.merge(7, "", (old, value) -> null));
        assertNull(longKeys.merge(7, "", (old, value) -> null));
        assertEquals("{8=ab}{8=ab}", "" + intKeys + longKeys);
        for (var call : List.<Runnable>of(() -> ints.merge(8, 1, (old, value) -> {
            ints.clear();
            return 1;
        }), () -> longs.merge(8, 1, (old, value) -> {
            longs.clear();
            return 1;
        }), () -> intKeys.merge(8, "", (old, value) -> {
            intKeys.clear();
            return "";
        }), () -> longKeys.merge(8, "", (old, value) -> {
            longKeys.clear();
            return "";
        }))) {
            assertThrows(ConcurrentModificationException.class, call::run);
        }
        for (var call : List.<Runnable>of(() -> ints.merge(1, 1, null),
                () -> longs.merge(1, 1, null), () -> intKeys.merge(1, "", null),
                () -> longKeys.merge(1, "", null),
                () -> intKeys(1, 1).merge(1, null, (old, value) -> old),
                () -> longKeys(1, 1).merge(1, null, (old, value) -> old))) {
            assertThrows(NullPointerException.class, call::run);
        }
    }

    @Test
    void equalsAndHashCodeAreThoseOfTheEntries() {
        List<Object> maps = List.of(ints(2, 7, 8), longs(2, 7, 8), intKeys(2, 7, 8),
                longKeys(2, 7, 8));
        List<Object> same = List.of(ints(3, 7, 8), longs(3, 7, 8), intKeys(3, 7, 8),
                longKeys(3, 7, 8));
        List<Object> less = List.of(ints(2, 7), longs(2, 7), intKeys(2, 7), longKeys(2, 7));
        List<Object> swapped = List.of(ints(2, 8, 7), longs(2, 8, 7), intKeys(2, 8, 7),
                longKeys(2, 8, 7));
        List<Object> others = List.of(ints(2, 7, 9), longs(2, 7, 9), intKeys(2, 7, 9),
                longKeys(2, 7, 9));
        assertEquals(maps, same);
        for (int i = 0; i < 4; i++) {
            assertEquals(maps.get(i), maps.get(i));
            for (List<Object> different : List.of(less, swapped, others)) {
                assertNotEquals(maps.get(i), different.get(i));
                assertNotEquals(different.get(i), maps.get(i));
            }
            assertNotEquals(maps.get(i), maps.get((i + 1) % 4));
        }
        assertEquals(Map.of(7, 0, 8, 1).hashCode(), maps.get(0).hashCode());
        assertEquals(Map.of(1L << 40, 1L << 41).hashCode(), wide().hashCode());
        assertEquals(Map.of(7, "v0", 8, "v1").hashCode(), maps.get(2).hashCode());
        assertEquals(Map.of(7L, "v0", 8L, "v1").hashCode(), maps.get(3).hashCode());
        assertEquals(Set.of(1L << 40), wide().asMap().keySet());
    }

    private static LongLongStackHashMap wide() {
        LongLongStackHashMap map = new LongLongStackHashMap(1);
        map.set(1L << 40, 1L << 41);
        return map;
    }

    @Test
    void theTextIsBoundedAndEnds() {
        int[] keys = IntStream.range(0, 33).toArray();
        long[] longs = IntStream.range(0, 33).asLongStream().toArray();
        for (Object map : List.of(ints(33, keys), longs(33, longs))) {
            assertTrue(map.toString().startsWith("{0=0, 1=1, "));
            assertTrue(map.toString().endsWith(", 31=31, … (1 more)}"));
        }
        for (Object map : List.of(intKeys(33, keys), longKeys(33, longs))) {
            assertTrue(map.toString().startsWith("{0=v0, 1=v1, "));
            assertTrue(map.toString().endsWith(", 31=v31, … (1 more)}"));
        }
        IntStackHashMap<Object> self = new IntStackHashMap<>(1);
        self.set(1, self);
        LongStackHashMap<Object> other = new LongStackHashMap<>(1);
        other.set(1, other);
        assertEquals("{1=(this Map)}{1=(this Map)}", "" + self + other);
        assertTrue(self.equals(self));
        assertTrue(other.equals(other));
        other.set(1, self);
        self.set(1, other);
        assertEquals("{1={1={1={1=[…]}}}}", other.toString());
    }
}
