package dev.avila.alloc.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.stack.ByteStackRing;
import dev.avila.alloc.stack.ByteStackVec;
import dev.avila.alloc.stack.DoubleStackRing;
import dev.avila.alloc.stack.DoubleStackVec;
import dev.avila.alloc.stack.IntStackDeque;
import dev.avila.alloc.stack.IntStackQueue;
import dev.avila.alloc.stack.IntStackRing;
import dev.avila.alloc.stack.IntStackVec;
import dev.avila.alloc.stack.LongStackDeque;
import dev.avila.alloc.stack.LongStackQueue;
import dev.avila.alloc.stack.LongStackRing;
import dev.avila.alloc.stack.LongStackVec;
import dev.avila.alloc.stack.StackBox;
import dev.avila.alloc.stack.StackDeque;
import dev.avila.alloc.stack.StackQueue;
import dev.avila.alloc.stack.StackRing;
import dev.avila.alloc.stack.StackString;
import dev.avila.alloc.stack.StackVec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AllocModuleTest {

    private static final int MAX = 100;

    /** A new one for each test, since it remembers what it was told. */
    private final ObjectMapper mapper = new ObjectMapper().registerModule(new AllocModule(MAX));

    record Point(int x, int y) { }

    record Holder(StackVec<Point> points, IntStackDeque sizes) { }

    private void assertSame(String json, Object container, int capacity, Class<?> type)
            throws Exception {
        assertEquals(json, mapper.writeValueAsString(container));
        Object read = mapper.readValue(json, type);
        assertEquals(type, read.getClass());
        assertEquals(json, mapper.writeValueAsString(read));
        if (capacity >= 0) {
            assertEquals(container, read);
            assertEquals(capacity, type.getMethod("capacity").invoke(read));
        }
    }

    @Test
    void everyContainerComesBack() throws Exception {
        IntStackVec ints = new IntStackVec(3);
        ints.push(-1);
        assertSame("{\"capacity\":3,\"items\":[-1]}", ints, 3, IntStackVec.class);
        LongStackVec longs = new LongStackVec(MAX);
        longs.push(1L << 40);
        assertSame("{\"capacity\":100,\"items\":[1099511627776]}", longs, MAX, LongStackVec.class);
        IntStackDeque intDeque = new IntStackDeque(2);
        intDeque.addFirst(2);
        intDeque.addFirst(1);
        assertSame("{\"capacity\":2,\"items\":[1,2]}", intDeque, 2, IntStackDeque.class);
        LongStackDeque longDeque = new LongStackDeque(0);
        assertSame("{\"capacity\":0,\"items\":[]}", longDeque, 0, LongStackDeque.class);
        ByteStackVec bytes = new ByteStackVec(1);
        bytes.push((byte) -128);
        assertSame("{\"capacity\":1,\"items\":[-128]}", bytes, 1, ByteStackVec.class);
        DoubleStackVec doubles = new DoubleStackVec(3);
        doubles.addAll(new double[] {0.5, -0.0, Double.NaN});
        assertSame("{\"capacity\":3,\"items\":[0.5,-0.0,\"NaN\"]}", doubles, 3,
            DoubleStackVec.class);
        StackVec<Object> vec = new StackVec<>(2);
        vec.push("a");
        vec.push(List.of(1));
        assertSame("{\"capacity\":2,\"items\":[\"a\",[1]]}", vec, 2, StackVec.class);
        StackDeque<Object> deque = new StackDeque<>(2);
        deque.addLast("a");
        assertSame("{\"capacity\":2,\"items\":[\"a\"]}", deque, 2, StackDeque.class);
        StackBox<String> box = new StackBox<>();
        assertSame("{\"capacity\":1,\"items\":[]}", box, -1, StackBox.class);
        box.store("a");
        assertSame("{\"capacity\":1,\"items\":[\"a\"]}", box, -1, StackBox.class);
    }

    @Test
    void queuesAndRingsComeBack() throws Exception {
        IntStackQueue ints = new IntStackQueue(2);
        ints.add(1);
        assertSame("{\"capacity\":2,\"items\":[1]}", ints, 2, IntStackQueue.class);
        LongStackQueue longs = new LongStackQueue(2);
        longs.add(1L << 40);
        assertSame("{\"capacity\":2,\"items\":[1099511627776]}", longs, 2,
            LongStackQueue.class);
        StackQueue<Object> queue = new StackQueue<>(2);
        queue.add("a");
        assertSame("{\"capacity\":2,\"items\":[\"a\"]}", queue, 2, StackQueue.class);
        IntStackRing intRing = new IntStackRing(1);
        intRing.add(1);
        assertSame("{\"capacity\":1,\"items\":[1]}", intRing, 1, IntStackRing.class);
        LongStackRing longRing = new LongStackRing(2);
        longRing.add(1L << 40);
        assertSame("{\"capacity\":2,\"items\":[1099511627776]}", longRing, 2,
            LongStackRing.class);
        ByteStackRing byteRing = new ByteStackRing(2);
        byteRing.add((byte) 127);
        assertSame("{\"capacity\":2,\"items\":[127]}", byteRing, 2, ByteStackRing.class);
        DoubleStackRing doubleRing = new DoubleStackRing(2);
        doubleRing.add(1e300);
        assertSame("{\"capacity\":2,\"items\":[1.0E300]}", doubleRing, 2, DoubleStackRing.class);
        StackRing<Object> ring = new StackRing<>(2);
        for (String item : List.of("a", "b", "c")) {
            ring.push(item);
        }
        assertSame("{\"capacity\":2,\"items\":[\"b\",\"c\"]}", ring, 2, StackRing.class);
        for (Class<?> type : List.of(StackRing.class, IntStackRing.class, LongStackRing.class,
                ByteStackRing.class, DoubleStackRing.class)) {
            assertThrows(MismatchedInputException.class,
                () -> mapper.readValue("{\"capacity\":0,\"items\":[]}", type));
        }
    }

    @Test
    void aTextComesBack() throws Exception {
        StackString text = new StackString(9);
        text.append("é\"😀");
        assertSame("{\"capacity\":9,\"text\":\"é\\\"😀\"}", text, 9, StackString.class);
        StackString empty = new StackString(0);
        assertSame("{\"capacity\":0,\"text\":\"\"}", empty, 0, StackString.class);
        assertEquals("[{\"capacity\":0,\"text\":\"\"},1]",
            mapper.writeValueAsString(List.of(empty, 1)));
        assertEquals(text, mapper.readValue("{\"text\":\"é\\\"😀\",\"capacity\":7}",
            StackString.class));
        String name = "\"dev.avila.alloc.stack.StackString\"";
        String json = "{\"named\":{\"@class\":" + name + ",\"capacity\":0,\"text\":\"\"},"
            + "\"wrapped\":[" + name + ",{\"capacity\":0,\"text\":\"\"}]}";
        assertEquals(json, mapper.writeValueAsString(new Anything(empty, empty)));
        assertEquals(new Anything(empty, empty), mapper.readValue(json, Anything.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"capacity\":-1,\"text\":\"\"}", "{\"capacity\":101,\"text\":\"\"}",
        "{\"capacity\":\"1\",\"text\":\"\"}", "{\"capacity\":1,\"text\":1}",
        "{\"capacity\":1,\"text\":null}", "{\"capacity\":1,\"text\":[]}",
        "{\"capacity\":1,\"text\":\"é\"}", "{\"capacity\":9,\"text\":\"a\\ud800\"}",
        "{\"capacity\":1,\"capacity\":1,\"text\":\"\"}",
        "{\"capacity\":1,\"text\":\"\",\"text\":\"\"}", "{\"capacity\":1,\"text\":\"\",\"x\":1}",
        "{\"capacity\":1,\"x\":\"\"}", "{\"capacity\":9}", "{\"text\":\"\"}",
        "{\"capacity\":1,\"items\":[]}", "{}", "[]", "\"a\"", "7"})
    void whatIsNoTextIsRefused(String json) {
        assertThrows(MismatchedInputException.class,
            () -> mapper.readValue(json, StackString.class));
    }

    @Test
    void aFieldThatIsUnknownOrThereTwiceIsNamed() {
        assertEquals("IntStackVec: 'x' is unknown or there twice",
            refusal("{\"x\":1}", IntStackVec.class));
        assertEquals("IntStackVec: 'items' is unknown or there twice",
            refusal("{\"items\":[],\"items\":[]}", IntStackVec.class));
    }

    @Test
    void aRefusalOfATextSaysWhy() {
        assertEquals("StackString: the capacity is not from 0 to 100",
            refusal("{\"capacity\":101,\"text\":\"\"}", StackString.class));
        assertEquals("StackString: 4 bytes exceed the capacity 3",
            refusal("{\"capacity\":3,\"text\":\"😀\"}", StackString.class));
        assertEquals("StackString: there is a lone surrogate at index 1",
            refusal("{\"capacity\":3,\"text\":\"a\\ud800\"}", StackString.class));
        assertEquals("StackString: 'text' is unknown, there twice or no string",
            refusal("{\"capacity\":3,\"text\":7}", StackString.class));
        assertEquals("StackString: an object of 'capacity' and 'text' is expected",
            refusal("{}", StackString.class));
    }

    @Test
    void theTypeOfTheElementsIsKept() throws Exception {
        String json = "{\"capacity\":2,\"items\":[{\"x\":1,\"y\":2}]}";
        StackVec<Point> vec = mapper.readValue(json, new TypeReference<StackVec<Point>>() { });
        assertEquals(new Point(1, 2), vec.get(0));
        StackDeque<StackVec<Point>> deque = mapper.readValue(
            "{\"capacity\":1,\"items\":[" + json + "]}",
            new TypeReference<StackDeque<StackVec<Point>>>() { });
        assertEquals(new Point(1, 2), deque.get(0).get(0));
        String holder = "{\"points\":" + json + ",\"sizes\":{\"capacity\":1,\"items\":[7]}}";
        Holder held = mapper.readValue(holder, Holder.class);
        assertEquals(new Point(1, 2), held.points().first());
        assertEquals(7, held.sizes().first());
        assertEquals(holder, mapper.writeValueAsString(held));
    }

    @Test
    void capacityAndItemsMayComeInEitherOrder() throws Exception {
        IntStackVec vec = mapper.readValue("{\"items\":[1,2],\"capacity\":3}", IntStackVec.class);
        assertEquals(List.of(1, 2), vec.asList());
        assertEquals(3, vec.capacity());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"capacity\":-1,\"items\":[]}", "{\"capacity\":101,\"items\":[]}",
        "{\"capacity\":2147483648,\"items\":[]}", "{\"capacity\":4294967297,\"items\":[]}",
        "{\"capacity\":18446744073709551617,\"items\":[]}",
        "{\"capacity\":1.0,\"items\":[]}", "{\"capacity\":\"1\",\"items\":[]}",
        "{\"capacity\":null,\"items\":[]}", "{\"capacity\":[1],\"items\":[]}",
        "{\"capacity\":1,\"items\":[1,2]}", "{\"capacity\":1,\"items\":[null]}",
        "{\"capacity\":1,\"items\":7}", "{\"capacity\":1,\"items\":null}",
        "{\"capacity\":1,\"items\":{}}", "{\"capacity\":1}", "{\"items\":[]}", "{}", "[]", "7",
        "{\"capacity\":1,\"capacity\":1,\"items\":[]}",
        "{\"capacity\":1,\"items\":[],\"items\":[]}",
        "{\"capacity\":1,\"items\":[],\"more\":1}", "{\"capacity\":1,\"more\":[]}",
        "{\"capacity\":1,\"items\":[\"x\"]}"})
    void whatIsNoContainerIsRefused(String json) {
        JsonProcessingException refusal = assertThrows(MismatchedInputException.class,
            () -> mapper.readValue(json, IntStackVec.class));
        assertTrue(refusal.getOriginalMessage() != null);
    }

    /** Not even if the fields behind it would do. */
    @ParameterizedTest
    @ValueSource(strings = {"5", "\"x\"", "true", "[]", "[1]", "1.5"})
    void whatIsNoObjectIsRefusedInsideOfOne(String value) {
        String json = "{\"sizes\":" + value + ",\"capacity\":1,\"items\":[7]}";
        assertThrows(MismatchedInputException.class, () -> mapper.readValue(json, Holder.class));
    }

    record Anything(
        @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object named,
        @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = JsonTypeInfo.As.WRAPPER_ARRAY)
        Object wrapped) { }

    @Test
    void whereAnyObjectMayBeTheClassIsNamed() throws Exception {
        IntStackVec vec = new IntStackVec(2);
        vec.push(7);
        String name = "\"dev.avila.alloc.stack.IntStackVec\"";
        String json = "{\"named\":{\"@class\":" + name + ",\"capacity\":2,\"items\":[7]},"
            + "\"wrapped\":[" + name + ",{\"capacity\":2,\"items\":[7]}]}";
        assertEquals(json, mapper.writeValueAsString(new Anything(vec, vec)));
        assertEquals(new Anything(vec, vec), mapper.readValue(json, Anything.class));
        assertThrows(MismatchedInputException.class, () -> mapper.readValue(
            "{\"named\":{\"@class\":" + name + "}}", Anything.class));
    }

    @Test
    void aRefusalSaysWhy() {
        assertEquals("StackBox: the capacity is not from 1 to 1",
            refusal("{\"capacity\":0,\"items\":[]}", StackBox.class));
        assertEquals("IntStackVec: the items are no array",
            refusal("{\"capacity\":1,\"items\":7}", IntStackVec.class));
        assertEquals("IntStackVec: an object of 'capacity' and 'items' is expected",
            refusal("[]", IntStackVec.class));
        assertEquals("StackVec: item 1 is null", assertThrows(MismatchedInputException.class,
            () -> mapper.readValue("{\"capacity\":2,\"items\":[{\"x\":1},null]}",
                new TypeReference<StackVec<Point>>() { })).getOriginalMessage());
    }

    private String refusal(String json, Class<?> type) {
        MismatchedInputException refusal = assertThrows(MismatchedInputException.class,
            () -> mapper.readValue(json, type));
        assertEquals(type, refusal.getTargetType());
        return refusal.getOriginalMessage();
    }

    @Test
    void moreItemsThanTheLimitAreNotRead() {
        String many = "1,".repeat(MAX + 1);
        for (String end : List.of("1]}", "")) {
            String json = "{\"items\":[" + many + end;
            MismatchedInputException refusal = assertThrows(MismatchedInputException.class,
                () -> mapper.readValue(json, IntStackVec.class));
            assertEquals("IntStackVec: more than 100 items", refusal.getOriginalMessage());
        }
    }

    @Test
    void inputThatEndsTooEarlyIsRefused() {
        assertNoStartIsRead("{\"capacity\":2,\"items\":[1]}", IntStackVec.class);
        assertNoStartIsRead("{\"capacity\":2,\"text\":\"é\"}", StackString.class);
    }

    private void assertNoStartIsRead(String json, Class<?> type) {
        for (int length = 0; length < json.length(); length++) {
            String start = json.substring(0, length);
            assertThrows(JsonProcessingException.class, () -> mapper.readValue(start, type), start);
        }
    }

    @Test
    void anItemThatReadsAsNullIsRefused() {
        assertThrows(MismatchedInputException.class, () -> mapper.readValue(
            "{\"capacity\":1,\"items\":[\"\"]}", new TypeReference<StackVec<Integer>>() { }));
    }

    @Test
    void theLeastLimitIsZero() throws Exception {
        ObjectMapper none = new ObjectMapper().registerModule(new AllocModule(0));
        assertEquals(0, none.readValue("{\"capacity\":0,\"items\":[]}", IntStackVec.class)
            .capacity());
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertEquals(-1, assertThrows(InvalidSizeException.class,
            () -> new AllocModule(-1)).size());
    }
}
