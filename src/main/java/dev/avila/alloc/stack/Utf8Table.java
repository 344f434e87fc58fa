package dev.avila.alloc.stack;

/**
 * Table 3-7 of the Unicode Standard, as a rule about a byte and the three before it.
 *
 * <p>In the signed bytes of Java a continuation byte is -128 to -65, and the lead of two, three or
 * four bytes is -62 to -33, -32 to -17 or -16 to -12. What the leads -32, -19, -16 and -12 ask of
 * the byte behind them keeps out overlong forms, surrogates and what lies beyond U+10FFFF. Before
 * a text and behind it one thinks of zeros, which are bytes of ASCII.
 *
 * <p>The methods without a body are lemmas: they do nothing, and their contracts are theorems,
 * which a proof uses where the method is called.
 */
final class Utf8Table {

    /*@ public normal_behavior
      @   requires true;
      @   accessible \nothing;
      @   ensures true;
      @ public model static pure boolean follows(\bigint third, \bigint second, \bigint last,
      @         \bigint next) {
      @     return -128 <= next && next <= -65
      @         ? (-128 <= last && last <= -65
      @             ? -32 <= second && second <= -12
      @                 || -128 <= second && second <= -65 && -16 <= third && third <= -12
      @             : -62 <= last && last <= -12
      @                 && (last == -32 ==> -96 <= next) && (last == -19 ==> next <= -97)
      @                 && (last == -16 ==> -112 <= next) && (last == -12 ==> next <= -113))
      @         : (0 <= next && next <= 127 || -62 <= next && next <= -12)
      @             && (0 <= last && last <= 127
      @                 || -128 <= last && last <= -65 && (-62 <= second && second <= -33
      @                     || -128 <= second && second <= -65
      @                         && (-128 <= third && third <= -65
      @                             || -32 <= third && third <= -17)));
      @ }
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private Utf8Table() {
    }

    /** Whether {@code next} can follow three bytes that can follow each other. */
    /*@ public normal_behavior
      @   ensures \result == Utf8Table.follows(third, second, last, next); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ boolean mayFollow(int third, int second, int last, int next) {
        if (isContinuation(next)) {
            return isContinuation(last) ? isAnnounced(third, second) : isPermitted(last, next);
        }
        return isStart(next)
                && (0 <= last && last <= 127 || isContinuation(last) && isComplete(third, second));
    }

    /*@ private normal_behavior
      @   ensures \result == (-128 <= unit && unit <= -65);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ boolean isContinuation(int unit) {
        return -128 <= unit && unit <= -65;
    }

    /** Whether a code point can begin with {@code unit}. */
    /*@ private normal_behavior
      @   ensures \result == (0 <= unit && unit <= 127 || -62 <= unit && unit <= -12);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ boolean isStart(int unit) {
        return 0 <= unit && unit <= 127 || -62 <= unit && unit <= -12;
    }

    /** Whether behind these two and a continuation byte a lead asks for one more. */
    /*@ private normal_behavior
      @   ensures \result == (-32 <= second && second <= -12
      @       || -128 <= second && second <= -65 && -16 <= third && third <= -12);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ boolean isAnnounced(int third, int second) {
        return -32 <= second && second <= -12
                || isContinuation(second) && -16 <= third && third <= -12;
    }

    /** Whether behind these two and a continuation byte no lead asks for more. */
    /*@ private normal_behavior
      @   ensures \result == (-62 <= second && second <= -33 || -128 <= second && second <= -65
      @       && (-128 <= third && third <= -65 || -32 <= third && third <= -17));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ boolean isComplete(int third, int second) {
        return -62 <= second && second <= -33 || isContinuation(second)
                && (isContinuation(third) || -32 <= third && third <= -17);
    }

    /** Whether {@code lead} permits that continuation byte directly behind it. */
    /*@ private normal_behavior
      @   ensures \result == (-62 <= lead && lead <= -12
      @       && (lead == -32 ==> -96 <= next) && (lead == -19 ==> next <= -97)
      @       && (lead == -16 ==> -112 <= next) && (lead == -12 ==> next <= -113));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ boolean isPermitted(int lead, int next) {
        switch (lead) {
            case -32:
                return -96 <= next;
            case -19:
                return next <= -97;
            case -16:
                return -112 <= next;
            case -12:
                return next <= -113;
            default:
                return -62 <= lead && lead <= -12;
        }
    }

    /** Nothing can end where it begins. */
    /*@ public normal_behavior
      @   ensures Utf8Table.follows(0, 0, 0, 0); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void empty() {
    }

    /** Bytes of ASCII can follow each other, whatever is before them. */
    /*@ public normal_behavior
      @   ensures (\forall \bigint third, second, last, next;
      @       0 <= last && last <= 127 && 0 <= next && next <= 127;
      @       Utf8Table.follows(third, second, last, next)); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void ascii() {
    }

    /** What is before a byte that is no continuation byte plays no part behind it. */
    /*@ public normal_behavior
      @   ensures (\forall \bigint third, second, last, next; -65 < last;
      @       Utf8Table.follows(third, second, last, next)
      @       == Utf8Table.follows(0, 0, last, next)); // functional
      @   ensures (\forall \bigint third, second, last, next; -65 < second;
      @       Utf8Table.follows(third, second, last, next)
      @       == Utf8Table.follows(0, second, last, next)); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void apart() {
    }

    /** What begins a text can follow what ends one. */
    /*@ public normal_behavior
      @   requires Utf8Table.follows(third, second, last, 0);
      @   requires Utf8Table.follows(0, 0, 0, next);
      @   ensures Utf8Table.follows(third, second, last, next) && -65 < next; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void join(int third, int second, int last, int next) {
    }

    /** Before what is no continuation byte a text can end, and with it one can begin. */
    /*@ public normal_behavior
      @   requires Utf8Table.follows(third, second, last, next) && -65 < next;
      @   ensures Utf8Table.follows(third, second, last, 0); // functional
      @   ensures Utf8Table.follows(0, 0, 0, next); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void part(int third, int second, int last, int next) {
    }

    /** A text that begins with {@code a} has behind it what its row of the table asks for. */
    /*@ public normal_behavior
      @   requires Utf8Table.follows(0, 0, 0, a);
      @   requires Utf8Table.follows(0, 0, a, b);
      @   requires b != 0 ==> Utf8Table.follows(0, a, b, c);
      @   requires b != 0 && c != 0 ==> Utf8Table.follows(a, b, c, d);
      @   requires b != 0 && c != 0 && d != 0 ==> Utf8Table.follows(b, c, d, e);
      @   ensures -62 <= a && a <= -12 || 0 <= a && a <= 127; // functional
      @   ensures a < 0 ==> -128 <= b && b <= -65; // functional
      @   ensures -32 <= a && a < 0 ==> -128 <= c && c <= -65; // functional
      @   ensures -16 <= a && a < 0 ==> -128 <= d && d <= -65; // functional
      @   ensures 0 <= a ==> -65 < b; // functional
      @   ensures a < -32 ==> -65 < c; // functional
      @   ensures -32 <= a && a < -16 ==> -65 < d; // functional
      @   ensures -16 <= a && a < 0 ==> -65 < e; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void character(int a, int b, int c, int d, int e) {
    }

    /** The code points of one byte. */
    /*@ public normal_behavior
      @   requires 0 <= a && a <= 127;
      @   ensures Utf8Table.follows(0, 0, 0, a); // functional
      @   ensures Utf8Table.follows(0, 0, a, 0); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void one(int a) {
    }

    /** The code points of two bytes. */
    /*@ public normal_behavior
      @   requires -62 <= a && a < -32 && -128 <= b && b <= -65;
      @   ensures Utf8Table.follows(0, 0, 0, a); // functional
      @   ensures Utf8Table.follows(0, 0, a, b); // functional
      @   ensures Utf8Table.follows(0, a, b, 0); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void two(int a, int b) {
    }

    /** The code points of three bytes. */
    /*@ public normal_behavior
      @   requires -32 <= a && a < -16 && -128 <= b && b <= -65 && -128 <= c && c <= -65;
      @   requires (a == -32 ==> -96 <= b) && (a == -19 ==> b <= -97);
      @   ensures Utf8Table.follows(0, 0, 0, a); // functional
      @   ensures Utf8Table.follows(0, 0, a, b); // functional
      @   ensures Utf8Table.follows(0, a, b, c); // functional
      @   ensures Utf8Table.follows(a, b, c, 0); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void three(int a, int b, int c) {
    }

    /** The code points of four bytes. */
    /*@ public normal_behavior
      @   requires -16 <= a && a <= -12 && -128 <= b && b <= -65;
      @   requires -128 <= c && c <= -65 && -128 <= d && d <= -65;
      @   requires (a == -16 ==> -112 <= b) && (a == -12 ==> b <= -113);
      @   ensures Utf8Table.follows(0, 0, 0, a); // functional
      @   ensures Utf8Table.follows(0, 0, a, b); // functional
      @   ensures Utf8Table.follows(0, a, b, c); // functional
      @   ensures Utf8Table.follows(a, b, c, d); // functional
      @   ensures Utf8Table.follows(b, c, d, 0); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void four(int a, int b, int c, int d) {
    }
}
