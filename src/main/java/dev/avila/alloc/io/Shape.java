package dev.avila.alloc.io;

import dev.avila.alloc.MalformedTextException;
import dev.avila.alloc.io.InvalidFormException.Part;
import dev.avila.alloc.stack.StackBox;
import dev.avila.alloc.stack.StackString;
import dev.avila.alloc.view.ByteSeqView;
import dev.avila.alloc.view.IntSeqView;
import dev.avila.alloc.view.LongSeqView;
import dev.avila.alloc.view.SeqView;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import java.util.function.ObjLongConsumer;
import java.util.function.ToIntFunction;

/** How to make a container and to go through its elements. */
class Shape<C> {

    /** The length of the longest array that every JVM makes. */
    static final int MOST = Integer.MAX_VALUE - 8;

    /** The first capacity of a container that grows while elements are read. */
    private static final int PIECE = 1024;

    /** The type of the array that holds the elements. */
    final Class<?> array;
    final int least;
    final int most;
    final IntFunction<C> make;
    final ToIntFunction<C> capacity;
    final ToIntFunction<C> size;
    final Writer<C> write;
    final Reader<C> read;
    /** Puts all elements of the first container into the second. */
    final BiConsumer<C, C> move;

    Shape(Class<?> array, int least, int most, IntFunction<C> make, ToIntFunction<C> capacity,
            ToIntFunction<C> size, Writer<C> write, Reader<C> read, BiConsumer<C, C> move) {
        this.array = array;
        this.least = least;
        this.most = most;
        this.make = make;
        this.capacity = capacity;
        this.size = size;
        this.write = write;
        this.read = read;
        this.move = move;
    }

    /** Reads all elements into a new container. */
    C fill(int capacity, int size, DataInput in) throws IOException {
        int room = Math.min(capacity, PIECE);
        C part = make.apply(room);
        for (int i = 0; i < size; i++) {
            if (i == room) {
                room = (int) Math.min(2L * room, capacity);
                part = moved(part, room);
            }
            read.read(part, i, in);
        }
        return room == capacity ? part : moved(part, capacity);
    }

    private C moved(C from, int capacity) {
        C to = make.apply(capacity);
        move.accept(from, to);
        return to;
    }

    /** Writes the first {@code size} elements. */
    interface Writer<C> {
        void write(C from, int size, DataOutput out) throws IOException;
    }

    /** Reads one more element, which gets this index. */
    interface Reader<C> {
        void read(C to, int index, DataInput in) throws IOException;
    }

    /** What the JDK has for int and long. */
    interface ObjByteConsumer<C> {
        void accept(C to, byte item);
    }

    static <T, C extends SeqView<T>> Shape<C> references(ElementCodec<T> codec, int least,
            IntFunction<C> make, ToIntFunction<C> capacity, BiConsumer<C, T> add) {
        return new Shape<>(Object[].class, least, MOST, make, capacity, SeqView::size,
            (from, size, out) -> {
                for (int i = 0; i < size; i++) {
                    codec.write(from.get(i), out);
                }
            },
            (to, index, in) -> add.accept(to, element(codec, index, in)),
            (from, to) -> from.forEach(item -> add.accept(to, item)));
    }

    static <C extends IntSeqView> Shape<C> ints(int least, IntFunction<C> make,
            ToIntFunction<C> capacity, ObjIntConsumer<C> add) {
        return new Shape<>(int[].class, least, MOST, make, capacity, IntSeqView::size,
            (from, size, out) -> {
                for (int i = 0; i < size; i++) {
                    out.writeInt(from.get(i));
                }
            },
            (to, index, in) -> add.accept(to, in.readInt()),
            (from, to) -> from.forEachInt(item -> add.accept(to, item)));
    }

    static <C extends LongSeqView> Shape<C> longs(int least, IntFunction<C> make,
            ToIntFunction<C> capacity, ObjLongConsumer<C> add) {
        return new Shape<>(long[].class, least, MOST, make, capacity, LongSeqView::size,
            (from, size, out) -> {
                for (int i = 0; i < size; i++) {
                    out.writeLong(from.get(i));
                }
            },
            (to, index, in) -> add.accept(to, in.readLong()),
            (from, to) -> from.forEachLong(item -> add.accept(to, item)));
    }

    static <C extends ByteSeqView> Shape<C> bytes(int least, IntFunction<C> make,
            ToIntFunction<C> capacity, ObjByteConsumer<C> add) {
        return new Shape<>(byte[].class, least, MOST, make, capacity, ByteSeqView::size,
            (from, size, out) -> {
                for (int i = 0; i < size; i++) {
                    out.writeByte(from.get(i));
                }
            },
            (to, index, in) -> add.accept(to, in.readByte()),
            (from, to) -> from.forEachByte(item -> add.accept(to, (byte) item)));
    }

    static <T> Shape<StackBox<T>> box(ElementCodec<T> codec) {
        return new Shape<StackBox<T>>(Object[].class, 1, 1,
            capacity -> new StackBox<T>(), box -> 1, box -> box.isPresent() ? 1 : 0,
            (from, size, out) -> {
                if (size == 1) {
                    codec.write(from.get(), out);
                }
            },
            (to, index, in) -> to.store(element(codec, index, in)),
            (from, to) -> from.ifPresent(to::store));
    }

    static Shape<StackString> text() {
        return new Text();
    }

    /** A byte of a text says nothing alone, so all are read before they are put in. */
    private static final class Text extends Shape<StackString> {

        Text() {
            super(byte[].class, 0, MOST, StackString::new, StackString::capacity,
                StackString::size, (from, size, out) -> out.write(from.utf8()), null,
                (from, to) -> to.tryAppend(from));
        }

        @Override
        StackString fill(int capacity, int size, DataInput in) throws IOException {
            byte[] bytes = new byte[Math.min(size, PIECE)];
            in.readFully(bytes);
            while (bytes.length < size) {
                int read = bytes.length;
                bytes = Arrays.copyOf(bytes, (int) Math.min(2L * read, size));
                in.readFully(bytes, read, bytes.length - read);
            }
            StackString part = new StackString(size);
            try {
                part.appendUtf8(bytes, 0, size);
            } catch (MalformedTextException e) {
                throw new InvalidFormException(Part.ELEMENT, e.index());
            }
            return size == capacity ? part : super.moved(part, capacity);
        }
    }

    /** The element that is next in {@code in}. */
    static <T> T element(ElementCodec<T> codec, int index, DataInput in) throws IOException {
        T item = codec.read(in);
        if (item == null) {
            throw new InvalidFormException(Part.ELEMENT, index);
        }
        return item;
    }
}
