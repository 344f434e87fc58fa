package dev.avila.alloc.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.avila.alloc.stack.ByteStackRing;
import dev.avila.alloc.stack.ByteStackVec;
import dev.avila.alloc.stack.DoubleStackRing;
import dev.avila.alloc.stack.DoubleStackVec;
import dev.avila.alloc.stack.IntIntStackHashMap;
import dev.avila.alloc.stack.IntStackDeque;
import dev.avila.alloc.stack.IntStackHashMap;
import dev.avila.alloc.stack.IntStackQueue;
import dev.avila.alloc.stack.IntStackRing;
import dev.avila.alloc.stack.IntStackVec;
import dev.avila.alloc.stack.LongLongStackHashMap;
import dev.avila.alloc.stack.LongStackDeque;
import dev.avila.alloc.stack.LongStackHashMap;
import dev.avila.alloc.stack.LongStackQueue;
import dev.avila.alloc.stack.LongStackRing;
import dev.avila.alloc.stack.LongStackVec;
import dev.avila.alloc.stack.StackBox;
import dev.avila.alloc.stack.StackDeque;
import dev.avila.alloc.stack.StackHashMap;
import dev.avila.alloc.stack.StackQueue;
import dev.avila.alloc.stack.StackRing;
import dev.avila.alloc.stack.StackString;
import dev.avila.alloc.stack.StackVec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/** Each kind of container, with a way to make one of a capacity and a size. */
final class Samples {

    /** The bytes before the elements. */
    static final int HEAD = 10;

    static final ElementCodec<String> TEXT = new ElementCodec<>() {
        @Override
        public void write(String item, DataOutput out) throws IOException {
            out.writeUTF(item);
        }

        @Override
        public String read(DataInput in) throws IOException {
            return in.readUTF();
        }
    };

    /** Reads a text that ends with 1 as null. */
    static final ElementCodec<String> FORGETFUL = new ElementCodec<>() {
        @Override
        public void write(String item, DataOutput out) {
            throw new AssertionError();
        }

        @Override
        public String read(DataInput in) throws IOException {
            String item = in.readUTF();
            return item.endsWith("1") ? null : item;
        }
    };

    /**
     * One kind; {@code bytes} is the form of the container of capacity 3 and size 2, a
     * box's of its one value.
     *
     * @param most the greatest capacity
     */
    record Kind<C>(BinaryForm<C> form, BiFunction<Integer, Integer, C> make,
            ToIntFunction<C> capacity, int least, int most, String bytes) {

        C of(int capacity, int size) {
            return make.apply(capacity, size);
        }

        int capacityOf(Object container) {
            return capacity.applyAsInt(cast(container));
        }

        byte[] bytesOf(Object container) throws IOException {
            return form.toBytes(cast(container));
        }

        /** How many bytes an element of the sample has. */
        int bytesOfAnElement() throws IOException {
            return bytesOf(of(1, 1)).length - HEAD;
        }

        /** A form of primitive elements is the only one of its content; a codec may know more. */
        boolean hasCodec() {
            return form.type().getTypeParameters().length > 0;
        }

        boolean isMap() {
            return toString().endsWith("Map");
        }

        /**
         * Whether bytes behind the head can be wrong: any bytes are numbers, but not any are UTF-8,
         * and not any numbers are different keys.
         */
        boolean canRefuseElements() {
            return hasCodec() || form == BinaryForm.STRING || isMap();
        }

        /**
         * Reads a container, which must write the same: all of it, or its head and its content.
         * There are many forms of NaN, and one is written.
         */
        void assertMeansItself(byte[] bytes, int maxCapacity) throws IOException {
            byte[] given = bytes.clone();
            Object read = form.fromBytes(bytes, maxCapacity);
            byte[] again = bytesOf(read);
            assertArrayEquals(given, bytes);
            if (hasCodec() || form == BinaryForm.DOUBLE_VEC || form == BinaryForm.DOUBLE_RING) {
                assertArrayEquals(Arrays.copyOf(bytes, HEAD), Arrays.copyOf(again, HEAD));
            } else {
                assertArrayEquals(bytes, again);
            }
            assertEquals(read, form.fromBytes(again, maxCapacity));
        }

        @SuppressWarnings("unchecked")
        private C cast(Object container) {
            return (C) container;
        }

        @Override
        public String toString() {
            return form.type().getSimpleName();
        }
    }

    static final List<Kind<?>> KINDS = List.of(
        new Kind<>(BinaryForm.vec(TEXT), (capacity, size) -> {
            StackVec<String> vec = new StackVec<>(capacity);
            for (int i = 0; i < size; i++) {
                vec.push("s" + i);
            }
            return vec;
        }, StackVec::capacity, 0, 9, "01 10 00000003 00000002 0002 7330 0002 7331"),
        new Kind<>(BinaryForm.INT_VEC, (capacity, size) -> {
            IntStackVec vec = new IntStackVec(capacity);
            for (int i = 0; i < size; i++) {
                vec.push(-1 - i);
            }
            return vec;
        }, IntStackVec::capacity, 0, 9, "01 11 00000003 00000002 ffffffff fffffffe"),
        new Kind<>(BinaryForm.LONG_VEC, (capacity, size) -> {
            LongStackVec vec = new LongStackVec(capacity);
            for (int i = 0; i < size; i++) {
                vec.push(Long.MIN_VALUE + i);
            }
            return vec;
        }, LongStackVec::capacity, 0, 9,
            "01 12 00000003 00000002 8000000000000000 8000000000000001"),
        new Kind<>(BinaryForm.deque(TEXT), (capacity, size) -> {
            StackDeque<String> deque = new StackDeque<>(capacity);
            for (int i = size - 1; i >= 0; i--) {
                deque.addFirst("s" + i);
            }
            return deque;
        }, StackDeque::capacity, 0, 9, "01 20 00000003 00000002 0002 7330 0002 7331"),
        new Kind<>(BinaryForm.INT_DEQUE, (capacity, size) -> {
            IntStackDeque deque = new IntStackDeque(capacity);
            for (int i = size - 1; i >= 0; i--) {
                deque.addFirst(-1 - i);
            }
            return deque;
        }, IntStackDeque::capacity, 0, 9, "01 21 00000003 00000002 ffffffff fffffffe"),
        new Kind<>(BinaryForm.LONG_DEQUE, (capacity, size) -> {
            LongStackDeque deque = new LongStackDeque(capacity);
            for (int i = size - 1; i >= 0; i--) {
                deque.addFirst(Long.MIN_VALUE + i);
            }
            return deque;
        }, LongStackDeque::capacity, 0, 9,
            "01 22 00000003 00000002 8000000000000000 8000000000000001"),
        new Kind<>(BinaryForm.BYTE_VEC, (capacity, size) -> {
            ByteStackVec container = new ByteStackVec(capacity);
            for (int i = 0; i < size; i++) {
                container.push((byte) (127 - i));
            }
            return container;
        }, ByteStackVec::capacity, 0, 9,
            "01 13 00000003 00000002 7f 7e"),
        new Kind<>(BinaryForm.DOUBLE_VEC, (capacity, size) -> {
            DoubleStackVec container = new DoubleStackVec(capacity);
            for (int i = 0; i < size; i++) {
                container.push(i == 0 ? Double.NaN : -0.0 * i);
            }
            return container;
        }, DoubleStackVec::capacity, 0, 9,
            "01 16 00000003 00000002 7ff8000000000000 8000000000000000"),
        new Kind<>(BinaryForm.queue(TEXT), (capacity, size) -> {
            StackQueue<String> container = new StackQueue<>(capacity);
            for (int i = 0; i < size; i++) {
                container.add("s" + i);
            }
            return container;
        }, StackQueue::capacity, 0, 9,
            "01 40 00000003 00000002 0002 7330 0002 7331"),
        new Kind<>(BinaryForm.INT_QUEUE, (capacity, size) -> {
            IntStackQueue container = new IntStackQueue(capacity);
            for (int i = 0; i < size; i++) {
                container.add(-1 - i);
            }
            return container;
        }, IntStackQueue::capacity, 0, 9,
            "01 41 00000003 00000002 ffffffff fffffffe"),
        new Kind<>(BinaryForm.LONG_QUEUE, (capacity, size) -> {
            LongStackQueue container = new LongStackQueue(capacity);
            for (int i = 0; i < size; i++) {
                container.add(Long.MIN_VALUE + i);
            }
            return container;
        }, LongStackQueue::capacity, 0, 9,
            "01 42 00000003 00000002 8000000000000000 8000000000000001"),
        new Kind<>(BinaryForm.ring(TEXT), (capacity, size) -> {
            StackRing<String> container = new StackRing<>(capacity);
            for (int i = 0; i < size; i++) {
                container.add("s" + i);
            }
            return container;
        }, StackRing::capacity, 1, 9,
            "01 50 00000003 00000002 0002 7330 0002 7331"),
        new Kind<>(BinaryForm.INT_RING, (capacity, size) -> {
            IntStackRing container = new IntStackRing(capacity);
            for (int i = 0; i < size; i++) {
                container.add(-1 - i);
            }
            return container;
        }, IntStackRing::capacity, 1, 9,
            "01 51 00000003 00000002 ffffffff fffffffe"),
        new Kind<>(BinaryForm.LONG_RING, (capacity, size) -> {
            LongStackRing container = new LongStackRing(capacity);
            for (int i = 0; i < size; i++) {
                container.add(Long.MIN_VALUE + i);
            }
            return container;
        }, LongStackRing::capacity, 1, 9,
            "01 52 00000003 00000002 8000000000000000 8000000000000001"),
        new Kind<>(BinaryForm.BYTE_RING, (capacity, size) -> {
            ByteStackRing container = new ByteStackRing(capacity);
            for (int i = 0; i < size; i++) {
                container.add((byte) (127 - i));
            }
            return container;
        }, ByteStackRing::capacity, 1, 9,
            "01 53 00000003 00000002 7f 7e"),
        new Kind<>(BinaryForm.DOUBLE_RING, (capacity, size) -> {
            DoubleStackRing container = new DoubleStackRing(capacity);
            for (int i = 0; i < size; i++) {
                container.add(1.5 + i);
            }
            return container;
        }, DoubleStackRing::capacity, 1, 9,
            "01 56 00000003 00000002 3ff8000000000000 4004000000000000"),
        new Kind<>(BinaryForm.STRING, (capacity, size) -> {
            StackString text = new StackString(capacity);
            text.append(size % 2 == 0 ? "" : "s").append("é".repeat(size / 2));
            return text;
        }, StackString::capacity, 0, 9,
            "01 63 00000003 00000002 c3 a9"),
        new Kind<>(BinaryForm.box(TEXT), (capacity, size) -> {
            StackBox<String> box = new StackBox<>();
            if (0 < size) {
                box.store("s0");
            }
            return box;
        }, box -> 1, 1, 1, "01 30 00000001 00000001 0002 7330"),
        new Kind<>(BinaryForm.hashMap(TEXT, TEXT), (capacity, size) -> {
            StackHashMap<String, String> map = new StackHashMap<>(capacity);
            for (int i = 0; i < size; i++) {
                map.set("s" + i, "v" + i);
            }
            return map;
        }, StackHashMap::capacity, 0, 9,
            "01 70 00000003 00000002 0002 7330 0002 7630 0002 7331 0002 7631"),
        new Kind<>(BinaryForm.INT_INT_HASH_MAP, (capacity, size) -> {
            IntIntStackHashMap map = new IntIntStackHashMap(capacity);
            for (int i = 0; i < size; i++) {
                map.set(-1 - i, i);
            }
            return map;
        }, IntIntStackHashMap::capacity, 0, 9,
            "01 71 00000003 00000002 ffffffff 00000000 fffffffe 00000001"),
        new Kind<>(BinaryForm.LONG_LONG_HASH_MAP, (capacity, size) -> {
            LongLongStackHashMap map = new LongLongStackHashMap(capacity);
            for (int i = 0; i < size; i++) {
                map.set(Long.MIN_VALUE + i, -1 - i);
            }
            return map;
        }, LongLongStackHashMap::capacity, 0, 9, "01 72 00000003 00000002 "
            + "8000000000000000 ffffffffffffffff 8000000000000001 fffffffffffffffe"),
        new Kind<>(BinaryForm.intHashMap(TEXT), (capacity, size) -> {
            IntStackHashMap<String> map = new IntStackHashMap<>(capacity);
            for (int i = 0; i < size; i++) {
                map.set(-1 - i, "v" + i);
            }
            return map;
        }, IntStackHashMap::capacity, 0, 9,
            "01 74 00000003 00000002 ffffffff 0002 7630 fffffffe 0002 7631"),
        new Kind<>(BinaryForm.longHashMap(TEXT), (capacity, size) -> {
            LongStackHashMap<String> map = new LongStackHashMap<>(capacity);
            for (int i = 0; i < size; i++) {
                map.set(Long.MIN_VALUE + i, "v" + i);
            }
            return map;
        }, LongStackHashMap::capacity, 0, 9,
            "01 75 00000003 00000002 8000000000000000 0002 7630 8000000000000001 0002 7631"));

    static final List<Kind<?>> MAPS = KINDS.stream().filter(Kind::isMap).toList();

    private Samples() {
    }
}
