package dev.avila.alloc.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.io.InvalidFormException.Part;
import dev.avila.alloc.io.Samples.Kind;
import dev.avila.alloc.stack.IntStackVec;
import dev.avila.alloc.stack.StackBox;
import dev.avila.alloc.stack.StackDeque;
import dev.avila.alloc.stack.StackVec;
import dev.avila.alloc.view.BoxView;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class SerialProxyTest {

    static final List<Kind<?>> KINDS = Samples.KINDS;

    private static final int DEFAULT = 1 << 20;

    private static StackVec<Object> vec(Object... items) {
        StackVec<Object> vec = new StackVec<>(items.length + 1);
        vec.addAll(items);
        return vec;
    }

    private static Object read(byte[] bytes, ObjectInputFilter filter) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(filter);
            return in.readObject();
        }
    }

    /** What a proxy with this head, and perhaps elements behind it, is refused with. */
    private static InvalidFormException refusal(int version, int kind, int capacity, int size)
            throws IOException {
        return refusal(version, kind, capacity, size, out -> { });
    }

    private static InvalidFormException refusal(int version, int kind, int capacity, int size,
            Forged.Content elements) throws IOException {
        byte[] bytes = forged(version, kind, capacity, size, elements);
        return assertThrows(InvalidFormException.class, () -> Forged.read(bytes));
    }

    private static byte[] forged(int version, int kind, int capacity, int size,
            Forged.Content elements) throws IOException {
        return Forged.proxy(out -> {
            out.writeByte(version);
            out.writeByte(kind);
            out.writeInt(capacity);
            out.writeInt(size);
            elements.write(out);
        });
    }

    private static void assertRefused(Part part, long found, InvalidFormException error) {
        assertEquals(List.of(part, found), List.of(error.part(), error.found()));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void eachContainerComesBack(Kind<?> kind) throws Exception {
        for (int capacity = kind.least(); capacity <= Math.min(4, kind.most()); capacity++) {
            for (int size = 0; size <= capacity; size++) {
                Object container = kind.of(capacity, size);
                Object read = Forged.read(Forged.written(container));
                assertNotSame(container, read);
                assertEquals(container, read);
                assertEquals(capacity, kind.capacityOf(read));
            }
        }
    }

    /** What older releases wrote is read as long as this holds. */
    @Test
    void theBytesAreThoseOfTheTestVector() throws Exception {
        IntStackVec vec = new IntStackVec(3);
        vec.push(7);
        String name = HexFormat.of().formatHex("dev.avila.alloc.io.SerialProxy".getBytes());
        assertEquals("aced000573720" + "01e" + name + "00000000000000010c00007870"
            + "770e" + "0111000000030000000100000007" + "78",
            HexFormat.of().formatHex(Forged.written(vec)));
    }

    @Test
    void whatIsThereTwiceIsThereTwice() throws Exception {
        StackDeque<Object> inner = new StackDeque<>(1);
        inner.addLast("x");
        StackVec<?> read = (StackVec<?>) Forged.read(Forged.written(vec(inner, inner)));
        assertEquals(inner, read.get(0));
        assertSame(read.get(0), read.get(1));
    }

    @Test
    void aForgedProxyCanBeAnHonestOne() throws Exception {
        IntStackVec vec = new IntStackVec(3);
        vec.push(7);
        byte[] bytes = forged(1, 0x11, 3, 1, out -> out.writeInt(7));
        assertEquals(vec, Forged.read(bytes));
        assertArrayEquals(Forged.written(vec), bytes);
    }

    @Test
    void aWrongHeadIsRefusedWithItsNumbers() throws Exception {
        assertRefused(Part.VERSION, 2, refusal(2, 0x11, 1, 0));
        assertRefused(Part.KIND, 0, refusal(1, 0, 1, 0));
        assertRefused(Part.KIND, 0xff, refusal(1, 0xff, 1, 0));
        assertRefused(Part.CAPACITY, -1, refusal(1, 0x11, -1, 0));
        assertRefused(Part.CAPACITY, 2, refusal(1, 0x30, 2, 0));
        assertRefused(Part.CAPACITY, Integer.MAX_VALUE, refusal(1, 0x10, Integer.MAX_VALUE, 0));
        assertRefused(Part.SIZE, -1, refusal(1, 0x11, 1, -1));
        assertRefused(Part.SIZE, 2, refusal(1, 0x10, 1, 2));
    }

    @Test
    void aNullElementIsRefused() throws Exception {
        for (int kind : new int[] {0x10, 0x20, 0x30}) {
            assertRefused(Part.ELEMENT, 0,
                refusal(1, kind, 1, 1, out -> out.writeObject(null)));
        }
    }

    @Test
    void anElementWithoutItsClassIsRefused() throws Exception {
        byte[] bytes = Forged.written(vec(new Named()));
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type)
                    throws IOException, ClassNotFoundException {
                if (type.getName().equals(Named.class.getName())) {
                    throw new ClassNotFoundException();
                }
                return super.resolveClass(type);
            }
        }) {
            assertInstanceOf(ClassNotFoundException.class,
                assertThrows(InvalidObjectException.class, in::readObject).getCause());
        }
    }

    @Test
    void aContainerThatContainsItselfIsWrittenButNotRead() throws Exception {
        StackVec<Object> vec = new StackVec<>(2);
        vec.push("x");
        vec.push(vec);
        byte[] bytes = Forged.written(vec);
        assertRefused(Part.ELEMENT, 1,
            assertThrows(InvalidFormException.class, () -> Forged.read(bytes)));
        StackBox<Object> box = new StackBox<>();
        box.store(vec(box));
        byte[] around = Forged.written(box);
        assertRefused(Part.ELEMENT, 0,
            assertThrows(InvalidFormException.class, () -> Forged.read(around)));
    }

    @Test
    void aCycleThroughAFieldEndsInAClassCast() throws Exception {
        Named named = new Named();
        named.home = vec(named);
        byte[] bytes = Forged.written(named.home);
        assertThrows(ClassCastException.class, () -> Forged.read(bytes));
        Named back = (Named) Forged.read(Forged.written(named));
        assertSame(back, back.home.get(0));
    }

    /** As with every collection: the type of the elements is not in the stream. */
    @Test
    void elementsOfAnotherClassAreFoundWhenTheyAreUsed() throws Exception {
        @SuppressWarnings("unchecked")
        StackVec<String> read = (StackVec<String>) Forged.read(Forged.written(vec(1)));
        assertThrows(ClassCastException.class, () -> read.get(0).length());
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void theClassOfAContainerIsRefusedBeforeThereIsAnObject(Kind<?> kind) throws Exception {
        byte[] bytes = Forged.renamed(new Catching(new Empty()), Empty.class, kind.form().type());
        Catching read = (Catching) Forged.read(bytes);
        assertInstanceOf(InvalidClassException.class, read.caught);
        assertTrue(read.caught.getMessage().contains("no valid constructor"));
        assertInstanceOf(Exception.class, read.again, "the object can be had after all");
    }

    @Test
    void aViewAndOtherSubclassesOfItAreNoContainers() throws Exception {
        byte[] bytes = Forged.renamed(new Empty(), Empty.class, BoxView.class);
        assertThrows(InvalidClassException.class, () -> Forged.read(bytes));
        BoxView<String> other = new BoxView<>() {
            @Override
            public String getOrNull() {
                return null;
            }

            @Override
            public String replace(String item) {
                return null;
            }
        };
        NotSerializableException error =
            assertThrows(NotSerializableException.class, () -> Forged.written(other));
        assertEquals(other.getClass().getName(), error.getMessage());
        assertThrows(NotSerializableException.class, () -> Forged.written(vec(new Object())));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void whatEndsTooEarlyIsRefusedAtEachLength(Kind<?> kind) throws Exception {
        byte[] bytes = Forged.written(kind.of(3, 2));
        for (int length = 0; length < bytes.length - 1; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(IOException.class, () -> Forged.read(cut), "length " + length);
        }
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void aChangedByteIsRefusedOrGivesAContainerThatWorks(Kind<?> kind) throws Exception {
        byte[] bytes = Forged.written(kind.of(3, 2));
        int refused = 0;
        for (int place = 0; place < bytes.length; place++) {
            for (int value : new int[] {0, 1, 2, 0x10, 0x11, 0x22, 0x30, 0x70, 0x71, 0x73, 0x74,
                0x77, 0x78, 0x7f, 0x80, 0xff, bytes[place] ^ 1, bytes[place] ^ 0x80}) {
                byte[] changed = bytes.clone();
                changed[place] = (byte) value;
                Object read = null;
                try {
                    read = Forged.read(changed);
                } catch (IOException | ClassNotFoundException | NullPointerException e) {
                    refused++; // The JDK has no better answer to a class descriptor that is null.
                }
                assertFalse(read instanceof SerialProxy);
                assertEquals(read, Forged.read(Forged.written(read)));
            }
        }
        assertTrue(10 * bytes.length < refused);
    }

    @Test
    void withoutAFilterTheDefaultLimitHoldsUntilThePropertyRaisesIt() throws Exception {
        byte[] most = Forged.written(new IntStackVec(DEFAULT));
        byte[] more = Forged.written(new IntStackVec(DEFAULT + 1));
        assertEquals(DEFAULT, ((IntStackVec) Forged.read(most)).capacity());
        InvalidFormException error =
            assertThrows(InvalidFormException.class, () -> Forged.read(more));
        assertRefused(Part.CAPACITY, DEFAULT + 1, error);
        assertEquals(List.of(0L, (long) DEFAULT), List.of(error.least(), error.most()));
        System.setProperty("dev.avila.alloc.io.maxCapacity", "2000000");
        try {
            assertEquals(DEFAULT + 1, ((IntStackVec) Forged.read(more)).capacity());
        } finally {
            System.clearProperty("dev.avila.alloc.io.maxCapacity");
        }
    }

    @Test
    void aFilterDecidesAboutTheCapacity() throws Exception {
        byte[] more = Forged.written(new IntStackVec(DEFAULT + 1));
        assertEquals(DEFAULT + 1,
            ((IntStackVec) read(more, info -> Status.ALLOWED)).capacity());
        assertRefused(Part.CAPACITY, DEFAULT + 1,
            assertThrows(InvalidFormException.class, () -> read(more, info -> Status.UNDECIDED)));
        byte[] some = Forged.written(new IntStackVec(100));
        var limited = ObjectInputFilter.Config.createFilter("maxarray=99");
        assertEquals("filter status: REJECTED",
            assertThrows(InvalidClassException.class, () -> read(some, limited)).getMessage());
        assertEquals(99, ((IntStackVec) read(Forged.written(new IntStackVec(99)), limited))
            .capacity());
        assertThrows(InvalidClassException.class,
            () -> read(some, info -> info.arrayLength() < 0 ? Status.ALLOWED : null));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void aFilterIsAskedForTheArrayThatTheContainerHolds(Kind<?> kind) throws Exception {
        List<Object> asked = new ArrayList<>();
        read(Forged.written(kind.of(3, 0)), info -> {
            if (0 <= info.arrayLength()) {
                asked.addAll(List.of(info.serialClass(), info.arrayLength(), info.depth(),
                    info.references(), info.streamBytes()));
            }
            return Status.UNDECIDED;
        });
        String name = kind.toString();
        Class<?> array = kind.hasCodec() ? Object[].class
            : name.startsWith("Int") ? int[].class
            : name.startsWith("Long") ? long[].class
            : name.startsWith("Double") ? double[].class : byte[].class;
        assertEquals(List.of(array, (long) Math.min(3, kind.most()), 1L, 1L, 0L), asked);
    }

    @Test
    void aShortStreamThatClaimsMuchTakesLittle() throws Exception {
        byte[] claim = forged(1, 0x10, Integer.MAX_VALUE - 8, Integer.MAX_VALUE - 8,
            out -> out.writeObject("x"));
        assertThrows(IOException.class, () -> read(claim, info -> Status.ALLOWED));
    }

    @Test
    void anObjectInputWithoutFilterHasTheDefaultLimit() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryForm.INT_VEC.write(new IntStackVec(DEFAULT + 1), new DataOutputStream(bytes));
        SerialProxy proxy = new SerialProxy();
        assertRefused(Part.CAPACITY, DEFAULT + 1, assertThrows(InvalidFormException.class,
            () -> proxy.readExternal(new Plain(bytes.toByteArray()))));
        assertThrows(EOFException.class, () -> proxy.readExternal(new Plain(new byte[0])));
    }

    /** The JDK keeps the method that it has found of a class; this one is found anew. */
    @Test
    void theProxyGivesItsPlaceToTheContainer() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryForm.INT_VEC.write(new IntStackVec(2), new DataOutputStream(bytes));
        SerialProxy proxy = new SerialProxy();
        proxy.readExternal(new Plain(bytes.toByteArray()));
        Method readResolve = SerialProxy.class.getDeclaredMethod("readResolve");
        readResolve.setAccessible(true);
        assertEquals(new IntStackVec(2), readResolve.invoke(proxy));
    }

    private static final class Plain extends DataInputStream implements ObjectInput {

        Plain(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public Object readObject() {
            throw new AssertionError();
        }
    }

    /** An element that knows a container. */
    private static final class Named implements Serializable {

        private static final long serialVersionUID = 1L;

        private StackVec<Object> home;
    }

    /** Takes the place of a container in a forged stream. */
    private static final class Empty implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** Goes on after an error, as some classes of the JDK do, and asks for the object again. */
    private static final class Catching implements Serializable {

        private static final long serialVersionUID = 1L;

        private final transient Object wrapped;
        private transient Exception caught;
        private transient Object again;

        Catching(Object wrapped) {
            this.wrapped = wrapped;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeObject(wrapped);
            out.writeObject(wrapped);
        }

        private void readObject(ObjectInputStream in) {
            caught = (Exception) next(in);
            again = next(in);
        }

        private static Object next(ObjectInputStream in) {
            try {
                return in.readObject();
            } catch (IOException | ClassNotFoundException | RuntimeException e) {
                return e;
            }
        }
    }
}
