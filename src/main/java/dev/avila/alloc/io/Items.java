package dev.avila.alloc.io;

import dev.avila.alloc.io.InvalidFormException.Part;
import dev.avila.alloc.stack.StackBox;
import dev.avila.alloc.view.ByteSeqView;
import dev.avila.alloc.view.DoubleSeqView;
import dev.avila.alloc.view.IntSeqView;
import dev.avila.alloc.view.LongSeqView;
import dev.avila.alloc.view.SeqView;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.ObjLongConsumer;
import java.util.function.ToIntFunction;

/** A container that is written and read item by item: an element, or an entry of a map. */
final class Items<C> extends Shape<C> {

    private final Writer<C> writer;
    private final Reader<C> reader;
    private final Copier<C> copier;

    Items(Class<?> array, int least, int most, IntFunction<C> make, ToIntFunction<C> capacity,
            ToIntFunction<C> size, Writer<C> writer, Reader<C> reader, Copier<C> copier) {
        super(array, least, most, make, capacity, size);
        this.writer = writer;
        this.reader = reader;
        this.copier = copier;
    }

    /** Writes the item at an index. */
    interface Writer<C> {
        void write(C from, int index, DataOutput out) throws IOException;
    }

    /** Reads one more item, which gets this index. */
    interface Reader<C> {
        void read(C to, int index, DataInput in) throws IOException;
    }

    /** Adds the item that {@code from} has at an index to {@code to}, which has those before. */
    interface Copier<C> {
        void copy(C from, int index, C to) throws IOException;
    }

    /** What the JDK has for int, long and double. */
    interface ObjByteConsumer<C> {
        void accept(C to, byte item);
    }

    @Override
    void write(C from, int size, DataOutput out) throws IOException {
        for (int i = 0; i < size; i++) {
            writer.write(from, i, out);
        }
    }

    @Override
    C read(int capacity, int size, DataInput in) throws IOException {
        int room = Math.min(capacity, PIECE);
        C part = make.apply(room);
        for (int i = 0; i < size; i++) {
            if (i == room) {
                room = (int) Math.min(2L * room, capacity);
                part = moved(part, i, room);
            }
            reader.read(part, i, in);
        }
        return room == capacity ? part : moved(part, size, capacity);
    }

    private C moved(C from, int size, int capacity) throws IOException {
        C to = make.apply(capacity);
        for (int i = 0; i < size; i++) {
            copier.copy(from, i, to);
        }
        return to;
    }

    static <T, C extends SeqView<T>> Shape<C> references(ElementCodec<T> codec, int least,
            IntFunction<C> make, ToIntFunction<C> capacity, BiConsumer<C, T> add) {
        return new Items<>(Object[].class, least, MOST, make, capacity, SeqView::size,
            (from, index, out) -> codec.write(from.get(index), out),
            (to, index, in) -> add.accept(to, next(codec, Part.ELEMENT, index, in)),
            (from, index, to) -> add.accept(to, from.get(index)));
    }

    static <C extends IntSeqView> Shape<C> ints(int least, IntFunction<C> make,
            ToIntFunction<C> capacity, ObjIntConsumer<C> add) {
        return new Items<>(int[].class, least, MOST, make, capacity, IntSeqView::size,
            (from, index, out) -> out.writeInt(from.get(index)),
            (to, index, in) -> add.accept(to, in.readInt()),
            (from, index, to) -> add.accept(to, from.get(index)));
    }

    static <C extends LongSeqView> Shape<C> longs(int least, IntFunction<C> make,
            ToIntFunction<C> capacity, ObjLongConsumer<C> add) {
        return new Items<>(long[].class, least, MOST, make, capacity, LongSeqView::size,
            (from, index, out) -> out.writeLong(from.get(index)),
            (to, index, in) -> add.accept(to, in.readLong()),
            (from, index, to) -> add.accept(to, from.get(index)));
    }

    static <C extends ByteSeqView> Shape<C> bytes(int least, IntFunction<C> make,
            ToIntFunction<C> capacity, ObjByteConsumer<C> add) {
        return new Items<>(byte[].class, least, MOST, make, capacity, ByteSeqView::size,
            (from, index, out) -> out.writeByte(from.get(index)),
            (to, index, in) -> add.accept(to, in.readByte()),
            (from, index, to) -> add.accept(to, from.get(index)));
    }

    static <C extends DoubleSeqView> Shape<C> doubles(int least, IntFunction<C> make,
            ToIntFunction<C> capacity, ObjDoubleConsumer<C> add) {
        return new Items<>(double[].class, least, MOST, make, capacity, DoubleSeqView::size,
            (from, index, out) -> out.writeDouble(from.get(index)),
            (to, index, in) -> add.accept(to, in.readDouble()),
            (from, index, to) -> add.accept(to, from.get(index)));
    }

    /** The only capacity is 1, so nothing is copied. */
    static <T> Shape<StackBox<T>> box(ElementCodec<T> codec) {
        return new Items<>(Object[].class, 1, 1,
            capacity -> new StackBox<T>(), box -> 1, box -> box.isPresent() ? 1 : 0,
            (from, index, out) -> codec.write(from.get(), out),
            (to, index, in) -> to.store(next(codec, Part.ELEMENT, index, in)), null);
    }

    /** The object that is next in {@code in}; null is refused as this part. */
    static <T> T next(ElementCodec<T> codec, Part part, int index, DataInput in)
            throws IOException {
        T item = codec.read(in);
        if (item == null) {
            throw new InvalidFormException(part, index);
        }
        return item;
    }
}
