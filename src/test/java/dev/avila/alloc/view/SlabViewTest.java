package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.pool.SlabAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SlabViewTest {

    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** A slab whose keys 0, 1, ... have these values; "" is none, and null a free key. */
    private static SlabAllocator<String> slab(String... values) {
        SlabAllocator<String> slab = new SlabAllocator<>(values.length);
        for (int i = 0; i < values.length; i++) {
            assertEquals(i, slab.reserve());
        }
        for (int key = 0; key < values.length; key++) {
            if (values[key] == null) {
                slab.release(key);
            } else if (!values[key].isEmpty()) {
                slab.fill(key, values[key]);
            }
        }
        return slab;
    }

    private static String text(SlabAllocator<String> slab) {
        TreeMap<Integer, String> values = new TreeMap<>();
        slab.keys().forEach(key -> values.put(key, String.valueOf(slab.tryGet(key))));
        return values.toString();
    }

    @Test
    void aMakerSeesTheKeyOfItsValue() {
        SlabAllocator<String> slab = slab("a", null);
        assertEquals(1, slab.insertWithKey(key -> "v" + key));
        assertEquals("{0=a, 1=v1}", text(slab));
        assertThrows(CapacityExceededException.class, () -> slab.insertWithKey(key -> {
            throw new Broken();
        }));
    }

    @Test
    void aMakerThatFailsLeavesTheKeyFree() {
        SlabAllocator<String> slab = slab("a", null);
        assertThrows(Broken.class, () -> slab.insertWithKey(key -> {
            assertTrue(slab.isLive(key));
            throw new Broken();
        }));
        assertThrows(NullPointerException.class, () -> slab.insertWithKey(key -> null));
        assertThrows(NullPointerException.class, () -> slab.insertWithKey(null));
        assertEquals("{0=a}", text(slab));
    }

    @Test
    void aMakerThatFailsLeavesTheKeyToWhoHasItNow() {
        SlabAllocator<String> slab = slab("a", null);
        assertThrows(Broken.class, () -> slab.insertWithKey(key -> {
            slab.release(key);
            assertEquals(key, slab.insert("b"));
            throw new Broken();
        }));
        assertEquals("{0=a, 1=b}", text(slab));
    }

    @Test
    void eachValueIsPassedWithItsKey() {
        List<String> passed = new ArrayList<>();
        slab("a", null, "", "d").forEach((value, key) -> passed.add(value + key));
        assertEquals(List.of("a0", "d3"), passed.stream().sorted().toList());
        assertThrows(NullPointerException.class, () -> slab().forEach(null));
    }

    @Test
    void anActionMayFreeAndInsert() {
        SlabAllocator<String> slab = slab("a", "b");
        List<String> passed = new ArrayList<>();
        slab.forEach((value, key) -> {
            passed.add(value);
            slab.tryRelease(1 - key);
        });
        assertEquals(1, passed.size());
        SlabAllocator<String> other = slab("a", "b");
        other.forEach((value, key) -> {
            passed.add(value);
            if (!value.equals("new")) {
                other.release(1 - key);
                assertEquals(1 - key, other.insert("new"));
            }
        });
        assertEquals("new", passed.getLast());
        assertEquals(3, passed.size());
    }

    @Test
    void whatIsNotKeptIsGivenToTheCloser() {
        SlabAllocator<String> slab = slab("a", "", "b", "a", null);
        List<String> closed = new ArrayList<>();
        assertEquals(2, slab.retain((value, key) -> value.equals("b"), (value, key) -> {
            assertFalse(slab.isLive(key));
            closed.add(value + key);
        }));
        assertEquals(List.of("a0", "a3"), closed.stream().sorted().toList());
        assertEquals("{1=null, 2=b}", text(slab));
        assertThrows(NullPointerException.class, () -> slab.retain(null, (value, key) -> { }));
        assertThrows(NullPointerException.class, () -> slab.retain((value, key) -> true, null));
    }

    @Test
    void whatComesAfterACloserThatThrowsIsKept() {
        SlabAllocator<String> slab = slab("a", "b", "c");
        assertThrows(Broken.class, () -> slab.drain((value, key) -> {
            throw new Broken();
        }));
        assertEquals(2, slab.size());
        assertEquals(2, slab.drain((value, key) -> { }));
        assertEquals(0, slab.size());
    }

    @Test
    void valuesMoveFromTheGreatestKeysToTheLeast() {
        SlabAllocator<String> slab = slab(null, "b", null, "d", "", "f");
        List<String> moves = new ArrayList<>();
        assertEquals(2, slab.compact((value, from, to) -> {
            assertEquals(value, slab.get(to));
            assertFalse(slab.isLive(from));
            return moves.add(value + from + to);
        }));
        assertEquals(List.of("f50", "d32"), moves);
        assertEquals("{0=f, 1=b, 2=d, 4=null}", text(slab));
        assertEquals(0, slab.compact((value, from, to) -> moves.add("")));
        assertEquals(0, slab().compact((value, from, to) -> true));
        assertEquals(0, slab(null, null).compact((value, from, to) -> true));
        assertThrows(NullPointerException.class, () -> slab.compact(null));
    }

    @Test
    void aMoveThatIsRefusedIsTakenBack() {
        SlabAllocator<String> slab = slab(null, null, "c", "d");
        assertEquals(1, slab.compact((value, from, to) -> value.equals("d")));
        assertEquals("{0=d, 2=c}", text(slab));
        assertThrows(Broken.class, () -> slab.compact((value, from, to) -> {
            throw new Broken();
        }));
        assertEquals("{0=d, 2=c}", text(slab));
    }

    @Test
    void theValuesAreThoseThatAreThere() {
        assertEquals(List.of("a", "c"), slab("a", "", "c", null).values().sorted().toList());
        assertEquals("SlabAllocator[size=3, capacity=4]", slab("a", "", "c", null).toString());
    }
}
