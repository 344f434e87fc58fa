package dev.avila.alloc.stack;

/**
 * The bytes of an array under {@link Utf8Table}: what can follow in a text that begins somewhere.
 *
 * <p>The methods without a result and without an effect are lemmas, as in {@link Utf8Table}.
 */
final class Utf8Place {

    /*@ public normal_behavior
      @   requires 0 <= from && from <= at && at <= bytes.length;
      @   accessible bytes[from .. at - 1];
      @   ensures true;
      @ public model static pure boolean fits(byte[] bytes, \bigint from, \bigint at,
      @         \bigint next) {
      @     return Utf8Table.follows(from <= at - 3 ? bytes[at - 3] : 0,
      @         from <= at - 2 ? bytes[at - 2] : 0, from <= at - 1 ? bytes[at - 1] : 0, next);
      @ }
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private Utf8Place() {
    }

    /** Whether the byte at {@code at} can follow what is before it from {@code from} on. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= at && at < bytes.length;
      @   ensures \result == Utf8Place.fits(bytes, from, at, bytes[at]); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ boolean mayFollow(byte[] bytes, int from, int at) {
        int last = before(bytes, from, at, 1);
        int next = before(bytes, from, at, 0);
        if (0 <= last && last <= 127 && 0 <= next && next <= 127) {
            Utf8Table.ascii();
            return true;
        }
        return Utf8Table.mayFollow(before(bytes, from, at, 3), before(bytes, from, at, 2),
                last, next);
    }

    /** Whether a text that begins at {@code from} can end before {@code to}. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= bytes.length;
      @   ensures \result == Utf8Place.fits(bytes, from, to, 0); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ boolean mayEnd(byte[] bytes, int from, int to) {
        return Utf8Table.mayFollow(before(bytes, from, to, 3), before(bytes, from, to, 2),
                before(bytes, from, to, 1), 0);
    }

    /*@ private normal_behavior
      @   requires 0 <= from && from <= at && at <= bytes.length;
      @   requires 0 <= back && back <= 3 && at - back < bytes.length;
      @   ensures \result == (from <= at - back ? bytes[at - back] : 0);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ int before(byte[] bytes, int from, int at, int back) {
        return from <= at - back ? bytes[at - back] : 0;
    }

    /*@ private normal_behavior
      @   requires 0 <= at && at <= to && to <= bytes.length && 0 <= ahead && ahead <= 4;
      @   ensures \result == (ahead < to - at ? bytes[at + ahead] : 0);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ int ahead(byte[] bytes, int at, int to, int ahead) {
        return ahead < to - at ? bytes[at + ahead] : 0;
    }

    /** A text can end where it begins. */
    /*@ public normal_behavior
      @   requires 0 <= at && at <= bytes.length;
      @   ensures Utf8Place.fits(bytes, at, at, 0); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void empty(byte[] bytes, int at) {
        Utf8Table.empty();
    }

    /** Behind a byte that is no continuation byte, a text is what it is if it begins with it. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= mid && mid < to && to <= bytes.length;
      @   requires -65 < bytes[mid];
      @   ensures (\forall int i; mid < i && i < to; Utf8Place.fits(bytes, from, i, bytes[i])
      @       == Utf8Place.fits(bytes, mid, i, bytes[i])); // functional
      @   ensures Utf8Place.fits(bytes, from, to, 0)
      @       == Utf8Place.fits(bytes, mid, to, 0); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void behind(byte[] bytes, int from, int mid, int to) {
        Utf8Table.apart();
    }

    /** What begins a text at {@code mid} can follow a text that ends there. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= mid && mid < bytes.length;
      @   requires Utf8Place.fits(bytes, from, mid, 0);
      @   requires Utf8Place.fits(bytes, mid, mid, bytes[mid]);
      @   ensures Utf8Place.fits(bytes, from, mid, bytes[mid]) && -65 < bytes[mid]; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void join(byte[] bytes, int from, int mid) {
        Utf8Table.join(before(bytes, from, mid, 3), before(bytes, from, mid, 2),
                before(bytes, from, mid, 1), before(bytes, from, mid, 0));
    }

    /** Where no continuation byte is, a text can end and another can begin. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= mid && mid < bytes.length;
      @   requires Utf8Place.fits(bytes, from, mid, bytes[mid]) && -65 < bytes[mid];
      @   ensures Utf8Place.fits(bytes, from, mid, 0); // functional
      @   ensures Utf8Place.fits(bytes, mid, mid, bytes[mid]); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void part(byte[] bytes, int from, int mid) {
        Utf8Table.part(before(bytes, from, mid, 3), before(bytes, from, mid, 2),
                before(bytes, from, mid, 1), before(bytes, from, mid, 0));
    }

    /** A text begins with all the bytes of a code point, and behind them begins another. */
    /*@ public normal_behavior
      @   requires 0 <= at && at < to && to <= bytes.length;
      @   requires Utf8Place.fits(bytes, at, at, bytes[at]);
      @   requires Utf8Place.fits(bytes, at, to, 0);
      @   requires at < to - 1 ==> Utf8Place.fits(bytes, at, at + 1, bytes[at + 1]);
      @   requires at < to - 2 ==> Utf8Place.fits(bytes, at, at + 2, bytes[at + 2]);
      @   requires at < to - 3 ==> Utf8Place.fits(bytes, at, at + 3, bytes[at + 3]);
      @   requires at < to - 4 ==> Utf8Place.fits(bytes, at, at + 4, bytes[at + 4]);
      @   ensures -62 <= bytes[at] && bytes[at] <= -12
      @       || 0 <= bytes[at] && bytes[at] <= 127; // functional
      @   ensures bytes[at] < 0
      @       ==> at < to - 1 && -128 <= bytes[at + 1] && bytes[at + 1] <= -65; // functional
      @   ensures -32 <= bytes[at] && bytes[at] < 0
      @       ==> at < to - 2 && -128 <= bytes[at + 2] && bytes[at + 2] <= -65; // functional
      @   ensures -16 <= bytes[at] && bytes[at] < 0
      @       ==> at < to - 3 && -128 <= bytes[at + 3] && bytes[at + 3] <= -65; // functional
      @   ensures 0 <= bytes[at] && at < to - 1 ==> -65 < bytes[at + 1]; // functional
      @   ensures bytes[at] < -32 && at < to - 2 ==> -65 < bytes[at + 2]; // functional
      @   ensures -32 <= bytes[at] && bytes[at] < -16 && at < to - 3
      @       ==> -65 < bytes[at + 3]; // functional
      @   ensures -16 <= bytes[at] && bytes[at] < 0 && at < to - 4
      @       ==> -65 < bytes[at + 4]; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void character(byte[] bytes, int at, int to) {
        Utf8Table.character(ahead(bytes, at, to, 0), ahead(bytes, at, to, 1),
                ahead(bytes, at, to, 2), ahead(bytes, at, to, 3), ahead(bytes, at, to, 4));
    }

    /** The code points of one byte. */
    /*@ public normal_behavior
      @   requires 0 <= at && at < bytes.length && 0 <= bytes[at] && bytes[at] <= 127;
      @   ensures (\forall int i; at <= i && i < at + 1;
      @       Utf8Place.fits(bytes, at, i, bytes[i])); // functional
      @   ensures Utf8Place.fits(bytes, at, at + 1, 0); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void one(byte[] bytes, int at) {
        Utf8Table.one(ahead(bytes, at, at + 1, 0));
    }

    /** The code points of two bytes. */
    /*@ public normal_behavior
      @   requires 0 <= at && at < bytes.length - 1;
      @   requires -62 <= bytes[at] && bytes[at] < -32;
      @   requires -128 <= bytes[at + 1] && bytes[at + 1] <= -65;
      @   ensures (\forall int i; at <= i && i < at + 2;
      @       Utf8Place.fits(bytes, at, i, bytes[i])); // functional
      @   ensures Utf8Place.fits(bytes, at, at + 2, 0); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void two(byte[] bytes, int at) {
        Utf8Table.two(ahead(bytes, at, at + 2, 0), ahead(bytes, at, at + 2, 1));
    }

    /** The code points of three bytes. */
    /*@ public normal_behavior
      @   requires 0 <= at && at < bytes.length - 2 && -32 <= bytes[at] && bytes[at] < -16;
      @   requires -128 <= bytes[at + 1] && bytes[at + 1] <= -65;
      @   requires -128 <= bytes[at + 2] && bytes[at + 2] <= -65;
      @   requires (bytes[at] == -32 ==> -96 <= bytes[at + 1])
      @       && (bytes[at] == -19 ==> bytes[at + 1] <= -97);
      @   ensures (\forall int i; at <= i && i < at + 3;
      @       Utf8Place.fits(bytes, at, i, bytes[i])); // functional
      @   ensures Utf8Place.fits(bytes, at, at + 3, 0); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void three(byte[] bytes, int at) {
        Utf8Table.three(ahead(bytes, at, at + 3, 0), ahead(bytes, at, at + 3, 1),
                ahead(bytes, at, at + 3, 2));
    }

    /** The code points of four bytes. */
    /*@ public normal_behavior
      @   requires 0 <= at && at < bytes.length - 3 && -16 <= bytes[at] && bytes[at] <= -12;
      @   requires -128 <= bytes[at + 1] && bytes[at + 1] <= -65;
      @   requires -128 <= bytes[at + 2] && bytes[at + 2] <= -65;
      @   requires -128 <= bytes[at + 3] && bytes[at + 3] <= -65;
      @   requires (bytes[at] == -16 ==> -112 <= bytes[at + 1])
      @       && (bytes[at] == -12 ==> bytes[at + 1] <= -113);
      @   ensures (\forall int i; at <= i && i < at + 4;
      @       Utf8Place.fits(bytes, at, i, bytes[i])); // functional
      @   ensures Utf8Place.fits(bytes, at, at + 4, 0); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void four(byte[] bytes, int at) {
        Utf8Table.four(ahead(bytes, at, at + 4, 0), ahead(bytes, at, at + 4, 1),
                ahead(bytes, at, at + 4, 2), ahead(bytes, at, at + 4, 3));
    }

    /** Copies between two arrays: {@code source[i + shift]} to {@code target[i]}. */
    /*@ public normal_behavior
      @   requires source != target && 0 <= at && at <= end && end <= target.length;
      @   requires 0 <= at + shift && end + shift <= source.length;
      @   assignable target[at .. end - 1];
      @   ensures (\forall int i; at <= i && i < end; target[i] == source[i + shift]); // functional
      @   ensures (\forall int i; at <= i && i < end;
      @       Utf8Place.fits(source, at + shift, i + shift, source[i + shift])
      @       ==> Utf8Place.fits(target, at, i, target[i])); // functional
      @   ensures Utf8Place.fits(source, at + shift, end + shift, 0)
      @       ==> Utf8Place.fits(target, at, end, 0); // functional
      @*/
    static void copy(byte[] source, int shift, byte[] target, int at, int end) {
        Bytes.copy(source, shift, target, at, end);
    }

    /** Moves within an array: {@code bytes[i + shift]} to {@code bytes[i]}. */
    /*@ public normal_behavior
      @   requires 0 <= at && at <= end && end <= bytes.length;
      @   requires 0 <= at + shift && end + shift <= bytes.length;
      @   assignable bytes[at .. end - 1];
      @   ensures (\forall int i; at <= i && i < end;
      @       bytes[i] == \old(bytes[i + shift])); // functional
      @   ensures (\forall int i; at <= i && i < end;
      @       \old(Utf8Place.fits(bytes, at + shift, i + shift, bytes[i + shift]))
      @       ==> Utf8Place.fits(bytes, at, i, bytes[i])); // functional
      @   ensures \old(Utf8Place.fits(bytes, at + shift, end + shift, 0))
      @       ==> Utf8Place.fits(bytes, at, end, 0); // functional
      @*/
    static void move(byte[] bytes, int shift, int at, int end) {
        Bytes.move(bytes, shift, at, end);
    }
}
