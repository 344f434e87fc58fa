package dev.avila.alloc.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidBoundaryException;
import dev.avila.alloc.InvalidCodePointException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.MalformedTextException;
import dev.avila.alloc.stack.StackString;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Formatter;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StringViewTest {

    private static final String ALL = "aé€😀";

    private static final List<String> TEXTS = List.of("", "a", "ab", "aé", ALL, "😀😀", "€a😀b",
            "\u007f", "\u0080", "\0a\u0800\u07ff", "\ud7ff\ue000\uffff",
            "\ud800\udc00\udbff\udfff");

    private static StackString text(int capacity, CharSequence content) {
        StackString text = new StackString(capacity);
        text.append(content);
        return text;
    }

    private static StackString text(CharSequence content) {
        return text(40, content);
    }

    /** Each char comes from a function. */
    private record Made(int length, IntFunction<Character> at) implements CharSequence {

        @Override
        public char charAt(int index) {
            return at.apply(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Angry extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Gives {@code first} when looked at for the first time, and then throws or gives another. */
    private static Made fickle(String first, String second) {
        int[] looks = new int[first.length()];
        return new Made(first.length(), index -> {
            looks[index]++;
            if (looks[index] == 1) {
                return first.charAt(index);
            }
            if (second.charAt(index) == '!') {
                throw new Angry();
            }
            return second.charAt(index);
        });
    }

    private static <X extends Throwable> X refused(Class<X> error, StackString text,
            Consumer<StackString> call) {
        List<Object> before = List.of(text.toString(), text.changes(), text.isAscii());
        X thrown = assertThrows(error, () -> call.accept(text));
        assertEquals(before, List.of(text.toString(), text.changes(), text.isAscii()));
        return thrown;
    }

    private static void refused(StackString text, Predicate<StackString> call) {
        List<Object> before = List.of(text.toString(), text.changes(), text.isAscii());
        assertFalse(call.test(text));
        assertEquals(before, List.of(text.toString(), text.changes(), text.isAscii()));
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
    void charsAreThoseOfTheString() {
        for (String expected : TEXTS) {
            StackString text = text(expected);
            assertEquals(expected, text.toString());
            assertEquals(expected.length(), text.length());
            for (int i = 0; i < expected.length(); i++) {
                assertEquals(expected.charAt(i), text.charAt(i));
            }
            for (int index : new int[] {-1, expected.length(), expected.length() + 1,
                Integer.MIN_VALUE, Integer.MAX_VALUE}) {
                assertIndex(refused(InvalidIndexException.class, text, t -> t.charAt(index)),
                        index, expected.length());
            }
            assertArrayEquals(expected.chars().toArray(), text.chars().toArray());
            assertArrayEquals(expected.codePoints().toArray(), text.codePoints().toArray());
            IntStream.Builder seen = IntStream.builder();
            text.forEachCodePoint(seen::add);
            assertArrayEquals(expected.codePoints().toArray(), seen.build().toArray());
            assertArrayEquals(expected.getBytes(StandardCharsets.UTF_8), text.utf8());
        }
    }

    @Test
    void aSubSequenceIsThatOfTheString() {
        for (String expected : TEXTS) {
            StackString text = text(expected);
            int length = expected.length();
            for (int from = 0; from <= length; from++) {
                for (int to = from; to <= length; to++) {
                    assertEquals(expected.substring(from, to), text.subSequence(from, to));
                }
            }
            assertIndex(refused(InvalidIndexException.class, text,
                    t -> t.subSequence(-1, 0)), -1, length);
            assertIndex(refused(InvalidIndexException.class, text,
                    t -> t.subSequence(0, length + 1)), length + 1, length);
            assertIndex(refused(InvalidIndexException.class, text,
                    t -> t.subSequence(1, 0)), 1, length);
        }
    }

    @Test
    void iteratorsFailFastAndEnd() {
        StackString text = text("a😀");
        PrimitiveIterator.OfInt iterator = text.codePointIterator();
        assertTrue(iterator.hasNext());
        assertEquals('a', iterator.nextInt());
        assertEquals(0x1F600, iterator.nextInt());
        assertFalse(iterator.hasNext());
        assertThrows(NoSuchElementException.class, iterator::nextInt);
        PrimitiveIterator.OfInt late = text.codePointIterator();
        PrimitiveIterator.OfInt chars = text.chars().iterator();
        assertEquals('a', chars.nextInt());
        assertEquals(0xD83D, chars.nextInt());
        assertTrue(chars.hasNext());
        assertEquals(0xDE00, chars.nextInt());
        assertFalse(chars.hasNext());
        assertThrows(NoSuchElementException.class, chars::nextInt);
        text.truncate(0);
        assertThrows(ConcurrentModificationException.class, late::nextInt);
        assertTrue(iterator.hasNext());
        assertThrows(ConcurrentModificationException.class, iterator::nextInt);
        StackString other = text("ab");
        assertThrows(ConcurrentModificationException.class,
                () -> other.forEachCodePoint(other::appendCodePoint));
        assertEquals("aba", other.toString());
        assertThrows(ConcurrentModificationException.class,
                () -> other.codePoints().forEach(other::appendCodePoint));
        assertThrows(ConcurrentModificationException.class,
                () -> other.chars().forEach(other::appendCodePoint));
        assertThrows(NullPointerException.class, () -> text.forEachCodePoint(null));
    }

    @Test
    void streamsBindAtTheirFirstUse() {
        StackString text = text("a");
        IntStream codePoints = text.codePoints();
        IntStream chars = text.chars();
        text.append("é");
        assertEquals(List.of(97, 233), codePoints.boxed().toList());
        assertEquals(List.of(97, 233), chars.boxed().toList());
        assertTrue(text.codePoints().spliterator().hasCharacteristics(Spliterator.ORDERED));
        assertTrue(text.chars().spliterator().hasCharacteristics(Spliterator.ORDERED));
        assertFalse(text.chars().isParallel());
        assertFalse(text.codePoints().isParallel());
        assertEquals(List.of("é1", "", "b"), text("é1\n\r\nb\n").lines().toList());
    }

    @Test
    void appendTakesAnyChars() throws Exception {
        StackString text = new StackString(60);
        StackString self = text.copy();
        assertSame(self, self.append("a"));
        assertSame(self, self.append('é'));
        assertSame(self, self.append("xb€y", 1, 3));
        assertSame(self, self.append(null));
        assertSame(self, self.append(null, 1, 3));
        assertSame(self, self.appendDecimal(-7));
        assertSame(self, self.insert(0, "z"));
        assertSame(self, self.append(self));
        assertEquals("zaéb€nullul-7zaéb€nullul-7", self.toString());
        Appendable appendable = text;
        assertSame(text, appendable.append(new StringBuilder(ALL)).append(text("ab"))
                .append(text(ALL), 1, 5));
        assertEquals(ALL + "ab" + "é€😀", text.toString());
        text.clear();
        new Formatter(text, Locale.ROOT).format("%04d|%s", 42, "é").flush();
        assertEquals("0042|é", text.toString());
    }

    @Test
    void appendIsAllOrNothing() {
        StackString text = text(5, "ab");
        assertFull(refused(CapacityExceededException.class, text, t -> t.append("cdef")), 5, 2, 4);
        assertFull(refused(CapacityExceededException.class, text, t -> t.append("cé€")), 5, 2, 6);
        assertFull(refused(CapacityExceededException.class, text, t -> t.append("😀")), 5, 2, 4);
        assertFull(refused(CapacityExceededException.class, text, t -> t.append("x€€", 1, 3)),
                5, 2, 6);
        assertFull(refused(CapacityExceededException.class, text, t -> t.append(null)), 5, 2, 4);
        assertFull(refused(CapacityExceededException.class, text(1, ""), t -> t.append('é')),
                1, 0, 2);
        for (String long4 : List.of("cdef", "éé", "c€", "😀")) {
            refused(text, t -> t.tryAppend(long4));
        }
        refused(text, t -> t.tryAppend((CharSequence) null));
        assertTrue(text.tryAppend("cé"));
        assertEquals("abcé", text.toString());
        assertTrue(text.tryAppend(""));
        refused(text, t -> t.tryAppend("x"));
    }

    @Test
    void aLoneSurrogateIsRefusedWhereItStands() {
        StackString text = text(40, "a");
        for (String lone : List.of("\ud800", "\udbff", "\udc00", "\udfff", "\ud800\ud800",
                "\udc00\ud800", "\ud800x")) {
            String chars = "é😀" + lone;
            assertEquals(3, refused(MalformedTextException.class, text,
                    t -> t.append(chars)).index());
            assertEquals(3, refused(MalformedTextException.class, text(2, ""),
                    t -> t.append(chars)).index());
            assertEquals(3, refused(MalformedTextException.class, text,
                    t -> t.append(chars, 1, chars.length())).index());
            assertEquals(3, refused(MalformedTextException.class, text,
                    t -> t.insert(0, chars)).index());
            assertEquals(0, refused(MalformedTextException.class, text,
                    t -> t.append(lone)).index());
            refused(text, t -> t.tryAppend(chars));
            refused(text, t -> t.tryAppend(lone));
            refused(text, t -> t.tryInsert(0, chars));
            refused(text, t -> t.tryInsert(0, lone));
            assertEquals(lone.charAt(0), refused(InvalidCodePointException.class, text,
                    t -> t.append(lone.charAt(0))).codePoint());
            assertFalse(text.contains(lone));
            assertFalse(text.endsWith(lone));
        }
        assertEquals(0, refused(MalformedTextException.class, text,
                t -> t.append("\ud83d\ude00", 0, 1)).index());
        assertEquals(1, refused(MalformedTextException.class, text,
                t -> t.append("\ud83d\ude00", 1, 2)).index());
    }

    @Test
    void aRangeOfCharsIsChecked() {
        StackString text = text(40, "a");
        for (int[] range : new int[][] {{-1, 1, -1}, {2, 1, 2}, {0, 4, 4}, {4, 4, 4}}) {
            assertIndex(refused(InvalidIndexException.class, text,
                    t -> t.append("xyz", range[0], range[1])), range[2], 3);
        }
        assertIndex(refused(InvalidIndexException.class, text, t -> t.append(null, 0, 5)), 5, 4);
        text.append("xyz", 3, 3).append("xyz", 0, 3);
        assertEquals("axyz", text.toString());
    }

    @Test
    void charsThatThrowOrChangeBetweenTwoLooksLeaveTheTextAsBefore() {
        for (String content : List.of("", "ab", "é")) {
            for (String second : List.of("c!", "é!", "!!")) {
                StackString text = text(9, content);
                assertThrows(Angry.class, () -> text.append(fickle("cd", second)));
                assertThrows(Angry.class, () -> text.tryAppend(fickle("cé", second)));
                assertHolds(content, text);
            }
            for (String second : List.of("xé", "é\ud800", "\udc00d", "€€")) {
                StackString text = text(content.length() + 3, content);
                assertThrows(ConcurrentModificationException.class,
                        () -> text.append(fickle("cd", second)));
                assertFalse(text.tryAppend(fickle("cd", second)));
                assertHolds(content, text);
                assertTrue(text.tryAppend(fickle("cd", "ef")));
                assertEquals(content + "ef", text.toString());
            }
            StackString text = text(9, content);
            assertThrows(ConcurrentModificationException.class,
                    () -> text.append(fickle("éd", "cd")));
            assertHolds(content, text);
            assertThrows(Angry.class, () -> text.append(new Made(2, index -> {
                throw new Angry();
            })));
            assertHolds(content, text);
        }
    }

    private static void assertHolds(String content, StackString text) {
        assertEquals(content, text.toString());
        assertEquals(content.codePoints().allMatch(c -> c < 128), text.isAscii());
    }

    @Test
    void anAppendThatFailsDoesNotMakeATextAsciiAgain() {
        StackString text = text(9, "é");
        text.popCodePoint();
        text.append("ab");
        assertFalse(text.tryAppend(fickle("cd", "é\ud800")));
        assertEquals("ab", text.toString());
        assertFalse(text.isAscii());
    }

    @Test
    void charsThatChangeTheTextItselfAreRefused() {
        StackString text = text(20, "ab");
        assertThrows(ConcurrentModificationException.class, () -> text.append(new Made(1, index -> {
            text.appendCodePoint('x');
            return 'c';
        })));
        assertTrue(text.toString().startsWith("ab"));
        StackString once = text(20, "ab");
        assertFalse(once.tryAppend((CharSequence) new Made(1, index -> {
            once.tryAppend(once.size() == 2 ? "x" : "");
            return 'c';
        })));
        assertEquals("abx", once.toString());
        StackString cleared = text(20, "ab");
        assertFalse(cleared.tryAppend((CharSequence) new Made(1, index -> {
            cleared.clear();
            return 'é';
        })));
        assertEquals("", cleared.toString());
        StackString touched = text(20, "ab");
        int[] looks = {0};
        assertFalse(touched.tryAppend((CharSequence) new Made(2, index -> {
            looks[0]++;
            if (looks[0] == 4) {
                touched.popCodePoint();
                touched.append('c');
            }
            return 'c';
        })));
        assertEquals("ab", touched.toString());
        StackString emptied = text(20, "ab");
        int[] looked = {0};
        assertFalse(emptied.tryAppend((CharSequence) new Made(1, index -> {
            looked[0]++;
            if (looked[0] == 2) {
                emptied.clear();
                looked[0] = emptied.changes();
            }
            return 'c';
        })));
        assertEquals(looked[0], emptied.changes());
        assertEquals("", emptied.toString());
    }

    @Test
    void numbersAreAppendedInDecimal() {
        List<Long> numbers = new ArrayList<>(List.of(0L, 5L, 12L, -1L, -12L, Long.MAX_VALUE,
                Long.MIN_VALUE, (long) Integer.MIN_VALUE));
        for (long power = 10; 0 < power && power < Long.MAX_VALUE / 10; power *= 10) {
            numbers.addAll(List.of(power, power - 1, -power, 1 - power));
        }
        for (long number : numbers) {
            String digits = Long.toString(number);
            StackString text = text(1 + digits.length(), "x");
            text.appendDecimal(number);
            assertEquals("x" + digits, text.toString());
            text.truncate(1);
            assertTrue(text.tryAppendDecimal(number));
            assertEquals("x" + digits, text.toString());
            StackString full = text(digits.length(), "x");
            assertFull(refused(CapacityExceededException.class, full,
                    t -> t.appendDecimal(number)), digits.length(), 1, digits.length());
            refused(full, t -> t.tryAppendDecimal(number));
        }
    }

    @Test
    void whatIsFormattedIsAppendedWholeOrNotAtAll() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            StackString text = text(8, "a");
            assertSame(text, text.appendFormat("%.1f|%s", 0.5, "é"));
            assertEquals("a0.5|é", text.toString());
            assertFull(refused(CapacityExceededException.class, text,
                    t -> t.appendFormat("%d%d", 1, 2)), 8, 7, 2);
            refused(text, t -> t.tryAppendFormat("%d%d", 1, 2));
            refused(text, t -> t.tryAppendFormat(null));
            refused(text, t -> t.tryAppendFormat("%s", "\ud83d"));
            refused(NullPointerException.class, text, t -> t.appendFormat(null));
            refused(IllegalFormatException.class, text, t -> t.appendFormat("%d", "x"));
            refused(IllegalFormatException.class, text, t -> t.tryAppendFormat("%d", "x"));
            assertEquals(1, refused(MalformedTextException.class, text,
                    t -> t.appendFormat("x%s", "\ud83d")).index());
            text.truncate(1);
            assertTrue(text.tryAppendFormat("%.2f", 0.25));
            assertEquals("a0.25", text.toString());
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void fillFromTakesTheCodePointsThatFit() {
        for (String all : TEXTS) {
            for (int room = 0; room <= 13; room++) {
                StackString text = text(1 + room, "x");
                int taken = text.fillFrom(new StringBuilder(all));
                assertEquals("x" + all.substring(0, taken), text.toString());
                if (taken < all.length()) {
                    String next = Character.toString(all.codePointAt(taken));
                    refused(text, t -> t.tryAppend(next));
                }
            }
        }
        StackString text = text(9, "a");
        assertEquals(3, text.fillFrom("é😀\ude00b"));
        assertEquals("aé😀", text.toString());
        assertEquals(0, text.fillFrom("\ud83dx"));
        assertEquals(1, text.fillFrom(text));
        assertEquals("aé😀a", text.toString());
        refused(NullPointerException.class, text, t -> t.fillFrom(null));
        refused(Angry.class, text(9, "é"), t -> t.fillFrom(new Made(2, index -> {
            throw new Angry();
        })));
    }

    @Test
    void insertPutsCharsBeforeACodePoint() {
        StackString text = text(12, "aé");
        refused(NullPointerException.class, text, t -> t.insert(0, null));
        refused(text, t -> t.tryInsert(0, null));
        assertIndex(refused(InvalidIndexException.class, text, t -> t.insert(-1, "x")), -1, 3);
        assertIndex(refused(InvalidIndexException.class, text, t -> t.insert(4, "x")), 4, 3);
        assertEquals(2, refused(InvalidBoundaryException.class, text,
                t -> t.insert(2, "x")).index());
        assertFull(refused(CapacityExceededException.class, text,
                t -> t.insert(1, "€€€€")), 12, 3, 12);
        for (int index : new int[] {-1, 2, 4}) {
            refused(text, t -> t.tryInsert(index, "x"));
        }
        refused(text, t -> t.tryInsert(1, "€€€€"));
        text.insert(1, new StringBuilder("😀")).insert(0, "x").insert(2, "");
        assertTrue(text.tryInsert(8, "y"));
        assertTrue(text.tryInsert(2, ""));
        assertEquals("xa😀éy", text.toString());
        StackString doubled = text("éa");
        doubled.insert(2, doubled);
        assertEquals("ééaa", doubled.toString());
    }

    @Test
    void searchGivesIndicesOfBytes() {
        for (String all : List.of("abcabc", "aé€😀aé€😀", "ééé", "\ud83d\ude00\ud83d\ude01",
                "\ud800\udc00\uffff\ud800\udc00", "")) {
            StackString text = text(all);
            for (int from = 0; from <= all.length(); from++) {
                for (int to = from; to <= all.length(); to++) {
                    check(all, text, all.substring(from, to));
                    check(all, text, all.substring(from, to) + "x");
                    check(all, text, "x" + all.substring(from, to));
                }
            }
        }
        assertThrows(NullPointerException.class, () -> text("a").indexOf(null));
    }

    private static void check(String all, StackString text, String part) {
        boolean valid = StandardCharsets.UTF_8.newEncoder().canEncode(part);
        int found = all.indexOf(part);
        int expected = !valid || found < 0 ? -1
                : all.substring(0, found).getBytes(StandardCharsets.UTF_8).length;
        assertEquals(expected, text.indexOf(part), () -> all + " " + part);
        assertEquals(expected, text.indexOf(new StringBuilder(part)));
        assertEquals(0 <= expected, text.contains(part));
        assertEquals(valid && all.startsWith(part), text.startsWith(part));
        assertEquals(valid && all.endsWith(part), text.endsWith(part));
        assertEquals(valid && all.equals(part), text.contentEquals(part));
        if (valid) {
            assertEquals(expected, text.indexOf(text(part)));
            assertEquals(all.startsWith(part), text.startsWith(text(part)));
            assertEquals(all.endsWith(part), text.endsWith(text(part)));
            assertEquals(all.equals(part), text.contentEquals(text(part)));
        }
    }

    @Test
    void aSearchBeginsWhereItIsTold() {
        StackString text = text("éaéa€");
        assertEquals(List.of(0, 3, 3, 3, -1, -1), IntStream.of(0, 2, 3, 3, 5, 9)
                .map(from -> text.indexOf("éa", from)).boxed().toList());
        assertEquals(6, text.indexOf(text("€"), 6));
        assertEquals(List.of(0, 2, 9), IntStream.of(0, 2, 9)
                .map(from -> text.indexOf("", from)).boxed().toList());
        for (int from : new int[] {-1, 10, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertIndex(refused(InvalidIndexException.class, text,
                    t -> t.indexOf("a", from)), from, 9);
        }
        for (int from : new int[] {1, 4, 7, 8}) {
            assertEquals(from, refused(InvalidBoundaryException.class, text,
                    t -> t.indexOf("a", from)).index());
            assertEquals(from, refused(InvalidBoundaryException.class, text,
                    t -> t.indexOf("", from)).index());
        }
        refused(NullPointerException.class, text, t -> t.indexOf(null, -1));
    }

    @Test
    void splitGivesOnePartMoreThanThereAreSeparators() {
        for (String all : List.of("", "é", "a", "aéb", "éa", "aé", "éé", "aééa€b", "ééé😀")) {
            for (String separator : List.of("é", "éé", "a", "€", "x", ".", "aé")) {
                assertEquals(List.of(all.split(Pattern.quote(separator), -1)),
                        text(all).split(new StringBuilder(separator)).toList(), separator);
            }
            assertEquals(List.of(all), text(all).split("\ud83d").toList());
        }
        StackString text = text("a,b");
        var parts = text.split(",");
        text.clear();
        assertEquals(List.of("a", "b"), parts.toList());
        assertEquals(0, refused(InvalidSizeException.class, text, t -> t.split("")).size());
        refused(NullPointerException.class, text, t -> t.split(null));
        StackString self = text("é");
        assertEquals(List.of("", ""), self.split(self).toList());
    }

    @Test
    void aTextThatIsNotAsciiIsReadOnceWhereItIsAnArgument() {
        String long1 = "é".repeat(200_000);
        StackString text = text(400_000, long1);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertTrue(text.contentEquals(text.copy()));
            assertTrue(text.startsWith(text.copy()));
            assertTrue(text.endsWith(text.copy()));
            assertEquals(0, text.indexOf(text.copy()));
            assertEquals(text, text(400_000, (CharSequence) text));
            assertTrue(new StackString(400_000).tryAppend((CharSequence) text));
            new StackString(400_000).append(text, 0, text.length());
        });
    }

    @Test
    void theCharsOfAnAsciiTextTakeNoWalk() {
        StackString text = text(400_000, "a".repeat(400_000));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < text.length(); i++) {
                assertEquals('a', text.charAt(i));
            }
        });
    }

    @Test
    void stripTakesWhiteSpaceAtBothEnds() {
        for (String all : List.of("", " ", " \t\n", "a", " a", "a ", "  a b  ",
                "\u2003é\u2003\u3000", "\u2003", "\u00a0a\u00a0")) {
            StackString text = text(all);
            int changes = text.changes();
            text.strip();
            assertEquals(all.strip(), text.toString());
            assertEquals(all.equals(all.strip()), changes == text.changes());
        }
    }

    @Test
    void caseMappingFitsOrChangesNothing() {
        StackString text = text(12, "aßé1");
        text.toUpperCase();
        assertEquals("ASSÉ1", text.toString());
        text.toLowerCase();
        assertEquals("assé1", text.toString());
        assertTrue(text.tryToUpperCase());
        assertEquals("ASSÉ1", text.toString());
        assertTrue(text.tryToLowerCase());
        assertEquals("assé1", text.toString());
        int changes = text.changes();
        text.toLowerCase();
        assertTrue(text.tryToLowerCase());
        assertEquals(changes, text.changes());
        StackString growing = text(4, "ΐa");
        assertFull(refused(CapacityExceededException.class, growing, StackString::toUpperCase),
                4, 3, 4);
        refused(growing, StackString::tryToUpperCase);
        StackString lower = text(3, "aİ");
        assertFull(refused(CapacityExceededException.class, lower, StackString::toLowerCase),
                3, 3, 1);
        refused(lower, StackString::tryToLowerCase);
        StackString exact = text(4, "aİ");
        exact.toLowerCase();
        assertEquals("ai\u0307", exact.toString());
        StackString tried = text(4, "aİ");
        assertTrue(tried.tryToLowerCase());
        assertEquals(exact, tried);
        StackString upper = text(6, "aßéb");
        assertTrue(upper.tryToUpperCase());
        assertEquals("ASSÉB", upper.toString());
        StackString kelvin = text(3, "\u212a");
        kelvin.toLowerCase();
        assertEquals("k", kelvin.toString());
        assertTrue(kelvin.isAscii());
    }

    @Test
    void caseMappingDoesNotLookAtTheDefaultLocale() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            StackString text = text("iI");
            text.toUpperCase();
            assertEquals("II", text.toString());
            text.toLowerCase();
            assertEquals("ii", text.toString());
            assertTrue(text.tryToUpperCase());
            assertEquals("II", text.toString());
            assertTrue(text.tryToLowerCase());
            assertEquals("ii", text.toString());
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void theOrderIsThatOfTheCodePoints() {
        List<String> ordered = List.of("", "a", "aa", "ab", "b", "\u007f", "\u0080", "é", "€",
                "\uffff", "\ud800\udc00", "\ud800\udc00a", "\udbff\udfff");
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = 0; j < ordered.size(); j++) {
                StackString left = text(ordered.get(i));
                StackString right = text(20, ordered.get(j));
                assertEquals(Integer.signum(i - j), Integer.signum(left.compareTo(right)));
                assertEquals(i == j, left.equals(right));
                if (i == j) {
                    assertEquals(left.hashCode(), right.hashCode());
                }
            }
        }
        assertTrue("\uffff".compareTo("\ud800\udc00") > 0);
        assertEquals("hash code".hashCode(), text("hash code").hashCode());
        assertEquals(31 * (byte) 0xC3 + (byte) 0xA9, text("é").hashCode());
        assertFalse(text("a").equals((Object) "a"));
        assertFalse(text("a").equals(null));
        StackString popped = text("aé");
        popped.popCodePoint();
        assertEquals(text("a"), popped);
        assertEquals(text("a").hashCode(), popped.hashCode());
    }
}
