package dev.avila.alloc.arena;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.StaleHandleException;
import dev.avila.alloc.view.TypedArenaView;

/**
 * Keeps values of one type until all are given back together, each behind a handle of its type.
 *
 * <p>{@code items[0 .. size)} are the values in the order in which they were added, and each slot
 * behind them is empty, so a value that was given back is not kept from the garbage collector. An
 * {@link Id} carries the arena, the index and the epoch, so a foreign and a stale one are refused
 * in constant time. Not thread-safe.
 */
// Deviation from style 1: one type is one file, and each operation has its whole contract.
@SuppressWarnings("unchecked")
public final class TypedArena<T> extends TypedArenaView<T> {

    private /*@ spec_public @*/ final /*@ nullable @*/ Object[] items;
    private /*@ spec_public @*/ int size;
    private /*@ spec_public @*/ long epoch;   // counts the calls of reset

    /*@ public invariant items != null && \typeof(items) == \type(Object[]);
      @ public invariant 0 <= size && size <= items.length;
      @ public invariant (\forall int i; 0 <= i && i < size; items[i] != null);
      @ public invariant (\forall int i; size <= i && i < items.length; items[i] == null);
      @ public invariant 0 <= epoch && epoch <= Long.MAX_VALUE;
      @*/
    //-KEY@ public invariant \elemtype(\typeof(items)) == \type(Object);

    /*@ public normal_behavior
      @   requires 0 <= capacity;
      @   assignable \nothing;
      @   ensures items.length == capacity && size == 0 && epoch == 0; // functional
      @   ensures \fresh(items); // non-overlap
      @ also public exceptional_behavior
      @   requires capacity < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == capacity;
      @*/
    public TypedArena(int capacity) {
        // The invariant holds on each way out, so there is an array even for a refused capacity.
        items = new Object[capacity < 0 ? 0 : capacity];
        if (capacity < 0) {
            throw new InvalidSizeException(capacity);
        }
    }

    //@ also public normal_behavior ensures \result == items.length; // functional
    @Override
    public /*@ pure @*/ int capacity() {
        return items.length;
    }

    //@ also public normal_behavior ensures \result == size; // functional
    @Override
    public /*@ pure @*/ int size() {
        return size;
    }

    /** Differs before and after each {@link #reset}. */
    //@ also public normal_behavior ensures \result == epoch; // functional
    @Override
    public /*@ pure @*/ long epoch() {
        return epoch;
    }

    //@ public normal_behavior ensures \result == (size == items.length); // functional
    public /*@ pure @*/ boolean isFull() {
        return size == items.length;
    }

    /** The value that was added when there were {@code index} others. */
    /*@ also public normal_behavior
      @   requires 0 <= index && index < size;
      @   ensures \result == items[index]; // functional
      @ also public exceptional_behavior
      @   requires index < 0 || size <= index;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == index && e.size == size;
      @*/
    @Override
    public /*@ pure @*/ T at(int index) {
        if (index < 0 || size <= index) {
            throw new InvalidIndexException(index, size);
        }
        return (T) items[index];
    }

    /** Adds a value behind the others; null if the arena is full, or the value is null. */
    /*@ public normal_behavior
      @   requires value != null && size < items.length;
      @   assignable size, items[size];
      @   ensures size == \old(size) + 1 && items[size - 1] == value; // functional
      @   ensures \result != null && \fresh(\result); // availability
      @   ensures \result.arena == this && \result.epoch == epoch; // refusal
      @   ensures \result.index == \old(size); // non-overlap
      @ also public normal_behavior
      @   requires value == null || size == items.length;
      @   assignable \nothing;
      @   ensures \result == null; // availability, refusal
      @*/
    public /*@ nullable @*/ Id<T> tryAdd(/*@ nullable @*/ T value) {
        if (value == null || size == items.length) {
            return null;
        }
        return append(value);
    }

    /** Adds a value behind the others. */
    /*@ public normal_behavior
      @   requires value != null && size < items.length;
      @   assignable size, items[size];
      @   ensures size == \old(size) + 1 && items[size - 1] == value; // functional
      @   ensures \fresh(\result); // availability
      @   ensures \result.arena == this && \result.epoch == epoch; // refusal
      @   ensures \result.index == \old(size); // non-overlap
      @ also public exceptional_behavior
      @   requires value == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires value != null && size == items.length;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e)
      @       e.capacity == items.length && e.size == size && e.requested == 1;
      @*/
    public Id<T> add(/*@ nullable @*/ T value) {
        if (value == null) {
            throw new NullPointerException();
        }
        if (size == items.length) {
            throw new CapacityExceededException(items.length, size, 1);
        }
        return append(value);
    }

    /*@ private normal_behavior
      @   requires value != null && size < items.length;
      @   assignable size, items[size];
      @   ensures size == \old(size) + 1 && items[size - 1] == value;
      @   ensures \fresh(\result) && \result.arena == this && \result.epoch == epoch;
      @   ensures \result.index == \old(size);
      @*/
    private Id<T> append(T value) {
        items[size] = value;
        size = size + 1;
        return id(size - 1);
    }

    /*@ private normal_behavior
      @   requires 0 <= index;
      @   assignable \nothing;
      @   ensures \fresh(\result) && \result.arena == this && \result.epoch == epoch;
      @   ensures \result.index == index;
      @*/
    private Id<T> id(int index) {
        return new Id<T>(this, index, epoch);
    }

    /** Whether {@code id} is of this arena, and no reset came after it. */
    /*@ public normal_behavior
      @   requires id == null || \invariant_for(id);
      @   ensures \result == (id != null && id.arena == this && id.epoch == epoch
      @     && id.index < size); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public /*@ pure @*/ boolean accepts(/*@ nullable @*/ Id<T> id) {
        return id != null && id.arena == this && id.epoch == epoch && id.index < size;
    }

    /** The value of {@code id}. */
    /*@ public normal_behavior
      @   requires id != null && \invariant_for(id);
      @   requires id.arena == this && id.epoch == epoch && id.index < size;
      @   assignable \nothing;
      @   ensures \result == items[id.index]; // functional
      @ also public exceptional_behavior
      @   requires id == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires id != null && \invariant_for(id) && id.arena != this;
      @   assignable \nothing;
      @   signals_only ForeignHandleException; // refusal
      @   signals (ForeignHandleException e) e.handle == id.index;
      @ also public exceptional_behavior
      @   requires id != null && \invariant_for(id) && id.arena == this;
      @   requires id.epoch != epoch || size <= id.index;
      @   assignable \nothing;
      @   signals_only StaleHandleException; // refusal
      @   signals (StaleHandleException e) e.handle == id.index && e.expected == id.epoch
      @     && e.actual == epoch;
      @*/
    public T get(/*@ nullable @*/ Id<T> id) {
        if (!accepts(id)) {
            refuse(id);
        }
        return (T) items[id.index];
    }

    /** The value of {@code id}, or null if that is refused. */
    /*@ public normal_behavior
      @   requires id != null && \invariant_for(id);
      @   requires id.arena == this && id.epoch == epoch && id.index < size;
      @   ensures \result == items[id.index]; // functional
      @ also public normal_behavior
      @   requires id == null || \invariant_for(id)
      @     && (id.arena != this || id.epoch != epoch || size <= id.index);
      @   ensures \result == null; // refusal
      @*/
    public /*@ pure @*/ /*@ nullable @*/ T tryGet(/*@ nullable @*/ Id<T> id) {
        return accepts(id) ? (T) items[id.index] : null;
    }

    /** Puts another value in the place of that of {@code id}; false if one of both is refused. */
    /*@ public normal_behavior
      @   requires value != null && id != null && \invariant_for(id);
      @   requires id.arena == this && id.epoch == epoch && id.index < size;
      @   assignable items[id.index];
      @   ensures \result && items[id.index] == value; // functional
      @ also public normal_behavior
      @   requires value == null || id == null || \invariant_for(id)
      @     && (id.arena != this || id.epoch != epoch || size <= id.index);
      @   requires id == null || \invariant_for(id);
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean trySet(/*@ nullable @*/ Id<T> id, /*@ nullable @*/ T value) {
        if (value == null || !accepts(id)) {
            return false;
        }
        items[id.index] = value;
        return true;
    }

    /** Puts another value in the place of that of {@code id}, which is the result. */
    /*@ public normal_behavior
      @   requires value != null && id != null && \invariant_for(id);
      @   requires id.arena == this && id.epoch == epoch && id.index < size;
      @   assignable items[id.index];
      @   ensures \result == \old(items[id.index]) && items[id.index] == value; // functional
      @ also public exceptional_behavior
      @   requires value == null || id == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires value != null && id != null && \invariant_for(id) && id.arena != this;
      @   assignable \nothing;
      @   signals_only ForeignHandleException; // refusal
      @   signals (ForeignHandleException e) e.handle == id.index;
      @ also public exceptional_behavior
      @   requires value != null && id != null && \invariant_for(id) && id.arena == this;
      @   requires id.epoch != epoch || size <= id.index;
      @   assignable \nothing;
      @   signals_only StaleHandleException; // refusal
      @   signals (StaleHandleException e) e.handle == id.index && e.expected == id.epoch
      @     && e.actual == epoch;
      @*/
    public T set(/*@ nullable @*/ Id<T> id, /*@ nullable @*/ T value) {
        if (value == null) {
            throw new NullPointerException();
        }
        if (!accepts(id)) {
            refuse(id);
        }
        T old = (T) items[id.index];
        items[id.index] = value;
        return old;
    }

    /*@ private exceptional_behavior
      @   requires id == null;
      @   assignable \nothing;
      @   signals_only NullPointerException;
      @ also private exceptional_behavior
      @   requires id != null && \invariant_for(id) && id.arena != this;
      @   assignable \nothing;
      @   signals_only ForeignHandleException;
      @   signals (ForeignHandleException e) e.handle == id.index;
      @ also private exceptional_behavior
      @   requires id != null && \invariant_for(id) && id.arena == this;
      @   assignable \nothing;
      @   signals_only StaleHandleException;
      @   signals (StaleHandleException e) e.handle == id.index && e.expected == id.epoch
      @     && e.actual == epoch;
      @*/
    private void refuse(/*@ nullable @*/ Id<T> id) {
        if (id == null) {
            throw new NullPointerException();
        }
        if (id.arena != this) {
            throw new ForeignHandleException(id.index);
        }
        throw new StaleHandleException(id.index, id.epoch, epoch);
    }

    /*@ also public normal_behavior
      @   assignable size, epoch, items[0 .. size - 1];
      @   ensures size == 0; // leak-freedom
      @   ensures epoch != \old(epoch); // refusal
      @*/
    @Override
    public void reset() {
        /*@ loop_invariant 0 <= size && size <= \old(size);
          @ loop_invariant (\forall int i; 0 <= i && i < size; items[i] != null);
          @ loop_invariant (\forall int i; size <= i && i < items.length; items[i] == null);
          @ loop_assignable size, items[0 .. size - 1];
          @ decreases size;
          @*/
        while (0 < size) {
            size = size - 1;
            items[size] = null;
        }
        epoch = epoch == Long.MAX_VALUE ? 0 : epoch + 1;
    }
}
