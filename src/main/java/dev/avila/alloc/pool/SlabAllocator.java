package dev.avila.alloc.pool;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.DoubleFreeException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.Permutation;
import dev.avila.alloc.view.SlabView;

/**
 * Keeps values of one type, each under a key from 0 to {@code capacity-1} that is its own until it
 * is given back, in constant time.
 *
 * <p>A key can be the index of arrays beside the slab. A key that was given back is given out
 * again; where one that is stale must be told from a new one, use a {@code GenerationalArena}.
 * {@code order} is a permutation of all keys and {@code place} is its inverse. The prefix {@code
 * order[0 .. size)} is in use, the rest is free. {@code items[k]} is null unless key {@code k} is
 * in use and has its value. Not thread-safe.
 */
// Deviation from style 1: one type is one file, and each operation has its whole contract.
@SuppressWarnings("unchecked")
public final class SlabAllocator<T> extends SlabView<T> {

    /** No key: the result of an insertion that failed. */
    public static final int NONE = -1;

    /** A reference of eight bytes and two array entries of four. */
    private static final long OVERHEAD_PER_KEY = 16L;

    /** Headers, fields and padding of the slab and its arrays. */
    private static final long OVERHEAD_FIXED = 120L;

    private /*@ spec_public @*/ final /*@ nullable @*/ Object[] items;
    private /*@ spec_public @*/ final int[] order;
    private /*@ spec_public @*/ final int[] place;
    private /*@ spec_public @*/ int size;

    /*@ public invariant items != null && \typeof(items) == \type(Object[]);
      @ public invariant items.length == place.length && order.length == place.length;
      @ public invariant order != place && 0 <= size && size <= place.length;
      @ public invariant Permutation.areInverse(order, place);
      @ public invariant (\forall int k; 0 <= k && k < place.length;
      @     0 <= place[k] && place[k] < place.length);
      @ public invariant (\forall int k; 0 <= k && k < place.length && size <= place[k];
      @     items[k] == null);
      @*/
    //-KEY@ public invariant \elemtype(\typeof(items)) == \type(Object);

    /** For {@code capacity} values. */
    /*@ public normal_behavior
      @   requires 0 <= capacity;
      @   assignable \nothing;
      @   ensures place.length == capacity && size == 0; // functional, leak-freedom
      @   ensures \fresh(items) && \fresh(order) && \fresh(place); // non-overlap
      @ also public exceptional_behavior
      @   requires capacity < 0;
      @   assignable \nothing; // refusal
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == capacity; // refusal
      @*/
    public SlabAllocator(int capacity) {
        // The invariant holds on each way out, so a refused slab has no keys.
        items = new Object[capacity < 0 ? 0 : capacity];
        order = new int[items.length];
        place = new int[items.length];
        Permutation.identity(order, place);
        if (capacity < 0) {
            throw new InvalidSizeException(capacity);
        }
    }

    //@ also public normal_behavior ensures \result == place.length; // functional
    @Override
    public /*@ pure @*/ int capacity() {
        return place.length;
    }

    /** The keys in use; those without value are among them. */
    //@ also public normal_behavior ensures \result == size; // leak-freedom
    @Override
    public /*@ pure @*/ int size() {
        return size;
    }

    /** The keys that are free. */
    //@ public normal_behavior ensures \result == place.length - size; // leak-freedom
    public /*@ pure @*/ int available() {
        return place.length - size;
    }

    /** Whether {@code key} is in use, with a value or not. */
    /*@ also public normal_behavior
      @   ensures \result == (0 <= key && key < place.length && place[key] < size); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    @Override
    public /*@ pure @*/ boolean isLive(int key) {
        return 0 <= key && key < place.length && place[key] < size;
    }

    /** Whether {@code key} is in use and has a value. */
    /*@ public normal_behavior
      @   ensures \result == (0 <= key && key < items.length && items[key] != null); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public /*@ pure @*/ boolean contains(int key) {
        return 0 <= key && key < items.length && items[key] != null;
    }

    /** The key number {@code index} of those in use; each has one index below {@link #size()}. */
    /*@ also public normal_behavior
      @   requires 0 <= index && index < size;
      @   ensures \result == order[index]; // functional
      @   ensures 0 <= \result && \result < place.length && place[\result] == index; // bounds
      @ also public exceptional_behavior
      @   requires index < 0 || size <= index;
      @   assignable \nothing; // refusal
      @   signals_only InvalidIndexException; // refusal
      @   signals (InvalidIndexException e) e.index == index && e.size == size; // refusal
      @*/
    @Override
    public /*@ pure @*/ int keyAt(int index) {
        if (index < 0 || size <= index) {
            throw new InvalidIndexException(index, size);
        }
        return Permutation.get(order, place, index);
    }

    /** The key that the next insertion gets, or {@link #NONE} if there is no room. */
    /*@ public normal_behavior
      @   ensures \result == (size == place.length ? NONE : order[size]); // functional
      @*/
    public /*@ pure @*/ int vacantKey() {
        return size == place.length ? NONE : order[size];
    }

    /** Bytes beside the values: an upper bound for JVMs whose objects are aligned to 8 bytes. */
    /*@ public normal_behavior
      @   ensures \result == 16L * place.length + 120;
      @*/
    public /*@ pure @*/ long overheadBytes() {
        return OVERHEAD_PER_KEY * place.length + OVERHEAD_FIXED;
    }

    /** The value of {@code key}, or null if it has none. */
    /*@ also public normal_behavior
      @   ensures 0 <= key && key < items.length ==> \result == items[key]; // functional
      @   ensures key < 0 || items.length <= key ==> \result == null; // bounds, refusal
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    @Override
    public /*@ pure @*/ /*@ nullable @*/ T tryGet(int key) {
        return 0 <= key && key < items.length ? (T) items[key] : null;
    }

    /**
     * The value of {@code key}.
     *
     * @throws ForeignHandleException if it is no key from 0 to {@code capacity() - 1}
     * @throws EmptyException if it has no value
     */
    /*@ public normal_behavior
      @   requires 0 <= key && key < items.length && items[key] != null;
      @   assignable \nothing;
      @   ensures \result == items[key]; // functional
      @ also public exceptional_behavior
      @   requires key < 0 || items.length <= key;
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // bounds, refusal
      @   signals (ForeignHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires 0 <= key && key < items.length && items[key] == null;
      @   assignable \nothing; // refusal
      @   signals_only EmptyException; // refusal
      @*/
    public T get(int key) {
        if (!contains(key)) {
            refuse(key);
        }
        return (T) items[key];
    }

    /** Keeps a value, and returns its key; {@link #NONE} if it is null or there is no room. */
    /*@ public normal_behavior
      @   requires value != null && size < place.length;
      @   assignable size, items[order[size]];
      @   ensures 0 <= \result && \result < place.length; // bounds, availability
      @   ensures items[\result] == value; // functional
      @   ensures (\forall int k; k == \result ==> \old(size <= place[k])); // non-overlap
      @   ensures (\forall int k; 0 <= k && k < place.length;
      @     (place[k] < size) == (\old(place[k] < size) || k == \result)); // functional
      @   ensures size == \old(size) + 1; // leak-freedom
      @ also public normal_behavior
      @   requires value == null || size == place.length;
      @   assignable \nothing; // refusal
      @   ensures \result == NONE; // refusal, availability
      @*/
    public int tryInsert(/*@ nullable @*/ T value) {
        return value == null || size == place.length ? NONE : lend(value);
    }

    /** Keeps a value, and returns its key. */
    /*@ public normal_behavior
      @   requires value != null && size < place.length;
      @   assignable size, items[order[size]];
      @   ensures 0 <= \result && \result < place.length; // bounds, availability
      @   ensures items[\result] == value; // functional
      @   ensures (\forall int k; k == \result ==> \old(size <= place[k])); // non-overlap
      @   ensures (\forall int k; 0 <= k && k < place.length;
      @     (place[k] < size) == (\old(place[k] < size) || k == \result)); // functional
      @   ensures size == \old(size) + 1; // leak-freedom
      @ also public exceptional_behavior
      @   requires value == null;
      @   assignable \nothing; // refusal
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires value != null && size == place.length;
      @   assignable \nothing; // refusal
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e) e.capacity == place.length
      @     && e.size == place.length && e.requested == 1; // refusal
      @*/
    public int insert(/*@ nullable @*/ T value) {
        if (value == null) {
            throw new NullPointerException();
        }
        if (size == place.length) {
            throw new CapacityExceededException(size, size, 1);
        }
        return lend(value);
    }

    /** A key without value, for {@link #fill}; {@link #NONE} if there is no room. */
    /*@ public normal_behavior
      @   requires size < place.length;
      @   assignable size, items[order[size]];
      @   ensures 0 <= \result && \result < place.length; // bounds, availability
      @   ensures items[\result] == null; // functional
      @   ensures (\forall int k; k == \result ==> \old(size <= place[k])); // non-overlap
      @   ensures (\forall int k; 0 <= k && k < place.length;
      @     (place[k] < size) == (\old(place[k] < size) || k == \result)); // functional
      @   ensures size == \old(size) + 1; // leak-freedom
      @ also public normal_behavior
      @   requires size == place.length;
      @   assignable \nothing; // refusal
      @   ensures \result == NONE; // refusal, availability
      @*/
    public int tryReserve() {
        return size == place.length ? NONE : lend(null);
    }

    /** A key without value, for {@link #fill}. */
    /*@ also public normal_behavior
      @   requires size < place.length;
      @   assignable size, items[order[size]];
      @   ensures 0 <= \result && \result < place.length; // bounds, availability
      @   ensures items[\result] == null; // functional
      @   ensures (\forall int k; k == \result ==> \old(size <= place[k])); // non-overlap
      @   ensures (\forall int k; 0 <= k && k < place.length;
      @     (place[k] < size) == (\old(place[k] < size) || k == \result)); // functional
      @   ensures size == \old(size) + 1; // leak-freedom
      @ also public exceptional_behavior
      @   requires size == place.length;
      @   assignable \nothing; // refusal
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e) e.capacity == place.length
      @     && e.size == place.length && e.requested == 1; // refusal
      @*/
    @Override
    public int reserve() {
        if (size == place.length) {
            throw new CapacityExceededException(size, size, 1);
        }
        return lend(null);
    }

    /** Lends the first free key, with a value or without. */
    /*@ private normal_behavior
      @   requires size < place.length;
      @   assignable size, items[order[size]];
      @   ensures 0 <= \result && \result < place.length && \result == order[\old(size)];
      @   ensures items[\result] == value && size == \old(size) + 1;
      @   ensures (\forall int k; 0 <= k && k < place.length;
      @     (place[k] == \old(size)) == (k == \result));
      @*/
    private int lend(/*@ nullable @*/ Object value) {
        int key = Permutation.get(order, place, size);
        items[key] = value;
        size = size + 1;
        return key;
    }

    /** Gives a key without value one; false if value or key is refused, or it has one. */
    /*@ public normal_behavior
      @   requires value != null && 0 <= key && key < place.length && place[key] < size;
      @   requires items[key] == null;
      @   assignable items[key];
      @   ensures \result && items[key] == value; // functional
      @ also public normal_behavior
      @   requires value == null || key < 0 || place.length <= key || size <= place[key]
      @     || items[key] != null;
      @   assignable \nothing; // refusal
      @   ensures !\result; // bounds, refusal
      @*/
    public boolean tryFill(int key, /*@ nullable @*/ T value) {
        if (value == null || !isLive(key) || items[key] != null) {
            return false;
        }
        items[key] = value;
        return true;
    }

    /**
     * Gives a key without value one.
     *
     * @throws ForeignHandleException if it is no key from 0 to {@code capacity() - 1}
     * @throws EmptyException if it is not in use
     * @throws CapacityExceededException if it has a value
     */
    /*@ also public normal_behavior
      @   requires value != null && 0 <= key && key < place.length && place[key] < size;
      @   requires items[key] == null;
      @   assignable items[key];
      @   ensures items[key] == value; // functional
      @ also public exceptional_behavior
      @   requires value == null;
      @   assignable \nothing; // refusal
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires value != null && (key < 0 || place.length <= key);
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // bounds, refusal
      @   signals (ForeignHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires value != null && 0 <= key && key < place.length && size <= place[key];
      @   assignable \nothing; // refusal
      @   signals_only EmptyException; // refusal
      @ also public exceptional_behavior
      @   requires value != null && 0 <= key && key < place.length && place[key] < size;
      @   requires items[key] != null;
      @   assignable \nothing; // refusal
      @   signals_only CapacityExceededException; // refusal
      @   signals (CapacityExceededException e) e.capacity == 1 && e.size == 1
      @     && e.requested == 1; // refusal
      @*/
    @Override
    public void fill(int key, /*@ nullable @*/ T value) {
        if (value == null) {
            throw new NullPointerException();
        }
        if (!isLive(key)) {
            refuse(key);
        }
        if (items[key] != null) {
            throw new CapacityExceededException(1, 1, 1);
        }
        items[key] = value;
    }

    /** Puts another value in the place of that of {@code key}; false if one of both is refused. */
    /*@ public normal_behavior
      @   requires value != null && 0 <= key && key < items.length && items[key] != null;
      @   assignable items[key];
      @   ensures \result && items[key] == value; // functional
      @ also public normal_behavior
      @   requires value == null || key < 0 || items.length <= key || items[key] == null;
      @   assignable \nothing; // refusal
      @   ensures !\result; // bounds, refusal
      @*/
    public boolean tryReplace(int key, /*@ nullable @*/ T value) {
        if (value == null || !contains(key)) {
            return false;
        }
        items[key] = value;
        return true;
    }

    /**
     * Puts another value in the place of that of {@code key}, which is the result.
     *
     * @throws RuntimeException as {@link #get} does
     */
    /*@ public normal_behavior
      @   requires value != null && 0 <= key && key < items.length && items[key] != null;
      @   assignable items[key];
      @   ensures \result == \old(items[key]) && items[key] == value; // functional
      @ also public exceptional_behavior
      @   requires value == null;
      @   assignable \nothing; // refusal
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires value != null && (key < 0 || items.length <= key);
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // bounds, refusal
      @   signals (ForeignHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires value != null && 0 <= key && key < items.length && items[key] == null;
      @   assignable \nothing; // refusal
      @   signals_only EmptyException; // refusal
      @*/
    public T replace(int key, /*@ nullable @*/ T value) {
        if (value == null) {
            throw new NullPointerException();
        }
        if (!contains(key)) {
            refuse(key);
        }
        /*+OPENJML@ nullable @*/ Object old = items[key];
        items[key] = value;
        return (T) old;
    }

    /** Frees {@code key} and gives its value back, or null if it has none. */
    /*@ public normal_behavior
      @   requires 0 <= key && key < items.length && items[key] != null;
      @   assignable size, order[*], place[*], items[key];
      @   ensures \result == \old(items[key]); // functional
      @   ensures items[key] == null; // leak-freedom
      @   ensures (\forall int k; 0 <= k && k < place.length;
      @     (place[k] < size) == (\old(place[k] < size) && k != key)); // functional
      @   ensures size == \old(size) - 1; // leak-freedom
      @ also public normal_behavior
      @   requires key < 0 || items.length <= key || items[key] == null;
      @   assignable \nothing; // refusal
      @   ensures \result == null; // bounds, refusal
      @*/
    public /*@ nullable @*/ T tryRemove(int key) {
        return contains(key) ? (T) giveBack(key) : null;
    }

    /**
     * Frees {@code key} and gives its value back.
     *
     * @throws RuntimeException as {@link #get} does
     */
    /*@ also public normal_behavior
      @   requires 0 <= key && key < items.length && items[key] != null;
      @   assignable size, order[*], place[*], items[key];
      @   ensures \result == \old(items[key]); // functional
      @   ensures items[key] == null; // leak-freedom
      @   ensures (\forall int k; 0 <= k && k < place.length;
      @     (place[k] < size) == (\old(place[k] < size) && k != key)); // functional
      @   ensures size == \old(size) - 1; // leak-freedom
      @ also public exceptional_behavior
      @   requires key < 0 || items.length <= key;
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // bounds, refusal
      @   signals (ForeignHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires 0 <= key && key < items.length && items[key] == null;
      @   assignable \nothing; // refusal
      @   signals_only EmptyException; // refusal
      @*/
    @Override
    public T remove(int key) {
        if (!contains(key)) {
            refuse(key);
        }
        return (T) giveBack(key);
    }

    /** Frees {@code key}, with a value or without; false if it is not in use. */
    /*@ also public normal_behavior
      @   requires 0 <= key && key < place.length && place[key] < size;
      @   assignable size, order[*], place[*], items[key];
      @   ensures \result && items[key] == null; // functional, leak-freedom
      @   ensures (\forall int k; 0 <= k && k < place.length;
      @     (place[k] < size) == (\old(place[k] < size) && k != key)); // functional
      @   ensures size == \old(size) - 1; // leak-freedom
      @ also public normal_behavior
      @   requires key < 0 || place.length <= key || size <= place[key];
      @   assignable \nothing; // refusal
      @   ensures !\result; // bounds, refusal
      @*/
    @Override
    public boolean tryRelease(int key) {
        if (!isLive(key)) {
            return false;
        }
        giveBack(key);
        return true;
    }

    /**
     * Frees {@code key}, with a value or without.
     *
     * @throws ForeignHandleException if it is no key from 0 to {@code capacity() - 1}
     * @throws DoubleFreeException if it is free
     */
    /*@ public normal_behavior
      @   requires 0 <= key && key < place.length && place[key] < size;
      @   assignable size, order[*], place[*], items[key];
      @   ensures items[key] == null; // leak-freedom
      @   ensures (\forall int k; 0 <= k && k < place.length;
      @     (place[k] < size) == (\old(place[k] < size) && k != key)); // functional
      @   ensures size == \old(size) - 1; // leak-freedom
      @ also public exceptional_behavior
      @   requires key < 0 || place.length <= key;
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // bounds, refusal
      @   signals (ForeignHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires 0 <= key && key < place.length && size <= place[key];
      @   assignable \nothing; // refusal
      @   signals_only DoubleFreeException; // refusal
      @   signals (DoubleFreeException e) e.handle == key; // refusal
      @*/
    public void release(int key) {
        if (key < 0 || place.length <= key) {
            throw new ForeignHandleException(key);
        }
        if (size <= place[key]) {
            throw new DoubleFreeException(key);
        }
        giveBack(key);
    }

    /** Frees a key in use, and returns its value or null. */
    /*@ private normal_behavior
      @   requires 0 <= key && key < place.length && place[key] < size;
      @   assignable size, order[*], place[*], items[key];
      @   ensures \result == \old(items[key]) && items[key] == null;
      @   ensures (\forall int k; 0 <= k && k < place.length;
      @     (place[k] < size) == (\old(place[k] < size) && k != key));
      @   ensures size == \old(size) - 1;
      @*/
    private /*@ nullable @*/ Object giveBack(int key) {
        size = size - 1;
        Permutation.move(order, place, key, size);
        /*+OPENJML@ nullable @*/ Object old = items[key];
        items[key] = null;
        return old;
    }

    /** Moves the value of key {@code from} to the free key {@code to}, and frees {@code from}. */
    /*@ also public normal_behavior
      @   requires 0 <= from && from < items.length && items[from] != null;
      @   requires 0 <= to && to < place.length && size <= place[to];
      @   assignable size, order[*], place[*], items[from], items[to];
      @   ensures \result && items[to] == \old(items[from]) && items[from] == null; // functional
      @   ensures (\forall int k; 0 <= k && k < place.length;
      @     (place[k] < size) == (k == to || \old(place[k] < size) && k != from)); // functional
      @   ensures size == \old(size); // leak-freedom
      @ also public normal_behavior
      @   requires from < 0 || items.length <= from || items[from] == null
      @     || to < 0 || place.length <= to || place[to] < size;
      @   assignable \nothing; // refusal
      @   ensures !\result; // bounds, refusal, non-overlap
      @*/
    @Override
    public boolean tryMove(int from, int to) {
        if (!contains(from) || to < 0 || place.length <= to || place[to] < size) {
            return false;
        }
        lendAt(to, giveBack(from));
        return true;
    }

    /** Lends a certain free key. */
    /*@ private normal_behavior
      @   requires 0 <= key && key < place.length && size <= place[key];
      @   assignable size, order[*], place[*], items[key];
      @   ensures items[key] == value && size == \old(size) + 1;
      @   ensures (\forall int k; 0 <= k && k < place.length;
      @     (place[k] < size) == (\old(place[k] < size) || k == key));
      @*/
    private void lendAt(int key, /*@ nullable @*/ Object value) {
        Permutation.move(order, place, key, size);
        items[key] = value;
        size = size + 1;
    }

    /** Frees every key; the time grows with the number of those in use. */
    /*@ also public normal_behavior
      @   assignable size, order[*], place[*], items[*];
      @   ensures size == 0; // leak-freedom
      @   ensures (\forall int k; 0 <= k && k < items.length; items[k] == null); // leak-freedom
      @*/
    @Override
    public void clear() {
        /*@ loop_invariant 0 <= size && size <= place.length;
          @ loop_invariant (\forall int k; 0 <= k && k < place.length && size <= place[k];
          @     items[k] == null);
          @ loop_assignable size, items[*];
          @ decreases size;
          @*/
        while (size != 0) {
            size = size - 1;
            items[Permutation.get(order, place, size)] = null;
        }
    }

    /** For a key that is not in use, or has no value. */
    /*@ private exceptional_behavior
      @   requires key < 0 || place.length <= key;
      @   assignable \nothing;
      @   signals_only ForeignHandleException;
      @   signals (ForeignHandleException e) e.handle == key;
      @ also private exceptional_behavior
      @   requires 0 <= key && key < place.length;
      @   assignable \nothing;
      @   signals_only EmptyException;
      @*/
    private void refuse(int key) {
        if (key < 0 || place.length <= key) {
            throw new ForeignHandleException(key);
        }
        throw new EmptyException(1);
    }
}
