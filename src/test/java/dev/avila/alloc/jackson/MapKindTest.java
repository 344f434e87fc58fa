package dev.avila.alloc.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.avila.alloc.stack.IntIntStackHashMap;
import dev.avila.alloc.stack.IntStackHashMap;
import dev.avila.alloc.stack.LongLongStackHashMap;
import dev.avila.alloc.stack.LongStackHashMap;
import dev.avila.alloc.stack.StackHashMap;
import dev.avila.alloc.stack.StackVec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps as JSON. */
final class MapKindTest {

    private static final int MAX = 100;

    /** A new one for each test, since it remembers what it was told. */
    private final ObjectMapper mapper = new ObjectMapper().registerModule(new AllocModule(MAX));

    record Point(int x, int y) { }

    record Holder(StackHashMap<Point, List<Integer>> areas, IntStackHashMap<Point> byPort,
        LongStackHashMap<StackVec<Point>> byId) { }

    private void assertSame(String json, Object map, Class<?> type) throws Exception {
        assertEquals(json, mapper.writeValueAsString(map));
        Object read = mapper.readValue(json, type);
        assertEquals(type, read.getClass());
        assertEquals(map, read);
        assertEquals(json, mapper.writeValueAsString(read));
    }

    @Test
    void everyMapComesBack() throws Exception {
        StackHashMap<Object, Object> map = new StackHashMap<>(3);
        map.set("a", 1);
        map.set(2, List.of("b"));
        assertSame("{\"capacity\":3,\"entries\":[[\"a\",1],[2,[\"b\"]]]}", map,
            StackHashMap.class);
        IntIntStackHashMap ints = new IntIntStackHashMap(MAX);
        ints.set(-1, 7);
        assertSame("{\"capacity\":100,\"entries\":[[-1,7]]}", ints, IntIntStackHashMap.class);
        LongLongStackHashMap longs = new LongLongStackHashMap(2);
        longs.set(1L << 40, -1);
        assertSame("{\"capacity\":2,\"entries\":[[1099511627776,-1]]}", longs,
            LongLongStackHashMap.class);
        IntStackHashMap<Object> byInt = new IntStackHashMap<>(1);
        byInt.set(-1, "a");
        assertSame("{\"capacity\":1,\"entries\":[[-1,\"a\"]]}", byInt, IntStackHashMap.class);
        LongStackHashMap<Object> byLong = new LongStackHashMap<>(1);
        byLong.set(1L << 40, "a");
        assertSame("{\"capacity\":1,\"entries\":[[1099511627776,\"a\"]]}", byLong,
            LongStackHashMap.class);
        assertSame("{\"capacity\":0,\"entries\":[]}", new IntIntStackHashMap(0),
            IntIntStackHashMap.class);
    }

    @Test
    void theEntriesAreWrittenByTheirSlots() throws Exception {
        IntIntStackHashMap map = new IntIntStackHashMap(4);
        for (int key = 3; key >= 0; key--) {
            map.set(key, 10 * key);
        }
        map.removeKey(2);
        String json = "{\"capacity\":4,\"entries\":[[3,30],[0,0],[1,10]]}";
        assertSame(json, map, IntIntStackHashMap.class);
        IntIntStackHashMap read = mapper.readValue(json, IntIntStackHashMap.class);
        assertEquals(4, read.capacity());
        assertEquals(0, read.keyAt(1));
    }

    @Test
    void theTypesOfKeysAndValuesAreKept() throws Exception {
        String areas = "{\"capacity\":2,\"entries\":[[{\"x\":1,\"y\":2},[3]]]}";
        StackHashMap<Point, List<Integer>> map =
            mapper.readValue(areas, new TypeReference<StackHashMap<Point, List<Integer>>>() { });
        assertEquals(List.of(3), map.get(new Point(1, 2)));
        String json = "{\"areas\":" + areas
            + ",\"byPort\":{\"capacity\":1,\"entries\":[[80,{\"x\":1,\"y\":2}]]}"
            + ",\"byId\":{\"capacity\":1,\"entries\":"
            + "[[7,{\"capacity\":1,\"items\":[{\"x\":3,\"y\":4}]}]]}}";
        Holder holder = mapper.readValue(json, Holder.class);
        assertEquals(new Point(1, 2), holder.areas().keyAt(0));
        assertEquals(new Point(1, 2), holder.byPort().get(80));
        assertEquals(new Point(3, 4), holder.byId().get(7).get(0));
        assertEquals(json, mapper.writeValueAsString(holder));
    }

    @Test
    void capacityAndEntriesMayComeInEitherOrder() throws Exception {
        IntIntStackHashMap map =
            mapper.readValue("{\"entries\":[[1,2]],\"capacity\":3}", IntIntStackHashMap.class);
        assertEquals(3, map.capacity());
        assertEquals(2, map.getOrDefault(1, 0));
    }

    record Anything(
        @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object named,
        @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = JsonTypeInfo.As.WRAPPER_ARRAY)
        Object wrapped) { }

    @Test
    void whereAnyObjectMayBeTheClassIsNamed() throws Exception {
        StackHashMap<Object, Object> map = new StackHashMap<>(2);
        map.set("a", 7);
        String name = "\"dev.avila.alloc.stack.StackHashMap\"";
        String json = "{\"named\":{\"@class\":" + name + ",\"capacity\":2,\"entries\":[[\"a\",7]]},"
            + "\"wrapped\":[" + name + ",{\"capacity\":2,\"entries\":[[\"a\",7]]}]}";
        assertEquals(json, mapper.writeValueAsString(new Anything(map, map)));
        assertEquals(new Anything(map, map), mapper.readValue(json, Anything.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"capacity\":-1,\"entries\":[]}", "{\"capacity\":101,\"entries\":[]}",
        "{\"capacity\":1.0,\"entries\":[]}", "{\"capacity\":\"1\",\"entries\":[]}",
        "{\"capacity\":1}", "{\"entries\":[]}", "{}", "[]", "7",
        "{\"capacity\":1,\"items\":[]}", "{\"capacity\":1,\"entries\":[],\"items\":[]}",
        "{\"capacity\":1,\"capacity\":1,\"entries\":[]}",
        "{\"capacity\":1,\"entries\":[],\"entries\":[]}",
        "{\"capacity\":1,\"entries\":{\"1\":2}}", "{\"capacity\":1,\"entries\":7}",
        "{\"capacity\":1,\"entries\":null}", "{\"capacity\":1,\"entries\":[null]}",
        "{\"capacity\":1,\"entries\":[[\"x\",1]]}", "{\"capacity\":1,\"entries\":[[1,\"x\"]]}",
        "{\"capacity\":1,\"entries\":[[1,[2]]]}", "{\"capacity\":2,\"entries\":[[1,2],3]}"})
    void whatIsNoMapIsRefused(String json) {
        assertThrows(MismatchedInputException.class,
            () -> mapper.readValue(json, IntIntStackHashMap.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[1]", "[1,2,3]", "[1,2,null]", "[1,2,[]]", "{\"1\":2}", "7",
        "null", "\"x\"", "{}"})
    void whatIsNoPairIsRefused(String entry) {
        for (Class<?> type : List.of(StackHashMap.class, IntIntStackHashMap.class,
                IntStackHashMap.class)) {
            assertEquals(type.getSimpleName() + ": entry 1 is no array of a key and a value",
                refusal("{\"capacity\":2,\"entries\":[[7,8]," + entry + "]}", type));
        }
    }

    @Test
    void aRefusalSaysWhy() {
        assertEquals("IntIntStackHashMap: the entries are no array",
            refusal("{\"capacity\":1,\"entries\":7}", IntIntStackHashMap.class));
        assertEquals("StackHashMap: the key of entry 1 is null",
            refusal("{\"capacity\":2,\"entries\":[[1,2],[null,3]]}", StackHashMap.class));
        assertEquals("StackHashMap: the value of entry 1 is null",
            refusal("{\"capacity\":2,\"entries\":[[1,2],[2,null]]}", StackHashMap.class));
        assertEquals("IntStackHashMap: the value of entry 0 is null",
            refusal("{\"capacity\":2,\"entries\":[[1,null]]}", IntStackHashMap.class));
        assertEquals("IntIntStackHashMap: 2 entries exceed the capacity 1",
            refusal("{\"capacity\":1,\"entries\":[[1,2],[3,4]]}", IntIntStackHashMap.class));
        assertEquals("StackHashMap: an object of 'capacity' and 'entries' is expected",
            refusal("{\"capacity\":1}", StackHashMap.class));
        assertEquals("StackHashMap: 'items' is unknown or there twice",
            refusal("{\"items\":[]}", StackHashMap.class));
        assertEquals("StackHashMap: the capacity is not from 0 to 100",
            refusal("{\"capacity\":101}", StackHashMap.class));
    }

    @Test
    void aKeyThatIsThereTwiceIsRefused() {
        String json = "{\"capacity\":3,\"entries\":[[1,2],[3,4],[1,2]]}";
        for (Class<?> type : List.of(StackHashMap.class, IntIntStackHashMap.class,
                LongLongStackHashMap.class, IntStackHashMap.class, LongStackHashMap.class)) {
            assertEquals(type.getSimpleName() + ": an entry before has the key of entry 2",
                refusal(json, type));
        }
    }

    private String refusal(String json, Class<?> type) {
        MismatchedInputException refusal = assertThrows(MismatchedInputException.class,
            () -> mapper.readValue(json, type));
        assertEquals(type, refusal.getTargetType());
        return refusal.getOriginalMessage();
    }

    @Test
    void moreEntriesThanTheLimitAreNotRead() {
        StringBuilder json = new StringBuilder("{\"entries\":[");
        for (int key = 0; key <= MAX; key++) {
            json.append("[").append(key).append(",0],");
        }
        assertEquals("IntIntStackHashMap: more than 100 entries",
            refusal(json.toString(), IntIntStackHashMap.class));
    }

    @Test
    void theGreatestCapacityIsThatOfTheConstructor() {
        ObjectMapper any = new ObjectMapper()
            .registerModule(new AllocModule(Integer.MAX_VALUE));
        assertEquals("IntIntStackHashMap: the capacity is not from 0 to 920350130",
            assertThrows(MismatchedInputException.class, () -> any.readValue(
                "{\"capacity\":920350131,\"entries\":[]}", IntIntStackHashMap.class))
                .getOriginalMessage());
    }

    @Test
    void inputThatEndsTooEarlyIsRefused() {
        String json = "{\"capacity\":2,\"entries\":[[1,2],[3,4]]}";
        for (int length = 0; length < json.length(); length++) {
            String start = json.substring(0, length);
            assertThrows(JsonProcessingException.class,
                () -> mapper.readValue(start, IntIntStackHashMap.class), start);
        }
    }
}
