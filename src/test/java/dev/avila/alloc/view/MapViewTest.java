package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.stack.StackBox;
import dev.avila.alloc.stack.StackHashMap;
import dev.avila.alloc.stack.StackVec;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

final class MapViewTest {

    /** Maps each key to its place among the keys. */
    private static StackHashMap<String, Integer> map(int capacity, String... keys) {
        StackHashMap<String, Integer> map = new StackHashMap<>(capacity);
        for (int i = 0; i < keys.length; i++) {
            map.set(keys[i], i);
        }
        return map;
    }

    private static <T> T fails() {
        throw new IllegalArgumentException();
    }

    @Test
    void theViewReadsAndWritesThrough() {
        StackHashMap<String, Integer> map = map(2, "a");
        Map<String, Integer> view = map.asMap();
        assertEquals(1, view.size());
        assertEquals(0, view.get("a"));
        assertNull(view.get("b"));
        assertTrue(view.containsKey("a"));
        assertFalse(view.containsKey("b"));
        assertFalse(view.containsKey(null));
        assertNull(view.put("b", 1));
        assertEquals(1, view.put("b", 2));
        assertEquals(2, map.get("b"));
        assertEquals(List.of(2, 2, 2),
                List.of(map.keys().size(), map.entries().size(), map.values().size()));
        CapacityExceededException full =
                assertThrows(CapacityExceededException.class, () -> view.put("c", 3));
        assertEquals(List.of(2L, 2L, 1L), List.of(full.capacity(), full.size(), full.requested()));
        assertEquals(2, view.remove("b"));
        assertNull(view.remove("b"));
        assertEquals(0, view.remove("a"));
        assertTrue(map.isEmpty());
        view.put("a", 0);
        assertThrows(NullPointerException.class, () -> view.put(null, 1));
        assertThrows(NullPointerException.class, () -> view.put("a", null));
        view.clear();
        assertTrue(map.isEmpty());
    }

    @Test
    void anIteratorThatRemovesMeetsEachEntryOnce() {
        for (int gone = 0; gone < 16; gone++) {
            StackHashMap<String, Integer> map = map(4, "a", "b", "c", "d");
            List<String> met = new ArrayList<>();
            List<String> kept = new ArrayList<>();
            for (Iterator<String> keys = map.keys().iterator(); keys.hasNext();) {
                String key = keys.next();
                met.add(key);
                if ((gone >> "abcd".indexOf(key) & 1) == 1) {
                    keys.remove();
                    assertThrows(IllegalStateException.class, keys::remove);
                } else {
                    kept.add(key);
                }
            }
            assertEquals(List.of("d", "c", "b", "a"), met);
            assertEquals(Set.copyOf(kept), map.keys());
        }
    }

    @Test
    void iteratorsEndAndFailFast() {
        StackHashMap<String, Integer> map = map(3, "a", "b");
        Iterator<Integer> values = map.values().iterator();
        assertThrows(IllegalStateException.class, values::remove);
        assertEquals(List.of(1, 0), List.of(values.next(), values.next()));
        assertThrows(NoSuchElementException.class, values::next);
        Iterator<String> keys = map.keys().iterator();
        keys.next();
        map.set("a", 7);
        assertEquals("a", keys.next());
        map.set("c", 2);
        assertThrows(ConcurrentModificationException.class, keys::next);
        assertThrows(ConcurrentModificationException.class, keys::remove);
        Iterator<String> removed = map.keys().iterator();
        removed.next();
        map.removeAt(0);
        assertThrows(ConcurrentModificationException.class, removed::next);
    }

    @Test
    void anEntrySetsTheValueOfItsKey() {
        StackHashMap<String, Integer> map = map(2, "a", "b");
        Map.Entry<String, Integer> entry = map.entries().iterator().next();
        map.removeKey("a");
        assertEquals(1, entry.setValue(5));
        assertEquals(5, map.get("b"));
        assertEquals(Map.entry("b", 5), entry);
        assertThrows(NullPointerException.class, () -> entry.setValue(null));
        assertEquals(5, entry.getValue());
        map.clear();
        assertThrows(IllegalStateException.class, () -> entry.setValue(6));
        assertEquals(5, entry.getValue());
    }

    @Test
    void keysAndEntriesAreSetsAndValuesACollection() {
        StackHashMap<String, Integer> map = map(3, "a", "b", "c");
        assertEquals(Set.of("a", "b", "c"), map.keys());
        assertTrue(map.keys().contains("a") && !map.keys().contains("d"));
        assertTrue(map.entries().contains(Map.entry("a", 0)));
        assertFalse(map.entries().contains(Map.entry("a", 1)));
        assertFalse(map.entries().contains(Map.entry("d", 0)));
        assertFalse(map.entries().contains("a"));
        assertFalse(map.entries().remove(Map.entry("a", 1)));
        assertTrue(map.entries().remove(Map.entry("a", 0)));
        assertFalse(map.keys().remove("a"));
        assertTrue(map.keys().remove("b"));
        assertEquals(List.of(2), List.copyOf(map.values()));
        map.keys().clear();
        assertEquals(0, map.size());
        map.set("a", 1);
        map.values().clear();
        assertEquals(0, map.size());
    }

    @Test
    void collectionsRemoveWhatAFilterAccepts() {
        StackHashMap<String, Integer> map = map(5, "a", "b", "c", "d", "e");
        assertFalse(map.values().removeIf(value -> value > 4));
        assertTrue(map.values().removeIf(value -> value > 3));
        assertTrue(map.keys().removeIf("a"::equals));
        assertFalse(map.keys().removeIf("a"::equals));
        assertTrue(map.entries().removeIf(Map.entry("c", 2)::equals));
        assertEquals(Map.of("b", 1, "d", 3), map.asMap());
        assertThrows(NullPointerException.class, () -> map.values().removeIf(null));
        assertThrows(NullPointerException.class, () -> map.keys().removeIf(null));
    }

    @Test
    void aFilterIsAskedAboutAllBeforeOneGoes() {
        StackHashMap<String, Integer> map = map(4, "a", "b", "c", "d");
        assertThrows(IllegalArgumentException.class,
                () -> map.removeIf((key, value) -> value < 3 || MapViewTest.<Boolean>fails()));
        assertEquals(4, map.size());
        assertThrows(ConcurrentModificationException.class,
                () -> map.removeIf((key, value) -> map.removeKey("d")));
        assertEquals(Set.of("a", "b", "c"), map.keys());
        assertFalse(map.removeIf((key, value) -> false));
        assertTrue(map.removeIf((key, value) -> key.equals("a") || value == 2));
        assertEquals(Map.of("b", 1), map.asMap());
        assertThrows(NullPointerException.class, () -> map.removeIf(null));
    }

    @Test
    void spliteratorsAreSizedAndBindLate() {
        StackHashMap<String, Integer> map = map(8, "a", "b");
        Spliterator<String> keys = map.keys().spliterator();
        map.set("c", 2);
        map.set("d", 3);
        int traits = Spliterator.SIZED | Spliterator.SUBSIZED | Spliterator.NONNULL
                | Spliterator.ORDERED;
        assertEquals(traits | Spliterator.DISTINCT, keys.characteristics());
        assertEquals(traits | Spliterator.DISTINCT, map.entries().spliterator().characteristics());
        assertEquals(traits, map.values().spliterator().characteristics());
        assertEquals(4, keys.estimateSize());
        Spliterator<String> front = keys.trySplit();
        List<String> met = new ArrayList<>();
        front.forEachRemaining(met::add);
        assertEquals(List.of("d", "c"), met);
        keys.tryAdvance(met::add);
        assertEquals(List.of("d", "c", "b"), met);
        map.removeKey("d");
        assertThrows(ConcurrentModificationException.class, () -> keys.tryAdvance(met::add));
        assertEquals(3, map.values().stream().mapToInt(value -> value).sum());
    }

    @Test
    void forEachGivesEachEntryAndFailsFast() {
        StackHashMap<String, Integer> map = map(3, "a", "b");
        List<String> met = new ArrayList<>();
        map.forEach((key, value) -> met.add(key + value));
        map.asMap().forEach((key, value) -> met.add(key + value));
        assertEquals(List.of("a0", "b1", "a0", "b1"), met);
        assertThrows(ConcurrentModificationException.class,
                () -> map.forEach((key, value) -> map.set("c", 2)));
        assertThrows(NullPointerException.class, () -> map.forEach(null));
    }

    @Test
    void replaceAllAsksAboutAllBeforeOneIsChanged() {
        StackHashMap<String, Integer> map = map(3, "a", "b");
        map.asMap().replaceAll((key, value) -> value + 10);
        assertEquals(Map.of("a", 10, "b", 11), map.asMap());
        assertThrows(NullPointerException.class,
                () -> map.replaceAll((key, value) -> key.equals("b") ? null : 0));
        assertThrows(IllegalArgumentException.class,
                () -> map.replaceAll((key, value) -> key.equals("b") ? fails() : 0));
        assertThrows(ConcurrentModificationException.class,
                () -> map.replaceAll((key, value) -> {
                    map.removeKey("b");
                    return 0;
                }));
        assertEquals(Map.of("a", 10), map.asMap());
        assertThrows(NullPointerException.class, () -> map.replaceAll(null));
    }

    @Test
    void putIfAbsentAndReplaceDoOneOrTheOther() {
        StackHashMap<String, Integer> map = map(2, "a");
        assertEquals(0, map.asMap().putIfAbsent("a", 5));
        assertNull(map.putIfAbsent("b", 6));
        assertEquals(0, map.asMap().replace("a", 7));
        assertNull(map.replace("c", 8));
        assertEquals(Map.of("a", 7, "b", 6), map.asMap());
        assertThrows(CapacityExceededException.class, () -> map.putIfAbsent("c", 9));
        for (var call : List.<Runnable>of(() -> map.putIfAbsent("a", null),
                () -> map.putIfAbsent(null, 1), () -> map.replace("a", null),
                () -> map.replace(null, 1))) {
            assertThrows(NullPointerException.class, call::run);
        }
        assertEquals(Map.of("a", 7, "b", 6), map.asMap());
    }

    @Test
    void computeIfAbsentAsksOnlyForAKeyThatIsNotThere() {
        StackHashMap<String, Integer> map = map(2, "a");
        assertEquals(0, map.asMap().computeIfAbsent("a", key -> fails()));
        assertNull(map.computeIfAbsent("b", key -> null));
        assertEquals(1, map.size());
        assertThrows(IllegalArgumentException.class, () -> map.computeIfAbsent("b", k -> fails()));
        assertThrows(ConcurrentModificationException.class, () -> map.computeIfAbsent("b", key -> {
            map.removeKey("a");
            return 1;
        }));
        assertEquals(0, map.size());
        assertEquals(1, map.computeIfAbsent("b", String::length));
        map.set("c", 3);
        CapacityExceededException full = assertThrows(CapacityExceededException.class,
                () -> map.computeIfAbsent("d", key -> fails()));
        assertEquals(List.of(2L, 2L, 1L), List.of(full.capacity(), full.size(), full.requested()));
        assertThrows(NullPointerException.class, () -> map.computeIfAbsent(null, k -> 1));
        assertThrows(NullPointerException.class, () -> map.computeIfAbsent("b", null));
    }

    @Test
    void computeIfPresentAsksOnlyForAKeyThatIsThere() {
        StackHashMap<String, Integer> map = map(2, "a", "b");
        assertNull(map.asMap().computeIfPresent("c", (key, value) -> fails()));
        assertEquals(7, map.computeIfPresent("a", (key, value) -> value + 7));
        assertEquals(8, map.asMap().computeIfPresent("a", (key, value) -> value + 1));
        assertEquals(8, map.get("a"));
        assertThrows(IllegalArgumentException.class,
                () -> map.computeIfPresent("a", (key, value) -> fails()));
        assertNull(map.computeIfPresent("a", (key, value) -> null));
        assertEquals(Map.of("b", 1), map.asMap());
        assertThrows(ConcurrentModificationException.class,
                () -> map.computeIfPresent("b", (key, value) -> {
                    map.set("c", 2);
                    return 9;
                }));
        assertEquals(1, map.get("b"));
        assertThrows(NullPointerException.class, () -> map.computeIfPresent(null, (k, v) -> 1));
        assertThrows(NullPointerException.class, () -> map.computeIfPresent("b", null));
    }

    @Test
    void computeTakesNullForAKeyThatIsNotThere() {
        StackHashMap<String, Integer> map = map(2, "a");
        assertEquals(9, map.asMap().compute("b", (key, value) -> value == null ? 9 : fails()));
        assertEquals(10, map.compute("b", (key, value) -> value + 1));
        assertEquals(3, map.compute("a", (key, value) -> value + 3));
        assertThrows(CapacityExceededException.class, () -> map.compute("c", (k, v) -> fails()));
        assertThrows(NullPointerException.class, () -> map.compute("c", null));
        assertEquals(Map.of("a", 3, "b", 10), map.asMap());
        assertNull(map.compute("b", (key, value) -> null));
        assertNull(map.compute("b", (key, value) -> null));
        assertEquals(Map.of("a", 3), map.asMap());
        assertThrows(IllegalArgumentException.class, () -> map.compute("a", (k, v) -> fails()));
        assertThrows(ConcurrentModificationException.class, () -> map.compute("a", (k, v) -> {
            map.set("b", 5);
            return 4;
        }));
        assertEquals(Map.of("a", 3, "b", 5), map.asMap());
        assertThrows(NullPointerException.class, () -> map.compute("a", null));
        assertThrows(NullPointerException.class, () -> map.compute(null, (k, v) -> 1));
    }

    @Test
    void mergeJoinsTheOldValueAndTheNew() {
        StackHashMap<String, Integer> map = map(2, "a");
        assertEquals(5, map.asMap().merge("b", 5, (old, value) -> fails()));
        assertEquals(11, map.merge("b", 6, Integer::sum));
        assertEquals(11, map.get("b"));
        assertThrows(CapacityExceededException.class, () -> map.merge("c", 1, Integer::sum));
        assertThrows(IllegalArgumentException.class,
                () -> map.merge("b", 1, (old, value) -> fails()));
        assertNull(map.merge("b", 1, (old, value) -> null));
        assertEquals(Map.of("a", 0), map.asMap());
        assertThrows(ConcurrentModificationException.class,
                () -> map.merge("a", 1, (old, value) -> {
                    map.clear();
                    return 1;
                }));
        assertTrue(map.isEmpty());
        map.set("a", 0);
        for (var call : List.<Runnable>of(() -> map.merge(null, 1, Integer::sum),
                () -> map.merge("a", null, (old, value) -> old), () -> map.merge("b", 1, null))) {
            assertThrows(NullPointerException.class, call::run);
        }
    }

    /** Counts how often it is looked up. */
    private static final class Counted {

        private int looks;

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            looks++;
            return 7;
        }
    }

    @Test
    void aKeyIsLookedUpOnceAndANewOneTwice() {
        for (var call : List.<BiConsumer<StackHashMap<Counted, Integer>, Counted>>of(
                (map, key) -> map.putIfAbsent(key, 1), (map, key) -> map.replace(key, 1),
                (map, key) -> map.merge(key, 1, Integer::sum),
                (map, key) -> map.compute(key, (same, value) -> 1),
                (map, key) -> map.computeIfAbsent(key, same -> 1),
                (map, key) -> map.computeIfPresent(key, (same, value) -> 1))) {
            StackHashMap<Counted, Integer> map = new StackHashMap<>(2);
            Counted key = new Counted();
            call.accept(map, key);
            assertEquals(1 + map.size(), key.looks);
            map.set(key, 1);
            int before = key.looks;
            call.accept(map, key);
            assertEquals(1, key.looks - before);
        }
    }

    @Test
    void equalsAndHashCodeAreThoseOfTheEntries() {
        StackHashMap<String, Integer> map = map(2, "a", "b");
        StackHashMap<String, Integer> other = new StackHashMap<>(9);
        other.set("b", 1);
        assertNotEquals(map, other);
        other.set("a", 0);
        assertEquals(map, map);
        assertEquals(map, other);
        assertEquals(Map.of("a", 0, "b", 1).hashCode(), map.hashCode());
        other.set("a", 2);
        assertNotEquals(map, other);
        assertNotEquals(new StackHashMap<String, Integer>(1), new Empty());
        assertNotEquals(map, map.asMap());
        assertNotEquals(map.asMap(), map);
    }

    @Test
    void aMapThatHoldsItselfEqualsItself() {
        StackHashMap<String, Object> map = new StackHashMap<>(1);
        map.set("self", map);
        assertTrue(map.equals(map));
    }

    @Test
    void theTextIsBoundedAndEnds() {
        assertEquals("{}", map(0).toString());
        assertEquals("{a=0, b=1}", map(2, "a", "b").toString());
        StackHashMap<Integer, Integer> big = new StackHashMap<>(33);
        for (int i = 0; i < 32; i++) {
            big.set(i, i);
        }
        assertTrue(big.toString().endsWith(", 31=31}"));
        big.set(32, 32);
        assertTrue(big.toString().endsWith(", 31=31, … (1 more)}"));
        StackHashMap<Object, Object> map = new StackHashMap<>(2);
        map.set("self", map);
        assertEquals("{self=(this Map)}", map.toString());
        StackVec<Object> list = new StackVec<>(1);
        StackBox<Object> box = new StackBox<>();
        box.store(map);
        list.push(box);
        map.set("self", list);
        assertEquals("{self=[[{self=[…]}]]}", map.toString());
        Object mute = new Object() {
            @Override
            public String toString() {
                return fails();
            }
        };
        map.set("self", mute);
        assertEquals("{self=" + mute.getClass().getName() + "(?)}", map.toString());
        assertSame(mute, map.get("self"));
    }

    @Test
    void nullIsRefusedWhereNothingWouldBeAsked() {
        StackHashMap<String, Integer> none = map(0);
        StackHashMap<String, Integer> map = map(1, "a");
        for (var call : List.<Runnable>of(() -> none.forEach(null), () -> none.removeIf(null),
                () -> none.replaceAll(null), () -> none.keys().removeIf(null),
                () -> none.entries().removeIf(null), () -> none.values().removeIf(null),
                () -> none.replace("a", null), () -> none.compute("a", null),
                () -> none.computeIfPresent("a", null),
                () -> map.merge("a", null, (old, value) -> 2))) {
            assertThrows(NullPointerException.class, call::run);
        }
        assertEquals(0, map.get("a"));
    }

    @Test
    void aTextThatClearsTheMapEndsIt() {
        StackHashMap<Object, Object> map = new StackHashMap<>(2);
        Object clears = new Object() {
            @Override
            public String toString() {
                map.clear();
                return "x";
            }
        };
        map.set("a", clears);
        map.set("b", 1);
        assertEquals("{a=x}", map.toString());
        map.set(clears, 1);
        map.set("b", 1);
        assertEquals("{x=1}", map.toString());
    }

    /** Another class of maps; it never has an entry. */
    private static final class Empty extends MapView<String, Integer> {

        private static final long serialVersionUID = 1L;

        @Override
        public int size() {
            return 0;
        }

        @Override
        public boolean isFull() {
            return true;
        }

        @Override
        public int changes() {
            return 0;
        }

        @Override
        public String keyAt(int slot) {
            return fails();
        }

        @Override
        public Integer valueAt(int slot) {
            return fails();
        }

        @Override
        public int slotOf(Object key) {
            return -1;
        }

        @Override
        public Integer put(String key, Integer value) {
            return fails();
        }

        @Override
        public void setValueAt(int slot, Integer value) {
            fails();
        }

        @Override
        public void removeAt(int slot) {
            fails();
        }

        @Override
        public void clear() {
        }
    }
}
