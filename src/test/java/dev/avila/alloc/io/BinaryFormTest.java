package dev.avila.alloc.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.io.InvalidFormException.Part;
import dev.avila.alloc.io.Samples.Kind;
import dev.avila.alloc.stack.ByteStackVec;
import dev.avila.alloc.stack.DoubleStackVec;
import dev.avila.alloc.stack.IntStackVec;
import dev.avila.alloc.stack.LongStackVec;
import dev.avila.alloc.stack.StackBox;
import dev.avila.alloc.stack.StackVec;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class BinaryFormTest {

    static final List<Kind<?>> KINDS = Samples.KINDS;

    private static final int GREATEST = Integer.MAX_VALUE - 8;

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static DataInput input(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private static InvalidFormException refused(BinaryForm<?> form, byte[] bytes, int max) {
        return assertThrows(InvalidFormException.class, () -> form.fromBytes(bytes, max));
    }

    private static void assertRefused(Part part, long found, long least, long most,
            InvalidFormException error) {
        assertEquals(List.of(part, found, least, most),
            List.of(error.part(), error.found(), error.least(), error.most()));
    }

    /** The forms of the samples are made once, before a test begins; these are made here. */
    @Test
    void everyFormIsMade() {
        List.of(BinaryForm.vec(Samples.TEXT), BinaryForm.deque(Samples.TEXT),
            BinaryForm.queue(Samples.TEXT), BinaryForm.ring(Samples.TEXT),
            BinaryForm.box(Samples.TEXT), BinaryForm.hashMap(Samples.TEXT, Samples.TEXT),
            BinaryForm.intHashMap(Samples.TEXT), BinaryForm.longHashMap(Samples.TEXT),
            Entries.ints(), Entries.longs(),
            Items.ints(0, IntStackVec::new, IntStackVec::capacity, IntStackVec::push),
            Items.longs(0, LongStackVec::new, LongStackVec::capacity, LongStackVec::push),
            Items.bytes(0, ByteStackVec::new, ByteStackVec::capacity, ByteStackVec::push),
            Items.doubles(0, DoubleStackVec::new, DoubleStackVec::capacity, DoubleStackVec::push))
            .forEach(Assertions::assertNotNull);
    }

    @Test
    void aRefusalSaysTheRangeWhereThereIsOne() {
        assertEquals("kind 16 is not from 17 to 17", refused(BinaryForm.INT_VEC,
            bytes("01 10 00000000 00000000"), 0).getMessage());
        assertEquals("element 7 is refused",
            new InvalidFormException(Part.ELEMENT, 7).getMessage());
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void theBytesAreThoseOfTheTestVector(Kind<?> kind) throws IOException {
        assertArrayEquals(bytes(kind.bytes()), kind.bytesOf(kind.of(3, 2)));
        assertEquals(kind.of(3, 2), kind.form().fromBytes(bytes(kind.bytes()), 3));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void eachCapacityAndSizeComesBack(Kind<?> kind) throws IOException {
        for (int capacity = kind.least(); capacity <= Math.min(4, kind.most()); capacity++) {
            for (int size = 0; size <= capacity; size++) {
                assertComesBack(kind, capacity, size);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void moreThanOnePieceComesBack(Kind<?> kind) throws IOException {
        for (int size : new int[] {1023, 1024, 1025, 2048, 2049, 5000}) {
            for (int capacity : new int[] {size, size + 1, 2 * size, 10_000}) {
                assertComesBack(kind, capacity, size);
            }
        }
    }

    private static void assertComesBack(Kind<?> kind, int capacity, int size)
            throws IOException {
        Object container = kind.of(capacity, size);
        byte[] bytes = kind.bytesOf(container);
        Object read = kind.form().fromBytes(bytes, capacity);
        assertNotSame(container, read);
        assertEquals(container, read);
        assertEquals(kind.capacityOf(container), kind.capacityOf(read));
        assertSame(container.getClass(), read.getClass());
        assertArrayEquals(bytes, kind.bytesOf(read));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void whatEndsTooEarlyIsRefusedAtEachLength(Kind<?> kind) {
        byte[] bytes = bytes(kind.bytes());
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(EOFException.class, () -> kind.form().fromBytes(cut, 3));
        }
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void aChangedByteIsRefusedOrIsTheFormOfWhatIsRead(Kind<?> kind) throws IOException {
        byte[] bytes = bytes(kind.bytes());
        for (int place = 0; place < bytes.length; place++) {
            for (int value = 0; value < 256; value++) {
                byte[] changed = bytes.clone();
                changed[place] = (byte) value;
                try {
                    kind.assertMeansItself(changed, 1000);
                } catch (IOException e) {
                    assertTrue(place < Samples.HEAD || kind.canRefuseElements(), e.toString());
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void aWrongHeadIsRefusedWithItsNumbers(Kind<?> kind) {
        byte[] bytes = bytes(kind.bytes());
        int number = bytes[1];
        byte[] version = bytes.clone();
        version[0] = (byte) 200;
        assertRefused(Part.VERSION, 200, 1, 1, refused(kind.form(), version, 3));
        byte[] other = bytes.clone();
        other[1] = (byte) 0xf0;
        assertRefused(Part.KIND, 0xf0, number, number, refused(kind.form(), other, 3));
        int most = Math.min(3, kind.most());
        for (String capacity : List.of("ffffffff", "80000000", "7fffffff", "00000004")) {
            byte[] head = bytes("01" + HexFormat.of().toHexDigits((byte) number) + capacity);
            assertRefused(Part.CAPACITY, HexFormat.fromHexDigits(capacity), kind.least(), most,
                refused(kind.form(), head, 3));
        }
        for (String size : List.of("ffffffff", "80000000", "7fffffff", "00000004")) {
            byte[] head = bytes("01" + HexFormat.of().toHexDigits((byte) number)
                + HexFormat.of().toHexDigits(most) + size);
            assertRefused(Part.SIZE, HexFormat.fromHexDigits(size), 0, most,
                refused(kind.form(), head, 3));
        }
    }

    @Test
    void aBoxHasTheCapacityOne() {
        byte[] none = bytes("01 30 00000000 00000000");
        assertRefused(Part.CAPACITY, 0, 1, 1, refused(BinaryForm.box(Samples.TEXT), none, 3));
    }

    @Test
    void theGreatestCapacityIsThatOfAnArray() {
        byte[] more = bytes("01 11 7ffffff8 00000000");
        InvalidFormException error = refused(BinaryForm.INT_VEC, more, Integer.MAX_VALUE);
        assertRefused(Part.CAPACITY, GREATEST + 1, 0, GREATEST, error);
        assertEquals("capacity 2147483640 is not from 0 to 2147483639", error.getMessage());
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void aShortInputThatClaimsMuchTakesLittle(Kind<?> kind) {
        byte[] bytes = bytes(kind.bytes());
        byte[] claim = Arrays.copyOf(bytes("01 00 7ffffff7 7ffffff7"), bytes.length);
        claim[1] = bytes[1];
        System.arraycopy(bytes, 10, claim, 10, bytes.length - 10);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThrows(IOException.class,
            () -> kind.form().fromBytes(claim, Integer.MAX_VALUE));
        assertTrue(threads.getCurrentThreadAllocatedBytes() - before < 1 << 20);
    }

    @Test
    void memoryGrowsWithWhatIsReadAndNotWithTheClaim() {
        byte[] claim = Arrays.copyOf(bytes("01 11 7ffffff7 7ffffff7"), 10 + 4 * 100_000);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThrows(EOFException.class,
            () -> BinaryForm.INT_VEC.fromBytes(claim, Integer.MAX_VALUE));
        assertTrue(threads.getCurrentThreadAllocatedBytes() - before < 4 * 400_000);
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void bytesBehindTheEndAreRefusedIfNothingElseMayBeThere(Kind<?> kind) throws IOException {
        byte[] bytes = bytes(kind.bytes());
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 2);
        assertRefused(Part.TRAILING, 2, 0, 0, refused(kind.form(), longer, 3));
        DataInput in = input(longer);
        assertEquals(kind.of(3, 2), kind.form().read(in, 3));
        assertEquals(0, in.readShort());
    }

    @Test
    void aNullElementIsRefusedWithItsIndex() {
        InvalidFormException error =
            refused(BinaryForm.vec(Samples.FORGETFUL), bytes(KINDS.get(0).bytes()), 3);
        assertRefused(Part.ELEMENT, 1, 0, -1, error);
        assertEquals("element 1 is refused", error.getMessage());
    }

    @Test
    void bytesOfATextThatAreNotUtf8AreRefusedWithTheIndexOfTheFirst() throws IOException {
        byte[] bytes = bytes("01 63 00000003 00000003 73 c3 28");
        assertRefused(Part.ELEMENT, 1, 0, -1, refused(BinaryForm.STRING, bytes, 3));
        byte[] cut = bytes("01 63 00000009 00000002 73 c3 a9");
        assertRefused(Part.ELEMENT, 1, 0, -1, refused(BinaryForm.STRING, cut, 9));
        byte[] far = new byte[10 + 3000];
        System.arraycopy(bytes("01 63 00000bb8 00000bb8"), 0, far, 0, 10);
        far[far.length - 1] = -1;
        assertRefused(Part.ELEMENT, 2999, 0, -1, refused(BinaryForm.STRING, far, 3000));
        far[far.length - 1] = 'x';
        assertEquals('x', BinaryForm.STRING.fromBytes(far, 3000).byteAt(2999));
        byte[] claim = Arrays.copyOf(bytes("01 63 7ffffff7 7ffffff7"), 10 + 100_000);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThrows(EOFException.class,
            () -> BinaryForm.STRING.fromBytes(claim, Integer.MAX_VALUE));
        assertTrue(threads.getCurrentThreadAllocatedBytes() - before < 500_000);
    }

    @Test
    void whatTheCodecThrowsPassesThrough() {
        IOException thrown = new IOException();
        ElementCodec<String> broken = new ElementCodec<>() {
            @Override
            public void write(String item, DataOutput out) throws IOException {
                throw thrown;
            }

            @Override
            public String read(DataInput in) throws IOException {
                throw thrown;
            }
        };
        StackBox<String> box = new StackBox<>();
        box.store("s0");
        assertSame(thrown, assertThrows(IOException.class,
            () -> BinaryForm.box(broken).toBytes(box)));
        assertSame(thrown, assertThrows(IOException.class,
            () -> BinaryForm.box(broken).fromBytes(bytes("01 30 00000001 00000001"), 1)));
    }

    @Test
    void aContainerOfContainersComesBack() throws IOException {
        BinaryForm<StackVec<IntStackVec>> form = BinaryForm.vec(new ElementCodec<>() {
            @Override
            public void write(IntStackVec item, DataOutput out) throws IOException {
                BinaryForm.INT_VEC.write(item, out);
            }

            @Override
            public IntStackVec read(DataInput in) throws IOException {
                return BinaryForm.INT_VEC.read(in, 5);
            }
        });
        StackVec<IntStackVec> rows = new StackVec<>(2);
        for (int i = 0; i < 2; i++) {
            IntStackVec row = new IntStackVec(5);
            row.push(i);
            rows.push(row);
        }
        assertEquals(rows, form.fromBytes(form.toBytes(rows), 2));
    }

    @Test
    void theLimitIsNotNegative() {
        assertEquals(-1, assertThrows(InvalidSizeException.class,
            () -> BinaryForm.INT_VEC.read(input(new byte[0]), -1)).size());
        assertThrows(EOFException.class, () -> BinaryForm.INT_VEC.read(input(new byte[0]), 0));
    }
}
