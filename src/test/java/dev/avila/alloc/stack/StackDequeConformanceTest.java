package dev.avila.alloc.stack;

import com.google.common.collect.testing.QueueTestSuiteBuilder;
import com.google.common.collect.testing.TestStringQueueGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Guava's own tests of a queue, run on the deque views. */
final class StackDequeConformanceTest {

    private static final int CAPACITY = 100;

    @TestFactory
    Stream<DynamicNode> theDequeViewIsAQueue() {
        return StackVecConformanceTest.nodes(suite("StackDeque", elements -> {
            StackDeque<String> deque = new StackDeque<>(CAPACITY);
            for (int i = 0; i < CAPACITY / 2; i++) {
                deque.addLast("");
                deque.removeFirst();
            }
            for (String element : elements) {
                deque.addLast(element);
            }
            return deque.asDeque();
        }));
    }

    private interface Maker {
        Queue<String> make(String[] elements);
    }

    private static junit.framework.TestSuite suite(String name, Maker maker) {
        return QueueTestSuiteBuilder.using(new TestStringQueueGenerator() {
            @Override
            protected Queue<String> create(String[] elements) {
                return maker.make(elements);
            }
        }).named(name).withFeatures(CollectionSize.ANY, CollectionFeature.GENERAL_PURPOSE,
                CollectionFeature.KNOWN_ORDER, CollectionFeature.ALLOWS_NULL_QUERIES,
                CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION).createTestSuite();
    }
}
