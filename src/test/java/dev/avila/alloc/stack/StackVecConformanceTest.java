package dev.avila.alloc.stack;

import com.google.common.collect.testing.ListTestSuiteBuilder;
import com.google.common.collect.testing.SampleElements;
import com.google.common.collect.testing.TestListGenerator;
import com.google.common.collect.testing.TestStringListGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.ListFeature;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import junit.framework.TestCase;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Guava's own tests of a modifiable list, run on the list views. */
final class StackVecConformanceTest {

    private static final int CAPACITY = 100;

    @TestFactory
    Stream<DynamicNode> theListViewIsAList() {
        return suite("StackVec", new TestStringListGenerator() {
            @Override
            protected List<String> create(String[] elements) {
                StackVec<String> vec = new StackVec<>(CAPACITY);
                vec.addAll(elements);
                return vec.asList();
            }
        });
    }

    @TestFactory
    Stream<DynamicNode> theListViewOfAPrimitiveFormIsAList() {
        return suite("IntStackVec", new IntegerLists());
    }

    private static final class IntegerLists implements TestListGenerator<Integer> {

        @Override
        public SampleElements<Integer> samples() {
            return new SampleElements.Ints();
        }

        @Override
        public List<Integer> create(Object... elements) {
            IntStackVec vec = new IntStackVec(CAPACITY);
            for (Object element : elements) {
                vec.push((Integer) element);
            }
            return vec.asList();
        }

        @Override
        public Integer[] createArray(int length) {
            return new Integer[length];
        }

        @Override
        public Iterable<Integer> order(List<Integer> insertionOrder) {
            return insertionOrder;
        }
    }

    private static <E> Stream<DynamicNode> suite(String name, TestListGenerator<E> generator) {
        return nodes(ListTestSuiteBuilder.using(generator).named(name)
                .withFeatures(CollectionSize.ANY, ListFeature.GENERAL_PURPOSE,
                        CollectionFeature.ALLOWS_NULL_QUERIES,
                        CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION)
                .createTestSuite());
    }

    private static Stream<DynamicNode> nodes(TestSuite suite) {
        return Collections.list(suite.tests()).stream().map(test -> test instanceof TestSuite inner
                ? DynamicContainer.dynamicContainer(inner.getName(), nodes(inner))
                : DynamicTest.dynamicTest(test.toString(), ((TestCase) test)::runBare));
    }
}
