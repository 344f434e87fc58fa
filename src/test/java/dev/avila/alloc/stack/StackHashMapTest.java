package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class StackHashMapTest {

    static final List<Class<?>> FORMS = AnyMap.FORMS;

    static final List<Class<?>> OF_OBJECTS = AnyMap.OF_OBJECTS;

    private static final int MAX_CAPACITY = 920350130;

    /** Maps each key to its place among the keys. */
    private static StackHashMap<String, Integer> map(int capacity, String... keys) {
        StackHashMap<String, Integer> map = new StackHashMap<>(capacity);
        for (int i = 0; i < keys.length; i++) {
            map.set(keys[i], i);
        }
        return map;
    }

    /** The entries in the order of their slots. */
    private static List<String> entries(StackHashMap<?, ?> map) {
        return IntStream.range(0, map.size())
                .mapToObj(slot -> map.keyAt(slot) + "=" + map.valueAt(slot)).toList();
    }

    private static List<Object> state(StackHashMap<?, ?> map) {
        return List.of(map.changes(), map.maxProbe(), entries(map));
    }

    @Test
    void errorsCarryWhatWasAskedAndWhatThereIs() {
        StackHashMap<String, Integer> full = map(2, "a", "b");
        List<Object> before = state(full);
        for (var call : List.<Runnable>of(() -> full.set("c", 2), () -> full.put("c", 2))) {
            CapacityExceededException noRoom =
                    assertThrows(CapacityExceededException.class, call::run);
            assertEquals(List.of(2L, 2L, 1L),
                    List.of(noRoom.capacity(), noRoom.size(), noRoom.requested()));
        }
        for (int slot : new int[] {-1, 2, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            for (var call : List.<Runnable>of(() -> full.keyAt(slot), () -> full.valueAt(slot),
                    () -> full.setValueAt(slot, 1), () -> full.removeAt(slot))) {
                InvalidIndexException noEntry =
                        assertThrows(InvalidIndexException.class, call::run);
                assertEquals(List.of(slot, 2), List.of(noEntry.index(), noEntry.size()));
            }
        }
        assertEquals(before, state(full));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aCapacityOutOfRangeIsRefused(Class<?> form) throws ReflectiveOperationException {
        var constructor = form.getConstructor(int.class);
        for (int capacity : new int[] {-1, Integer.MIN_VALUE, MAX_CAPACITY + 1,
            Integer.MAX_VALUE}) {
            Throwable cause = assertThrows(InvocationTargetException.class,
                    () -> constructor.newInstance(capacity)).getCause();
            assertEquals(capacity, assertInstanceOf(InvalidSizeException.class, cause).size());
        }
    }

    @Test
    void nullIsRefusedAndNothingChanges() {
        StackHashMap<String, Integer> map = map(3, "a");
        List<Object> before = state(map);
        assertEquals(StackHashMap.REFUSED, map.tryPut(null, 1));
        assertEquals(StackHashMap.REFUSED, map.tryPut("a", null));
        for (var call : List.<Runnable>of(() -> map.set(null, 1), () -> map.set("a", null),
                () -> map.put(null, 1), () -> map.put("a", null), () -> map.setValueAt(0, null),
                () -> map.setValueAt(-1, null))) {
            assertThrows(NullPointerException.class, call::run);
        }
        assertEquals(-1, map.slotOf(null));
        assertFalse(map.containsKey(null));
        assertNull(map.get(null));
        assertEquals(7, map.getOrDefault(null, 7));
        assertNull(map.remove(null));
        assertFalse(map.removeKey(null));
        assertEquals(before, state(map));
    }

    @ParameterizedTest
    @FieldSource("OF_OBJECTS")
    void aNullValueIsRefused(Class<?> form) {
        AnyMap map = new AnyMap(form, 2);
        map.call("set", 1, 10);
        for (int key = 1; key <= 2; key++) {
            assertEquals(StackHashMap.REFUSED, map.call("tryPut", key, null));
            assertEquals(NullPointerException.class, map.call("set", key, null));
            assertEquals(NullPointerException.class, map.call("put", key, null));
            assertEquals(NullPointerException.class, map.call("setValueAt", key - 1, null));
        }
        assertNull(map.call("getOrDefault", 2, null));
        assertEquals(Map.of(1, 10), map.content());
    }

    @Test
    void whatIsNotThereIsNullOrTheOtherValue() {
        StackHashMap<String, Integer> map = map(2, "a");
        assertNull(map.get("b"));
        assertEquals(7, map.getOrDefault("b", 7));
        assertNull(map.getOrDefault("b", null));
        assertEquals(0, map.getOrDefault("a", 7));
        assertNull(map.put("b", 1));
        assertEquals(1, map.put("b", 2));
        assertEquals(2, map.remove("b"));
        assertNull(map.remove("b"));
        assertTrue(map.removeKey("a"));
        assertFalse(map.removeKey("a"));
    }

    @Test
    void theFirstOfEqualKeysStays() {
        String key = new String("a");
        StackHashMap<String, Integer> map = map(1, key);
        map.set(new String("a"), 5);
        assertEquals(StackHashMap.REPLACED, map.tryPut(new String("a"), 6));
        assertEquals(6, map.put(new String("a"), 7));
        assertSame(key, map.keyAt(0));
        assertEquals(7, map.get(new String("a")));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void theWholeCapacityCanBeUsed(Class<?> form) {
        for (int capacity = 0; capacity <= 40; capacity++) {
            AnyMap map = new AnyMap(form, capacity);
            Map<Integer, Integer> model = new LinkedHashMap<>();
            for (int key = 0; key < capacity; key++) {
                assertEquals(StackHashMap.INSERTED, map.call("tryPut", key, -key));
            }
            assertEquals(StackHashMap.FULL, map.call("tryPut", capacity, 0));
            assertEquals(CapacityExceededException.class, map.call("set", capacity, 0));
            for (int key = 0; key < capacity; key++) {
                assertEquals(StackHashMap.REPLACED, map.call("tryPut", key, key));
                assertNull(map.call("set", key, 2 * key));
                model.put(key, 2 * key);
            }
            assertEquals(model, map.content());
            assertEquals(StackHashMapModelTest.maxProbe(map, model.keySet()),
                    map.call("maxProbe"));
            model.keySet().forEach(key -> assertEquals(true, map.call("removeKey", key)));
            assertEquals(Map.of(), map.content());
        }
    }

    /** The least keys, from {@code first} on, that are in its bucket. */
    private static List<Integer> mates(AnyMap map, int first, int count) {
        return IntStream.iterate(first, key -> key + 1)
                .filter(key -> map.bucket(key) == map.bucket(first)).limit(count).boxed().toList();
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void allKeysCanBeInOneBucket(Class<?> form) {
        int capacity = 12;
        for (int first : new int[] {0, -1, Integer.MIN_VALUE}) {
            AnyMap map = new AnyMap(form, capacity);
            List<Integer> keys = new ArrayList<>(mates(map, first, capacity));
            for (int i = 0; i < capacity; i++) {
                assertEquals(StackHashMap.INSERTED, map.call("tryPut", keys.get(i), i));
                assertEquals(i + 1, map.call("maxProbe"));
            }
            while (!keys.isEmpty()) {
                Integer key = keys.remove(keys.size() * 2 / 3);
                assertEquals(true, map.call("removeKey", key));
                assertEquals(false, map.call("containsKey", key));
                keys.forEach(each -> assertEquals(true, map.call("containsKey", each)));
                assertEquals(keys.size(), map.call("maxProbe"));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void removalsLeaveNothingBehindAndNoOrderMatters(Class<?> form) {
        for (int capacity = 1; capacity <= 20; capacity++) {
            AnyMap map = new AnyMap(form, capacity);
            for (int key = 0; key < 11 * capacity; key++) {
                if (capacity <= key) {
                    assertEquals(true, map.call("removeKey", key - capacity));
                }
                assertNull(map.call("set", key, -key));
            }
            List<Integer> keys = IntStream.range(10 * capacity, 11 * capacity).boxed().toList();
            for (List<Integer> order : List.of(keys, keys.reversed())) {
                AnyMap fresh = new AnyMap(form, capacity);
                order.forEach(key -> fresh.call("set", key, -key));
                assertEquals(fresh.content(), map.content());
                assertEquals(fresh.call("maxProbe"), map.call("maxProbe"));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void keysAtTheEndsAndInTheHighBitsAreDifferent(Class<?> form) {
        List<Integer> keys = IntStream.range(0, 64)
                .map(i -> i < 32 ? i << 27 : i == 32 ? Integer.MAX_VALUE : 32 - i).boxed().toList();
        AnyMap map = new AnyMap(form, keys.size());
        keys.forEach(key -> assertEquals(StackHashMap.INSERTED, map.call("tryPut", key, key)));
        keys.forEach(key -> assertEquals(key, map.get(key)));
        assertTrue(keys.containsAll(List.of(Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 0)));
    }

    @Test
    void longsThatDifferInTheHighHalfAreDifferentAndSpread() {
        LongLongStackHashMap map = new LongLongStackHashMap(1000);
        for (long high = 0; high < 1000; high++) {
            map.set(high << 32, -high << 32);
        }
        for (long high = 0; high < 1000; high++) {
            assertEquals(-high << 32, map.getOrDefault(high << 32, 1));
        }
        assertFalse(map.containsKey(1));
        assertTrue(map.maxProbe() < 10);
    }

    @Test
    void agreesWithAHashMapHoweverItWasFilledAndEmptied() {
        for (int capacity = 0; capacity <= 3; capacity++) {
            AnyMap buckets = new AnyMap(StackHashMap.class, capacity);
            List<Integer> keys = new ArrayList<>(mates(buckets, 0, 3));
            keys.add(Integer.MIN_VALUE);
            explore(buckets, keys, capacity, none -> { }, new HashMap<>(), 5);
        }
    }

    /** Compares after this history, and after each that has {@code left} more calls. */
    private static void explore(AnyMap buckets, List<Integer> keys, int capacity,
            Consumer<StackHashMap<Integer, Integer>> history, Map<Integer, Integer> model,
            int left) {
        StackHashMap<Integer, Integer> map = new StackHashMap<>(capacity);
        history.accept(map);
        check(map, model, keys);
        assertEquals(StackHashMapModelTest.maxProbe(buckets, model.keySet()), map.maxProbe());
        if (left == 0) {
            return;
        }
        for (Integer key : keys) {
            Map<Integer, Integer> more = new HashMap<>(model);
            if (model.containsKey(key) || model.size() < capacity) {
                more.put(key, left);
            }
            explore(buckets, keys, capacity, history.andThen(each -> each.tryPut(key, left)),
                    more, left - 1);
            Map<Integer, Integer> less = new HashMap<>(model);
            less.remove(key);
            explore(buckets, keys, capacity, history.andThen(each -> each.remove(key)),
                    less, left - 1);
        }
        for (int s = 0; s < map.size(); s++) {
            int slot = s;
            Map<Integer, Integer> less = new HashMap<>(model);
            less.remove(map.keyAt(slot));
            explore(buckets, keys, capacity, history.andThen(each -> each.removeAt(slot)),
                    less, left - 1);
        }
    }

    private static void check(StackHashMap<Integer, Integer> map, Map<Integer, Integer> model,
            List<Integer> keys) {
        assertEquals(model.size(), map.size());
        Map<Integer, Integer> content = new HashMap<>();
        for (int slot = 0; slot < map.size(); slot++) {
            content.put(map.keyAt(slot), map.valueAt(slot));
            assertEquals(slot, map.slotOf(map.keyAt(slot)));
        }
        assertEquals(model, content);
        for (Integer key : keys) {
            assertEquals(model.get(key), map.get(key));
            assertEquals(model.containsKey(key), map.containsKey(key));
        }
    }

    @Test
    void theLastEntryTakesThePlaceOfTheRemovedOne() {
        StackHashMap<String, Integer> map = map(4, "a", "b", "c", "d");
        map.removeAt(1);
        map.setValueAt(1, 9);
        map.remove("a");
        assertEquals(List.of("c", "d"), List.of(map.keyAt(0), map.keyAt(1)));
        assertEquals(List.of(2, 9), List.of(map.valueAt(0), map.valueAt(1)));
        map.removeAt(1);
        assertEquals(List.of(1, 0, -1), List.of(map.size(), map.slotOf("c"), map.slotOf("d")));
    }

    @Test
    void aCopyHasTheSameElementsAndIsIndependent() {
        String key = new String("a");
        StackHashMap<String, Integer> map = map(3, key, "b");
        map.removeAt(1);
        map.set("c", 1000);
        StackHashMap<String, Integer> copy = map.copy();
        assertEquals(map, copy);
        assertEquals(List.of(3, 2), List.of(copy.capacity(), copy.size()));
        assertSame(key, copy.keyAt(0));
        assertSame(map.valueAt(1), copy.valueAt(1));
        copy.set("d", 3);
        copy.removeKey("a");
        assertEquals(List.of("a=0", "c=1000"), entries(map));
        map.clear();
        assertEquals(List.of("d=3", "c=1000"), entries(copy));
    }

    @Test
    void changesDiffersExactlyAfterAddingOrRemoving() {
        StackHashMap<String, Integer> map = map(2, "a");
        for (var call : List.<Runnable>of(() -> map.set("b", 1), () -> map.removeAt(0),
                () -> map.put("a", 1), () -> map.remove("a"), () -> map.tryPut("a", 1),
                () -> map.removeKey("a"), map::clear)) {
            int changes = map.changes();
            call.run();
            assertEquals(changes + 1, map.changes());
        }
        map.set("a", 1);
        map.set("b", 1);
        int changes = map.changes();
        map.set("a", 2);
        map.put("a", 3);
        map.tryPut("a", 4);
        map.tryPut("c", 4);
        map.setValueAt(0, 5);
        map.remove("c");
        map.removeKey("c");
        assertEquals(changes, map.changes());
    }

    @Test
    void theChangeCounterStartsAgainAtZero() throws ReflectiveOperationException {
        Field changes = StackHashMap.class.getDeclaredField("changes");
        changes.setAccessible(true);
        StackHashMap<String, Integer> map = map(4, "a", "b");
        for (var call : List.<Runnable>of(() -> map.set("c", 2), () -> map.removeAt(0),
                map::clear)) {
            changes.setInt(map, Integer.MAX_VALUE);
            call.run();
            assertEquals(0, map.changes());
        }
    }

    @Test
    void removedKeysAndValuesAreNotKeptFromTheCollector() throws ReflectiveOperationException {
        StackHashMap<String, String> map = new StackHashMap<>(6);
        IntStackHashMap<String> ofInts = new IntStackHashMap<>(6);
        LongStackHashMap<String> ofLongs = new LongStackHashMap<>(6);
        for (int key = 0; key < 6; key++) {
            map.set("key " + key, "value");
            ofInts.set(key, "value");
            ofLongs.set(key, "value");
        }
        for (int size = 6; 3 < size; size--) {
            for (Object each : List.of(map, ofInts, ofLongs)) {
                assertEquals(size, kept(each, "values"));
            }
            assertEquals(size, kept(map, "keys"));
            map.removeAt(size / 2);
            ofInts.removeAt(size / 2);
            ofLongs.removeAt(size / 2);
        }
        map.clear();
        ofInts.clear();
        ofLongs.clear();
        for (Object each : List.of(map, ofInts, ofLongs)) {
            assertEquals(0, kept(each, "values"));
        }
        assertEquals(0, kept(map, "keys"));
    }

    private static long kept(Object map, String name) throws ReflectiveOperationException {
        Field field = map.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return Arrays.stream((Object[]) field.get(map)).filter(item -> item != null).count();
    }

    @Test
    void nothingIsAllocatedAfterConstruction() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        StackHashMap<String, String> map = new StackHashMap<>(64);
        List<String> keys = IntStream.range(0, 80).mapToObj(i -> "key " + i).toList();
        for (int warmUp = 0; warmUp < 2_000; warmUp++) {
            work(map, keys);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        work(map, keys);
        long after = threads.getCurrentThreadAllocatedBytes();
        assertTrue(after - before < 512, () -> after - before + " bytes");
    }

    private static void work(StackHashMap<String, String> map, List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            map.tryPut(keys.get(i), "value");
        }
        map.removeAt(map.maxProbe());
        for (int i = 0; i < keys.size(); i++) {
            map.removeKey(keys.get(i));
        }
        map.clear();
    }
}
