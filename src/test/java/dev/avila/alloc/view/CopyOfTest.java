package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.MalformedTextException;
import dev.avila.alloc.stack.AnyMap;
import dev.avila.alloc.stack.AnyVec;
import dev.avila.alloc.stack.ByteStackRing;
import dev.avila.alloc.stack.DoubleStackVec;
import dev.avila.alloc.stack.IntIntStackHashMap;
import dev.avila.alloc.stack.IntStackQueue;
import dev.avila.alloc.stack.LongStackDeque;
import dev.avila.alloc.stack.StackBox;
import dev.avila.alloc.stack.StackDeque;
import dev.avila.alloc.stack.StackHashMap;
import dev.avila.alloc.stack.StackQueue;
import dev.avila.alloc.stack.StackRing;
import dev.avila.alloc.stack.StackString;
import dev.avila.alloc.stack.StackVec;
import java.nio.charset.StandardCharsets;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each {@code copyOf} makes of its source, for all small sizes and capacities. */
final class CopyOfTest {

    static final List<Class<?>> FORMS = Stream.of(AnyVec.FORMS, AnyVec.DEQUES, AnyVec.QUEUES,
            AnyVec.RINGS).flatMap(List::stream).toList();

    static final List<Class<?>> GENERIC =
            FORMS.stream().filter(form -> form.getTypeParameters().length > 0).toList();

    static final List<Class<?>> MAPS = AnyMap.FORMS;

    private static final int MOST = 4;

    /** The items 1 to {@code size}, as the form takes them. */
    private static Object items(Class<?> form, int size) {
        int[] items = IntStream.rangeClosed(1, size).toArray();
        return GENERIC.contains(form) ? IntStream.of(items).boxed().toList() : items;
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    /** Any container of the form, to call its static methods. */
    private static AnyVec any(Class<?> form) {
        return new AnyVec(form, 1);
    }

    private static void assertHolds(Class<?> form, int capacity, List<Integer> items, Object copy) {
        assertEquals(form, copy.getClass());
        AnyVec vec = AnyVec.over(copy);
        assertEquals(capacity, vec.call("capacity"));
        assertEquals(items, vec.content());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aCopyWithoutACapacityIsFull(Class<?> form) {
        for (int size = 1; size <= MOST; size++) {
            Object copy = any(form).call("copyOf", items(form, size));
            assertHolds(form, size, numbers(1, size), copy);
        }
        Object none = any(form).call("copyOf", items(form, 0));
        if (AnyVec.RINGS.contains(form)) {
            assertEquals(InvalidSizeException.class, none);
        } else {
            assertHolds(form, 0, List.of(), none);
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aCopyWithACapacityHasIt(Class<?> form) {
        for (int size = 0; size <= MOST; size++) {
            for (int capacity = Math.max(size, 1); capacity <= MOST + 1; capacity++) {
                Object copy = any(form).call("copyOf", items(form, size), capacity);
                assertHolds(form, capacity, numbers(1, size), copy);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void whatDoesNotFitIsRefusedButByARingWhichKeepsTheLast(Class<?> form) {
        for (int size = 1; size <= MOST; size++) {
            for (int capacity = 0; capacity < size; capacity++) {
                Object copy = any(form).call("copyOf", items(form, size), capacity);
                if (!AnyVec.RINGS.contains(form)) {
                    assertEquals(CapacityExceededException.class, copy);
                    assertEquals(size + " requested, 0 of " + capacity + " in use",
                            any(form).refusal("copyOf", items(form, size), capacity));
                } else if (capacity == 0) {
                    assertEquals(InvalidSizeException.class, copy);
                } else {
                    assertHolds(form, capacity, numbers(size - capacity + 1, size), copy);
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void noCopyHasANegativeCapacity(Class<?> form) {
        for (int size = 0; size <= 1; size++) {
            assertEquals(InvalidSizeException.class,
                    any(form).call("copyOf", items(form, size), -1));
        }
        assertEquals(NullPointerException.class, any(form).call("copyOf", (Object) null));
        assertEquals(NullPointerException.class, any(form).call("copyOf", null, 1));
    }

    @ParameterizedTest
    @FieldSource("GENERIC")
    void nullIsRefusedBeforeTheRoomIsLookedAt(Class<?> form) {
        for (List<Integer> items : List.of(Arrays.asList((Integer) null), Arrays.asList(1, null),
                Arrays.asList(null, 1, 2))) {
            assertEquals(NullPointerException.class, any(form).call("copyOf", items));
            for (int capacity = -1; capacity <= MOST; capacity++) {
                assertEquals(NullPointerException.class,
                        any(form).call("copyOf", items, capacity));
            }
        }
    }

    /** Gives away an array that it keeps, and nothing else. */
    private static final class Liar extends AbstractCollection<Integer> {

        private final Object[] array = {1, 2, 3};
        private int reads;

        @Override
        public Object[] toArray() {
            reads++;
            return array;
        }

        @Override
        public int size() {
            throw new AssertionError("asked for its size");
        }

        @Override
        public Iterator<Integer> iterator() {
            throw new AssertionError("walked through");
        }
    }

    @ParameterizedTest
    @FieldSource("GENERIC")
    void aCollectionIsReadOnceAndNotAskedForItsSize(Class<?> form) {
        for (Object[] capacity : List.of(new Object[0], new Object[] {3})) {
            Liar liar = new Liar();
            Object copy = capacity.length == 0 ? any(form).call("copyOf", liar)
                    : any(form).call("copyOf", liar, capacity[0]);
            assertEquals(1, liar.reads);
            Arrays.fill(liar.array, null);
            assertHolds(form, 3, List.of(1, 2, 3), copy);
        }
    }

    @Test
    void aFormReadsItsOwnArrays() {
        int[] items = {1, 2};
        IntStackQueue queue = IntStackQueue.copyOf(items);
        items[0] = 7;
        assertEquals("[1, 2]", queue.toString());
        assertEquals("[]", IntStackQueue.copyOf().toString());
        assertEquals("[1, 2, 3]", LongStackDeque.copyOf(1, 2, 3).toString());
        assertEquals("[NaN, -0.0]", DoubleStackVec.copyOf(Double.NaN, -0.0).toString());
        assertEquals("[-2]", ByteStackRing.copyOf(new byte[] {1, -2}, 1).toString());
    }

    @Test
    void aCopyMayHaveAWiderTypeThanItsSource() {
        Set<Integer> one = Set.of(1);
        StackVec<Number> vec = StackVec.copyOf(one);
        StackDeque<Number> deque = StackDeque.copyOf(vec.asList(), 2);
        StackQueue<Number> queue = StackQueue.copyOf(deque.asDeque());
        StackRing<Object> ring = StackRing.copyOf(queue.asQueue(), 2);
        StackHashMap<Object, Number> map = StackHashMap.copyOf(Map.of(1, 2));
        StackBox<Number> box = StackBox.copyOf(Optional.of(1));
        assertEquals(List.of("[1]", "[1]", "{1=2}"),
                List.of(ring.toString(), box.toString(), map.toString()));
        assertEquals(1, deque.remainingCapacity());
    }

    @Test
    void aBoxIsThatOfAnOptional() {
        assertEquals("a", StackBox.copyOf(Optional.of("a")).get());
        assertTrue(StackBox.copyOf(Optional.empty()).isEmpty());
        assertThrows(NullPointerException.class, () -> StackBox.copyOf(null));
    }

    /** The entries, from the boxes that the form has or takes. */
    private static Map<Integer, Integer> content(Object copy) {
        Map<Integer, Integer> content = new LinkedHashMap<>();
        ((Map<?, ?>) AnyVec.over(copy).call("asMap")).forEach((key, value) -> content.put(
                ((Number) key).intValue(), ((Number) value).intValue()));
        return content;
    }

    private static void assertMaps(Class<?> form, int capacity, Map<Integer, Integer> entries,
            Object copy) {
        assertEquals(form, copy.getClass());
        assertEquals(capacity, AnyVec.over(copy).call("capacity"));
        assertEquals(entries, content(copy));
    }

    /** The keys 1 to {@code size}, each with ten times that. */
    private static Map<Integer, Integer> entries(int size) {
        Map<Integer, Integer> entries = new HashMap<>();
        numbers(1, size).forEach(key -> entries.put(key, 10 * key));
        return entries;
    }

    /** The same with boxes of the form. */
    private static Map<Object, Object> boxes(Class<?> form, int size) {
        Map<Object, Object> boxes = new HashMap<>();
        boolean longKeys = form.getSimpleName().startsWith("Long");
        boolean longValues = form.getSimpleName().startsWith("LongLong");
        entries(size).forEach((key, value) -> boxes.put(
                longKeys ? (Object) key.longValue() : key,
                longValues ? (Object) value.longValue() : value));
        return boxes;
    }

    @ParameterizedTest
    @FieldSource("MAPS")
    void aCopyOfAMapHasItsEntries(Class<?> form) {
        for (int size = 0; size <= MOST; size++) {
            Map<Object, Object> source = boxes(form, size);
            assertMaps(form, size, entries(size), any(form).call("copyOf", source));
            for (int capacity = size; capacity <= MOST + 1; capacity++) {
                assertMaps(form, capacity, entries(size),
                        any(form).call("copyOf", source, capacity));
            }
            for (int capacity = 0; capacity < size; capacity++) {
                assertEquals(size + " requested, 0 of " + capacity + " in use",
                        any(form).refusal("copyOf", source, capacity));
            }
            assertEquals(InvalidSizeException.class, any(form).call("copyOf", source, -1));
            assertEquals(InvalidSizeException.class,
                    any(form).call("copyOf", source, StackHashMap.MAX_CAPACITY + 1));
        }
    }

    @ParameterizedTest
    @FieldSource("MAPS")
    void aCopyOfAMapRefusesNull(Class<?> form) {
        Map<Object, Object> key = boxes(form, 1);
        key.put(null, key.values().iterator().next());
        Map<Object, Object> value = boxes(form, 2);
        value.replace(value.keySet().iterator().next(), null);
        for (Map<Object, Object> source : Arrays.asList(key, value, null)) {
            assertEquals(NullPointerException.class, any(form).call("copyOf", source));
            for (int capacity = -1; capacity <= MOST; capacity++) {
                assertEquals(NullPointerException.class,
                        any(form).call("copyOf", source, capacity));
            }
        }
    }

    /** A map that can only be walked through, and that has the same key twice. */
    private static final class Pairs extends AbstractMap<Integer, Integer> {

        private int walks;

        @Override
        public void forEach(BiConsumer<? super Integer, ? super Integer> action) {
            walks++;
            action.accept(1, 10);
            action.accept(2, 20);
            action.accept(1, 30);
        }

        @Override
        public Set<Entry<Integer, Integer>> entrySet() {
            throw new AssertionError("asked for its set");
        }

        @Override
        public int size() {
            throw new AssertionError("asked for its size");
        }
    }

    @Test
    void aMapIsWalkedThroughOnceAndItsLastValueStays() {
        Pairs pairs = new Pairs();
        Map<Integer, Integer> expected = Map.of(1, 30, 2, 20);
        assertMaps(StackHashMap.class, 3, expected, StackHashMap.copyOf(pairs));
        assertMaps(IntIntStackHashMap.class, 4, expected, IntIntStackHashMap.copyOf(pairs, 4));
        assertEquals(2, pairs.walks);
        assertThrows(CapacityExceededException.class, () -> StackHashMap.copyOf(pairs, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "é", "aé", "€", "\uD83D\uDE00", "aé€\uD83D\uDE00"})
    void aTextIsCopiedWholeOrNotAtAll(String chars) {
        byte[] bytes = chars.getBytes(StandardCharsets.UTF_8);
        StackString full = StackString.copyOf(new StringBuilder(chars));
        assertEquals(chars, full.toString());
        assertEquals(bytes.length, full.capacity());
        assertEquals(bytes.length == chars.length(), full.isAscii());
        assertEquals(full, StackString.copyOf(full));
        for (int capacity = bytes.length; capacity <= bytes.length + 2; capacity++) {
            StackString text = StackString.copyOf(chars, capacity);
            assertEquals(chars, text.toString());
            assertEquals(capacity, text.capacity());
        }
        for (int capacity = 0; capacity < bytes.length; capacity++) {
            int room = capacity;
            CapacityExceededException e = assertThrows(CapacityExceededException.class,
                    () -> StackString.copyOf(chars, room));
            assertEquals(bytes.length + " requested, 0 of " + room + " in use", e.getMessage());
        }
        assertThrows(InvalidSizeException.class, () -> StackString.copyOf(chars, -1));
    }

    @Test
    void aTextWithALoneSurrogateIsNotCopied() {
        for (String chars : List.of("a\uD83D", "a\uDE00b", "a\uDE00\uD83D")) {
            assertEquals(1, assertThrows(MalformedTextException.class,
                    () -> StackString.copyOf(chars)).index());
            assertEquals(1, assertThrows(MalformedTextException.class,
                    () -> StackString.copyOf(chars, 0)).index());
        }
        assertThrows(NullPointerException.class, () -> StackString.copyOf(null));
        assertThrows(NullPointerException.class, () -> StackString.copyOf(null, 1));
    }

    /** Its {@code toString} is the only thing to ask it for, once. */
    private static final class Once implements CharSequence {

        private final List<String> left = new ArrayList<>(List.of("text"));

        @Override
        public String toString() {
            return left.remove(0);
        }

        @Override
        public int length() {
            throw new AssertionError("asked for its length");
        }

        @Override
        public char charAt(int index) {
            throw new AssertionError("asked for a char");
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            throw new AssertionError("asked for a part");
        }
    }

    @Test
    void aTextIsReadOnce() {
        assertEquals("text", StackString.copyOf(new Once()).toString());
        assertEquals("text", StackString.copyOf(new Once(), 4).toString());
    }
}
