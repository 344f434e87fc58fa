package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class SecondaryMapProperties {

    @Property(tries = 50)
    void agreesWithAMapOnLongPrograms(
            @ForAll @IntRange(min = 0, max = 20) int capacity, @ForAll boolean throwing,
            @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 4_999) Integer> calls) {
        SecondaryMapRun run = new SecondaryMapRun(capacity, throwing);
        for (int call : calls) {
            long key = SecondaryMapRun.key(call / 4 % (capacity + 1), call / 100 % 6);
            switch (call % 4) {
                case 0, 1 -> run.put(key);
                case 2 -> run.remove(key);
                default -> {
                    if (call % 100 == 3) {
                        run.clear();
                    } else {
                        run.putNull(key);
                    }
                }
            }
            run.agree();
        }
    }

    /** A positive number inserts a value; another one ends one of the keys that were issued. */
    @Property(tries = 100)
    void anArenaAndItsMapAgreeIfEachKeyThatEndsIsRemoved(
            @ForAll @IntRange(min = 1, max = 10) int capacity,
            @ForAll @Size(max = 200) List<@IntRange(min = -20, max = 20) Integer> calls) {
        GenerationalArena<Integer> arena = new GenerationalArena<>(capacity);
        SecondaryMap<Integer> squares = new SecondaryMap<>(capacity);
        Map<Long, Integer> expected = new HashMap<>();
        for (int call : calls) {
            if (0 < call && 0 < arena.available()) {
                long key = arena.insert(call);
                assertNull(squares.put(key, call * call));
                expected.put(key, call * call);
            } else if (0 < arena.size()) {
                long key = arena.keyAt((call + 20) % arena.size());
                int value = arena.remove(key);
                assertEquals(value * value, squares.remove(key));
                expected.remove(key);
            }
            Map<Long, Integer> found = new HashMap<>();
            squares.forEach((square, key) -> found.put(key, square));
            assertEquals(expected, found);
        }
    }
}
