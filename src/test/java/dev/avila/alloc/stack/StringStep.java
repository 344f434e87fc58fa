package dev.avila.alloc.stack;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.InvalidBoundaryException;
import dev.avila.alloc.InvalidCodePointException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A call as data: what it does to a StringBuilder of limited size, and how to make it. */
record StringStep(Kind kind, int from, int to, int codePoint) {

    enum Kind {
        APPEND, APPEND_TEXT, INSERT, INSERT_TEXT, REMOVE, REMOVE_CODE_POINT, POP, TRUNCATE, CLEAR,
        GET
    }

    private static final int INSIDE = -1;

    private static final int OUTSIDE = -2;

    /** The char at a byte, or why there is none. */
    private static int charAt(CharSequence model, int index) {
        byte[] bytes = bytes(model);
        if (index < 0 || bytes.length < index) {
            return OUTSIDE;
        }
        boolean inside = index < bytes.length && (bytes[index] & 0xC0) == 0x80;
        return inside ? INSIDE : new String(bytes, 0, index, StandardCharsets.UTF_8).length();
    }

    static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        return Character.toString(codePoint);
    }

    private boolean isSurrogate() {
        return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
    }

    /** Does it to the model and returns the result, or the class of the exception to expect. */
    Object onModel(StringBuilder model, int capacity) {
        boolean fits = bytes(model).length + bytes(text()).length <= capacity;
        Object refused = refusal(charAt(model, from));
        Object end = refusal(charAt(model, to));
        boolean last = from == bytes(model).length;
        return switch (kind) {
            case APPEND, APPEND_TEXT -> isSurrogate() ? InvalidCodePointException.class
                    : !fits ? CapacityExceededException.class : did(() -> model.append(text()));
            case INSERT, INSERT_TEXT -> isSurrogate() ? InvalidCodePointException.class
                    : refused != null ? refused : !fits ? CapacityExceededException.class
                    : did(() -> model.insert(charAt(model, from), text()));
            case REMOVE -> to < from || refused == InvalidIndexException.class
                    || end == InvalidIndexException.class ? InvalidIndexException.class
                    : refused != null ? refused : end != null ? end
                    : did(() -> model.delete(charAt(model, from), charAt(model, to)));
            case REMOVE_CODE_POINT -> last ? InvalidIndexException.class
                    : refused != null ? refused : cut(model, charAt(model, from));
            case GET -> last ? InvalidIndexException.class
                    : refused != null ? refused : (Object) model.codePointAt(charAt(model, from));
            case POP -> model.isEmpty() ? EmptyException.class
                    : cut(model, model.offsetByCodePoints(model.length(), -1));
            case TRUNCATE -> refused == InvalidIndexException.class ? InvalidSizeException.class
                    : refused != null ? refused
                    : did(() -> model.delete(charAt(model, from), model.length()));
            case CLEAR -> did(() -> model.delete(0, model.length()));
        };
    }

    private static Object refusal(int at) {
        return at == OUTSIDE ? InvalidIndexException.class
                : at == INSIDE ? InvalidBoundaryException.class : null;
    }

    private static int cut(StringBuilder model, int at) {
        int codePoint = model.codePointAt(at);
        model.delete(at, at + Character.charCount(codePoint));
        return codePoint;
    }

    /** Makes the throwing call; a lone surrogate in a text counts as one that is appended. */
    Object on(StackString text) {
        try {
            return call(text);
        } catch (dev.avila.alloc.MalformedTextException e) {
            return e.index() == 0 ? InvalidCodePointException.class : e;
        } catch (RuntimeException e) {
            return e.getClass();
        }
    }

    private Object call(StackString text) {
        byte[] source = bytes(text());
        return switch (kind) {
            case APPEND -> did(() -> text.appendCodePoint(codePoint));
            case APPEND_TEXT -> did(() -> text.append(text()));
            case INSERT -> isSurrogate() ? did(() -> text.insert(from, text()))
                    : did(() -> text.insertUtf8(from, source, 0, source.length));
            case INSERT_TEXT -> did(() -> text.insert(from, text()));
            case REMOVE -> did(() -> text.remove(from, to));
            case REMOVE_CODE_POINT -> text.removeCodePoint(from);
            case GET -> text.codePointAtByte(from);
            case POP -> text.popCodePoint();
            case TRUNCATE -> did(() -> text.truncate(from));
            case CLEAR -> did(text::clear);
        };
    }

    /** Makes the call in its other style, where it has one. */
    Object tryOn(StackString text) {
        byte[] source = bytes(text());
        return switch (kind) {
            case APPEND -> text.tryAppendCodePoint(codePoint);
            case APPEND_TEXT -> text.tryAppend(text());
            case INSERT -> isSurrogate() ? text.tryInsert(from, text())
                    : text.tryInsertUtf8(from, source, 0, source.length);
            case INSERT_TEXT -> text.tryInsert(from, text());
            case REMOVE -> text.tryRemove(from, to);
            case TRUNCATE -> text.tryTruncate(from);
            default -> on(text);
        };
    }

    /** What {@link #tryOn} has to return where {@link #on} returns {@code result}. */
    Object tried(Object result) {
        return switch (kind) {
            case REMOVE_CODE_POINT, GET, POP, CLEAR -> result;
            default -> !(result instanceof Class);
        };
    }

    private static Object did(Runnable change) {
        change.run();
        return null;
    }

    private static Object did(Supplier<StringBuilder> change) {
        change.get();
        return null;
    }
}
