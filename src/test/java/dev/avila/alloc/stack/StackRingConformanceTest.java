package dev.avila.alloc.stack;

import com.google.common.collect.testing.CollectionTestSuiteBuilder;
import com.google.common.collect.testing.SampleElements;
import com.google.common.collect.testing.TestCollectionGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Guava's own tests of a modifiable collection, run on the view of each form. */
final class StackRingConformanceTest {

    private static final int CAPACITY = 100;

    @TestFactory
    Stream<DynamicNode> theCollectionViewIsACollection() {
        return AnyVec.RINGS.stream().map(form -> DynamicContainer.dynamicContainer(
                form.getSimpleName(), StackVecConformanceTest.nodes(
                        CollectionTestSuiteBuilder.using(new Rings(form))
                        .named(form.getSimpleName())
                        .withFeatures(CollectionSize.ANY, CollectionFeature.GENERAL_PURPOSE,
                                CollectionFeature.KNOWN_ORDER,
                                CollectionFeature.ALLOWS_NULL_QUERIES,
                                CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION)
                        .createTestSuite())));
    }

    private record Rings(Class<?> form) implements TestCollectionGenerator<Object> {

        @Override
        public SampleElements<Object> samples() {
            AnyVec ring = new AnyVec(form, 1);
            return new SampleElements<>(ring.box(1), ring.box(0), ring.box(2), ring.box(3),
                    ring.box(4));
        }

        /** The head lies so near the last slot that three elements already go on in slot 0. */
        @Override
        @SuppressWarnings("unchecked")
        public Collection<Object> create(Object... elements) {
            AnyVec ring = new AnyVec(form, CAPACITY);
            StackRingModelTest.turn(ring, CAPACITY - 1);
            Collection<Object> view = (Collection<Object>) ring.call("asCollection");
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
