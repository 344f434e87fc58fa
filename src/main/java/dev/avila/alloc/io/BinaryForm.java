package dev.avila.alloc.io;

import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.io.InvalidFormException.Part;
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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The binary form of one kind of container: a version, the kind, the capacity, the size and the
 * elements, which are entries in a map. The page {@code spec/Serialization.md} gives each byte.
 *
 * <p>A form has no state and may be used by threads together.
 *
 * @param <C> the container
 */
public final class BinaryForm<C> {

    /** The form of an {@link IntStackVec}. */
    public static final BinaryForm<IntStackVec> INT_VEC = new BinaryForm<>(
        0x11, IntStackVec.class,
        Items.ints(0, IntStackVec::new, IntStackVec::capacity, IntStackVec::push));

    /** The form of a {@link LongStackVec}. */
    public static final BinaryForm<LongStackVec> LONG_VEC = new BinaryForm<>(
        0x12, LongStackVec.class,
        Items.longs(0, LongStackVec::new, LongStackVec::capacity, LongStackVec::push));

    /** The form of a {@link ByteStackVec}. */
    public static final BinaryForm<ByteStackVec> BYTE_VEC = new BinaryForm<>(
        0x13, ByteStackVec.class,
        Items.bytes(0, ByteStackVec::new, ByteStackVec::capacity, ByteStackVec::push));

    /** The form of a {@link DoubleStackVec}. */
    public static final BinaryForm<DoubleStackVec> DOUBLE_VEC = new BinaryForm<>(
        0x16, DoubleStackVec.class,
        Items.doubles(0, DoubleStackVec::new, DoubleStackVec::capacity, DoubleStackVec::push));

    /** The form of an {@link IntStackDeque}. */
    public static final BinaryForm<IntStackDeque> INT_DEQUE = new BinaryForm<>(
        0x21, IntStackDeque.class,
        Items.ints(0, IntStackDeque::new, IntStackDeque::capacity, IntStackDeque::addLast));

    /** The form of a {@link LongStackDeque}. */
    public static final BinaryForm<LongStackDeque> LONG_DEQUE = new BinaryForm<>(
        0x22, LongStackDeque.class,
        Items.longs(0, LongStackDeque::new, LongStackDeque::capacity, LongStackDeque::addLast));

    /** The form of an {@link IntStackQueue}. */
    public static final BinaryForm<IntStackQueue> INT_QUEUE = new BinaryForm<>(
        0x41, IntStackQueue.class,
        Items.ints(0, IntStackQueue::new, IntStackQueue::capacity, IntStackQueue::add));

    /** The form of a {@link LongStackQueue}. */
    public static final BinaryForm<LongStackQueue> LONG_QUEUE = new BinaryForm<>(
        0x42, LongStackQueue.class,
        Items.longs(0, LongStackQueue::new, LongStackQueue::capacity, LongStackQueue::add));

    /** The form of an {@link IntStackRing}. */
    public static final BinaryForm<IntStackRing> INT_RING = new BinaryForm<>(
        0x51, IntStackRing.class,
        Items.ints(1, IntStackRing::new, IntStackRing::capacity, IntStackRing::add));

    /** The form of a {@link LongStackRing}. */
    public static final BinaryForm<LongStackRing> LONG_RING = new BinaryForm<>(
        0x52, LongStackRing.class,
        Items.longs(1, LongStackRing::new, LongStackRing::capacity, LongStackRing::add));

    /** The form of a {@link ByteStackRing}. */
    public static final BinaryForm<ByteStackRing> BYTE_RING = new BinaryForm<>(
        0x53, ByteStackRing.class,
        Items.bytes(1, ByteStackRing::new, ByteStackRing::capacity, ByteStackRing::add));

    /** The form of a {@link DoubleStackRing}. */
    public static final BinaryForm<DoubleStackRing> DOUBLE_RING = new BinaryForm<>(
        0x56, DoubleStackRing.class,
        Items.doubles(1, DoubleStackRing::new, DoubleStackRing::capacity, DoubleStackRing::add));

    /** The form of a {@link StackString}; its elements are bytes. */
    public static final BinaryForm<StackString> STRING = new BinaryForm<>(
        0x63, StackString.class, new Text());

    /** The form of an {@link IntIntStackHashMap}. */
    public static final BinaryForm<IntIntStackHashMap> INT_INT_HASH_MAP = new BinaryForm<>(
        0x71, IntIntStackHashMap.class, Entries.ints());

    /** The form of a {@link LongLongStackHashMap}. */
    public static final BinaryForm<LongLongStackHashMap> LONG_LONG_HASH_MAP = new BinaryForm<>(
        0x72, LongLongStackHashMap.class, Entries.longs());

    private static final int VERSION = 1;

    private final int kind;
    private final Class<?> type;
    private final Shape<C> shape;

    private BinaryForm(int kind, Class<?> type, Shape<C> shape) {
        this.kind = kind;
        this.type = type;
        this.shape = shape;
    }

    /**
     * {@return the form of a {@link StackVec}}
     *
     * @param codec writes and reads an element
     * @param <T> the type of the elements
     */
    public static <T> BinaryForm<StackVec<T>> vec(ElementCodec<T> codec) {
        return new BinaryForm<>(0x10, StackVec.class,
            Items.references(codec, 0, StackVec<T>::new, StackVec::capacity, StackVec::push));
    }

    /**
     * {@return the form of a {@link StackDeque}}
     *
     * @param codec writes and reads an element
     * @param <T> the type of the elements
     */
    public static <T> BinaryForm<StackDeque<T>> deque(ElementCodec<T> codec) {
        return new BinaryForm<>(0x20, StackDeque.class,
            Items.references(codec, 0, StackDeque<T>::new, StackDeque::capacity,
                StackDeque::addLast));
    }

    /**
     * {@return the form of a {@link StackBox}, whose capacity is 1}
     *
     * @param codec writes and reads the value
     * @param <T> the type of the value
     */
    public static <T> BinaryForm<StackBox<T>> box(ElementCodec<T> codec) {
        return new BinaryForm<>(0x30, StackBox.class, Items.box(codec));
    }

    /**
     * {@return the form of a {@link StackQueue}}
     *
     * @param codec writes and reads an element
     * @param <T> the type of the elements
     */
    public static <T> BinaryForm<StackQueue<T>> queue(ElementCodec<T> codec) {
        return new BinaryForm<>(0x40, StackQueue.class,
            Items.references(codec, 0, StackQueue<T>::new, StackQueue::capacity, StackQueue::add));
    }

    /**
     * {@return the form of a {@link StackRing}}
     *
     * @param codec writes and reads an element
     * @param <T> the type of the elements
     */
    public static <T> BinaryForm<StackRing<T>> ring(ElementCodec<T> codec) {
        return new BinaryForm<>(0x50, StackRing.class,
            Items.references(codec, 1, StackRing<T>::new, StackRing::capacity, StackRing::add));
    }

    /**
     * {@return the form of a {@link StackHashMap}}
     *
     * @param keys writes and reads a key
     * @param values writes and reads a value
     * @param <K> the type of the keys
     * @param <V> the type of the values
     */
    public static <K, V> BinaryForm<StackHashMap<K, V>> hashMap(ElementCodec<K> keys,
            ElementCodec<V> values) {
        return new BinaryForm<>(0x70, StackHashMap.class, Entries.references(keys, values));
    }

    /**
     * {@return the form of an {@link IntStackHashMap}}
     *
     * @param values writes and reads a value
     * @param <V> the type of the values
     */
    public static <V> BinaryForm<IntStackHashMap<V>> intHashMap(ElementCodec<V> values) {
        return new BinaryForm<>(0x74, IntStackHashMap.class, Entries.intKeys(values));
    }

    /**
     * {@return the form of a {@link LongStackHashMap}}
     *
     * @param values writes and reads a value
     * @param <V> the type of the values
     */
    public static <V> BinaryForm<LongStackHashMap<V>> longHashMap(ElementCodec<V> values) {
        return new BinaryForm<>(0x75, LongStackHashMap.class, Entries.longKeys(values));
    }

    /**
     * Writes {@code container}.
     *
     * @param container must not change meanwhile
     * @param out takes its bytes
     * @throws IOException if {@code out} or the codec throws it
     */
    public void write(C container, DataOutput out) throws IOException {
        int size = shape.size.applyAsInt(container);
        out.writeByte(VERSION);
        out.writeByte(kind);
        out.writeInt(shape.capacity.applyAsInt(container));
        out.writeInt(size);
        shape.write(container, size, out);
    }

    /**
     * {@return a new container with the capacity and the elements that are next in {@code in}}
     *
     * <p>Until all elements are read it takes memory for at most twice as many as were read, and
     * 1024. The array of the capacity is made last. The {@code hashCode} and {@code equals} of
     * the keys of a map are called, more than once a key.
     *
     * @param in is read to the last element and not beyond
     * @param maxCapacity the greatest capacity to be made
     * @throws InvalidFormException if {@code in} holds no such container
     * @throws java.io.EOFException if {@code in} ends too early
     * @throws IOException if {@code in} or the codec throws it
     * @throws InvalidSizeException if {@code maxCapacity} is negative
     */
    public C read(DataInput in, int maxCapacity) throws IOException {
        if (maxCapacity < 0) {
            throw new InvalidSizeException(maxCapacity);
        }
        InvalidFormException.check(Part.KIND, readKind(in), kind, kind);
        return readElements(readCapacity(in, maxCapacity), in);
    }

    /**
     * {@return the bytes that {@link #write} gives}
     *
     * @param container must not change meanwhile
     * @throws IOException if the codec throws it
     */
    public byte[] toBytes(C container) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(container, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /**
     * {@return what {@link #read} gives, if {@code bytes} ends with the last element}
     *
     * @param bytes the form of one container and nothing else
     * @param maxCapacity the greatest capacity to be made
     * @throws IOException as of {@link #read}; an {@link InvalidFormException} also if there are
     *     bytes behind the last element
     */
    public C fromBytes(byte[] bytes, int maxCapacity) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        C container = read(new DataInputStream(in), maxCapacity);
        InvalidFormException.check(Part.TRAILING, in.available(), 0, 0);
        return container;
    }

    int kind() {
        return kind;
    }

    Class<?> type() {
        return type;
    }

    Class<?> array() {
        return shape.array;
    }

    /** Reads the version and the kind. */
    static int readKind(DataInput in) throws IOException {
        InvalidFormException.check(Part.VERSION, in.readUnsignedByte(), VERSION, VERSION);
        return in.readUnsignedByte();
    }

    /** Reads a capacity that such a container can have. */
    int readCapacity(DataInput in, int maxCapacity) throws IOException {
        int most = Math.min(maxCapacity, shape.most);
        return InvalidFormException.check(Part.CAPACITY, in.readInt(), shape.least, most);
    }

    /** Reads the size and the elements. */
    C readElements(int capacity, DataInput in) throws IOException {
        int size = InvalidFormException.check(Part.SIZE, in.readInt(), 0, capacity);
        return shape.read(capacity, size, in);
    }
}
