package dev.avila.alloc.layout;

import dev.avila.alloc.InvalidSizeException;

/** The size of an array, in the unit of the size of its elements, without overflow. */
public final class Sizes {

    /** Returned by {@code tryArray} when it refuses. */
    public static final long NONE = -1L;

    //@ private normal_behavior assignable \nothing; ensures true;
    private Sizes() {
    }

    /** {@code count * elementSize}, or {@link #NONE} if that is beyond {@code long}. */
    /*@ public normal_behavior
      @   ensures 0 <= count && 0 <= elementSize && count * elementSize <= Long.MAX_VALUE
      @     ==> \result == count * elementSize && 0 <= \result; // functional
      @   ensures count < 0 || elementSize < 0 || Long.MAX_VALUE < count * elementSize
      @     ==> \result == NONE; // refusal
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public static /*@ pure @*/ long tryArray(long count, long elementSize) {
        return isInRange(count, elementSize) ? count * elementSize : NONE;
    }

    /** As {@code tryArray}, but throws what the size is that cannot be. */
    /*@ public normal_behavior
      @   requires 0 <= count && 0 <= elementSize && count * elementSize <= Long.MAX_VALUE;
      @   assignable \nothing;
      @   ensures \result == count * elementSize; // functional
      @ also public exceptional_behavior
      @   requires 0 <= count && elementSize < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == elementSize;
      @ also public exceptional_behavior
      @   requires count < 0 || 0 <= elementSize && Long.MAX_VALUE < count * elementSize;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == count;
      @*/
    public static long array(long count, long elementSize) {
        if (!isInRange(count, elementSize)) {
            throw refusal(count, elementSize);
        }
        return count * elementSize;
    }

    /** What {@code array} throws. */
    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures \fresh(\result);
      @   ensures \result.size == (0 <= count && elementSize < 0 ? elementSize : count);
      @*/
    public static InvalidSizeException refusal(long count, long elementSize) {
        return new InvalidSizeException(0 <= count && elementSize < 0 ? elementSize : count);
    }

    /** Whether the size of the array is in the range of {@code long}. */
    /*@ public normal_behavior
      @   ensures \result == (0 <= count && 0 <= elementSize
      @     && count * elementSize <= Long.MAX_VALUE); // functional
      @   ensures \result ==> 0 <= count * elementSize; // bounds
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public static /*@ pure @*/ boolean isInRange(long count, long elementSize) {
        if (count < 0 || elementSize < 0) {
            return false;
        }
        notNegative(count, elementSize);
        if (elementSize == 0) {
            return true;
        }
        long most = most(elementSize);
        sign(most, elementSize);
        if (count <= most) {
            notNegative(most - count, elementSize);
            return true;
        }
        notNegative(count - most - 1, elementSize);
        return false;
    }

    /** How many elements the largest array has. */
    /*@ private normal_behavior
      @   requires 0 < elementSize;
      @   ensures \result * elementSize <= Long.MAX_VALUE;
      @   ensures Long.MAX_VALUE < (\result + 1) * elementSize;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ long most(long elementSize) {
        return Long.MAX_VALUE / elementSize;
    }

    /*@ private normal_behavior
      @   requires 0 <= b;
      @   ensures a < 0 ==> a * b <= 0;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ void sign(long a, long b) {
    }

    /*@ private normal_behavior
      @   requires 0 <= a && 0 <= b;
      @   ensures 0 <= a * b;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ void notNegative(long a, long b) {
    }
}
