package dev.avila.alloc.stack;

/** Code points as their bytes of UTF-8 in an array: how many they are, writing and reading them. */
final class CodePoint {

    //@ private normal_behavior assignable \nothing; ensures true;
    private CodePoint() {
    }

    /** How many bytes a code point has, or 0 if it is no Unicode scalar value. */
    /*@ public normal_behavior
      @   ensures \result == (codePoint < 0 || 1114112 <= codePoint
      @       || 55296 <= codePoint && codePoint < 57344 ? 0 : codePoint < 128 ? 1
      @       : codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int length(int codePoint) {
        if (codePoint < 0 || 1114112 <= codePoint) {
            return 0;
        }
        if (codePoint < 2048) {
            return codePoint < 128 ? 1 : 2;
        }
        if (55296 <= codePoint && codePoint < 57344) {
            return 0;
        }
        return codePoint < 65536 ? 3 : 4;
    }

    /** How many bytes the lead at {@code at} announces, itself included, or 0 if it is no lead. */
    /*@ public normal_behavior
      @   requires 0 <= at && at < bytes.length;
      @   ensures \result == (0 <= bytes[at] ? 1 : bytes[at] < -62 || -12 < bytes[at] ? 0
      @       : bytes[at] < -32 ? 2 : bytes[at] < -16 ? 3 : 4); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int announced(byte[] bytes, int at) {
        int lead = bytes[at];
        if (0 <= lead) {
            return 1;
        }
        if (lead < -62 || -12 < lead) {
            return 0;
        }
        return lead < -32 ? 2 : lead < -16 ? 3 : 4;
    }

    /** The code point that begins at {@code index}, where the bytes are well-formed. */
    /*@ public normal_behavior
      @   requires 0 <= index && index < bytes.length && -62 <= bytes[index] && bytes[index] <= 127;
      @   requires bytes[index] < 0
      @       ==> index < bytes.length - 1 && -128 <= bytes[index + 1]
      @           && bytes[index + 1] <= -65;
      @   requires -32 <= bytes[index] && bytes[index] < 0
      @       ==> index < bytes.length - 2 && -128 <= bytes[index + 2]
      @           && bytes[index + 2] <= -65;
      @   requires -16 <= bytes[index] && bytes[index] < 0
      @       ==> index < bytes.length - 3 && -128 <= bytes[index + 3]
      @           && bytes[index + 3] <= -65;
      @   ensures 0 <= bytes[index] ==> \result == bytes[index]; // functional
      @   ensures bytes[index] < -32 ==> \result
      @       == (bytes[index] + 64) * 64 + (bytes[index + 1] + 128); // functional
      @   ensures -32 <= bytes[index] && bytes[index] < -16 ==> \result
      @       == (bytes[index] + 32) * 4096 + (bytes[index + 1] + 128) * 64
      @       + (bytes[index + 2] + 128); // functional
      @   ensures -16 <= bytes[index] && bytes[index] < 0 ==> \result
      @       == (bytes[index] + 16) * 262144 + (bytes[index + 1] + 128) * 4096
      @       + (bytes[index + 2] + 128) * 64 + (bytes[index + 3] + 128); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int decode(byte[] bytes, int index) {
        int lead = bytes[index];
        if (0 <= lead) {
            return lead;
        }
        int second = bytes[index + 1] + 128;
        if (lead < -32) {
            return (lead + 64) * 64 + second;
        }
        int third = bytes[index + 2] + 128;
        if (lead < -16) {
            return (lead + 32) * 4096 + second * 64 + third;
        }
        return (lead + 16) * 262144 + second * 4096 + third * 64
                + (bytes[index + 3] + 128);
    }

    /** Writes a Unicode scalar value from {@code at} on. */
    /*@ public normal_behavior
      @   requires 0 <= codePoint && codePoint < 55296 || 57344 <= codePoint && codePoint < 1114112;
      @   requires 0 <= at && at <= target.length - (codePoint < 128 ? 1
      @       : codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4);
      @   assignable target[at .. at + (codePoint < 128 ? 0
      @       : codePoint < 2048 ? 1 : codePoint < 65536 ? 2 : 3)];
      @   ensures Utf8.wellFormed(target, at, at + (codePoint < 128 ? 1
      @       : codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4)); // functional
      @   ensures codePoint < 128 ==> target[at] == codePoint; // functional
      @   ensures 128 <= codePoint && codePoint < 2048 ==> (target[at] + 64) * 64
      @       + (target[at + 1] + 128) == codePoint; // functional
      @   ensures 2048 <= codePoint && codePoint < 65536 ==> (target[at] + 32) * 4096
      @       + (target[at + 1] + 128) * 64 + (target[at + 2] + 128) == codePoint; // functional
      @   ensures 65536 <= codePoint ==> (target[at] + 16) * 262144
      @       + (target[at + 1] + 128) * 4096 + (target[at + 2] + 128) * 64
      @       + (target[at + 3] + 128) == codePoint; // functional
      @*/
    static void encode(int codePoint, byte[] target, int at) {
        if (codePoint < 128) {
            target[at] = (byte) codePoint;
            Utf8.one(target, at);
        } else if (codePoint < 2048) {
            encodeTwo(codePoint, target, at);
        } else if (codePoint < 65536) {
            encodeThree(codePoint, target, at);
        } else {
            encodeFour(codePoint, target, at);
        }
    }

    /*@ private normal_behavior
      @   requires 128 <= codePoint && codePoint < 2048;
      @   requires 0 <= at && at <= target.length - 2;
      @   assignable target[at .. at + 1];
      @   ensures Utf8.wellFormed(target, at, at + 2);
      @   ensures (target[at] + 64) * 64 + (target[at + 1] + 128) == codePoint;
      @*/
    private static void encodeTwo(int codePoint, byte[] target, int at) {
        int high = high(codePoint);
        target[at] = (byte) (high - 64);
        target[at + 1] = last(codePoint, high);
        Utf8.two(target, at);
    }

    /*@ private normal_behavior
      @   requires 2048 <= codePoint && codePoint < 55296
      @       || 57344 <= codePoint && codePoint < 65536;
      @   requires 0 <= at && at <= target.length - 3;
      @   assignable target[at .. at + 2];
      @   ensures Utf8.wellFormed(target, at, at + 3);
      @   ensures (target[at] + 32) * 4096 + (target[at + 1] + 128) * 64
      @       + (target[at + 2] + 128) == codePoint;
      @*/
    private static void encodeThree(int codePoint, byte[] target, int at) {
        int high = high(codePoint);
        int top = high(high);
        target[at] = (byte) (top - 32);
        target[at + 1] = last(high, top);
        target[at + 2] = last(codePoint, high);
        Utf8.three(target, at);
    }

    /*@ private normal_behavior
      @   requires 65536 <= codePoint && codePoint < 1114112;
      @   requires 0 <= at && at <= target.length - 4;
      @   assignable target[at .. at + 3];
      @   ensures Utf8.wellFormed(target, at, at + 4);
      @   ensures (target[at] + 16) * 262144 + (target[at + 1] + 128) * 4096
      @       + (target[at + 2] + 128) * 64 + (target[at + 3] + 128) == codePoint;
      @*/
    private static void encodeFour(int codePoint, byte[] target, int at) {
        int high = high(codePoint);
        int higher = high(high);
        int top = high(higher);
        target[at] = (byte) (top - 16);
        target[at + 1] = last(higher, top);
        target[at + 2] = last(high, higher);
        target[at + 3] = last(codePoint, high);
        Utf8.four(target, at);
    }

    /** All but the last six bits. */
    /*@ private normal_behavior
      @   requires 0 <= value;
      @   ensures 0 <= \result && \result * 64 <= value && value - \result * 64 <= 63;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ int high(int value) {
        return value / 64;
    }

    /** The continuation byte of the last six bits. */
    /*@ private normal_behavior
      @   requires 0 <= high && high < 33554432 && high * 64 <= value && value - high * 64 <= 63;
      @   ensures \result == value - high * 64 - 128;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ byte last(int value, int high) {
        return (byte) (value - high * 64 - 128);
    }
}
