package dev.avila.alloc.view;

/** What the chars of a {@link CharSequence} are as UTF-8. */
final class Utf16 {

    private Utf16() { }

    /**
     * How many bytes the chars from {@code from} to before {@code to} are, or {@code -1 - i} if
     * the first lone surrogate is at {@code i}.
     */
    static long bytes(CharSequence text, int from, int to) {
        int start = text instanceof String string ? asciiEnd(string, from, to) : from;
        long bytes = start - from;
        for (int i = start; i < to; i++) {
            int codePoint = codePoint(text, i, to);
            if (codePoint < 128) {
                bytes++;
            } else if (codePoint < 2048) {
                bytes += 2;
            } else if (65536 <= codePoint) {
                bytes += 4;
                i++;
            } else if (Character.isSurrogate((char) codePoint)) {
                return -1L - i;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    /** How many chars, from the first on, are code points of {@code room} bytes at most. */
    static int fitting(CharSequence text, int room) {
        int length = text.length();
        int left = room;
        int end = 0;
        while (end < length) {
            int next = end + Character.charCount(codePoint(text, end, length));
            long bytes = bytes(text, end, next);
            if (bytes < 0 || left < bytes) {
                return end;
            }
            left -= (int) bytes;
            end = next;
        }
        return end;
    }

    /** Where the first char is that is not ASCII. */
    private static int asciiEnd(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) < 128) {
            i++;
        }
        return i;
    }

    /** The code point at {@code i}; the char itself, if it is a lone surrogate. */
    static int codePoint(CharSequence text, int i, int to) {
        char high = text.charAt(i);
        if (Character.isHighSurrogate(high) && i < to - 1) {
            char low = text.charAt(i + 1);
            if (Character.isLowSurrogate(low)) {
                return Character.toCodePoint(high, low);
            }
        }
        return high;
    }

    /** The same chars, but for a text with a slow {@code charAt} a String of them. */
    static CharSequence quick(CharSequence text) {
        return text instanceof StringView slow && !slow.isAscii() ? slow.toString() : text;
    }
}
