package dev.avila.alloc.jackson;

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
import dev.avila.alloc.stack.StackVec;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * A container and how to make it and to go through its elements.
 *
 * @param element the class of its elements, or null if that is a parameter of its type
 * @param least the least capacity
 * @param most the greatest capacity
 */
record Kind<C>(Class<C> type, Class<?> element, int least, int most, IntFunction<C> make,
        ToIntFunction<C> capacity, Function<C, Iterator<?>> items, BiConsumer<C, Object> add) {

    /** The length of the longest array that every JVM makes. */
    static final int MOST = Integer.MAX_VALUE - 8;

    @SuppressWarnings({"rawtypes", "unchecked"})
    static final List<Kind<?>> ALL = List.of(
        of(StackVec.class, null, 0, StackVec::new, StackVec::capacity, StackVec::push),
        of(IntStackVec.class, Integer.class, 0, IntStackVec::new, IntStackVec::capacity,
            (vec, item) -> vec.push((Integer) item)),
        of(LongStackVec.class, Long.class, 0, LongStackVec::new, LongStackVec::capacity,
            (vec, item) -> vec.push((Long) item)),
        of(ByteStackVec.class, Byte.class, 0, ByteStackVec::new, ByteStackVec::capacity,
            (vec, item) -> vec.push((Byte) item)),
        of(DoubleStackVec.class, Double.class, 0, DoubleStackVec::new, DoubleStackVec::capacity,
            (vec, item) -> vec.push((Double) item)),
        of(StackDeque.class, null, 0, StackDeque::new, StackDeque::capacity,
            StackDeque::addLast),
        of(IntStackDeque.class, Integer.class, 0, IntStackDeque::new, IntStackDeque::capacity,
            (deque, item) -> deque.addLast((Integer) item)),
        of(LongStackDeque.class, Long.class, 0, LongStackDeque::new, LongStackDeque::capacity,
            (deque, item) -> deque.addLast((Long) item)),
        of(StackQueue.class, null, 0, StackQueue::new, StackQueue::capacity, StackQueue::add),
        of(IntStackQueue.class, Integer.class, 0, IntStackQueue::new, IntStackQueue::capacity,
            (queue, item) -> queue.add((Integer) item)),
        of(LongStackQueue.class, Long.class, 0, LongStackQueue::new, LongStackQueue::capacity,
            (queue, item) -> queue.add((Long) item)),
        of(StackRing.class, null, 1, StackRing::new, StackRing::capacity, StackRing::add),
        of(IntStackRing.class, Integer.class, 1, IntStackRing::new, IntStackRing::capacity,
            (ring, item) -> ring.add((Integer) item)),
        of(LongStackRing.class, Long.class, 1, LongStackRing::new, LongStackRing::capacity,
            (ring, item) -> ring.add((Long) item)),
        of(ByteStackRing.class, Byte.class, 1, ByteStackRing::new, ByteStackRing::capacity,
            (ring, item) -> ring.add((Byte) item)),
        of(DoubleStackRing.class, Double.class, 1, DoubleStackRing::new, DoubleStackRing::capacity,
            (ring, item) -> ring.add((Double) item)),
        box());

    @SuppressWarnings("rawtypes")
    private static <C extends Iterable> Kind<C> of(Class<C> type, Class<?> element, int least,
            IntFunction<C> make, ToIntFunction<C> capacity, BiConsumer<C, Object> add) {
        return new Kind<>(type, element, least, MOST, make, capacity, C::iterator, add);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Kind<StackBox> box() {
        return new Kind<>(StackBox.class, null, 1, 1, capacity -> new StackBox<>(), box -> 1,
            box -> box.stream().iterator(), StackBox::store);
    }
}
