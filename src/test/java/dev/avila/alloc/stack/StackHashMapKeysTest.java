package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a map asks the caller's keys. */
final class StackHashMapKeysTest {

    /** A key with a chosen hash code, which hears what it is asked, and may refuse to answer. */
    private record Key(String name, int hash, Consumer<String> ear) {

        @Override
        public boolean equals(Object other) {
            ear.accept(name + " equals " + other);
            return other instanceof Key key && name.equals(key.name);
        }

        @Override
        public int hashCode() {
            ear.accept(name + " hash");
            return hash;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Map<String, BiConsumer<StackHashMap<Key, Integer>, Key>> CALLS =
            new TreeMap<>(Map.of(
                    "tryPut", (map, key) -> map.tryPut(key, 9),
                    "set", (map, key) -> map.set(key, 9),
                    "put", (map, key) -> map.put(key, 9),
                    "get", StackHashMap::get,
                    "getOrDefault", (map, key) -> map.getOrDefault(key, 9),
                    "containsKey", StackHashMap::containsKey,
                    "slotOf", StackHashMap::slotOf,
                    "remove", StackHashMap::remove,
                    "removeKey", StackHashMap::removeKey));

    /** Two keys of one hash code and one of another, in another bucket, and room for more. */
    private static StackHashMap<Key, Integer> map(Consumer<String> ear) {
        StackHashMap<Key, Integer> map = new StackHashMap<>(6);
        map.set(new Key("a", 0, ear), 0);
        map.set(new Key("b", Integer.MIN_VALUE, ear), 1);
        map.set(new Key("c", 0, ear), 2);
        return map;
    }

    @Test
    void theGivenKeyIsAskedForItsHashCodeOnceAndIfItEqualsThoseOfItsBucket() {
        CALLS.forEach((name, call) -> {
            assertEquals(List.of("a hash", "a equals c", "a equals a"), asked(call, "a", 0), name);
            assertEquals(List.of("c hash", "c equals c"), asked(call, "c", 0), name);
            assertEquals(List.of("b hash", "b equals b"), asked(call, "b", Integer.MIN_VALUE),
                    name);
            assertEquals(List.of("d hash", "d equals c", "d equals a"), asked(call, "d", 0), name);
            assertEquals(List.of("d hash"), asked(call, "d", Integer.MAX_VALUE), name);
        });
    }

    private static List<String> asked(BiConsumer<StackHashMap<Key, Integer>, Key> call,
            String name, int hash) {
        List<String> heard = new ArrayList<>();
        StackHashMap<Key, Integer> map = map(heard::add);
        heard.clear();
        call.accept(map, new Key(name, hash, heard::add));
        return heard;
    }

    @Test
    void noKeyIsAskedByACallThatNamesASlotOrNone() {
        List<String> heard = new ArrayList<>();
        StackHashMap<Key, Integer> map = map(heard::add);
        heard.clear();
        map.maxProbe();
        map.setValueAt(0, 9);
        map.removeAt(0);
        map.clear();
        assertEquals(List.of(), heard);
    }

    @Test
    void aThrowingKeyPassesThroughAndNothingChanges() {
        for (String question : List.of("hash", "equals c", "equals a")) {
            CALLS.forEach((name, call) -> {
                StackHashMap<Key, Integer> map = map(heard -> { });
                List<Object> before = state(map);
                Key angry = new Key("a", 0, heard -> {
                    if (heard.endsWith(question)) {
                        throw new IllegalStateException(heard);
                    }
                });
                assertEquals("a " + question, assertThrows(IllegalStateException.class,
                        () -> call.accept(map, angry)).getMessage(), name);
                assertEquals(before, state(map), name);
            });
        }
    }

    /** All that a user can see. */
    private static List<Object> state(StackHashMap<Key, Integer> map) {
        List<Object> state = new ArrayList<>(List.of(map.size(), map.changes(), map.maxProbe()));
        for (int slot = 0; slot < map.size(); slot++) {
            state.add(map.keyAt(slot).name() + "=" + map.valueAt(slot));
            state.add(map.slotOf(map.keyAt(slot)));
        }
        return state;
    }
}
