package dev.avila.alloc.io;

import dev.avila.alloc.io.InvalidFormException.Part;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.FilterInfo;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.util.List;

/**
 * Stands for a container in an {@link java.io.ObjectOutputStream}: the binary form, with objects as
 * Java writes them.
 *
 * <p>A stream makes a container by a constructor and public methods, or not at all. The capacity
 * that it may claim is what the stream's {@link ObjectInputFilter} allows for an array of that
 * length. Where no filter decides, it is {@value #DEFAULT_MAX_CAPACITY}, or the number in the
 * system property {@value #MAX_CAPACITY_PROPERTY}.
 */
public final class SerialProxy implements Externalizable {

    /** Names the system property that holds the limit where no filter decides. */
    public static final String MAX_CAPACITY_PROPERTY = "dev.avila.alloc.io.maxCapacity";

    /** The limit where no filter decides and the system property is not set. */
    public static final int DEFAULT_MAX_CAPACITY = 1 << 20;

    private static final long serialVersionUID = 1L;

    private static final ElementCodec<Object> OBJECTS = new ElementCodec<>() {
        @Override
        public void write(Object item, DataOutput out) throws IOException {
            ((ObjectOutput) out).writeObject(item);
        }

        /** A proxy among the elements is that of a container around them, which is not made yet. */
        @Override
        public Object read(DataInput in) throws IOException {
            try {
                Object item = ((ObjectInput) in).readObject();
                return item instanceof SerialProxy ? null : item;
            } catch (ClassNotFoundException e) {
                throw new InvalidObjectException("no class for an element", e);
            }
        }
    };

    private static final List<BinaryForm<?>> FORMS = List.of(
        BinaryForm.vec(OBJECTS), BinaryForm.INT_VEC, BinaryForm.LONG_VEC, BinaryForm.BYTE_VEC,
        BinaryForm.DOUBLE_VEC,
        BinaryForm.deque(OBJECTS), BinaryForm.INT_DEQUE, BinaryForm.LONG_DEQUE,
        BinaryForm.queue(OBJECTS), BinaryForm.INT_QUEUE, BinaryForm.LONG_QUEUE,
        BinaryForm.ring(OBJECTS), BinaryForm.INT_RING, BinaryForm.LONG_RING, BinaryForm.BYTE_RING,
        BinaryForm.DOUBLE_RING,
        BinaryForm.box(OBJECTS), BinaryForm.STRING,
        BinaryForm.hashMap(OBJECTS, OBJECTS), BinaryForm.INT_INT_HASH_MAP,
        BinaryForm.LONG_LONG_HASH_MAP, BinaryForm.intHashMap(OBJECTS),
        BinaryForm.longHashMap(OBJECTS));

    private transient BinaryForm<?> form;
    private transient Object container;

    /** For {@link ObjectInputStream}, which reads the content next. */
    public SerialProxy() {
    }

    /**
     * {@return what is written in the place of {@code container}}
     *
     * @param container one of package {@code stack}
     * @throws NotSerializableException if its class has no form
     */
    public static Object of(Object container) throws NotSerializableException {
        SerialProxy proxy = new SerialProxy();
        proxy.container = container;
        for (BinaryForm<?> known : FORMS) {
            if (known.type() == container.getClass()) {
                proxy.form = known;
                return proxy;
            }
        }
        throw new NotSerializableException(container.getClass().getName());
    }

    @Override
    @SuppressWarnings("unchecked")
    public void writeExternal(ObjectOutput out) throws IOException {
        ((BinaryForm<Object>) form).write(container, out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        int kind = BinaryForm.readKind(in);
        for (BinaryForm<?> known : FORMS) {
            if (known.kind() == kind) {
                int capacity = known.readCapacity(in, Integer.MAX_VALUE);
                check(in, new Claim(known.array(), capacity));
                container = known.readElements(capacity, in);
                return;
            }
        }
        throw new InvalidFormException(Part.KIND, kind);
    }

    private Object readResolve() {
        return container;
    }

    private static void check(ObjectInput in, Claim claim) throws IOException {
        ObjectInputFilter filter = in instanceof ObjectInputStream stream
            ? stream.getObjectInputFilter() : null;
        Status status = filter == null ? Status.UNDECIDED : filter.checkInput(claim);
        if (status == Status.UNDECIDED) {
            InvalidFormException.check(Part.CAPACITY, claim.capacity, 0,
                Integer.getInteger(MAX_CAPACITY_PROPERTY, DEFAULT_MAX_CAPACITY));
        } else if (status != Status.ALLOWED) {
            throw new InvalidClassException("filter status: " + status);
        }
    }

    /** What a filter is asked: an array, as large as the one that the container will hold. */
    private static final class Claim implements FilterInfo {

        private final Class<?> array;
        private final int capacity;

        Claim(Class<?> array, int capacity) {
            this.array = array;
            this.capacity = capacity;
        }

        @Override
        public Class<?> serialClass() {
            return array;
        }

        @Override
        public long arrayLength() {
            return capacity;
        }

        @Override
        public long depth() {
            return 1;
        }

        @Override
        public long references() {
            return 1;
        }

        @Override
        public long streamBytes() {
            return 0;
        }
    }
}
