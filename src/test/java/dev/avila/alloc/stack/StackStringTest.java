package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.InvalidBoundaryException;
import dev.avila.alloc.InvalidCodePointException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.MalformedTextException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StackStringTest {

    /** One code point of each length; they begin at 0, 1, 3 and 6, and the text ends at 10. */
    private static final String ALL = "aé€😀";

    private static StackString text(int capacity, String content) {
        StackString text = new StackString(capacity);
        text.append(content);
        return text;
    }

    private static byte[] hex(String bytes) {
        return HexFormat.ofDelimiter(" ").parseHex(bytes);
    }

    /** Makes the call, which throws that and changes nothing. */
    private static <X extends Throwable> X refused(Class<X> error, StackString text,
            Consumer<StackString> call) {
        List<Object> before = state(text);
        X thrown = assertThrows(error, () -> call.accept(text));
        assertEquals(before, state(text));
        return thrown;
    }

    /** Makes the call, which returns false and changes nothing. */
    private static void refused(StackString text, Predicate<StackString> call) {
        List<Object> before = state(text);
        assertFalse(call.test(text));
        assertEquals(before, state(text));
    }

    private static List<Object> state(StackString text) {
        return List.of(HexFormat.of().formatHex(text.utf8()), text.changes(), text.isAscii(),
                text.capacity());
    }

    private static void assertFull(CapacityExceededException full, long capacity, long size,
            long requested) {
        assertEquals(List.of(capacity, size, requested),
                List.of(full.capacity(), full.size(), full.requested()));
    }

    private static void assertIndex(InvalidIndexException error, int index, int size) {
        assertEquals(List.of(index, size), List.of(error.index(), error.size()));
    }

    @Test
    void aNewTextIsEmptyAndHasTheCapacityThatWasAskedFor() {
        for (int capacity : new int[] {0, 1, 1000}) {
            StackString text = new StackString(capacity);
            assertEquals(capacity, text.capacity());
            assertEquals(capacity, text.remainingCapacity());
            assertEquals(0, text.size());
            assertTrue(text.isEmpty());
            assertTrue(text.isAscii());
            assertEquals(capacity == 0, text.isFull());
        }
        for (int capacity : new int[] {-1, Integer.MIN_VALUE}) {
            assertEquals(capacity, assertThrows(InvalidSizeException.class,
                    () -> new StackString(capacity)).size());
        }
    }

    @Test
    void boundariesAreWhereCodePointsBegin() {
        StackString text = text(12, ALL);
        assertEquals(List.of(0, 1, 3, 6, 10), IntStream.rangeClosed(-2, 13)
                .filter(text::isBoundary).boxed().toList());
        assertEquals('a', text.codePointAtByte(0));
        assertEquals('é', text.codePointAtByte(1));
        assertEquals('€', text.codePointAtByte(3));
        assertEquals(0x1F600, text.codePointAtByte(6));
        assertEquals((byte) 0xF0, text.byteAt(6));
        for (int index : new int[] {-1, 10, 11, Integer.MIN_VALUE}) {
            assertIndex(refused(InvalidIndexException.class, text, t -> t.byteAt(index)),
                    index, 10);
            assertIndex(refused(InvalidIndexException.class, text,
                    t -> t.codePointAtByte(index)), index, 10);
            assertIndex(refused(InvalidIndexException.class, text,
                    t -> t.removeCodePoint(index)), index, 10);
        }
        for (int index : new int[] {2, 4, 5, 7, 8, 9}) {
            assertEquals(index, refused(InvalidBoundaryException.class, text,
                    t -> t.codePointAtByte(index)).index());
            assertEquals(index, refused(InvalidBoundaryException.class, text,
                    t -> t.removeCodePoint(index)).index());
        }
    }

    @Test
    void aCodePointIsAppendedWholeOrNotAtAll() {
        int[] codePoints = {0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF};
        int[] lengths = {1, 1, 2, 2, 3, 3, 3, 3, 4, 4};
        for (int i = 0; i < codePoints.length; i++) {
            int codePoint = codePoints[i];
            int length = lengths[i];
            StackString text = text(1 + length, "a");
            text.appendCodePoint(codePoint);
            assertEquals("a" + Character.toString(codePoint), text.toString());
            assertEquals(codePoint < 128, text.isAscii());
            assertTrue(text.isFull());
            StackString tried = text(1 + length, "a");
            assertTrue(tried.tryAppendCodePoint(codePoint));
            assertEquals(text, tried);
            StackString full = text(length, "a");
            assertFull(refused(CapacityExceededException.class, full,
                    t -> t.appendCodePoint(codePoint)), length, 1, length);
            refused(full, t -> t.tryAppendCodePoint(codePoint));
        }
        for (int none : new int[] {-1, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0x110000,
            Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertEquals(none, refused(InvalidCodePointException.class, text(9, "a"),
                    t -> t.appendCodePoint(none)).codePoint());
            assertEquals(none, refused(InvalidCodePointException.class, new StackString(0),
                    t -> t.appendCodePoint(none)).codePoint());
            refused(text(9, "a"), t -> t.tryAppendCodePoint(none));
        }
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWhereTheyGoWrong() {
        String[] wrong = {"80", "bf", "c0 80", "c1 bf", "c3", "c3 28", "e0 80 80", "e0 9f bf",
            "e2 82", "e2 28 a1", "ed a0 80", "ed bf bf", "f0 80 80 80", "f0 8f bf bf", "f0 9f 98",
            "f4 90 80 80", "f5 80 80 80", "ff", "fe"};
        for (String bytes : wrong) {
            byte[] source = hex("61 " + bytes);
            StackString text = text(20, "é");
            assertEquals(1, refused(MalformedTextException.class, text,
                    t -> t.appendUtf8(source, 0, source.length)).index(), bytes);
            assertEquals(1, refused(MalformedTextException.class, text,
                    t -> t.insertUtf8(0, source, 1, source.length)).index(), bytes);
            refused(text, t -> t.tryAppendUtf8(source, 0, source.length));
            refused(text, t -> t.tryInsertUtf8(0, source, 0, source.length));
        }
        for (String bytes : List.of("c2 80", "df bf", "e0 a0 80", "ed 9f bf", "ee 80 80",
                "ef bf bf", "f0 90 80 80", "f4 8f bf bf")) {
            byte[] source = hex("61 " + bytes + " 62");
            StackString text = new StackString(source.length);
            text.appendUtf8(source, 0, source.length);
            assertArrayEquals(source, text.utf8());
            text.clear();
            assertTrue(text.tryAppendUtf8(source, 1, source.length - 1));
            assertEquals(source.length - 2, text.size());
        }
    }

    @Test
    void appendUtf8RefusesInTheOrderNullRangeFormRoom() {
        byte[] source = hex("61 c3 a9");
        StackString text = text(4, "ab");
        refused(NullPointerException.class, text, t -> t.appendUtf8(null, 5, 1));
        assertIndex(refused(InvalidIndexException.class, text,
                t -> t.appendUtf8(source, -1, 2)), -1, 3);
        assertIndex(refused(InvalidIndexException.class, text,
                t -> t.appendUtf8(source, 2, 1)), 2, 3);
        assertIndex(refused(InvalidIndexException.class, text,
                t -> t.appendUtf8(source, 0, 4)), 4, 3);
        assertEquals(1, refused(MalformedTextException.class, text(0, ""),
                t -> t.appendUtf8(source, 0, 2)).index());
        assertFull(refused(CapacityExceededException.class, text,
                t -> t.appendUtf8(source, 0, 3)), 4, 2, 3);
        refused(text, t -> t.tryAppendUtf8(null, 0, 0));
        refused(text, t -> t.tryAppendUtf8(source, -1, 1));
        refused(text, t -> t.tryAppendUtf8(source, 2, 1));
        refused(text, t -> t.tryAppendUtf8(source, 1, 4));
        refused(text, t -> t.tryAppendUtf8(source, 0, 3));
        refused(text, t -> t.tryAppendUtf8(hex("61 61 61"), 2, 1));
        refused(text, t -> t.tryAppendUtf8(source, 3, 4));
        assertTrue(text.tryAppendUtf8(source, 1, 3));
        assertEquals("abé", text.toString());
        assertFalse(text.isAscii());
        assertFull(refused(CapacityExceededException.class, text,
                t -> t.appendUtf8(source, 1, 3)), 4, 4, 2);
        assertTrue(text.tryAppendUtf8(source, 1, 1));
        text.truncate(2);
        text.appendUtf8(source, 0, 1);
        assertFalse(text.isAscii());
        StackString ascii = text(4, "ab");
        ascii.appendUtf8(source, 0, 1);
        ascii.appendUtf8(source, 3, 3);
        assertTrue(ascii.isAscii());
        ascii.appendUtf8(source, 0, 1);
        assertEquals("abaa", ascii.toString());
    }

    @Test
    void asciiIsFromTheZeroByteTo127() {
        StackString text = new StackString(2);
        text.appendUtf8(new byte[] {0, 127}, 0, 2);
        assertTrue(text.isAscii());
    }

    @Test
    void insertUtf8RefusesInTheOrderNullRangeFormIndexRoom() {
        byte[] source = hex("61 c3 a9");
        StackString text = text(5, "éb");
        refused(NullPointerException.class, text, t -> t.insertUtf8(9, null, 0, 0));
        assertIndex(refused(InvalidIndexException.class, text,
                t -> t.insertUtf8(9, source, 1, 4)), 4, 3);
        assertEquals(1, refused(MalformedTextException.class, text,
                t -> t.insertUtf8(9, source, 0, 2)).index());
        assertIndex(refused(InvalidIndexException.class, text,
                t -> t.insertUtf8(4, source, 0, 3)), 4, 3);
        assertIndex(refused(InvalidIndexException.class, text,
                t -> t.insertUtf8(-1, source, 0, 3)), -1, 3);
        assertEquals(1, refused(InvalidBoundaryException.class, text,
                t -> t.insertUtf8(1, source, 0, 3)).index());
        assertFull(refused(CapacityExceededException.class, text,
                t -> t.insertUtf8(3, source, 0, 3)), 5, 3, 3);
        refused(text, t -> t.tryInsertUtf8(0, null, 0, 0));
        refused(text, t -> t.tryInsertUtf8(0, source, -1, 1));
        refused(text, t -> t.tryInsertUtf8(0, source, 2, 1));
        refused(text, t -> t.tryInsertUtf8(0, source, 1, 4));
        for (int index : new int[] {-1, 1, 4}) {
            refused(text, t -> t.tryInsertUtf8(index, source, 0, 1));
        }
        refused(text, t -> t.tryInsertUtf8(0, source, 0, 3));
        refused(text, t -> t.tryInsertUtf8(0, hex("61 61 61"), 2, 1));
        refused(text, t -> t.tryInsertUtf8(0, source, 3, 4));
        assertTrue(text.tryInsertUtf8(2, source, 1, 3));
        assertEquals("ééb", text.toString());
        assertFull(refused(CapacityExceededException.class, text,
                t -> t.insertUtf8(2, source, 1, 3)), 5, 5, 2);
        assertTrue(text.tryInsertUtf8(2, source, 1, 1));
        text.truncate(2);
        text.insertUtf8(2, source, 0, 1);
        text.insertUtf8(2, source, 1, 3);
        assertEquals("ééa", text.toString());
        text.truncate(2);
        text.insertUtf8(0, source, 0, 1);
        assertFalse(text.isAscii());
        StackString ascii = text(5, "ab");
        ascii.insertUtf8(0, source, 0, 1);
        ascii.insertUtf8(3, source, 0, 1);
        assertTrue(ascii.isAscii());
        assertEquals("aaba", ascii.toString());
        StackString grown = text(5, "ab");
        grown.insertUtf8(1, source, 0, 3);
        assertFalse(grown.isAscii());
        assertEquals("aaéb", grown.toString());
    }

    @Test
    void removalTakesWholeCodePoints() {
        StackString text = text(12, ALL);
        assertIndex(refused(InvalidIndexException.class, text, t -> t.remove(-1, 3)), -1, 10);
        assertIndex(refused(InvalidIndexException.class, text, t -> t.remove(-1, 11)), -1, 10);
        assertIndex(refused(InvalidIndexException.class, text, t -> t.remove(3, 1)), 3, 10);
        assertIndex(refused(InvalidIndexException.class, text, t -> t.remove(3, 11)), 11, 10);
        assertEquals(2, refused(InvalidBoundaryException.class, text,
                t -> t.remove(2, 4)).index());
        assertEquals(4, refused(InvalidBoundaryException.class, text,
                t -> t.remove(1, 4)).index());
        for (int[] range : new int[][] {{-1, 3}, {3, 1}, {3, 11}, {2, 3}, {1, 4}}) {
            refused(text, t -> t.tryRemove(range[0], range[1]));
        }
        assertEquals('é', text.removeCodePoint(1));
        assertEquals("a€😀", text.toString());
        assertTrue(text.tryRemove(1, 4));
        assertEquals("a😀", text.toString());
        text.remove(1, 5);
        assertEquals("a", text.toString());
        text.remove(1, 1);
        assertTrue(text.tryRemove(0, 0));
        assertEquals('a', text.removeCodePoint(0));
        assertTrue(text.isEmpty());
    }

    @Test
    void popTakesTheLastCodePoint() {
        StackString text = text(12, ALL);
        for (int codePoint : new int[] {0x1F600, '€', 'é', 'a'}) {
            assertEquals(codePoint, text.popCodePoint());
        }
        assertEquals(12, refused(EmptyException.class, text, StackString::popCodePoint)
                .capacity());
    }

    @Test
    void truncateCutsAtBoundariesOnly() {
        StackString text = text(12, ALL);
        for (int size : new int[] {-1, 11, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertEquals(size, refused(InvalidSizeException.class, text,
                    t -> t.truncate(size)).size());
            refused(text, t -> t.tryTruncate(size));
        }
        for (int size : new int[] {2, 4, 5, 7, 8, 9}) {
            assertEquals(size, refused(InvalidBoundaryException.class, text,
                    t -> t.truncate(size)).index());
            refused(text, t -> t.tryTruncate(size));
        }
        text.truncate(10);
        assertEquals(ALL, text.toString());
        assertTrue(text.tryTruncate(6));
        assertEquals("aé€", text.toString());
        text.truncate(0);
        assertTrue(text.isEmpty());
    }

    @Test
    void noPlaceInsideOfACodePointIsABoundary() {
        for (String item : List.of("\u0080", "\u00bf", "\u07ff", "\u0800", "\u0fff", "\ufffd",
                "\uffff", "\ud800\udc00", "\ud800\udfff", "\ud8bf\udfff", "\udbff\udfff")) {
            StackString text = text(20, "a" + item + item);
            int length = (text.size() - 1) / 2;
            byte[] source = {'x'};
            for (int index = 2; index < text.size(); index++) {
                int at = index;
                boolean begins = at == 1 + length;
                assertEquals(begins, text.isBoundary(at));
                assertEquals(begins, text.copy().tryTruncate(at));
                assertEquals(begins, text.copy().tryRemove(at, text.size()));
                assertEquals(begins, text.copy().tryRemove(1, at));
                assertEquals(begins, text.copy().tryInsertUtf8(at, source, 0, 1));
                if (!begins) {
                    for (Consumer<StackString> call : List.<Consumer<StackString>>of(
                            t -> t.codePointAtByte(at), t -> t.removeCodePoint(at),
                            t -> t.truncate(at), t -> t.remove(at, t.size()),
                            t -> t.remove(1, at), t -> t.insertUtf8(at, source, 0, 1))) {
                        assertEquals(at, refused(InvalidBoundaryException.class, text, call)
                                .index());
                    }
                }
            }
            assertEquals(item.codePointAt(0), text.popCodePoint());
            assertEquals("a" + item, text.toString());
            assertEquals(item.codePointAt(0), text.removeCodePoint(1));
            assertEquals("a", text.toString());
        }
    }

    @Test
    void onlyClearMakesATextAsciiAgain() {
        StackString text = text(4, "é");
        text.popCodePoint();
        text.append("ab");
        assertFalse(text.isAscii());
        assertEquals(2, text.length());
        assertEquals('b', text.charAt(1));
        text.clear();
        assertTrue(text.isAscii());
        assertTrue(text.isEmpty());
    }

    @Test
    void aTextIsAppendedToAnother() {
        StackString text = text(5, "ab");
        refused(text, t -> t.tryAppend((StackString) null));
        refused(text, t -> t.tryAppend(text(6, "aé€")));
        assertTrue(text.tryAppend(text(9, "€")));
        assertEquals("ab€", text.toString());
        assertFalse(text.isAscii());
        StackString ascii = text(4, "ab");
        assertTrue(ascii.tryAppend(text(2, "cd")));
        assertTrue(ascii.isAscii());
        assertEquals("abcd", ascii.toString());
        StackString self = text(6, "éb");
        assertTrue(self.tryAppend(self));
        assertEquals("ébéb", self.toString());
        refused(self, t -> t.tryAppend(t));
    }

    @Test
    void copyToWritesAllOrNothing() {
        StackString text = text(5, "abc");
        byte[] target = {1, 2, 3, 4};
        text.copyTo(1, 3, target, 2);
        assertArrayEquals(new byte[] {1, 2, 'b', 'c'}, target);
        text.copyTo(3, 3, target, 4);
        refused(NullPointerException.class, text, t -> t.copyTo(0, 9, null, 0));
        assertIndex(refused(InvalidIndexException.class, text,
                t -> t.copyTo(-1, 2, target, 9)), -1, 3);
        assertIndex(refused(InvalidIndexException.class, text,
                t -> t.copyTo(2, 1, target, 0)), 2, 3);
        assertIndex(refused(InvalidIndexException.class, text,
                t -> t.copyTo(0, 4, target, 0)), 4, 3);
        assertIndex(refused(InvalidIndexException.class, text,
                t -> t.copyTo(0, 2, target, 3)), 3, 4);
        assertIndex(refused(InvalidIndexException.class, text,
                t -> t.copyTo(0, 2, target, -1)), -1, 4);
        assertArrayEquals(new byte[] {1, 2, 'b', 'c'}, target);
    }

    @Test
    void aCopyIsAnotherTextWithTheSameBytes() {
        StackString text = text(12, "aé");
        StackString copy = text.copy();
        assertNotSame(text, copy);
        assertEquals(text, copy);
        assertEquals(12, copy.capacity());
        assertFalse(copy.isAscii());
        assertTrue(text(3, "ab").copy().isAscii());
        copy.append("b");
        assertEquals("aé", text.toString());
        assertNotEquals(text, copy);
    }

    @Test
    void theChangeCounterStartsAgainAtZero() throws ReflectiveOperationException {
        Field changes = StackString.class.getDeclaredField("changes");
        changes.setAccessible(true);
        byte[] source = {'x'};
        for (Consumer<StackString> call : List.<Consumer<StackString>>of(
                t -> t.appendCodePoint('x'), t -> t.tryAppendCodePoint('x'),
                t -> t.appendUtf8(source, 0, 1), t -> t.tryAppendUtf8(source, 0, 1),
                t -> t.insertUtf8(0, source, 0, 1), t -> t.tryInsertUtf8(0, source, 0, 1),
                t -> t.remove(0, 1), t -> t.tryRemove(0, 1), t -> t.removeCodePoint(0),
                StackString::popCodePoint, t -> t.truncate(1), t -> t.tryTruncate(1),
                StackString::clear, t -> t.tryAppend(new StackString(0)))) {
            StackString text = text(9, "ab");
            int before = text.changes();
            call.accept(text);
            assertEquals(before + 1, text.changes());
            changes.setInt(text, Integer.MAX_VALUE);
            StackString again = text(9, "ab");
            changes.setInt(again, Integer.MAX_VALUE);
            call.accept(again);
            assertEquals(0, again.changes());
        }
    }

    @Test
    void nothingIsAllocatedAfterConstruction() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        StackString text = new StackString(200);
        StackString other = text(40, ALL);
        StackString ascii = text(40, "ascii");
        StringBuilder builder = new StringBuilder("builder é€😀");
        byte[] bytes = other.utf8();
        for (int warmUp = 0; warmUp < 2_000; warmUp++) {
            work(text, other, ascii, builder, bytes);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 10; i++) {
            work(text, other, ascii, builder, bytes);
        }
        long after = threads.getCurrentThreadAllocatedBytes();
        assertTrue(after - before < 512, () -> after - before + " bytes");
    }

    private static void work(StackString text, StackString other, StackString ascii,
            StringBuilder builder, byte[] bytes) {
        text.append("a constant").append(builder).append('x').append(builder, 2, 5);
        text.appendDecimal(Long.MIN_VALUE).append(null);
        text.tryAppend(other);
        text.tryAppend("another");
        text.insertUtf8(0, bytes, 0, bytes.length);
        text.forEachCodePoint(codePoint -> { });
        text.charAt(text.length() - 1);
        text.append(ascii, 0, 2).append(ascii).fillFrom(ascii);
        text.indexOf("null");
        text.contains(ascii);
        text.endsWith("another");
        text.strip();
        text.popCodePoint();
        text.compareTo(other);
        text.hashCode();
        text.equals(other);
        text.clear();
    }
}
