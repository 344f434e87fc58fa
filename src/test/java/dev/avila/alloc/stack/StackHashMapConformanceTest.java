package dev.avila.alloc.stack;

import com.google.common.collect.testing.MapTestSuiteBuilder;
import com.google.common.collect.testing.SampleElements;
import com.google.common.collect.testing.TestMapGenerator;
import com.google.common.collect.testing.TestStringMapGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.MapFeature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Guava's own tests of a map, run on the map views. */
final class StackHashMapConformanceTest {

    private static final int CAPACITY = 20;

    @TestFactory
    Stream<DynamicNode> theMapViewIsAMap() {
        return StackVecConformanceTest.nodes(suite("StackHashMap", new TestStringMapGenerator() {
            @Override
            protected Map<String, String> create(Map.Entry<String, String>[] entries) {
                return filled(new StackHashMap<String, String>(CAPACITY).asMap(), entries);
            }
        }));
    }

    @TestFactory
    Stream<DynamicNode> theMapViewOfIntsIsAMap() {
        return StackVecConformanceTest.nodes(suite("IntIntStackHashMap",
                ints(() -> new IntIntStackHashMap(CAPACITY).asMap())));
    }

    @TestFactory
    Stream<DynamicNode> theMapViewWithIntKeysIsAMap() {
        return StackVecConformanceTest.nodes(suite("IntStackHashMap",
                ints(() -> new IntStackHashMap<Integer>(CAPACITY).asMap())));
    }

    @TestFactory
    Stream<DynamicNode> theMapViewOfLongsIsAMap() {
        return StackVecConformanceTest.nodes(suite("LongLongStackHashMap",
                longs(() -> new LongLongStackHashMap(CAPACITY).asMap())));
    }

    @TestFactory
    Stream<DynamicNode> theMapViewWithLongKeysIsAMap() {
        return StackVecConformanceTest.nodes(suite("LongStackHashMap",
                longs(() -> new LongStackHashMap<Long>(CAPACITY).asMap())));
    }

    private static BoxedGenerator<Integer> ints(Supplier<Map<Integer, Integer>> empty) {
        return new BoxedGenerator<>(empty, number -> number, Integer[]::new);
    }

    /** The numbers differ in both halves. */
    private static BoxedGenerator<Long> longs(Supplier<Map<Long, Long>> empty) {
        return new BoxedGenerator<>(empty, number -> number * 0x1_0000_0001L, Long[]::new);
    }

    private static <K, V> Map<K, V> filled(Map<K, V> map, Map.Entry<K, V>[] entries) {
        for (Map.Entry<K, V> entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }

    private static <K, V> TestSuite suite(String name,
            TestMapGenerator<K, V> generator) {
        return MapTestSuiteBuilder.using(generator).named(name).withFeatures(CollectionSize.ANY,
                MapFeature.GENERAL_PURPOSE, MapFeature.ALLOWS_NULL_KEY_QUERIES,
                MapFeature.ALLOWS_NULL_VALUE_QUERIES, MapFeature.ALLOWS_NULL_ENTRY_QUERIES,
                MapFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION,
                CollectionFeature.SUPPORTS_ITERATOR_REMOVE).createTestSuite();
    }

    /** Maps numbers to numbers. */
    private record BoxedGenerator<N>(Supplier<Map<N, N>> empty, IntFunction<N> number,
            IntFunction<N[]> array) implements TestMapGenerator<N, N> {

        @Override
        public SampleElements<Map.Entry<N, N>> samples() {
            return new SampleElements<>(entry(1, 10), entry(-2, 20), entry(1 << 30, 30),
                    entry(4, 40), entry(5, 50));
        }

        private Map.Entry<N, N> entry(int key, int value) {
            return Map.entry(number.apply(key), number.apply(value));
        }

        @Override
        @SuppressWarnings("unchecked")
        public Map<N, N> create(Object... entries) {
            return filled(empty.get(),
                    Arrays.copyOf(entries, entries.length, Map.Entry[].class));
        }

        @Override
        @SuppressWarnings("unchecked")
        public Map.Entry<N, N>[] createArray(int length) {
            return new Map.Entry[length];
        }

        @Override
        public N[] createKeyArray(int length) {
            return array.apply(length);
        }

        @Override
        public N[] createValueArray(int length) {
            return array.apply(length);
        }

        @Override
        public Iterable<Map.Entry<N, N>> order(List<Map.Entry<N, N>> insertionOrder) {
            return insertionOrder;
        }
    }
}
