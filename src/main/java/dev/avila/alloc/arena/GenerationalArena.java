package dev.avila.alloc.arena;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.StaleHandleException;
import dev.avila.alloc.view.GenerationalArenaView;

/**
 * Keeps values of one type, each behind a key that no other value ever gets, in constant time.
 *
 * <p>A key is a positive {@code long}: its slot in the lower 32 bits and the slot's generation in
 * the upper ones. A slot that is given back gets its next generation, and after its last one it is
 * retired, so a stale key is refused for ever, also after {@link #clear}. {@code table.items[s]} is
 * the value in slot {@code s}; it is null for a slot without value, which is free, retired, or
 * detached. Not thread-safe.
 */
// Deviation from style 1: one type is one file, and each operation has its whole contract.
@SuppressWarnings("unchecked")
public final class GenerationalArena<T> extends GenerationalArenaView<T> {

    /** No key: the result of an insertion that failed. */
    public static final long NONE = 0L;

    /** How many keys a slot has, if no number is given: one every millisecond is 24 days. */
    private static final int GENERATIONS = Integer.MAX_VALUE;

    /** A key and a reference of eight bytes, and two array entries of four. */
    private static final long OVERHEAD_PER_SLOT = 24L;

    /** Headers, fields and padding of the arena, its table and their arrays. */
    private static final long OVERHEAD_FIXED = 184L;

    private /*@ spec_public @*/ final KeyTable table;

    //@ public invariant \invariant_for(table);

    /** For {@code capacity} values; each slot has {@link Integer#MAX_VALUE} keys. */
    /*@ public normal_behavior
      @   requires 0 <= capacity;
      @   assignable \nothing;
      @   ensures table.keys.length == capacity; // functional
      @   ensures table.end == 0 && table.retired == 0; // functional
      @   ensures \fresh(table) && \fresh(table.items); // non-overlap
      @ also public exceptional_behavior
      @   requires capacity < 0;
      @   assignable \nothing; // refusal
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == capacity; // refusal
      @*/
    public GenerationalArena(int capacity) {
        this(capacity, GENERATIONS);
    }

    /** For {@code capacity} values; each slot has {@code generations} keys and then retires. */
    /*@ public normal_behavior
      @   requires 0 <= capacity && 1 <= generations;
      @   assignable \nothing;
      @   ensures table.keys.length == capacity; // functional
      @   ensures table.end == 0 && table.retired == 0; // functional
      @   ensures table.last == generations * 4294967296L; // functional
      @   ensures \fresh(table) && \fresh(table.items); // non-overlap
      @ also public exceptional_behavior
      @   requires capacity < 0;
      @   assignable \nothing; // refusal
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == capacity; // refusal
      @ also public exceptional_behavior
      @   requires 0 <= capacity && generations < 1;
      @   assignable \nothing; // refusal
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == generations; // refusal
      @*/
    public GenerationalArena(int capacity, int generations) {
        boolean valid = 0 <= capacity && 1 <= generations;
        // The invariant holds on each way out, so a refused arena has no slots.
        table = new KeyTable(valid ? capacity : 0, valid ? generations : 1);
        if (!valid) {
            throw new InvalidSizeException(capacity < 0 ? capacity : generations);
        }
    }

    /** The values that there is room for at most. */
    //@ also public normal_behavior ensures \result == table.keys.length; // functional
    @Override
    public /*@ pure @*/ int capacity() {
        return table.keys.length;
    }

    /** The keys that are in use; those whose value is detached are among them. */
    //@ also public normal_behavior ensures \result == table.end - table.retired; // leak-freedom
    @Override
    public /*@ pure @*/ int size() {
        return table.size();
    }

    /** The slots whose keys are used up. */
    //@ public normal_behavior ensures \result == table.retired; // leak-freedom
    public /*@ pure @*/ int retired() {
        return table.retired();
    }

    /** The values that can be inserted now: the capacity less what is in use or retired. */
    //@ public normal_behavior ensures \result == table.keys.length - table.end; // leak-freedom
    public /*@ pure @*/ int available() {
        return table.available();
    }

    /** Whether {@code key} is in use, its value attached or not. */
    /*@ public normal_behavior
      @   ensures \result == SlotKeys.isLent(table.keys, key); // functional
      @*/
    public /*@ pure @*/ boolean isLive(long key) {
        return 0 <= SlotKeys.find(table.keys, key);
    }

    /** Whether {@code key} is in use now or was before. */
    /*@ public normal_behavior
      @   ensures \result == SlotKeys.isIssued(table.keys, table.last, key); // functional
      @*/
    public /*@ pure @*/ boolean wasIssued(long key) {
        return 0 <= SlotKeys.findIssued(table.keys, table.last, key);
    }

    /** The key number {@code index} of those in use; each has one index below {@link #size()}. */
    /*@ also public normal_behavior
      @   requires 0 <= index && index < table.end - table.retired;
      @   ensures \result == table.keys[table.order[table.retired + index]]; // functional
      @   ensures SlotKeys.isLent(table.keys, \result); // functional
      @ also public exceptional_behavior
      @   requires index < 0 || table.end - table.retired <= index;
      @   assignable \nothing; // refusal
      @   signals_only InvalidIndexException; // refusal
      @   signals (InvalidIndexException e) e.index == index; // refusal
      @   signals (InvalidIndexException e) e.size == table.end - table.retired; // refusal
      @*/
    @Override
    public /*@ pure @*/ long keyAt(int index) {
        if (index < 0 || table.size() <= index) {
            throw new InvalidIndexException(index, table.size());
        }
        return table.keyAt(index);
    }

    /** Bytes beside the values: an upper bound for JVMs whose objects are aligned to 8 bytes. */
    /*@ public normal_behavior
      @   ensures \result == 24L * table.keys.length + 184;
      @*/
    public /*@ pure @*/ long overheadBytes() {
        return OVERHEAD_PER_SLOT * table.keys.length + OVERHEAD_FIXED;
    }

    /** The value of {@code key}, or null if it has none here. */
    /*@ also public normal_behavior
      @   ensures SlotKeys.isLent(table.keys, key)
      @     ==> \result == table.items[GenerationKey.slot(key)]; // functional
      @   ensures !SlotKeys.isLent(table.keys, key) ==> \result == null; // refusal
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    @Override
    public /*@ pure @*/ /*@ nullable @*/ T tryGet(long key) {
        int slot = SlotKeys.find(table.keys, key);
        return slot < 0 ? null : (T) table.get(slot);
    }

    /**
     * The value of {@code key}.
     *
     * @throws EmptyException if its value is detached
     * @throws StaleHandleException if its value was given back
     * @throws ForeignHandleException if this arena has not lent it
     */
    /*@ also public normal_behavior
      @   requires SlotKeys.isLent(table.keys, key);
      @   requires table.items[GenerationKey.slot(key)] != null;
      @   assignable \nothing;
      @   ensures \result == table.items[GenerationKey.slot(key)]; // functional
      @ also public exceptional_behavior
      @   requires SlotKeys.isLent(table.keys, key)
      @     && table.items[GenerationKey.slot(key)] == null;
      @   assignable \nothing; // refusal
      @   signals_only EmptyException; // refusal
      @ also public exceptional_behavior
      @   requires !SlotKeys.isLent(table.keys, key);
      @   requires SlotKeys.isIssued(table.keys, table.last, key);
      @   assignable \nothing; // refusal
      @   signals_only StaleHandleException; // refusal
      @   signals (StaleHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires !SlotKeys.isLent(table.keys, key);
      @   requires !SlotKeys.isIssued(table.keys, table.last, key);
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // refusal
      @   signals (ForeignHandleException e) e.handle == key; // refusal
      @*/
    @Override
    public T get(long key) {
        int slot = SlotKeys.find(table.keys, key);
        if (slot < 0 || table.get(slot) == null) {
            refuse(key);
        }
        return (T) table.get(slot);
    }

    /** Whether {@code key} is in use and has its value here. */
    /*@ public normal_behavior
      @   requires SlotKeys.isLent(table.keys, key);
      @   ensures \result == (table.items[GenerationKey.slot(key)] != null); // functional
      @ also public normal_behavior
      @   requires !SlotKeys.isLent(table.keys, key);
      @   ensures !\result; // refusal
      @*/
    public /*@ pure @*/ boolean contains(long key) {
        return tryGet(key) != null;
    }

    /** Keeps a value, and returns its key; {@link #NONE} if it is null or there is no room. */
    /*@ public normal_behavior
      @   requires value != null && table.end < table.keys.length;
      @   assignable table.end, table.keys[table.order[table.end]],
      @     table.items[table.order[table.end]];
      @   ensures SlotKeys.isLent(table.keys, \result); // availability
      @   ensures table.items[GenerationKey.slot(\result)] == value; // functional
      @   ensures table.end == \old(table.end) + 1; // leak-freedom
      @   ensures (\forall long k; k == \result ==>
      @     !\old(SlotKeys.isIssued(table.keys, table.last, k))); // non-overlap
      @   ensures (\forall long k; \old(SlotKeys.isIssued(table.keys, table.last, k));
      @     SlotKeys.isIssued(table.keys, table.last, k)); // non-overlap
      @ also public normal_behavior
      @   requires value == null || table.end == table.keys.length;
      @   assignable \nothing; // refusal
      @   ensures \result == NONE; // refusal, availability
      @*/
    public long tryInsert(/*@ nullable @*/ T value) {
        return value == null || table.available() == 0 ? NONE : table.lend(value);
    }

    /**
     * Keeps a value, and returns its key.
     *
     * @throws CapacityExceededException if there is no room; its capacity is without the retired
     *     slots
     */
    /*@ public normal_behavior
      @   requires value != null && table.end < table.keys.length;
      @   assignable table.end, table.keys[table.order[table.end]],
      @     table.items[table.order[table.end]];
      @   ensures SlotKeys.isLent(table.keys, \result); // availability
      @   ensures table.items[GenerationKey.slot(\result)] == value; // functional
      @   ensures table.end == \old(table.end) + 1; // leak-freedom
      @   ensures (\forall long k; k == \result ==>
      @     !\old(SlotKeys.isIssued(table.keys, table.last, k))); // non-overlap
      @   ensures (\forall long k; \old(SlotKeys.isIssued(table.keys, table.last, k));
      @     SlotKeys.isIssued(table.keys, table.last, k)); // non-overlap
      @ also public exceptional_behavior
      @   requires value == null;
      @   assignable \nothing; // refusal
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires value != null && table.end == table.keys.length;
      @   assignable \nothing; // refusal
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e) e.requested == 1; // refusal
      @   signals (CapacityExceededException e) e.size == e.capacity
      @     && e.capacity == table.end - table.retired; // refusal
      @*/
    public long insert(/*@ nullable @*/ T value) {
        if (value == null) {
            throw new NullPointerException();
        }
        if (table.available() == 0) {
            throw new CapacityExceededException(table.size(), table.size(), 1);
        }
        return table.lend(value);
    }

    /** A key without value, for {@link #reattach}; {@link #NONE} if there is no room. */
    /*@ public normal_behavior
      @   requires table.end < table.keys.length;
      @   assignable table.end, table.keys[table.order[table.end]],
      @     table.items[table.order[table.end]];
      @   ensures SlotKeys.isLent(table.keys, \result); // availability
      @   ensures table.items[GenerationKey.slot(\result)] == null; // functional
      @   ensures table.end == \old(table.end) + 1; // leak-freedom
      @   ensures (\forall long k; k == \result ==>
      @     !\old(SlotKeys.isIssued(table.keys, table.last, k))); // non-overlap
      @   ensures (\forall long k; \old(SlotKeys.isIssued(table.keys, table.last, k));
      @     SlotKeys.isIssued(table.keys, table.last, k)); // non-overlap
      @ also public normal_behavior
      @   requires table.end == table.keys.length;
      @   assignable \nothing; // refusal
      @   ensures \result == NONE; // refusal, availability
      @*/
    public long tryReserve() {
        return table.available() == 0 ? NONE : table.lend(null);
    }

    /**
     * A key without value, for {@link #reattach}.
     *
     * @throws CapacityExceededException if there is no room; its capacity is without the retired
     *     slots
     */
    /*@ also public normal_behavior
      @   requires table.end < table.keys.length;
      @   assignable table.end, table.keys[table.order[table.end]],
      @     table.items[table.order[table.end]];
      @   ensures SlotKeys.isLent(table.keys, \result); // availability
      @   ensures table.items[GenerationKey.slot(\result)] == null; // functional
      @   ensures table.end == \old(table.end) + 1; // leak-freedom
      @   ensures (\forall long k; k == \result ==>
      @     !\old(SlotKeys.isIssued(table.keys, table.last, k))); // non-overlap
      @   ensures (\forall long k; \old(SlotKeys.isIssued(table.keys, table.last, k));
      @     SlotKeys.isIssued(table.keys, table.last, k)); // non-overlap
      @ also public exceptional_behavior
      @   requires table.end == table.keys.length;
      @   assignable \nothing; // refusal
      @   signals_only CapacityExceededException; // refusal, availability
      @   signals (CapacityExceededException e) e.requested == 1; // refusal
      @   signals (CapacityExceededException e) e.size == e.capacity
      @     && e.capacity == table.end - table.retired; // refusal
      @*/
    @Override
    public long reserve() {
        if (table.available() == 0) {
            throw new CapacityExceededException(table.size(), table.size(), 1);
        }
        return table.lend(null);
    }

    /** Puts another value in the place of that of {@code key}; false if one of both is refused. */
    /*@ public normal_behavior
      @   requires value != null && SlotKeys.isLent(table.keys, key);
      @   requires table.items[GenerationKey.slot(key)] != null;
      @   assignable table.items[GenerationKey.slot(key)];
      @   ensures \result && table.items[GenerationKey.slot(key)] == value; // functional
      @ also public normal_behavior
      @   requires value == null || !SlotKeys.isLent(table.keys, key)
      @     || table.items[GenerationKey.slot(key)] == null;
      @   assignable \nothing; // refusal
      @   ensures !\result; // refusal
      @*/
    public boolean tryReplace(long key, /*@ nullable @*/ T value) {
        int slot = SlotKeys.find(table.keys, key);
        if (value == null || slot < 0 || table.get(slot) == null) {
            return false;
        }
        table.exchange(key, value);
        return true;
    }

    /**
     * Puts another value in the place of that of {@code key}, which is the result.
     *
     * @throws RuntimeException as {@link #get} does
     */
    /*@ public normal_behavior
      @   requires value != null && SlotKeys.isLent(table.keys, key);
      @   requires table.items[GenerationKey.slot(key)] != null;
      @   assignable table.items[GenerationKey.slot(key)];
      @   ensures \result == \old(table.items[GenerationKey.slot(key)]); // functional
      @   ensures table.items[GenerationKey.slot(key)] == value; // functional
      @ also public exceptional_behavior
      @   requires value == null;
      @   assignable \nothing; // refusal
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires value != null && SlotKeys.isLent(table.keys, key)
      @     && table.items[GenerationKey.slot(key)] == null;
      @   assignable \nothing; // refusal
      @   signals_only EmptyException; // refusal
      @ also public exceptional_behavior
      @   requires value != null && !SlotKeys.isLent(table.keys, key);
      @   requires SlotKeys.isIssued(table.keys, table.last, key);
      @   assignable \nothing; // refusal
      @   signals_only StaleHandleException; // refusal
      @   signals (StaleHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires value != null && !SlotKeys.isLent(table.keys, key);
      @   requires !SlotKeys.isIssued(table.keys, table.last, key);
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // refusal
      @   signals (ForeignHandleException e) e.handle == key; // refusal
      @*/
    public T replace(long key, /*@ nullable @*/ T value) {
        if (value == null) {
            throw new NullPointerException();
        }
        int slot = SlotKeys.find(table.keys, key);
        if (slot < 0 || table.get(slot) == null) {
            refuse(key);
        }
        return (T) table.exchange(key, value);
    }

    /** Ends {@code key} and gives its value back, or null if it has none here. */
    /*@ public normal_behavior
      @   requires SlotKeys.isLent(table.keys, key);
      @   requires table.items[GenerationKey.slot(key)] != null;
      @   assignable table.retired, table.end, table.keys[GenerationKey.slot(key)],
      @     table.order[*], table.place[*], table.items[GenerationKey.slot(key)];
      @   ensures \result == \old(table.items[GenerationKey.slot(key)]); // functional
      @   ensures !SlotKeys.isLent(table.keys, key); // functional
      @   ensures table.items[GenerationKey.slot(key)] == null; // leak-freedom
      @   ensures table.end - table.retired == \old(table.end - table.retired) - 1; // leak-freedom
      @   ensures (\forall long k; \old(SlotKeys.isIssued(table.keys, table.last, k));
      @     SlotKeys.isIssued(table.keys, table.last, k)); // non-overlap
      @ also public normal_behavior
      @   requires !SlotKeys.isLent(table.keys, key)
      @     || table.items[GenerationKey.slot(key)] == null;
      @   assignable \nothing; // refusal
      @   ensures \result == null; // refusal
      @*/
    public /*@ nullable @*/ T tryRemove(long key) {
        int slot = SlotKeys.find(table.keys, key);
        return slot < 0 || table.get(slot) == null ? null : (T) table.giveBack(key);
    }

    /**
     * Ends {@code key} and gives its value back.
     *
     * @throws RuntimeException as {@link #get} does
     */
    /*@ also public normal_behavior
      @   requires SlotKeys.isLent(table.keys, key);
      @   requires table.items[GenerationKey.slot(key)] != null;
      @   assignable table.retired, table.end, table.keys[GenerationKey.slot(key)],
      @     table.order[*], table.place[*], table.items[GenerationKey.slot(key)];
      @   ensures \result == \old(table.items[GenerationKey.slot(key)]); // functional
      @   ensures !SlotKeys.isLent(table.keys, key); // functional
      @   ensures table.items[GenerationKey.slot(key)] == null; // leak-freedom
      @   ensures table.end - table.retired == \old(table.end - table.retired) - 1; // leak-freedom
      @   ensures (\forall long k; \old(SlotKeys.isIssued(table.keys, table.last, k));
      @     SlotKeys.isIssued(table.keys, table.last, k)); // non-overlap
      @ also public exceptional_behavior
      @   requires SlotKeys.isLent(table.keys, key)
      @     && table.items[GenerationKey.slot(key)] == null;
      @   assignable \nothing; // refusal
      @   signals_only EmptyException; // refusal
      @ also public exceptional_behavior
      @   requires !SlotKeys.isLent(table.keys, key);
      @   requires SlotKeys.isIssued(table.keys, table.last, key);
      @   assignable \nothing; // refusal
      @   signals_only StaleHandleException; // refusal
      @   signals (StaleHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires !SlotKeys.isLent(table.keys, key);
      @   requires !SlotKeys.isIssued(table.keys, table.last, key);
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // refusal
      @   signals (ForeignHandleException e) e.handle == key; // refusal
      @*/
    @Override
    public T remove(long key) {
        int slot = SlotKeys.find(table.keys, key);
        if (slot < 0 || table.get(slot) == null) {
            refuse(key);
        }
        return (T) table.giveBack(key);
    }

    /** Ends {@code key}, its value attached or not; false if it is not in use. */
    /*@ also public normal_behavior
      @   requires SlotKeys.isLent(table.keys, key);
      @   assignable table.retired, table.end, table.keys[GenerationKey.slot(key)],
      @     table.order[*], table.place[*], table.items[GenerationKey.slot(key)];
      @   ensures \result; // functional
      @   ensures !SlotKeys.isLent(table.keys, key); // functional
      @   ensures table.items[GenerationKey.slot(key)] == null; // leak-freedom
      @   ensures table.end - table.retired == \old(table.end - table.retired) - 1; // leak-freedom
      @   ensures (\forall long k; \old(SlotKeys.isIssued(table.keys, table.last, k));
      @     SlotKeys.isIssued(table.keys, table.last, k)); // non-overlap
      @ also public normal_behavior
      @   requires !SlotKeys.isLent(table.keys, key);
      @   assignable \nothing; // refusal
      @   ensures !\result; // refusal
      @*/
    @Override
    public boolean tryRelease(long key) {
        int slot = SlotKeys.find(table.keys, key);
        if (slot < 0) {
            return false;
        }
        table.giveBack(key);
        return true;
    }

    /**
     * Ends {@code key}, its value attached or not.
     *
     * @throws StaleHandleException if it was ended before
     * @throws ForeignHandleException if this arena has not lent it
     */
    /*@ public normal_behavior
      @   requires SlotKeys.isLent(table.keys, key);
      @   assignable table.retired, table.end, table.keys[GenerationKey.slot(key)],
      @     table.order[*], table.place[*], table.items[GenerationKey.slot(key)];
      @   ensures !SlotKeys.isLent(table.keys, key); // functional
      @   ensures table.items[GenerationKey.slot(key)] == null; // leak-freedom
      @   ensures table.end - table.retired == \old(table.end - table.retired) - 1; // leak-freedom
      @   ensures (\forall long k; \old(SlotKeys.isIssued(table.keys, table.last, k));
      @     SlotKeys.isIssued(table.keys, table.last, k)); // non-overlap
      @ also public exceptional_behavior
      @   requires !SlotKeys.isLent(table.keys, key);
      @   requires SlotKeys.isIssued(table.keys, table.last, key);
      @   assignable \nothing; // refusal
      @   signals_only StaleHandleException; // refusal
      @   signals (StaleHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires !SlotKeys.isLent(table.keys, key);
      @   requires !SlotKeys.isIssued(table.keys, table.last, key);
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // refusal
      @   signals (ForeignHandleException e) e.handle == key; // refusal
      @*/
    public void release(long key) {
        int slot = SlotKeys.find(table.keys, key);
        if (slot < 0) {
            refuse(key);
        }
        table.giveBack(key);
    }

    /** Takes the value out and keeps the key in use; null if it has none here. */
    /*@ public normal_behavior
      @   requires SlotKeys.isLent(table.keys, key);
      @   assignable table.items[GenerationKey.slot(key)];
      @   ensures \result == \old(table.items[GenerationKey.slot(key)]); // functional
      @   ensures table.items[GenerationKey.slot(key)] == null; // functional
      @ also public normal_behavior
      @   requires !SlotKeys.isLent(table.keys, key);
      @   assignable \nothing; // refusal
      @   ensures \result == null; // refusal
      @*/
    public /*@ nullable @*/ T tryDetach(long key) {
        int slot = SlotKeys.find(table.keys, key);
        return slot < 0 ? null : (T) table.exchange(key, null);
    }

    /**
     * Takes the value out and keeps the key in use, for {@link #reattach} or {@link #release}.
     *
     * @throws RuntimeException as {@link #get} does
     */
    /*@ public normal_behavior
      @   requires SlotKeys.isLent(table.keys, key);
      @   requires table.items[GenerationKey.slot(key)] != null;
      @   assignable table.items[GenerationKey.slot(key)];
      @   ensures \result == \old(table.items[GenerationKey.slot(key)]); // functional
      @   ensures table.items[GenerationKey.slot(key)] == null; // functional
      @ also public exceptional_behavior
      @   requires SlotKeys.isLent(table.keys, key)
      @     && table.items[GenerationKey.slot(key)] == null;
      @   assignable \nothing; // refusal
      @   signals_only EmptyException; // refusal
      @ also public exceptional_behavior
      @   requires !SlotKeys.isLent(table.keys, key);
      @   requires SlotKeys.isIssued(table.keys, table.last, key);
      @   assignable \nothing; // refusal
      @   signals_only StaleHandleException; // refusal
      @   signals (StaleHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires !SlotKeys.isLent(table.keys, key);
      @   requires !SlotKeys.isIssued(table.keys, table.last, key);
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // refusal
      @   signals (ForeignHandleException e) e.handle == key; // refusal
      @*/
    public T detach(long key) {
        int slot = SlotKeys.find(table.keys, key);
        if (slot < 0 || table.get(slot) == null) {
            refuse(key);
        }
        return (T) table.exchange(key, null);
    }

    /** Puts a value where one was detached; false if value or key is refused, or has one. */
    /*@ public normal_behavior
      @   requires value != null && SlotKeys.isLent(table.keys, key);
      @   requires table.items[GenerationKey.slot(key)] == null;
      @   assignable table.items[GenerationKey.slot(key)];
      @   ensures \result && table.items[GenerationKey.slot(key)] == value; // functional
      @ also public normal_behavior
      @   requires value == null || !SlotKeys.isLent(table.keys, key)
      @     || table.items[GenerationKey.slot(key)] != null;
      @   assignable \nothing; // refusal
      @   ensures !\result; // refusal
      @*/
    public boolean tryReattach(long key, /*@ nullable @*/ T value) {
        int slot = SlotKeys.find(table.keys, key);
        if (value == null || slot < 0 || table.get(slot) != null) {
            return false;
        }
        table.exchange(key, value);
        return true;
    }

    /**
     * Puts a value where one was detached.
     *
     * @throws CapacityExceededException if the key has its value
     * @throws StaleHandleException if the key was ended
     * @throws ForeignHandleException if this arena has not lent it
     */
    /*@ also public normal_behavior
      @   requires value != null && SlotKeys.isLent(table.keys, key);
      @   requires table.items[GenerationKey.slot(key)] == null;
      @   assignable table.items[GenerationKey.slot(key)];
      @   ensures table.items[GenerationKey.slot(key)] == value; // functional
      @ also public exceptional_behavior
      @   requires value != null && SlotKeys.isLent(table.keys, key)
      @     && table.items[GenerationKey.slot(key)] != null;
      @   assignable \nothing; // refusal
      @   signals_only CapacityExceededException; // refusal
      @   signals (CapacityExceededException e) e.capacity == 1 && e.size == 1; // refusal
      @ also public exceptional_behavior
      @   requires value == null;
      @   assignable \nothing; // refusal
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires value != null && !SlotKeys.isLent(table.keys, key);
      @   requires SlotKeys.isIssued(table.keys, table.last, key);
      @   assignable \nothing; // refusal
      @   signals_only StaleHandleException; // refusal
      @   signals (StaleHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires value != null && !SlotKeys.isLent(table.keys, key);
      @   requires !SlotKeys.isIssued(table.keys, table.last, key);
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // refusal
      @   signals (ForeignHandleException e) e.handle == key; // refusal
      @*/
    @Override
    public void reattach(long key, /*@ nullable @*/ T value) {
        if (value == null) {
            throw new NullPointerException();
        }
        int slot = SlotKeys.find(table.keys, key);
        if (slot < 0) {
            refuse(key);
        }
        if (table.get(slot) != null) {
            throw new CapacityExceededException(1, 1, 1);
        }
        table.exchange(key, value);
    }

    /** Ends every key; the time grows with the number of those in use. */
    /*@ also public normal_behavior
      @   assignable table.retired, table.end, table.keys[*], table.order[*], table.place[*],
      @     table.items[*];
      @   ensures table.end == table.retired; // leak-freedom
      @   ensures (\forall int s; 0 <= s && s < table.keys.length;
      @     table.keys[s] <= 0 && table.items[s] == null); // functional, leak-freedom
      @   ensures (\forall long k; \old(SlotKeys.isIssued(table.keys, table.last, k));
      @     SlotKeys.isIssued(table.keys, table.last, k)); // non-overlap
      @*/
    @Override
    public void clear() {
        /*@ loop_invariant \invariant_for(this);
          @ loop_invariant (\forall long k; \old(SlotKeys.isIssued(table.keys, table.last, k));
          @     SlotKeys.isIssued(table.keys, table.last, k));
          @ loop_assignable table.retired, table.end, table.keys[*], table.order[*],
          @     table.place[*], table.items[*];
          @ decreases table.end - table.retired;
          @*/
        while (!table.isEmpty()) {
            endLast();
        }
    }

    /*@ private normal_behavior
      @   requires table.retired < table.end;
      @   assignable table.retired, table.end, table.keys[*], table.order[*], table.place[*],
      @     table.items[*];
      @   ensures table.end - table.retired == \old(table.end - table.retired) - 1;
      @   ensures (\forall long k; \old(SlotKeys.isIssued(table.keys, table.last, k));
      @     SlotKeys.isIssued(table.keys, table.last, k));
      @*/
    private void endLast() {
        table.giveBack(table.keyAt(table.size() - 1));
    }

    /** For a key without value. */
    /*@ private exceptional_behavior
      @   requires SlotKeys.isLent(table.keys, key);
      @   assignable \nothing;
      @   signals_only EmptyException;
      @ also private exceptional_behavior
      @   requires !SlotKeys.isLent(table.keys, key);
      @   requires SlotKeys.isIssued(table.keys, table.last, key);
      @   assignable \nothing;
      @   signals_only StaleHandleException;
      @   signals (StaleHandleException e) e.handle == key;
      @ also private exceptional_behavior
      @   requires !SlotKeys.isLent(table.keys, key);
      @   requires !SlotKeys.isIssued(table.keys, table.last, key);
      @   assignable \nothing;
      @   signals_only ForeignHandleException;
      @   signals (ForeignHandleException e) e.handle == key;
      @*/
    private void refuse(long key) {
        if (0 <= SlotKeys.find(table.keys, key)) {
            throw new EmptyException(1);
        }
        int slot = SlotKeys.findIssued(table.keys, table.last, key);
        if (slot < 0) {
            throw new ForeignHandleException(key);
        }
        throw new StaleHandleException(key, GenerationKey.generation(key),
                table.generation(slot));
    }
}
