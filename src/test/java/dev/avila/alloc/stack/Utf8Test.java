package dev.avila.alloc.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** All code points, and all short arrays of the bytes that matter, beside the JDK's coders. */
final class Utf8Test {

    /** The bytes at the ends of the ranges of table 3-7, and beside them. */
    private static final byte[] EDGES = {-128, -113, -112, -97, -96, -65, -64, -63, -62, -33, -32,
        -31, -20, -19, -18, -17, -16, -15, -13, -12, -11, -1, 0, 127};

    private static final CharsetDecoder DECODER = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT);

    private static final CharBuffer CHARS = CharBuffer.allocate(8);

    /** Where the JDK finds the first code point that is malformed, or {@code to}. */
    private static int expected(byte[] bytes, int from, int to) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        DECODER.reset();
        return DECODER.decode(in, CHARS.clear(), true).isError() ? in.position() : to;
    }

    private static void check(byte[] bytes, int from, int to) {
        int expected = expected(bytes, from, to);
        if (expected != Utf8.malformedAt(bytes, from, to)
                || (expected == to) != Utf8.isWellFormed(bytes, from, to)) {
            String range = HexFormat.of().formatHex(bytes, from, to);
            assertEquals(expected, Utf8.malformedAt(bytes, from, to), range);
            assertEquals(expected == to, Utf8.isWellFormed(bytes, from, to), range);
        }
    }

    /** Alone, and between two bytes that would be wrong there and are none of its business. */
    private static void check(byte... bytes) {
        check(bytes, 0, bytes.length);
        byte[] longer = new byte[bytes.length + 2];
        Arrays.fill(longer, (byte) -128);
        System.arraycopy(bytes, 0, longer, 1, bytes.length);
        check(longer, 1, bytes.length + 1);
    }

    @Test
    void everyArrayOfUpToTwoBytesIsWhatTheJdkSays() {
        check();
        for (int first = -128; first < 128; first++) {
            check((byte) first);
            for (int second = -128; second < 128; second++) {
                check((byte) first, (byte) second);
                for (byte third : EDGES) {
                    check((byte) first, (byte) second, third);
                }
            }
        }
    }

    @Test
    void everyArrayOfFourBytesAtTheEdgesIsWhatTheJdkSays() {
        for (byte first : EDGES) {
            for (byte second : EDGES) {
                for (byte third : EDGES) {
                    for (byte fourth : EDGES) {
                        check(first, second, third, fourth);
                    }
                }
            }
        }
    }

    @Test
    void whatStandsBehindAndBeforeACodePointIsLookedAtToo() {
        for (String before : new String[] {"", "a", "é", "€", "😀"}) {
            byte[] start = before.getBytes(StandardCharsets.UTF_8);
            for (byte first : EDGES) {
                for (byte second : EDGES) {
                    byte[] bytes = Arrays.copyOf(start, start.length + 5);
                    bytes[start.length] = first;
                    bytes[start.length + 1] = second;
                    for (int at = start.length + 2; at < bytes.length; at++) {
                        check(Arrays.copyOf(bytes, at));
                        bytes[at] = -128;
                    }
                    check(bytes);
                }
            }
        }
    }

    @Test
    void aRangeThatEndsInsideACodePointIsMalformedWhereThatBegins() {
        byte[] bytes = "aé€😀aé€😀".getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from <= bytes.length; from++) {
            for (int to = from; to <= bytes.length; to++) {
                check(bytes, from, to);
            }
        }
        assertEquals(6, Utf8.malformedAt(bytes, 3, 9));
        assertEquals(10, Utf8.malformedAt(bytes, 3, 10));
    }

    @Test
    void everyCodePointIsEncodedAndDecodedAsTheJdkDoesIt() {
        byte[] target = new byte[6];
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint == Character.MIN_SURROGATE) {
                codePoint = Character.MAX_SURROGATE + 1;
            }
            byte[] expected = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
            Arrays.fill(target, (byte) 'x');
            CodePoint.encode(codePoint, target, 1);
            assertEquals(-1, Arrays.mismatch(expected, 0, expected.length, target, 1,
                    1 + expected.length));
            assertEquals('x', target[0]);
            assertEquals('x', target[1 + expected.length]);
            assertEquals(codePoint, CodePoint.decode(target, 1));
            assertEquals(expected.length, CodePoint.length(codePoint));
            check(expected);
        }
    }

    @Test
    void whatIsNoScalarValueHasNoLength() {
        for (int codePoint : new int[] {-1, Integer.MIN_VALUE, 0x110000, Integer.MAX_VALUE}) {
            assertEquals(0, CodePoint.length(codePoint));
        }
        for (int surrogate = 0xD800; surrogate <= 0xDFFF; surrogate++) {
            assertEquals(0, CodePoint.length(surrogate));
        }
    }

    @Test
    void everyLeadAnnouncesItsBytesAndNoOtherByteDoes() {
        for (int lead = -128; lead < 128; lead++) {
            int ones = Integer.numberOfLeadingZeros(~(lead << 24));
            boolean occurs = ones != 1 && (lead < -64 || -63 < lead) && (lead < -11 || -1 < lead);
            assertEquals(!occurs ? 0 : Math.max(1, ones),
                    CodePoint.announced(new byte[] {-1, (byte) lead}, 1), "" + lead);
        }
    }
}
