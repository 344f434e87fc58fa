package dev.avila.alloc.layout;

import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;

/**
 * Rounds addresses and sizes to multiples of a power of two.
 *
 * <p>A power of two {@code a} is one bit, {@code a - 1} the bits below it, {@code -a} the bits from
 * it upwards. So a mask takes the remainder or drops it, for negative values too, and no method of
 * this class branches on the value. The contracts say the same in {@code %} and {@code <=}.
 */
public final class Alignment {

    /** Returned by {@code tryAlignUp} when it refuses. */
    public static final int NONE = -1;

    //@ private normal_behavior assignable \nothing; ensures true;
    private Alignment() {
    }

    /*@ public normal_behavior
      @   ensures \result == (1 <= alignment && (alignment & (alignment - 1)) == 0); // functional
      @*/
    public static /*@ pure @*/ boolean isPowerOfTwo(int alignment) {
        return 1 <= alignment && (alignment & (alignment - 1)) == 0;
    }

    /*@ public normal_behavior
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   ensures \result == (value % alignment == 0); // functional
      @*/
    public static /*@ pure @*/ boolean isAligned(int value, int alignment) {
        return (value & (alignment - 1)) == 0;
    }

    /** How many units {@code value} lacks to a multiple of {@code alignment}. */
    /*@ public normal_behavior
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   ensures 0 <= \result && \result < alignment; // bounds
      @   ensures (value + \result) % alignment == 0; // alignment
      @*/
    public static /*@ pure @*/ int padding(int value, int alignment) {
        return -(value & (alignment - 1)) & (alignment - 1);
    }

    /** The least multiple of {@code alignment} that is not below {@code value}. */
    /*@ public normal_behavior
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires value <= Integer.MAX_VALUE - (alignment - 1);
      @   ensures \result % alignment == 0; // alignment
      @   ensures value <= \result; // bounds
      @   ensures \result - value < alignment; // functional
      @*/
    public static /*@ pure @*/ int alignUp(int value, int alignment) {
        return (value + (alignment - 1)) & -alignment;
    }

    /** The greatest multiple of {@code alignment} that is not greater than {@code value}. */
    /*@ public normal_behavior
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   ensures \result % alignment == 0; // alignment
      @   ensures \result <= value; // bounds
      @   ensures value - \result < alignment; // functional
      @*/
    public static /*@ pure @*/ int alignDown(int value, int alignment) {
        return value & -alignment;
    }

    /** As {@link #alignUp(int, int)}; throws if it does not fit into {@code int}. */
    /*@ public normal_behavior
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires value <= Integer.MAX_VALUE - (alignment - 1);
      @   assignable \nothing;
      @   ensures \result % alignment == 0; // alignment
      @   ensures value <= \result; // bounds
      @   ensures \result - value < alignment; // functional
      @ also public exceptional_behavior
      @   requires !isPowerOfTwo(alignment);
      @   assignable \nothing;
      @   signals_only InvalidAlignmentException; // refusal
      @   signals (InvalidAlignmentException e) e.alignment == alignment;
      @ also public exceptional_behavior
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires Integer.MAX_VALUE - (alignment - 1) < value;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal, availability
      @   signals (InvalidSizeException e) e.size == value;
      @*/
    public static int alignUpExact(int value, int alignment) {
        if (!isPowerOfTwo(alignment)) {
            throw new InvalidAlignmentException(alignment);
        }
        if (Integer.MAX_VALUE - (alignment - 1) < value) {
            throw new InvalidSizeException(value);
        }
        return alignUp(value, alignment);
    }

    /** As {@link #alignUp(int, int)} for sizes and offsets, or {@link #NONE}. */
    /*@ public normal_behavior
      @   requires 0 <= value && isPowerOfTwo(alignment);
      @   requires value <= Integer.MAX_VALUE - (alignment - 1);
      @   assignable \nothing;
      @   ensures \result % alignment == 0; // alignment
      @   ensures value <= \result; // bounds
      @   ensures \result - value < alignment; // functional
      @ also public normal_behavior
      @   requires value < 0 || !isPowerOfTwo(alignment)
      @     || Integer.MAX_VALUE - (alignment - 1) < value;
      @   assignable \nothing;
      @   ensures \result == NONE; // refusal, availability
      @*/
    public static int tryAlignUp(int value, int alignment) {
        if (value < 0 || !isPowerOfTwo(alignment)) {
            return NONE;
        }
        if (Integer.MAX_VALUE - (alignment - 1) < value) {
            return NONE;
        }
        return alignUp(value, alignment);
    }

    /*@ public normal_behavior
      @   ensures \result == (1 <= alignment && (alignment & (alignment - 1)) == 0); // functional
      @*/
    public static /*@ pure @*/ boolean isPowerOfTwo(long alignment) {
        return 1 <= alignment && (alignment & (alignment - 1)) == 0;
    }

    /*@ public normal_behavior
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   ensures \result == (value % alignment == 0); // functional
      @*/
    public static /*@ pure @*/ boolean isAligned(long value, long alignment) {
        return (value & (alignment - 1)) == 0;
    }

    /** How many units {@code value} lacks to a multiple of {@code alignment}. */
    /*@ public normal_behavior
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   ensures 0 <= \result && \result < alignment; // bounds
      @   ensures (value + \result) % alignment == 0; // alignment
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public static /*@ pure @*/ long padding(long value, long alignment) {
        return -(value & (alignment - 1)) & (alignment - 1);
    }

    /** The least multiple of {@code alignment} that is not below {@code value}. */
    /*@ public normal_behavior
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires value <= Long.MAX_VALUE - (alignment - 1);
      @   ensures \result % alignment == 0; // alignment
      @   ensures value <= \result; // bounds
      @   ensures \result - value < alignment; // functional
      @*/
    public static /*@ pure @*/ long alignUp(long value, long alignment) {
        return (value + (alignment - 1)) & -alignment;
    }

    /** The greatest multiple of {@code alignment} that is not greater than {@code value}. */
    /*@ public normal_behavior
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   ensures \result % alignment == 0; // alignment
      @   ensures \result <= value; // bounds
      @   ensures value - \result < alignment; // functional
      @*/
    public static /*@ pure @*/ long alignDown(long value, long alignment) {
        return value & -alignment;
    }

    /** As {@link #alignUp(long, long)}; throws if it does not fit into {@code long}. */
    /*@ public normal_behavior
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires value <= Long.MAX_VALUE - (alignment - 1);
      @   assignable \nothing;
      @   ensures \result % alignment == 0; // alignment
      @   ensures value <= \result; // bounds
      @   ensures \result - value < alignment; // functional
      @ also public exceptional_behavior
      @   requires !isPowerOfTwo(alignment);
      @   assignable \nothing;
      @   signals_only InvalidAlignmentException; // refusal
      @   signals (InvalidAlignmentException e) e.alignment == alignment;
      @ also public exceptional_behavior
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   requires Long.MAX_VALUE - (alignment - 1) < value;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal, availability
      @   signals (InvalidSizeException e) e.size == value;
      @*/
    public static long alignUpExact(long value, long alignment) {
        if (!isPowerOfTwo(alignment)) {
            throw new InvalidAlignmentException(alignment);
        }
        if (Long.MAX_VALUE - (alignment - 1) < value) {
            throw new InvalidSizeException(value);
        }
        return alignUp(value, alignment);
    }

    /** As {@link #alignUp(long, long)} for sizes and offsets, or {@link #NONE}. */
    /*@ public normal_behavior
      @   requires 0 <= value && isPowerOfTwo(alignment);
      @   requires value <= Long.MAX_VALUE - (alignment - 1);
      @   assignable \nothing;
      @   ensures \result % alignment == 0; // alignment
      @   ensures value <= \result; // bounds
      @   ensures \result - value < alignment; // functional
      @ also public normal_behavior
      @   requires value < 0 || !isPowerOfTwo(alignment)
      @     || Long.MAX_VALUE - (alignment - 1) < value;
      @   assignable \nothing;
      @   ensures \result == NONE; // refusal, availability
      @*/
    public static long tryAlignUp(long value, long alignment) {
        if (value < 0 || !isPowerOfTwo(alignment)) {
            return NONE;
        }
        if (Long.MAX_VALUE - (alignment - 1) < value) {
            return NONE;
        }
        return alignUp(value, alignment);
    }

    /*+KEY@ public normal_behavior
      @   accessible \nothing;
      @   ensures true;
      @ public model static pure boolean hasRoom(\bigint start, \bigint end, \bigint size,
      @         \bigint alignment) {
      @     return (\exists long address; start <= address && address % alignment == 0;
      @         size <= end - address);
      @ }
      @*/
    /*-KEY@ public model static pure boolean hasRoom(long start, long end, long size,
      @         long alignment);
      @*/

    /**
     * The least multiple of {@code alignment} from {@code start} on that leaves {@code size} units
     * before {@code end}, or {@link #NONE}.
     */
    /*@ public normal_behavior
      @   requires 0 <= start && start <= end && 0 <= size;
      @   requires 1 <= alignment && (alignment & (alignment - 1)) == 0;
      @   ensures \result == NONE || \result % alignment == 0; // alignment
      @   ensures \result == NONE || (start <= \result && size <= end - \result); // bounds
      @   ensures (\forall long a; start <= a && a % alignment == 0; \result <= a); // functional
      @   ensures Alignment.hasRoom(start, end, size, alignment)
      @     == (\result != NONE); // availability
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public static /*@ pure @*/ long firstFit(long start, long end, long size, long alignment) {
        long gap = padding(start, alignment);
        return size <= end - start - gap ? start + gap : NONE;
    }
}
