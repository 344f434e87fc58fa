package dev.avila.alloc.stack;

import com.google.common.collect.testing.QueueTestSuiteBuilder;
import com.google.common.collect.testing.SampleElements;
import com.google.common.collect.testing.TestQueueGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Guava's own tests of a queue, run on the queue view of each form. */
final class StackQueueConformanceTest {

    private static final int CAPACITY = 100;

    @TestFactory
    Stream<DynamicNode> theQueueViewIsAQueue() {
        return AnyVec.QUEUES.stream().map(form -> DynamicContainer.dynamicContainer(
                form.getSimpleName(), StackVecConformanceTest.nodes(
                        QueueTestSuiteBuilder.using(new Queues(form)).named(form.getSimpleName())
                        .withFeatures(CollectionSize.ANY, CollectionFeature.GENERAL_PURPOSE,
                                CollectionFeature.KNOWN_ORDER,
                                CollectionFeature.ALLOWS_NULL_QUERIES,
                                CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION)
                        .createTestSuite())));
    }

    private record Queues(Class<?> form) implements TestQueueGenerator<Object> {

        @Override
        public SampleElements<Object> samples() {
            AnyVec queue = new AnyVec(form, 0);
            return new SampleElements<>(queue.box(1), queue.box(0), queue.box(2), queue.box(3),
                    queue.box(4));
        }

        /** The head lies so near the last slot that three elements already go on in slot 0. */
        @Override
        @SuppressWarnings("unchecked")
        public Queue<Object> create(Object... elements) {
            AnyVec queue = new AnyVec(form, CAPACITY);
            StackQueueModelTest.turn(queue, CAPACITY - 1);
            Queue<Object> view = (Queue<Object>) queue.call("asQueue");
            view.addAll(Arrays.asList(elements));
            return view;
        }

        @Override
        public Object[] createArray(int length) {
            return new Object[length];
        }

        @Override
        public Iterable<Object> order(List<Object> insertionOrder) {
            return insertionOrder;
        }
    }
}
