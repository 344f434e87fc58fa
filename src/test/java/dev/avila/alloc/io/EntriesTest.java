package dev.avila.alloc.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.io.InvalidFormException.Part;
import dev.avila.alloc.io.Samples.Kind;
import dev.avila.alloc.stack.IntIntStackHashMap;
import dev.avila.alloc.stack.StackHashMap;
import dev.avila.alloc.stack.StackVec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What only maps refuse. */
final class EntriesTest {

    static final List<Kind<?>> MAPS = Samples.MAPS;

    private static final int GREATEST = 920_350_130;

    /** What one entry of ints takes in a map: two numbers and 7/3 places of two arrays. */
    private static final int ENTRY = 27;

    private static void assertRefused(Part part, long found, Executable reading) {
        InvalidFormException error = assertThrows(InvalidFormException.class, reading);
        assertEquals(List.of(part, found, 0L, -1L),
            List.of(error.part(), error.found(), error.least(), error.most()));
    }

    /** A form that announces as many entries as it has room for. */
    private static ByteBuffer head(BinaryForm<?> form, int capacity, int length) {
        return ByteBuffer.allocate(Samples.HEAD + length)
            .put((byte) 1).put((byte) form.kind()).putInt(capacity).putInt(capacity);
    }

    private static long allocatedBy(Executable reading) throws Throwable {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        reading.execute();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @ParameterizedTest
    @FieldSource("MAPS")
    void aKeyThatIsThereTwiceIsRefusedWithTheIndexOfTheSecond(Kind<?> kind) {
        byte[] two = BinaryFormTest.bytes(kind.bytes());
        int entries = two.length - Samples.HEAD;
        byte[] three = head(kind.form(), 3, entries * 3 / 2)
            .put(two, Samples.HEAD, entries).put(two, Samples.HEAD, entries / 2).array();
        assertRefused(Part.KEY, 2, () -> kind.form().fromBytes(three, 3));
        byte[] same = head(kind.form(), 2, entries)
            .put(two, Samples.HEAD, entries / 2).put(two, Samples.HEAD, entries / 2).array();
        assertRefused(Part.KEY, 1, () -> kind.form().fromBytes(same, 3));
    }

    @Test
    void aRefusedKeyIsCalledOne() {
        assertEquals("key 7 is refused", new InvalidFormException(Part.KEY, 7).getMessage());
    }

    @Test
    void aKeyIsFoundAgainInALargerPiece() {
        for (int again : new int[] {0, 511, 1023}) {
            ByteBuffer bytes = head(BinaryForm.INT_INT_HASH_MAP, 1025, 1025 * 8);
            for (int key = 0; key < 1024; key++) {
                bytes.putInt(key).putInt(key);
            }
            bytes.putInt(again).putInt(1);
            assertRefused(Part.KEY, 1024,
                () -> BinaryForm.INT_INT_HASH_MAP.fromBytes(bytes.array(), 1025));
        }
    }

    @Test
    void theSlotsStayAsTheyAre() throws IOException {
        StackHashMap<String, String> map = new StackHashMap<>(5);
        for (String key : List.of("a", "b", "c", "d")) {
            map.set(key, key + "!");
        }
        map.removeKey("b");
        BinaryForm<StackHashMap<String, String>> form =
            BinaryForm.hashMap(Samples.TEXT, Samples.TEXT);
        StackHashMap<String, String> back = form.fromBytes(form.toBytes(map), 5);
        assertEquals(3, back.size());
        for (int slot = 0; slot < 3; slot++) {
            assertEquals(List.of("a", "d", "c").get(slot), back.keyAt(slot));
            assertEquals(back.keyAt(slot) + "!", back.valueAt(slot));
        }
    }

    @ParameterizedTest
    @FieldSource("MAPS")
    void theGreatestCapacityIsThatOfTheConstructor(Kind<?> kind) {
        byte[] bytes = head(kind.form(), GREATEST + 1, 0).array();
        InvalidFormException error = assertThrows(InvalidFormException.class,
            () -> kind.form().fromBytes(bytes, Integer.MAX_VALUE));
        assertEquals(List.of(Part.CAPACITY, GREATEST + 1L, 0L, (long) GREATEST),
            List.of(error.part(), error.found(), error.least(), error.most()));
        assertThrows(InvalidSizeException.class, () -> kind.of(GREATEST + 1, 0));
    }

    @ParameterizedTest
    @FieldSource("MAPS")
    void aShortInputThatClaimsMuchTakesLittle(Kind<?> kind) throws Throwable {
        byte[] bytes = BinaryFormTest.bytes(kind.bytes());
        byte[] claim = head(kind.form(), GREATEST, bytes.length - Samples.HEAD)
            .put(bytes, Samples.HEAD, bytes.length - Samples.HEAD).array();
        assertTrue(allocatedBy(() -> assertThrows(EOFException.class,
            () -> kind.form().fromBytes(claim, Integer.MAX_VALUE))) < 1 << 20);
    }

    @Test
    void memoryGrowsWithWhatIsReadAndNotWithTheClaim() throws Throwable {
        ByteBuffer claim = head(BinaryForm.INT_INT_HASH_MAP, GREATEST, 100_000 * 8);
        for (int key = 0; key < 100_000; key++) {
            claim.putInt(key).putInt(key);
        }
        assertTrue(allocatedBy(() -> assertThrows(EOFException.class,
            () -> BinaryForm.INT_INT_HASH_MAP.fromBytes(claim.array(), Integer.MAX_VALUE)))
                < ENTRY * 400_000);
    }

    @Test
    void aNullKeyAndANullValueAreRefusedWithTheIndexOfTheirEntry() {
        byte[] text = BinaryFormTest.bytes(MAPS.get(0).bytes());
        assertRefused(Part.KEY, 1,
            () -> BinaryForm.hashMap(Samples.FORGETFUL, Samples.TEXT).fromBytes(text, 3));
        assertRefused(Part.ELEMENT, 1,
            () -> BinaryForm.hashMap(Samples.TEXT, Samples.FORGETFUL).fromBytes(text, 3));
        byte[] ints = BinaryFormTest.bytes(MAPS.get(3).bytes());
        assertRefused(Part.ELEMENT, 1,
            () -> BinaryForm.intHashMap(Samples.FORGETFUL).fromBytes(ints, 3));
        byte[] longs = BinaryFormTest.bytes(MAPS.get(4).bytes());
        assertRefused(Part.ELEMENT, 1,
            () -> BinaryForm.longHashMap(Samples.FORGETFUL).fromBytes(longs, 3));
    }

    /** A key whose {@code equals} is wrong: all keys turn equal when {@code last} is read. */
    private static final class Turning implements ElementCodec<Object> {

        private final int last;
        private int read;

        Turning(int last) {
            this.last = last;
        }

        @Override
        public void write(Object item, DataOutput out) {
            throw new AssertionError();
        }

        @Override
        public Object read(DataInput in) throws IOException {
            in.readByte();
            return new Key(read++);
        }

        private final class Key {

            private final int number;

            Key(int number) {
                this.number = number;
            }

            @Override
            public boolean equals(Object other) {
                return other instanceof Key key && (key.number == number || last < read);
            }

            @Override
            public int hashCode() {
                return number == last ? 1 : 0;
            }
        }
    }

    @Test
    void keysThatTurnEqualBeforeTheyAreCopiedAreRefused() throws IOException {
        ElementCodec<String> none = new ElementCodec<>() {
            @Override
            public void write(String item, DataOutput out) {
                throw new AssertionError();
            }

            @Override
            public String read(DataInput in) {
                return "";
            }
        };
        byte[] piece = BinaryFormTest.bytes("01 70 00000400 00000003 000000");
        assertEquals(3, BinaryForm.hashMap(new Turning(2), none).fromBytes(piece, 2000).size());
        byte[] more = BinaryFormTest.bytes("01 70 00000401 00000003 000000");
        assertRefused(Part.KEY, 1,
            () -> BinaryForm.hashMap(new Turning(2), none).fromBytes(more, 2000));
    }

    @Test
    void aProxyRefusesTheSame() throws IOException {
        assertForged(Part.KEY, 0, 0x70, out -> out.writeObject(null));
        assertForged(Part.ELEMENT, 0, 0x70, out -> {
            out.writeObject("key");
            out.writeObject(null);
        });
        assertForged(Part.KEY, 1, 0x70, out -> {
            for (String item : List.of("key", "value", "key", "value")) {
                out.writeObject(item);
            }
        });
        assertForged(Part.KEY, 1, 0x71, out -> {
            for (int item : new int[] {7, 1, 7, 2}) {
                out.writeInt(item);
            }
        });
        assertForged(Part.ELEMENT, 0, 0x74, out -> {
            out.writeInt(7);
            out.writeObject(null);
        });
        assertForged(Part.ELEMENT, 0, 0x75, out -> {
            out.writeLong(7);
            out.writeObject(null);
        });
    }

    private static void assertForged(Part part, long found, int kind, Forged.Content entries)
            throws IOException {
        byte[] bytes = Forged.proxy(out -> {
            out.write(new byte[] {1, (byte) kind, 0, 0, 0, 2, 0, 0, 0, 2});
            entries.write(out);
        });
        assertRefused(part, found, () -> Forged.read(bytes));
    }

    @Test
    void aMapThatContainsItselfIsWrittenButNotRead() throws IOException {
        StackHashMap<Object, Object> key = new StackHashMap<>(1);
        key.set(key, "value");
        byte[] asKey = Forged.written(key);
        assertRefused(Part.KEY, 0, () -> Forged.read(asKey));
        StackHashMap<Object, Object> value = new StackHashMap<>(2);
        value.set("a", "b");
        value.set("self", value);
        byte[] asValue = Forged.written(value);
        assertRefused(Part.ELEMENT, 1, () -> Forged.read(asValue));
        StackVec<Object> vec = new StackVec<>(1);
        StackHashMap<Object, Object> inner = new StackHashMap<>(1);
        inner.set("around", vec);
        vec.push(inner);
        byte[] around = Forged.written(vec);
        assertRefused(Part.ELEMENT, 0, () -> Forged.read(around));
    }

    /** A key that holds its map. */
    private static final class Owner implements Serializable {

        private static final long serialVersionUID = 1L;

        private final StackHashMap<Object, String> map = new StackHashMap<>(1);
        private final String name;

        Owner(String name) {
            this.name = name;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    @Test
    void aKeyThatHoldsItsMapIsHashedBeforeItIsRead() throws Exception {
        Owner owner = new Owner("read after the map");
        owner.map.set(owner, "");
        byte[] mapFirst = Forged.written(owner.map);
        assertThrows(ClassCastException.class, () -> Forged.read(mapFirst));
        byte[] keyFirst = Forged.written(owner);
        assertThrows(NullPointerException.class, () -> Forged.read(keyFirst));
    }

    @Test
    void aMapOfMapsComesBackAsAnObject() throws Exception {
        IntIntStackHashMap ports = new IntIntStackHashMap(2);
        ports.set(80, 8080);
        StackHashMap<String, IntIntStackHashMap> map = new StackHashMap<>(3);
        map.set("a", ports);
        StackHashMap<?, ?> read = (StackHashMap<?, ?>) Forged.read(Forged.written(map));
        assertEquals(3, read.capacity());
        IntIntStackHashMap inner = (IntIntStackHashMap) read.get("a");
        assertEquals(2, inner.capacity());
        assertEquals(8080, inner.getOrDefault(80, 0));
    }
}
