package dev.avila.alloc.stack;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.InvalidBoundaryException;
import dev.avila.alloc.InvalidCodePointException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.MalformedTextException;
import dev.avila.alloc.view.StringView;

/**
 * A text of at most {@code capacity} bytes of UTF-8 in one array that is made once.
 *
 * <p>{@code bytes[0 .. size)} is the content, and the invariant says that it is well-formed, as
 * {@link Utf8} defines it. The end and each place where no continuation byte stands is a boundary.
 * {@code changes} counts the calls that add or remove bytes; iterators compare it. Not
 * thread-safe.
 */
// Deviation from style 1: one type is one file, and each operation has its whole contract.
public final class StackString extends StringView {

    private /*@ spec_public @*/ final byte[] bytes;
    private /*@ spec_public @*/ int size;
    private /*@ spec_public @*/ boolean ascii;
    private /*@ spec_public @*/ int changes;

    /*@ public invariant 0 <= size && size <= bytes.length;
      @ public invariant Utf8.wellFormed(bytes, 0, size);
      @ public invariant ascii ==> (\forall int i; 0 <= i && i < size; 0 <= bytes[i]);
      @ public invariant 0 <= changes && changes <= Integer.MAX_VALUE;
      @*/
    //+KEY@ public accessible \inv: bytes, size, ascii, changes, bytes[0 .. size - 1];

    /*@ public normal_behavior
      @   requires 0 <= capacity;
      @   assignable \nothing;
      @   ensures bytes.length == capacity && size == 0 && ascii; // functional
      @   ensures \fresh(bytes); // non-overlap
      @ also public exceptional_behavior
      @   requires capacity < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == capacity;
      @*/
    public StackString(int capacity) {
        // The invariant holds on each way out, so there is an array even for a refused capacity.
        bytes = new byte[capacity < 0 ? 0 : capacity];
        ascii = true;
        Utf8.empty(bytes, 0);
        if (capacity < 0) {
            throw new InvalidSizeException(capacity);
        }
    }

    //@ also public normal_behavior ensures \result == bytes.length; // functional
    @Override
    public /*@ pure @*/ int capacity() {
        return bytes.length;
    }

    /** How many bytes the text has. */
    //@ also public normal_behavior ensures \result == size; // functional
    @Override
    public /*@ pure @*/ int size() {
        return size;
    }

    //@ also public normal_behavior ensures \result == (size == 0); // functional
    @Override
    public /*@ pure @*/ boolean isEmpty() {
        return size == 0;
    }

    //@ public normal_behavior ensures \result == (size == bytes.length); // functional
    public /*@ pure @*/ boolean isFull() {
        return size == bytes.length;
    }

    //@ also public normal_behavior ensures \result == bytes.length - size; // functional
    @Override
    public /*@ pure @*/ int remainingCapacity() {
        return bytes.length - size;
    }

    /** How often bytes were added or removed; after 2<sup>31</sup> - 1 comes 0 again. */
    //@ also public normal_behavior ensures \result == changes; // functional
    @Override
    public /*@ pure @*/ int changes() {
        return changes;
    }

    /** Whether nothing but ASCII was put in since the text was made or cleared. */
    //@ also public normal_behavior ensures \result == ascii; // functional
    @Override
    public /*@ pure @*/ boolean isAscii() {
        return ascii;
    }

    /** Whether a code point begins at {@code index}, or the text ends there. */
    /*@ also public normal_behavior
      @   ensures \result == (0 <= index && index <= size
      @       && (index == size || -65 < bytes[index])); // functional
      @*/
    @Override
    public /*@ pure @*/ boolean isBoundary(int index) {
        return index == size || 0 <= index && index < size && -65 < bytes[index];
    }

    /*@ also public normal_behavior
      @   requires 0 <= index && index < size;
      @   ensures \result == bytes[index]; // functional
      @ also public exceptional_behavior
      @   requires index < 0 || size <= index;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == index && e.size == size;
      @*/
    @Override
    public /*@ pure @*/ byte byteAt(int index) {
        if (index < 0 || size <= index) {
            throw new InvalidIndexException(index, size);
        }
        return bytes[index];
    }

    /** The code point that begins at {@code index}, an index of bytes. */
    /*@ also public normal_behavior
      @   requires 0 <= index && index < size && -65 < bytes[index];
      @   ensures 0 <= bytes[index] ==> \result == bytes[index]; // functional
      @   ensures bytes[index] < -32 ==> \result
      @       == (bytes[index] + 64) * 64 + (bytes[index + 1] + 128); // functional
      @   ensures -32 <= bytes[index] && bytes[index] < -16 ==> \result
      @       == (bytes[index] + 32) * 4096 + (bytes[index + 1] + 128) * 64
      @       + (bytes[index + 2] + 128); // functional
      @   ensures -16 <= bytes[index] && bytes[index] < 0 ==> \result
      @       == (bytes[index] + 16) * 262144 + (bytes[index + 1] + 128) * 4096
      @       + (bytes[index + 2] + 128) * 64 + (bytes[index + 3] + 128); // functional
      @ also public exceptional_behavior
      @   requires index < 0 || size <= index;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == index && e.size == size;
      @ also public exceptional_behavior
      @   requires 0 <= index && index < size && bytes[index] <= -65;
      @   signals_only InvalidBoundaryException; // refusal
      @   signals (InvalidBoundaryException e) e.index == index;
      @*/
    @Override
    public /*@ pure @*/ int codePointAtByte(int index) {
        if (index < 0 || size <= index) {
            throw new InvalidIndexException(index, size);
        }
        if (bytes[index] <= -65) {
            throw new InvalidBoundaryException(index);
        }
        Utf8.character(bytes, 0, index, size);
        return CodePoint.decode(bytes, index);
    }

    /*@ also public normal_behavior
      @   requires 0 <= codePoint && codePoint < 55296 || 57344 <= codePoint && codePoint < 1114112;
      @   requires (codePoint < 128 ? 1 : codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4)
      @       <= bytes.length - size;
      @   assignable size, ascii, changes, bytes[size .. size + (codePoint < 128 ? 0
      @       : codePoint < 2048 ? 1 : codePoint < 65536 ? 2 : 3)];
      @   ensures \result; // availability
      @   ensures size == \old(size) + (codePoint < 128 ? 1
      @       : codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4); // functional
      @   ensures codePoint < 128 ==> bytes[size - 1] == codePoint; // functional
      @   ensures 128 <= codePoint && codePoint < 2048 ==> (bytes[size - 2] + 64) * 64
      @       + (bytes[size - 1] + 128) == codePoint; // functional
      @   ensures 2048 <= codePoint && codePoint < 65536 ==> (bytes[size - 3] + 32) * 4096
      @       + (bytes[size - 2] + 128) * 64 + (bytes[size - 1] + 128) == codePoint; // functional
      @   ensures 65536 <= codePoint ==> (bytes[size - 4] + 16) * 262144
      @       + (bytes[size - 3] + 128) * 4096 + (bytes[size - 2] + 128) * 64
      @       + (bytes[size - 1] + 128) == codePoint; // functional
      @   ensures ascii == (\old(ascii) && codePoint < 128); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires codePoint < 0 || 55296 <= codePoint && codePoint < 57344 || 1114112 <= codePoint;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @ also public normal_behavior
      @   requires bytes.length - size
      @       < (codePoint < 128 ? 1 : codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4);
      @   assignable \nothing;
      @   ensures !\result; // availability, refusal
      @*/
    @Override
    public boolean tryAppendCodePoint(int codePoint) {
        int length = CodePoint.length(codePoint);
        if (length == 0 || bytes.length - size < length) {
            return false;
        }
        put(codePoint, length);
        return true;
    }

    /*@ also public normal_behavior
      @   requires 0 <= codePoint && codePoint < 55296 || 57344 <= codePoint && codePoint < 1114112;
      @   requires (codePoint < 128 ? 1 : codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4)
      @       <= bytes.length - size;
      @   assignable size, ascii, changes, bytes[size .. size + (codePoint < 128 ? 0
      @       : codePoint < 2048 ? 1 : codePoint < 65536 ? 2 : 3)];
      @   ensures size == \old(size) + (codePoint < 128 ? 1
      @       : codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4); // functional
      @   ensures codePoint < 128 ==> bytes[size - 1] == codePoint; // functional
      @   ensures 128 <= codePoint && codePoint < 2048 ==> (bytes[size - 2] + 64) * 64
      @       + (bytes[size - 1] + 128) == codePoint; // functional
      @   ensures 2048 <= codePoint && codePoint < 65536 ==> (bytes[size - 3] + 32) * 4096
      @       + (bytes[size - 2] + 128) * 64 + (bytes[size - 1] + 128) == codePoint; // functional
      @   ensures 65536 <= codePoint ==> (bytes[size - 4] + 16) * 262144
      @       + (bytes[size - 3] + 128) * 4096 + (bytes[size - 2] + 128) * 64
      @       + (bytes[size - 1] + 128) == codePoint; // functional
      @   ensures ascii == (\old(ascii) && codePoint < 128); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires codePoint < 0 || 55296 <= codePoint && codePoint < 57344 || 1114112 <= codePoint;
      @   assignable \nothing;
      @   signals_only InvalidCodePointException; // refusal
      @   signals (InvalidCodePointException e) e.codePoint == codePoint;
      @ also public exceptional_behavior
      @   requires 0 <= codePoint && codePoint < 55296 || 57344 <= codePoint && codePoint < 1114112;
      @   requires bytes.length - size
      @       < (codePoint < 128 ? 1 : codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4);
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // availability, refusal
      @   signals (CapacityExceededException e) e.capacity == bytes.length && e.size == size
      @       && e.requested == (codePoint < 128 ? 1
      @           : codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4);
      @*/
    @Override
    public void appendCodePoint(int codePoint) {
        int length = CodePoint.length(codePoint);
        if (length == 0) {
            throw new InvalidCodePointException(codePoint);
        }
        if (bytes.length - size < length) {
            throw new CapacityExceededException(bytes.length, size, length);
        }
        put(codePoint, length);
    }

    /*@ private normal_behavior
      @   requires 0 <= codePoint && codePoint < 55296 || 57344 <= codePoint && codePoint < 1114112;
      @   requires length == (codePoint < 128 ? 1
      @       : codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4);
      @   requires length <= bytes.length - size;
      @   assignable size, ascii, changes, bytes[size .. size + (codePoint < 128 ? 0
      @       : codePoint < 2048 ? 1 : codePoint < 65536 ? 2 : 3)];
      @   ensures size == \old(size) + length;
      @   ensures codePoint < 128 ==> bytes[size - 1] == codePoint;
      @   ensures 128 <= codePoint && codePoint < 2048 ==> (bytes[size - 2] + 64) * 64
      @       + (bytes[size - 1] + 128) == codePoint;
      @   ensures 2048 <= codePoint && codePoint < 65536 ==> (bytes[size - 3] + 32) * 4096
      @       + (bytes[size - 2] + 128) * 64 + (bytes[size - 1] + 128) == codePoint;
      @   ensures 65536 <= codePoint ==> (bytes[size - 4] + 16) * 262144
      @       + (bytes[size - 3] + 128) * 4096 + (bytes[size - 2] + 128) * 64
      @       + (bytes[size - 1] + 128) == codePoint;
      @   ensures ascii == (\old(ascii) && codePoint < 128);
      @   ensures changes != \old(changes);
      @*/
    private void put(int codePoint, int length) {
        int end = size + length;
        CodePoint.encode(codePoint, bytes, size);
        ascii = ascii && codePoint < 128;
        extend(end);
        changes = Ring.next(changes);
    }

    /** Appends bytes that are UTF-8, all of them or none. */
    /*@ public normal_behavior
      @   requires source != null && source != bytes;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires to - from <= bytes.length - size;
      @   requires Utf8.wellFormed(source, from, to);
      @   assignable size, ascii, changes, bytes[size .. size + (to - from) - 1];
      @   ensures \result && size == \old(size) + (to - from); // availability
      @   ensures (\forall int i; \old(size) <= i && i < size;
      @       bytes[i] == source[from + (i - \old(size))]); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires source != null;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires bytes.length - size < to - from;
      @   assignable \nothing;
      @   ensures !\result; // availability, refusal
      @ also public normal_behavior
      @   requires source != null;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires !Utf8.wellFormed(source, from, to);
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @ also public normal_behavior
      @   requires source != null;
      @   requires from < 0 || to < from || source.length < to;
      @   assignable \nothing;
      @   ensures !\result; // bounds, refusal
      @ also public normal_behavior
      @   requires source == null;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean tryAppendUtf8(byte /*@ nullable @*/ [] source, int from, int to) {
        if (source == null || from < 0 || to < from || source.length < to) {
            return false;
        }
        if (bytes.length - size < to - from || !Utf8.isWellFormed(source, from, to)) {
            return false;
        }
        put(source, from, to);
        return true;
    }

    /** Appends bytes that are UTF-8, all of them or none. */
    /*@ also public normal_behavior
      @   requires source != null && source != bytes;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires to - from <= bytes.length - size;
      @   requires Utf8.wellFormed(source, from, to);
      @   assignable size, ascii, changes, bytes[size .. size + (to - from) - 1];
      @   ensures size == \old(size) + (to - from); // functional
      @   ensures (\forall int i; \old(size) <= i && i < size;
      @       bytes[i] == source[from + (i - \old(size))]); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires source == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires source != null;
      @   requires from < 0 || to < from || source.length < to;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e)
      @       e.index == (from < 0 || to < from ? from : to) && e.size == source.length;
      @ also public exceptional_behavior
      @   requires source != null;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires !Utf8.wellFormed(source, from, to);
      @   assignable \nothing;
      @   signals_only MalformedTextException; // refusal
      @   signals (MalformedTextException e) from <= e.index && e.index < to
      @       && Utf8.wellFormed(source, from, e.index);
      @ also public exceptional_behavior
      @   requires source != null;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires Utf8.wellFormed(source, from, to);
      @   requires bytes.length - size < to - from;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // availability, refusal
      @   signals (CapacityExceededException e) e.capacity == bytes.length && e.size == size
      @       && e.requested == to - from;
      @*/
    @Override
    public void appendUtf8(byte /*@ nullable @*/ [] source, int from, int to) {
        requireWellFormed(source, from, to);
        if (bytes.length - size < to - from) {
            throw new CapacityExceededException(bytes.length, size, to - from);
        }
        put(source, from, to);
    }

    /*@ private normal_behavior
      @   requires source != null;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires Utf8.wellFormed(source, from, to);
      @   assignable \nothing;
      @   ensures true;
      @ also private exceptional_behavior
      @   requires source == null;
      @   assignable \nothing;
      @   signals_only NullPointerException;
      @ also private exceptional_behavior
      @   requires source != null;
      @   requires from < 0 || to < from || source.length < to;
      @   assignable \nothing;
      @   signals_only InvalidIndexException;
      @   signals (InvalidIndexException e)
      @       e.index == (from < 0 || to < from ? from : to) && e.size == source.length;
      @ also private exceptional_behavior
      @   requires source != null;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires !Utf8.wellFormed(source, from, to);
      @   assignable \nothing;
      @   signals_only MalformedTextException;
      @   signals (MalformedTextException e) from <= e.index && e.index < to
      @       && Utf8.wellFormed(source, from, e.index);
      @*/
    private static void requireWellFormed(byte /*@ nullable @*/ [] source, int from, int to) {
        if (source == null) {
            throw new NullPointerException();
        }
        if (from < 0 || to < from || source.length < to) {
            throw new InvalidIndexException(from < 0 || to < from ? from : to, source.length);
        }
        if (!Utf8.isWellFormed(source, from, to)) {
            throw new MalformedTextException(Utf8.malformedAt(source, from, to));
        }
    }

    /*@ private normal_behavior
      @   requires source != bytes;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires to - from <= bytes.length - size;
      @   requires Utf8.wellFormed(source, from, to);
      @   assignable size, ascii, changes, bytes[size .. size + (to - from) - 1];
      @   ensures size == \old(size) + (to - from);
      @   ensures (\forall int i; \old(size) <= i && i < size;
      @       bytes[i] == source[from + (i - \old(size))]);
      @   ensures ascii ==> \old(ascii);
      @   ensures changes != \old(changes);
      @*/
    private void put(byte[] source, int from, int to) {
        int end = size + (to - from);
        Utf8.copy(source, from, bytes, size, to - from);
        ascii = ascii && Bytes.isAscii(source, from, to);
        extend(end);
        changes = Ring.next(changes);
    }

    /** Takes in the bytes from {@code size} to before {@code end}, which are well-formed. */
    /*@ private normal_behavior
      @   requires size <= end && end <= bytes.length;
      @   requires ascii ==> (\forall int i; size <= i && i < end; 0 <= bytes[i]);
      @   requires Utf8.wellFormed(bytes, size, end);
      @   assignable size;
      @   ensures size == end;
      @*/
    private void extend(int end) {
        Utf8.join(bytes, 0, size, end);
        size = end;
    }

    /** Inserts bytes that are UTF-8 before the code point at {@code index}, all or none. */
    /*@ also public normal_behavior
      @   requires source != null && source != bytes;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires Utf8.wellFormed(source, from, to);
      @   requires 0 <= index && index <= size && (index == size || -65 < bytes[index]);
      @   requires to - from <= bytes.length - size;
      @   assignable size, ascii, changes, bytes[index .. size + (to - from) - 1];
      @   ensures \result && size == \old(size) + (to - from); // availability
      @   ensures (\forall int i; index <= i && i < index + (to - from);
      @       bytes[i] == source[from + (i - index)]); // functional
      @   ensures (\forall int i; index + (to - from) <= i && i < size;
      @       bytes[i] == \old(bytes[i - (to - from)])); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires source == null || from < 0 || to < from || source.length < to
      @       || index < 0 || size < index;
      @   assignable \nothing;
      @   ensures !\result; // bounds, refusal
      @ also public normal_behavior
      @   requires 0 <= index && index < size && bytes[index] <= -65;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @ also public normal_behavior
      @   requires source != null;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires !Utf8.wellFormed(source, from, to);
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @ also public normal_behavior
      @   requires source != null;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires bytes.length - size < to - from;
      @   assignable \nothing;
      @   ensures !\result; // availability, refusal
      @*/
    @Override
    public boolean tryInsertUtf8(int index, byte /*@ nullable @*/ [] source, int from, int to) {
        if (source == null || from < 0 || to < from || source.length < to) {
            return false;
        }
        if (index < 0 || size < index || index < size && bytes[index] <= -65) {
            return false;
        }
        if (bytes.length - size < to - from || !Utf8.isWellFormed(source, from, to)) {
            return false;
        }
        place(index, source, from, to);
        return true;
    }

    /** Inserts bytes that are UTF-8 before the code point at {@code index}, all or none. */
    /*@ also public normal_behavior
      @   requires source != null && source != bytes;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires Utf8.wellFormed(source, from, to);
      @   requires 0 <= index && index <= size && (index == size || -65 < bytes[index]);
      @   requires to - from <= bytes.length - size;
      @   assignable size, ascii, changes, bytes[index .. size + (to - from) - 1];
      @   ensures size == \old(size) + (to - from); // functional
      @   ensures (\forall int i; index <= i && i < index + (to - from);
      @       bytes[i] == source[from + (i - index)]); // functional
      @   ensures (\forall int i; index + (to - from) <= i && i < size;
      @       bytes[i] == \old(bytes[i - (to - from)])); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires source == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires source != null;
      @   requires from < 0 || to < from || source.length < to;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e)
      @       e.index == (from < 0 || to < from ? from : to) && e.size == source.length;
      @ also public exceptional_behavior
      @   requires source != null;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires !Utf8.wellFormed(source, from, to);
      @   assignable \nothing;
      @   signals_only MalformedTextException; // refusal
      @   signals (MalformedTextException e) from <= e.index && e.index < to
      @       && Utf8.wellFormed(source, from, e.index);
      @ also public exceptional_behavior
      @   requires source != null;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires Utf8.wellFormed(source, from, to);
      @   requires index < 0 || size < index;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == index && e.size == size;
      @ also public exceptional_behavior
      @   requires source != null;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires Utf8.wellFormed(source, from, to);
      @   requires 0 <= index && index < size && bytes[index] <= -65;
      @   assignable \nothing;
      @   signals_only InvalidBoundaryException; // refusal
      @   signals (InvalidBoundaryException e) e.index == index;
      @ also public exceptional_behavior
      @   requires source != null;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires Utf8.wellFormed(source, from, to);
      @   requires 0 <= index && index <= size && (index == size || -65 < bytes[index]);
      @   requires bytes.length - size < to - from;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // availability, refusal
      @   signals (CapacityExceededException e) e.capacity == bytes.length && e.size == size
      @       && e.requested == to - from;
      @*/
    @Override
    public void insertUtf8(int index, byte /*@ nullable @*/ [] source, int from, int to) {
        requireWellFormed(source, from, to);
        requireBoundary(index);
        if (bytes.length - size < to - from) {
            throw new CapacityExceededException(bytes.length, size, to - from);
        }
        place(index, source, from, to);
    }

    /*@ private normal_behavior
      @   requires source != bytes;
      @   requires 0 <= from && from <= to && to <= source.length;
      @   requires Utf8.wellFormed(source, from, to);
      @   requires 0 <= index && index <= size && (index == size || -65 < bytes[index]);
      @   requires to - from <= bytes.length - size;
      @   assignable size, ascii, changes, bytes[index .. size + (to - from) - 1];
      @   ensures size == \old(size) + (to - from);
      @   ensures (\forall int i; index <= i && i < index + (to - from);
      @       bytes[i] == source[from + (i - index)]);
      @   ensures (\forall int i; index + (to - from) <= i && i < size;
      @       bytes[i] == \old(bytes[i - (to - from)]));
      @   ensures changes != \old(changes);
      @*/
    private void place(int index, byte[] source, int from, int to) {
        int gapEnd = index + (to - from);
        int end = size + (to - from);
        cut(index, index, gapEnd, end);
        put(source, from, to);
        extend(end);
    }

    /*@ private normal_behavior
      @   requires 0 <= index && index <= size && (index == size || -65 < bytes[index]);
      @   assignable \nothing;
      @   ensures true;
      @ also private exceptional_behavior
      @   requires index < 0 || size < index;
      @   assignable \nothing;
      @   signals_only InvalidIndexException;
      @   signals (InvalidIndexException e) e.index == index && e.size == size;
      @ also private exceptional_behavior
      @   requires 0 <= index && index < size && bytes[index] <= -65;
      @   assignable \nothing;
      @   signals_only InvalidBoundaryException;
      @   signals (InvalidBoundaryException e) e.index == index;
      @*/
    private void requireBoundary(int index) {
        if (index < 0 || size < index) {
            throw new InvalidIndexException(index, size);
        }
        if (index < size && bytes[index] <= -65) {
            throw new InvalidBoundaryException(index);
        }
    }

    /** Ends the text at {@code from} and moves what was behind {@code to} to {@code at}. */
    /*@ private normal_behavior
      @   requires 0 <= from && from <= to && to <= size;
      @   requires from == size || -65 < bytes[from];
      @   requires to == size || -65 < bytes[to];
      @   requires from <= at && at <= end && end <= bytes.length && end - at == size - to;
      @   assignable size, bytes[at .. end - 1];
      @   ensures size == from;
      @   ensures Utf8.wellFormed(bytes, at, end);
      @   ensures ascii ==> (\forall int i; at <= i && i < end; 0 <= bytes[i]);
      @   ensures (\forall int i; at <= i && i < end; bytes[i] == \old(bytes[i - at + to]));
      @*/
    private void cut(int from, int to, int at, int end) {
        Utf8.part(bytes, 0, to, size);
        Utf8.part(bytes, 0, from, to);
        Utf8.move(bytes, to, size, at);
        size = from;
    }

    /** Removes the bytes from {@code from} to before {@code to}, which are two boundaries. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= size;
      @   requires from == size || -65 < bytes[from];
      @   requires to == size || -65 < bytes[to];
      @   assignable size, changes, bytes[from .. size - (to - from) - 1];
      @   ensures \result && size == \old(size) - (to - from); // availability
      @   ensures (\forall int i; from <= i && i < size;
      @       bytes[i] == \old(bytes[i + (to - from)])); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires from < 0 || to < from || size < to;
      @   assignable \nothing;
      @   ensures !\result; // bounds, refusal
      @ also public normal_behavior
      @   requires 0 <= from && from <= to && to <= size;
      @   requires from < size && bytes[from] <= -65 || to < size && bytes[to] <= -65;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean tryRemove(int from, int to) {
        if (from < 0 || to < from || size < to) {
            return false;
        }
        if (from < size && bytes[from] <= -65 || to < size && bytes[to] <= -65) {
            return false;
        }
        close(from, to);
        return true;
    }

    /** Removes the bytes from {@code from} to before {@code to}, which are two boundaries. */
    /*@ also public normal_behavior
      @   requires 0 <= from && from <= to && to <= size;
      @   requires from == size || -65 < bytes[from];
      @   requires to == size || -65 < bytes[to];
      @   assignable size, changes, bytes[from .. size - (to - from) - 1];
      @   ensures size == \old(size) - (to - from); // functional
      @   ensures (\forall int i; from <= i && i < size;
      @       bytes[i] == \old(bytes[i + (to - from)])); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires from < 0 || to < from || size < to;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e)
      @       e.index == (from < 0 || to < from ? from : to) && e.size == size;
      @ also public exceptional_behavior
      @   requires 0 <= from && from <= to && to <= size;
      @   requires from < size && bytes[from] <= -65 || to < size && bytes[to] <= -65;
      @   assignable \nothing;
      @   signals_only InvalidBoundaryException; // refusal
      @   signals (InvalidBoundaryException e)
      @       e.index == (from < size && bytes[from] <= -65 ? from : to);
      @*/
    @Override
    public void remove(int from, int to) {
        if (from < 0 || to < from) {
            throw new InvalidIndexException(from, size);
        }
        if (size < to) {
            throw new InvalidIndexException(to, size);
        }
        requireBoundary(from);
        requireBoundary(to);
        close(from, to);
    }

    /*@ private normal_behavior
      @   requires 0 <= from && from <= to && to <= size;
      @   requires from == size || -65 < bytes[from];
      @   requires to == size || -65 < bytes[to];
      @   assignable size, changes, bytes[from .. size - (to - from) - 1];
      @   ensures size == \old(size) - (to - from);
      @   ensures (\forall int i; from <= i && i < size;
      @       bytes[i] == \old(bytes[i + (to - from)]));
      @   ensures changes != \old(changes);
      @*/
    private void close(int from, int to) {
        int end = size - (to - from);
        cut(from, to, from, end);
        extend(end);
        changes = Ring.next(changes);
    }

    /** Removes the code point that begins at {@code index}, and returns it. */
    /*@ public normal_behavior
      @   requires 0 <= index && index < size && -65 < bytes[index];
      @   assignable size, changes, bytes[index .. size - 1];
      @   ensures size == \old(size - (0 <= bytes[index] ? 1
      @       : bytes[index] < -32 ? 2 : bytes[index] < -16 ? 3 : 4)); // functional
      @   ensures \old(0 <= bytes[index]) ==> \result == \old(bytes[index]); // functional
      @   ensures \old(bytes[index] < -32) ==> \result
      @       == \old((bytes[index] + 64) * 64 + (bytes[index + 1] + 128)); // functional
      @   ensures \old(-32 <= bytes[index] && bytes[index] < -16) ==> \result
      @       == \old((bytes[index] + 32) * 4096 + (bytes[index + 1] + 128) * 64
      @       + (bytes[index + 2] + 128)); // functional
      @   ensures \old(-16 <= bytes[index] && bytes[index] < 0) ==> \result
      @       == \old((bytes[index] + 16) * 262144 + (bytes[index + 1] + 128) * 4096
      @       + (bytes[index + 2] + 128) * 64 + (bytes[index + 3] + 128)); // functional
      @   ensures (\forall int i; index <= i && i < size;
      @       bytes[i] == \old(bytes[i + (0 <= bytes[index] ? 1
      @       : bytes[index] < -32 ? 2 : bytes[index] < -16 ? 3 : 4)])); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires index < 0 || size <= index;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == index && e.size == size;
      @ also public exceptional_behavior
      @   requires 0 <= index && index < size && bytes[index] <= -65;
      @   assignable \nothing;
      @   signals_only InvalidBoundaryException; // refusal
      @   signals (InvalidBoundaryException e) e.index == index;
      @*/
    public int removeCodePoint(int index) {
        int codePoint = codePointAtByte(index);
        Utf8.character(bytes, 0, index, size);
        close(index, index + CodePoint.announced(bytes, index));
        return codePoint;
    }

    /** Removes the last code point and returns it. */
    /*@ public normal_behavior
      @   requires 0 < size;
      @   assignable size, changes;
      @   ensures 0 <= size && size < \old(size) && -65 < bytes[size]; // functional
      @   ensures (\forall int i; size < i && i < \old(size); bytes[i] <= -65); // functional
      @   ensures 0 <= bytes[size] ==> \result == bytes[size]; // functional
      @   ensures bytes[size] < -32 ==> \result
      @       == (bytes[size] + 64) * 64 + (bytes[size + 1] + 128); // functional
      @   ensures -32 <= bytes[size] && bytes[size] < -16 ==> \result
      @       == (bytes[size] + 32) * 4096 + (bytes[size + 1] + 128) * 64
      @       + (bytes[size + 2] + 128); // functional
      @   ensures -16 <= bytes[size] && bytes[size] < 0 ==> \result
      @       == (bytes[size] + 16) * 262144 + (bytes[size + 1] + 128) * 4096
      @       + (bytes[size + 2] + 128) * 64 + (bytes[size + 3] + 128); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires size == 0;
      @   assignable \nothing;
      @   signals_only EmptyException; // availability, refusal
      @   signals (EmptyException e) e.capacity == bytes.length;
      @*/
    public int popCodePoint() {
        if (size == 0) {
            throw new EmptyException(bytes.length);
        }
        int start = lastStart();
        Utf8.part(bytes, 0, start, size);
        Utf8.character(bytes, 0, start, size);
        int codePoint = CodePoint.decode(bytes, start);
        size = start;
        changes = Ring.next(changes);
        return codePoint;
    }

    /** Where the last code point begins. */
    /*@ private normal_behavior
      @   requires 0 < size;
      @   assignable \nothing;
      @   ensures 0 <= \result && \result < size && -65 < bytes[\result];
      @   ensures (\forall int i; \result < i && i < size; bytes[i] <= -65);
      @*/
    private /*@ pure @*/ int lastStart() {
        Utf8.first(bytes, 0, size);
        int start = size - 1;
        /*@ loop_invariant 0 <= start && start < size;
          @ loop_invariant (\forall int i; start < i && i < size; bytes[i] <= -65);
          @ loop_assignable start;
          @ decreases start;
          @*/
        while (bytes[start] <= -65) {
            start--;
        }
        return start;
    }

    /*@ also public normal_behavior
      @   requires 0 <= newSize && newSize <= size;
      @   requires newSize == size || -65 < bytes[newSize];
      @   assignable size, changes;
      @   ensures \result && size == newSize; // availability, functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires newSize < 0 || size < newSize;
      @   assignable \nothing;
      @   ensures !\result; // bounds, refusal
      @ also public normal_behavior
      @   requires 0 <= newSize && newSize < size && bytes[newSize] <= -65;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    @Override
    public boolean tryTruncate(int newSize) {
        if (newSize < 0 || size < newSize || newSize < size && bytes[newSize] <= -65) {
            return false;
        }
        Utf8.part(bytes, 0, newSize, size);
        size = newSize;
        changes = Ring.next(changes);
        return true;
    }

    /** Keeps the first {@code newSize} bytes. */
    /*@ public normal_behavior
      @   requires 0 <= newSize && newSize <= size;
      @   requires newSize == size || -65 < bytes[newSize];
      @   assignable size, changes;
      @   ensures size == newSize; // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires newSize < 0 || size < newSize;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // bounds, refusal
      @   signals (InvalidSizeException e) e.size == newSize;
      @ also public exceptional_behavior
      @   requires 0 <= newSize && newSize < size && bytes[newSize] <= -65;
      @   assignable \nothing;
      @   signals_only InvalidBoundaryException; // refusal
      @   signals (InvalidBoundaryException e) e.index == newSize;
      @*/
    public void truncate(int newSize) {
        if (newSize < 0 || size < newSize) {
            throw new InvalidSizeException(newSize);
        }
        if (!tryTruncate(newSize)) {
            throw new InvalidBoundaryException(newSize);
        }
    }

    /*@ also public normal_behavior
      @   assignable size, ascii, changes;
      @   ensures size == 0 && ascii; // functional
      @   ensures changes != \old(changes);
      @*/
    @Override
    public void clear() {
        Utf8.empty(bytes, 0);
        size = 0;
        ascii = true;
        changes = Ring.next(changes);
    }

    /** Appends the bytes of another text, all of them or none. */
    /*@ public normal_behavior
      @   requires text != null && text != this && text.bytes != bytes && \invariant_for(text);
      @   requires text.size <= bytes.length - size;
      @   assignable size, ascii, changes, bytes[size .. size + text.size - 1];
      @   ensures \result && size == \old(size) + text.size; // availability
      @   ensures (\forall int i; \old(size) <= i && i < size;
      @       bytes[i] == text.bytes[i - \old(size)]); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires text != null && bytes.length - size < text.size;
      @   assignable \nothing;
      @   ensures !\result; // availability, refusal
      @ also public normal_behavior
      @   requires text == null;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean tryAppend(/*@ nullable @*/ StackString text) {
        if (text == null || bytes.length - size < text.size) {
            return false;
        }
        put(text.bytes, 0, text.size);
        return true;
    }

    /** Copies the bytes from {@code from} to before {@code to} into {@code target}. */
    /*@ also public normal_behavior
      @   requires target != null && target != bytes;
      @   requires 0 <= from && from <= to && to <= size;
      @   requires 0 <= at && at <= target.length - (to - from);
      @   assignable target[at .. at + (to - from) - 1];
      @   ensures (\forall int i; at <= i && i < at + (to - from);
      @       target[i] == bytes[from + (i - at)]); // functional
      @ also public exceptional_behavior
      @   requires target == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires target != null;
      @   requires from < 0 || to < from || size < to;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e)
      @       e.index == (from < 0 || to < from ? from : to) && e.size == size;
      @ also public exceptional_behavior
      @   requires target != null;
      @   requires 0 <= from && from <= to && to <= size;
      @   requires at < 0 || target.length - (to - from) < at;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == at && e.size == target.length;
      @*/
    @Override
    public void copyTo(int from, int to, byte /*@ nullable @*/ [] target, int at) {
        if (target == null) {
            throw new NullPointerException();
        }
        if (from < 0 || to < from || size < to) {
            throw new InvalidIndexException(from < 0 || to < from ? from : to, size);
        }
        if (at < 0 || target.length - (to - from) < at) {
            throw new InvalidIndexException(at, target.length);
        }
        Utf8.copy(bytes, from, target, at, to - from);
    }

    /** A new text with the same capacity and the same bytes. */
    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures \fresh(\result) && \fresh(\result.bytes); // non-overlap
      @   ensures \result.bytes.length == bytes.length && \result.size == size; // functional
      @   ensures \result.ascii == ascii; // functional
      @   ensures (\forall int i; 0 <= i && i < size; \result.bytes[i] == bytes[i]); // functional
      @   ensures \invariant_for(\result);
      @*/
    public StackString copy() {
        StackString copy = new StackString(bytes.length);
        Utf8.copy(bytes, 0, copy.bytes, 0, size);
        copy.size = size;
        copy.ascii = ascii;
        return copy;
    }
}
