package dev.avila.alloc.stack;

import com.google.common.collect.testing.ListTestSuiteBuilder;
import com.google.common.collect.testing.SampleElements;
import com.google.common.collect.testing.TestListGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.ListFeature;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import junit.framework.TestCase;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Guava's own tests of a modifiable list, run on the list view of each form. */
final class StackVecConformanceTest {

    private static final int CAPACITY = 100;

    @TestFactory
    Stream<DynamicNode> theListViewIsAList() {
        return AnyVec.FORMS.stream().map(form -> DynamicContainer.dynamicContainer(
                form.getSimpleName(), nodes(ListTestSuiteBuilder.using(new Lists(form))
                        .named(form.getSimpleName())
                        .withFeatures(CollectionSize.ANY, ListFeature.GENERAL_PURPOSE,
                                CollectionFeature.ALLOWS_NULL_QUERIES,
                                CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION)
                        .createTestSuite())));
    }

    private record Lists(Class<?> form) implements TestListGenerator<Object> {

        @Override
        public SampleElements<Object> samples() {
            AnyVec vec = AnyVec.of(form);
            return new SampleElements<>(vec.box(1), vec.box(0), vec.box(2), vec.box(3),
                    vec.box(4));
        }

        @Override
        public List<Object> create(Object... elements) {
            List<Object> list = new AnyVec(form, CAPACITY).asList();
            list.addAll(Arrays.asList(elements));
            return list;
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

    static Stream<DynamicNode> nodes(TestSuite suite) {
        return Collections.list(suite.tests()).stream().map(test -> test instanceof TestSuite inner
                ? DynamicContainer.dynamicContainer(inner.getName(), nodes(inner))
                : DynamicTest.dynamicTest(test.toString(), ((TestCase) test)::runBare));
    }
}
