package dev.avila.alloc.view;

import static java.util.Spliterator.ORDERED;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidBoundaryException;
import dev.avila.alloc.InvalidCodePointException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.MalformedTextException;
import dev.avila.alloc.stack.StackString;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ConcurrentModificationException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Spliterators;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The {@link CharSequence} and {@link Appendable} of a text that is UTF-8.
 *
 * <p>Two kinds of index occur. The methods of {@link CharSequence} count UTF-16 chars, all others
 * count bytes. While {@link #isAscii()} is true the two are the same, and {@code length} and
 * {@code charAt} take constant time; otherwise both walk from the front. Iterators and streams walk
 * once.
 *
 * <p>Where a {@link CharSequence} is an argument, its {@code charAt} is called. What it throws
 * passes through, and the text is as before.
 */
public abstract class StringView extends Proxied
        implements CharSequence, Appendable, Comparable<StringView>, Serializable {

    /** For the proved class that holds the bytes. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected StringView() {
        super(null);
    }

    /**
     * {@return a new text of the chars of {@code text}, which is full}
     *
     * <p>Takes time that grows with their number.
     *
     * @param text its {@code toString} is called, once
     * @throws MalformedTextException if it has a lone surrogate, with the index of that
     */
    public static StackString copyOf(CharSequence text) {
        byte[] bytes = wellFormed(text);
        return filled(bytes, bytes.length);
    }

    /**
     * {@return a new text of the chars of {@code text}, with room for {@code capacity} bytes}
     *
     * <p>Takes time that grows with {@code capacity} and with the number of the chars.
     *
     * @param text its {@code toString} is called, once
     * @param capacity how many bytes there can be
     * @throws MalformedTextException if it has a lone surrogate, with the index of that
     * @throws InvalidSizeException if {@code capacity} is negative
     * @throws CapacityExceededException if its bytes are more than {@code capacity}
     */
    public static StackString copyOf(CharSequence text, int capacity) {
        return filled(wellFormed(text), capacity);
    }

    private static StackString filled(byte[] bytes, int capacity) {
        StackString text = new StackString(capacity);
        text.appendUtf8(bytes, 0, bytes.length);
        return text;
    }

    /** The bytes of {@code text}, if it has no lone surrogate. */
    private static byte[] wellFormed(CharSequence text) {
        String chars = text.toString();
        long bytes = Utf16.bytes(chars, 0, chars.length());
        if (bytes < 0) {
            throw new MalformedTextException((int) (-1 - bytes));
        }
        return chars.getBytes(StandardCharsets.UTF_8);
    }

    /** {@return how many bytes there can be} */
    public abstract /*@ pure @*/ int capacity();

    /** {@return how many bytes there are} */
    public abstract /*@ pure @*/ int size();

    @Override
    public abstract /*@ pure @*/ boolean isEmpty();

    /** {@return how many bytes there is room for} */
    public abstract /*@ pure @*/ int remainingCapacity();

    /** {@return a number that differs after each call that adds or removes bytes} */
    public abstract /*@ pure @*/ int changes();

    /** {@return whether chars and bytes are known to be the same} */
    public abstract /*@ pure @*/ boolean isAscii();

    /**
     * {@return whether a code point begins there, or the text ends}
     *
     * @param index any number
     */
    public abstract /*@ pure @*/ boolean isBoundary(int index);

    /**
     * {@return the byte at {@code index}}
     *
     * @param index from 0 to {@code size() - 1}
     */
    public abstract /*@ pure @*/ byte byteAt(int index);

    /**
     * {@return the code point that begins at {@code index}}
     *
     * @param index a boundary from 0 to {@code size() - 1}
     */
    public abstract /*@ pure @*/ int codePointAtByte(int index);

    /**
     * Puts a code point behind all others.
     *
     * @param codePoint a Unicode scalar value
     * @return false, and nothing has changed, if there is no room or it is none
     */
    //@ public behavior assignable \everything;
    public abstract boolean tryAppendCodePoint(int codePoint);

    /**
     * Puts a code point behind all others.
     *
     * @param codePoint a Unicode scalar value
     */
    //@ public behavior assignable \everything;
    public abstract void appendCodePoint(int codePoint);

    /**
     * Puts well-formed bytes behind all others.
     *
     * @param source UTF-8
     * @param from where they begin
     * @param to where they end
     */
    //@ public behavior assignable \everything;
    public abstract void appendUtf8(byte /*@ nullable @*/ [] source, int from, int to);

    /**
     * Puts well-formed bytes before the code point at {@code index}.
     *
     * @param index a boundary from 0 to {@code size()}
     * @param source UTF-8
     * @param from where they begin
     * @param to where they end
     */
    //@ public behavior assignable \everything;
    public abstract void insertUtf8(int index, byte /*@ nullable @*/ [] source, int from,
            int to);

    /**
     * Puts well-formed bytes before the code point at {@code index}.
     *
     * @param index a boundary from 0 to {@code size()}
     * @param source UTF-8
     * @param from where they begin
     * @param to where they end
     * @return false, and nothing has changed, if that cannot be
     */
    //@ public behavior assignable \everything;
    public abstract boolean tryInsertUtf8(int index, byte /*@ nullable @*/ [] source, int from,
            int to);

    /**
     * Takes out the bytes from {@code from} to before {@code to}.
     *
     * @param from a boundary from 0 to {@code to}
     * @param to a boundary from {@code from} to {@code size()}
     */
    //@ public behavior assignable \everything;
    public abstract void remove(int from, int to);

    /**
     * Keeps the first {@code newSize} bytes.
     *
     * @param newSize a boundary from 0 to {@code size()}
     * @return false, and nothing has changed, if it is none
     */
    //@ public behavior assignable \everything;
    public abstract boolean tryTruncate(int newSize);

    /** Takes out all bytes. */
    //@ public behavior assignable \everything;
    public abstract void clear();

    /**
     * Writes the bytes from {@code from} to before {@code to} into {@code target}.
     *
     * @param from from 0 to {@code to}
     * @param to from {@code from} to {@code size()}
     * @param target long enough
     * @param at where the first byte goes
     */
    //@ public behavior assignable \everything;
    public abstract void copyTo(int from, int to, byte /*@ nullable @*/ [] target, int at);

    /** How many UTF-16 chars the text has. Takes constant time if {@link #isAscii()}. */
    @Override
    public final int length() {
        if (isAscii()) {
            return size();
        }
        int length = 0;
        for (int at = 0; at < size(); at = next(at)) {
            length += Character.charCount(codePointAtByte(at));
        }
        return length;
    }

    /**
     * {@return the UTF-16 char at {@code index}} Takes constant time if {@link #isAscii()}, else
     * time that grows with {@code index}.
     *
     * @param index from 0 to {@code length() - 1}
     * @throws IndexOutOfBoundsException if there is no such char
     */
    @Override
    public final char charAt(int index) {
        if (isAscii()) {
            return (char) byteAt(index);
        }
        int before = 0;
        for (int at = 0; at < size(); at = next(at)) {
            int codePoint = codePointAtByte(at);
            if (before == index) {
                return codePoint < 65536 ? (char) codePoint : Character.highSurrogate(codePoint);
            }
            before += Character.charCount(codePoint);
            if (before - 1 == index) {
                return Character.lowSurrogate(codePoint);
            }
        }
        throw new InvalidIndexException(index, before);
    }

    /**
     * {@return a new String of the UTF-16 chars from {@code from} to before {@code to}}
     *
     * @param from from 0 to {@code to}
     * @param to from {@code from} to {@code length()}
     * @throws IndexOutOfBoundsException if they are not
     */
    @Override
    public final CharSequence subSequence(int from, int to) {
        String all = toString();
        requireRange(all, from, to);
        return all.substring(from, to);
    }

    private static void requireRange(CharSequence text, int from, int to) {
        int length = text.length();
        if (from < 0 || to < from || length < to) {
            throw new InvalidIndexException(from < 0 || to < from ? from : to, length);
        }
    }

    /** The whole text, as a new String. */
    @Override
    public final String toString() {
        return new String(utf8(), StandardCharsets.UTF_8);
    }

    /** {@return the bytes, in a new array} */
    public final byte[] utf8() {
        byte[] bytes = new byte[size()];
        copyTo(0, size(), bytes, 0);
        return bytes;
    }

    /** Where the code point behind that at {@code at} begins. */
    private int next(int at) {
        int lead = byteAt(at);
        if (0 <= lead) {
            return at + 1;
        }
        return at + (lead < -32 ? 2 : lead < -16 ? 3 : 4);
    }

    /**
     * Calls {@code action} with each code point. Makes no object.
     *
     * @param action what it throws passes through
     * @throws ConcurrentModificationException if it changes the text
     */
    public final void forEachCodePoint(IntConsumer action) {
        Objects.requireNonNull(action);
        int expected = changes();
        int size = size();
        for (int at = 0; at < size; at = next(at)) {
            action.accept(codePointAtByte(at));
            if (changes() != expected) {
                throw new ConcurrentModificationException();
            }
        }
    }

    /** {@return an iterator of the code points; it fails fast} */
    public final PrimitiveIterator.OfInt codePointIterator() {
        return new CodePoints(this);
    }

    /** A stream of the code points; it binds at its first use and fails fast. */
    @Override
    public final IntStream codePoints() {
        return stream(() -> new CodePoints(this));
    }

    /** A stream of the UTF-16 chars; it binds at its first use and fails fast. */
    @Override
    public final IntStream chars() {
        return stream(() -> new Chars(this));
    }

    private static IntStream stream(Supplier<PrimitiveIterator.OfInt> iterator) {
        return StreamSupport.intStream(
                () -> Spliterators.spliteratorUnknownSize(iterator.get(), ORDERED),
                ORDERED, false);
    }

    /** {@return the lines that {@link String#lines()} makes of the text as it is now} */
    public final Stream<String> lines() {
        return toString().lines();
    }

    /**
     * Puts {@code text} behind the rest, or as much as "null" if it is null. It is looked at twice.
     * Makes no object, but for one String if {@code text} is a text like this one and not ASCII.
     *
     * @return this
     * @throws MalformedTextException if it has a lone surrogate, with the index of that
     * @throws CapacityExceededException if there is no room for its bytes
     * @throws ConcurrentModificationException if it changes between the two looks, or changes this
     *     text, which then need not be as before
     */
    @Override
    public final StringView append(/*@ nullable @*/ CharSequence text) {
        CharSequence chars = Utf16.quick(Objects.requireNonNullElse(text, "null"));
        return appendAll(chars, 0, chars.length());
    }

    /**
     * Puts a part of {@code text}, or of "null" if it is null, behind the rest, as
     * {@link #append(CharSequence)} does it.
     *
     * @param from from 0 to {@code to}
     * @param to from {@code from} to {@code text.length()}
     * @return this
     * @throws IndexOutOfBoundsException if they are not
     */
    @Override
    public final StringView append(/*@ nullable @*/ CharSequence text, int from, int to) {
        CharSequence chars = Utf16.quick(Objects.requireNonNullElse(text, "null"));
        requireRange(chars, from, to);
        return appendAll(chars, from, to);
    }

    private StringView appendAll(CharSequence text, int from, int to) {
        int expected = changes();
        long bytes = Utf16.bytes(text, from, to);
        if (bytes < 0) {
            throw new MalformedTextException((int) (-1 - bytes));
        }
        requireRoom(bytes);
        if (!put(text, from, to, (int) bytes, expected)) {
            throw new ConcurrentModificationException();
        }
        return this;
    }

    private void requireRoom(long bytes) {
        if (remainingCapacity() < bytes) {
            throw new CapacityExceededException(capacity(), size(), bytes);
        }
    }

    /**
     * Puts {@code text} behind the rest, as {@link #append(CharSequence)} does it.
     *
     * @param text its {@code charAt} is called
     * @return false, and nothing was appended, if there is no room, it is null, has a lone
     *     surrogate or changes, as there
     */
    public final boolean tryAppend(/*@ nullable @*/ CharSequence text) {
        if (text == null) {
            return false;
        }
        CharSequence chars = Utf16.quick(text);
        int length = chars.length();
        int expected = changes();
        long bytes = Utf16.bytes(chars, 0, length);
        return 0 <= bytes && bytes <= remainingCapacity()
                && put(chars, 0, length, (int) bytes, expected);
    }

    /**
     * Puts code points of {@code text} behind the rest while there are any and there is room, and
     * stops before a lone surrogate. Otherwise as {@link #append(CharSequence)}.
     *
     * @return how many chars were taken, from the first on
     */
    public final int fillFrom(CharSequence text) {
        CharSequence chars = Utf16.quick(text);
        int end = Utf16.fitting(chars, remainingCapacity());
        appendAll(chars, 0, end);
        return end;
    }

    /** Appends all or nothing, for chars that were that many bytes when they were counted. */
    private boolean put(CharSequence text, int from, int to, int bytes, int changes) {
        int size = size();
        boolean wasAscii = isAscii();
        boolean done = false;
        try {
            done = putEach(text, from, to, changes) && size() - size == bytes;
        } finally {
            if (!done) {
                undo(size, wasAscii);
            }
        }
        return done;
    }

    /** Stops where the chars, while they are looked at, change this text. */
    private boolean putEach(CharSequence text, int from, int to, int changes) {
        int start = text instanceof String string ? putAscii(string, from, to) : from;
        int expected = start == from ? changes : changes();
        for (int i = start; i < to; i++) {
            int codePoint = Utf16.codePoint(text, i, to);
            if (changes() != expected || !tryAppendCodePoint(codePoint)) {
                return false;
            }
            expected = changes();
            if (65536 <= codePoint) {
                i++;
            }
        }
        return true;
    }

    /** Appends chars up to the first that is not ASCII, and says where that is. */
    private int putAscii(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char item = text.charAt(i);
            if (128 <= item) {
                return i;
            }
            appendCodePoint(item);
        }
        return to;
    }

    /** Only an empty text becomes ASCII again, so the bytes go out and come back. */
    private void undo(int size, boolean wasAscii) {
        if (tryTruncate(size) && wasAscii) {
            become(utf8());
        }
    }

    /** Puts well-formed bytes that fit in the place of the whole text. */
    private void become(byte[] bytes) {
        clear();
        appendUtf8(bytes, 0, bytes.length);
    }

    /**
     * Puts a UTF-16 char behind the rest.
     *
     * @return this
     * @throws InvalidCodePointException if it is a surrogate, which is half a code point
     * @throws CapacityExceededException if there is no room for its bytes
     */
    @Override
    public final StringView append(char item) {
        appendCodePoint(item);
        return this;
    }

    /**
     * Puts the digits of {@code number} behind the rest, and a minus before them if it is
     * negative. Makes no object.
     *
     * @return this
     * @throws CapacityExceededException if there is no room for them
     */
    public final StringView appendDecimal(long number) {
        requireRoom(decimals(number));
        putDecimal(number);
        return this;
    }

    /** {@return whether there was room for the digits of {@code number}, which were appended} */
    public final boolean tryAppendDecimal(long number) {
        if (remainingCapacity() < decimals(number)) {
            return false;
        }
        putDecimal(number);
        return true;
    }

    private static int decimals(long number) {
        int decimals = number < 0 ? 2 : 1;
        for (long rest = number / 10; rest != 0; rest /= 10) {
            decimals++;
        }
        return decimals;
    }

    private void putDecimal(long number) {
        if (number < 0) {
            appendCodePoint('-');
        }
        long unit = 1;
        while (number / unit / 10 != 0) {
            unit *= 10;
        }
        for (; unit != 0; unit /= 10) {
            appendCodePoint((int) ('0' + Math.abs(number / unit % 10)));
        }
    }

    /**
     * Puts what {@link String#format(Locale, String, Object...)} makes in {@link Locale#ROOT}
     * behind the rest.
     *
     * @return this
     * @throws MalformedTextException if that has a lone surrogate, with the index of that
     * @throws CapacityExceededException if there is no room for its bytes
     */
    public final StringView appendFormat(String format, Object... arguments) {
        return append(String.format(Locale.ROOT, format, arguments));
    }

    /**
     * Puts what {@link String#format(Locale, String, Object...)} makes in {@link Locale#ROOT}
     * behind the rest. What it throws passes through.
     *
     * @return false, and nothing was appended, if there is no room, {@code format} is null or the
     *     result has a lone surrogate
     */
    public final boolean tryAppendFormat(/*@ nullable @*/ String format, Object... arguments) {
        return format != null && tryAppend(String.format(Locale.ROOT, format, arguments));
    }

    /**
     * Puts {@code text} before the code point at {@code index}. Makes a String, if it is none, and
     * an array of its bytes.
     *
     * @param index a boundary from 0 to {@code size()}
     * @param text its {@code toString} is called, once
     * @return this
     * @throws MalformedTextException if it has a lone surrogate, with the index of that
     * @throws IndexOutOfBoundsException if {@code index} is out of range
     * @throws InvalidBoundaryException if {@code index} is inside a code point
     * @throws CapacityExceededException if there is no room for its bytes
     */
    public final StringView insert(int index, CharSequence text) {
        byte[] source = wellFormed(text);
        insertUtf8(index, source, 0, source.length);
        return this;
    }

    /**
     * Puts {@code text} before the code point at {@code index}, as {@link #insert} does it.
     *
     * @param index a boundary from 0 to {@code size()}
     * @param text its {@code toString} is called, once
     * @return false, and nothing has changed, if that cannot be
     */
    public final boolean tryInsert(int index, /*@ nullable @*/ CharSequence text) {
        if (text == null) {
            return false;
        }
        String chars = text.toString();
        if (Utf16.bytes(chars, 0, chars.length()) < 0) {
            return false;
        }
        byte[] source = chars.getBytes(StandardCharsets.UTF_8);
        return tryInsertUtf8(index, source, 0, source.length);
    }

    /** {@return the index of the byte where {@code text} begins for the first time, or -1} */
    public final int indexOf(CharSequence text) {
        return find(Utf16.quick(text), 0);
    }

    /**
     * {@return the index of the byte where {@code text} begins for the first time at {@code from}
     * or behind it, or -1}
     *
     * @param from a boundary from 0 to {@code size()}
     * @throws IndexOutOfBoundsException if {@code from} is out of range
     * @throws InvalidBoundaryException if {@code from} is inside a code point
     */
    public final int indexOf(CharSequence text, int from) {
        CharSequence chars = Utf16.quick(Objects.requireNonNull(text));
        if (from < 0 || size() < from) {
            throw new InvalidIndexException(from, size());
        }
        if (!isBoundary(from)) {
            throw new InvalidBoundaryException(from);
        }
        return find(chars, from);
    }

    private int find(CharSequence chars, int from) {
        int at = from;
        while (matchEnd(at, chars) == -1) {
            if (at == size()) {
                return -1;
            }
            at = next(at);
        }
        return at;
    }

    /** {@return whether {@code text} is a part of this one} */
    public final boolean contains(CharSequence text) {
        return indexOf(text) != -1;
    }

    /** {@return whether this begins with {@code text}} */
    public final boolean startsWith(CharSequence text) {
        return matchEnd(0, Utf16.quick(text)) != -1;
    }

    /** {@return whether this ends with {@code text}} */
    public final boolean endsWith(CharSequence text) {
        CharSequence chars = Utf16.quick(text);
        long bytes = Utf16.bytes(chars, 0, chars.length());
        int at = (int) Math.max(-1, size() - bytes); // no boundary, if there is a lone surrogate
        return isBoundary(at) && matchEnd(at, chars) != -1;
    }

    /** {@return whether this and {@code text} have the same UTF-16 chars} */
    public final boolean contentEquals(CharSequence text) {
        return matchEnd(0, Utf16.quick(text)) == size();
    }

    /** Where {@code text} ends, if it begins at {@code start}, a boundary, or -1. */
    private int matchEnd(int start, CharSequence text) {
        int at = start;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            int codePoint = Utf16.codePoint(text, i, length);
            if (at == size() || codePointAtByte(at) != codePoint) {
                return -1;
            }
            at = next(at);
            if (65536 <= codePoint) {
                i++;
            }
        }
        return at;
    }

    /**
     * {@return the parts before, between and behind the places where {@code separator} stands in
     * the text as it is now} There is one part more than there are places; a part can be empty.
     *
     * @param separator its {@code toString} is called, once
     * @throws InvalidSizeException if it is empty
     */
    public final Stream<String> split(CharSequence separator) {
        String chars = separator.toString();
        if (chars.isEmpty()) {
            throw new InvalidSizeException(0);
        }
        byte[] bytes = utf8();
        Stream.Builder<String> parts = Stream.builder();
        int start = 0;
        for (int at = find(chars, 0); at != -1; at = find(chars, start)) {
            parts.add(new String(bytes, start, at - start, StandardCharsets.UTF_8));
            start = matchEnd(at, chars);
        }
        parts.add(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8));
        return parts.build();
    }

    /** Takes out {@link Character#isWhitespace(int) white space} at both ends. */
    public final void strip() {
        int end = size();
        while (0 < end && Character.isWhitespace(codePointAtByte(previous(end)))) {
            end = previous(end);
        }
        int start = 0;
        while (start < end && Character.isWhitespace(codePointAtByte(start))) {
            start = next(start);
        }
        if (end < size()) {
            remove(end, size());
        }
        if (0 < start) {
            remove(0, start);
        }
    }

    /** Where the code point before the boundary {@code at} begins. */
    private int previous(int at) {
        int start = at - 1;
        while (!isBoundary(start)) {
            start--;
        }
        return start;
    }

    /**
     * Maps the text to upper case, in {@link Locale#ROOT}. Makes Strings and an array.
     *
     * @throws CapacityExceededException if the result is too long, with how many bytes it is longer
     */
    public final void toUpperCase() {
        requireDone(replaced(toString().toUpperCase(Locale.ROOT)));
    }

    /** {@return whether there was room for the text in upper case, which it is now} */
    public final boolean tryToUpperCase() {
        return replaced(toString().toUpperCase(Locale.ROOT)) <= capacity();
    }

    /**
     * Maps the text to lower case, in {@link Locale#ROOT}. Makes Strings and an array.
     *
     * @throws CapacityExceededException if the result is too long, with how many bytes it is longer
     */
    public final void toLowerCase() {
        requireDone(replaced(toString().toLowerCase(Locale.ROOT)));
    }

    /** {@return whether there was room for the text in lower case, which it is now} */
    public final boolean tryToLowerCase() {
        return replaced(toString().toLowerCase(Locale.ROOT)) <= capacity();
    }

    private void requireDone(int bytes) {
        if (capacity() < bytes) {
            throw new CapacityExceededException(capacity(), size(), bytes - size());
        }
    }

    /** How many bytes {@code text} has; it is what is here afterwards, if they fit. */
    private int replaced(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= capacity() && !contentEquals(text)) {
            become(bytes);
        }
        return bytes.length;
    }

    /**
     * Compares the bytes without sign, which is the order of the code points.
     * {@link String#compareTo} has another: it puts what is beyond U+FFFF before U+E000.
     */
    @Override
    public final int compareTo(StringView other) {
        int common = Math.min(size(), other.size());
        for (int i = 0; i < common; i++) {
            int difference = Byte.compareUnsigned(byteAt(i), other.byteAt(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(size(), other.size());
    }

    /** True for another text of this class with the same bytes; never for a String. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof StringView that && compareTo(that) == 0;
    }

    /** A hash code of the bytes; that of the String, if they are ASCII. */
    @Override
    public final int hashCode() {
        int hash = 0;
        for (int i = 0; i < size(); i++) {
            hash = 31 * hash + byteAt(i);
        }
        return hash;
    }

    /** From the first code point to the last. */
    private static final class CodePoints implements PrimitiveIterator.OfInt {

        private final StringView text;
        private final int expected;
        private int next;

        CodePoints(StringView text) {
            this.text = text;
            this.expected = text.changes();
        }

        @Override
        public boolean hasNext() {
            return next != text.size();
        }

        @Override
        public int nextInt() {
            if (text.changes() != expected) {
                throw new ConcurrentModificationException();
            }
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int codePoint = text.codePointAtByte(next);
            next = text.next(next);
            return codePoint;
        }
    }

    /** From the first UTF-16 char to the last. */
    private static final class Chars implements PrimitiveIterator.OfInt {

        private final CodePoints codePoints;
        private int low; // the second char of a code point whose first was given, or 0

        Chars(StringView text) {
            this.codePoints = new CodePoints(text);
        }

        @Override
        public boolean hasNext() {
            return low != 0 || codePoints.hasNext();
        }

        @Override
        public int nextInt() {
            if (low != 0) {
                int given = low;
                low = 0;
                return given;
            }
            int codePoint = codePoints.nextInt();
            if (codePoint < 65536) {
                return codePoint;
            }
            low = Character.lowSurrogate(codePoint);
            return Character.highSurrogate(codePoint);
        }
    }
}
