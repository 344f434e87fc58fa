package dev.avila.alloc.arena;

import dev.avila.alloc.EmptyException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.Permutation;
import dev.avila.alloc.StaleHandleException;
import dev.avila.alloc.view.KeyedView;

/**
 * Keeps further values for the keys of a {@link GenerationalArena}, at most one a slot, in constant
 * time.
 *
 * <p>It does not know the arena: the entry of a key that has ended stays until it is removed, or
 * until a newer key of its slot takes its place. {@code keys[s]} is the key of the entry in slot
 * {@code s}, or 0, and {@code items[s]} is its value, or null. {@code order} is a permutation of
 * all slots and {@code place} is its inverse: the slots {@code order[0 .. size)} have an entry, the
 * others have none. Not thread-safe.
 */
// Deviation from style 1: one type is one file, and each operation has its whole contract.
@SuppressWarnings("unchecked")
public final class SecondaryMap<V> extends KeyedView<V> {

    /** A key and a reference of eight bytes, and two array entries of four. */
    private static final long OVERHEAD_PER_SLOT = 24L;

    /** Headers, fields and padding of the map and its arrays. */
    private static final long OVERHEAD_FIXED = 152L;

    private /*@ spec_public @*/ final long[] keys;
    private /*@ spec_public @*/ final /*@ nullable @*/ Object[] items;
    private /*@ spec_public @*/ final int[] order;
    private /*@ spec_public @*/ final int[] place;
    private /*@ spec_public @*/ int size;

    /*@ public invariant items != null && \typeof(items) == \type(Object[]);
      @ public invariant items.length == keys.length && order != place;
      @ public invariant keys.length == place.length && order.length == place.length;
      @ public invariant 0 <= size && size <= place.length;
      @ public invariant Permutation.areInverse(order, place);
      @ public invariant (\forall int s; 0 <= s && s < place.length;
      @     0 <= place[s] && place[s] < place.length);
      @ public invariant (\forall int s; 0 <= s && s < keys.length && size <= place[s];
      @     keys[s] == 0 && items[s] == null);
      @ public invariant (\forall int s; 0 <= s && s < keys.length && place[s] < size;
      @     4294967296L <= keys[s] && GenerationKey.slot(keys[s]) == s && items[s] != null);
      @*/
    //-KEY@ public invariant \elemtype(\typeof(items)) == \type(Object);

    /** For the keys of an arena of {@code capacity} values. */
    /*@ public normal_behavior
      @   requires 0 <= capacity;
      @   assignable \nothing;
      @   ensures keys.length == capacity && size == 0; // functional
      @   ensures \fresh(keys) && \fresh(items) && \fresh(order) && \fresh(place); // non-overlap
      @ also public exceptional_behavior
      @   requires capacity < 0;
      @   assignable \nothing; // refusal
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == capacity; // refusal
      @*/
    public SecondaryMap(int capacity) {
        // The invariant holds on each way out, so a refused map has no slots.
        order = new int[capacity < 0 ? 0 : capacity];
        place = new int[order.length];
        Permutation.identity(order, place);
        keys = new long[order.length];
        items = new Object[order.length];
        if (capacity < 0) {
            throw new InvalidSizeException(capacity);
        }
    }

    /** The slots that an entry can be in. */
    //@ also public normal_behavior ensures \result == keys.length; // functional
    @Override
    public /*@ pure @*/ int capacity() {
        return keys.length;
    }

    /** The entries, each in a slot of its own. */
    /*@ also public normal_behavior
      @   ensures \result == size; // functional
      @   ensures (\forall int s; 0 <= s && s < keys.length;
      @     (place[s] < \result) == (items[s] != null)); // leak-freedom
      @*/
    @Override
    public /*@ pure @*/ int size() {
        return size;
    }

    //@ public normal_behavior ensures \result == (size == 0); // functional
    public /*@ pure @*/ boolean isEmpty() {
        return size == 0;
    }

    /** Whether {@code key} has an entry. */
    /*@ public normal_behavior
      @   ensures \result == (4294967296L <= key && GenerationKey.slot(key) < keys.length
      @     && keys[GenerationKey.slot(key)] == key); // functional
      @   ensures \result ==> items[GenerationKey.slot(key)] != null; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public /*@ pure @*/ boolean contains(long key) {
        int slot = slotOf(key);
        return 0 <= slot && keys[slot] == key;
    }

    /** The key of entry number {@code index}; each entry has one index below {@link #size()}. */
    /*@ also public normal_behavior
      @   requires 0 <= index && index < size;
      @   ensures \result == keys[order[index]]; // functional
      @   ensures 4294967296L <= \result && GenerationKey.slot(\result) < keys.length; // bounds
      @   ensures keys[GenerationKey.slot(\result)] == \result; // functional
      @ also public exceptional_behavior
      @   requires index < 0 || size <= index;
      @   assignable \nothing; // refusal
      @   signals_only InvalidIndexException; // refusal
      @   signals (InvalidIndexException e) e.index == index && e.size == size; // refusal
      @*/
    @Override
    public /*@ pure @*/ long keyAt(int index) {
        if (index < 0 || size <= index) {
            throw new InvalidIndexException(index, size);
        }
        return keys[Permutation.get(order, place, index)];
    }

    /** Bytes beside the values: an upper bound for JVMs whose objects are aligned to 8 bytes. */
    /*@ public normal_behavior
      @   ensures \result == 24L * keys.length + 152;
      @*/
    public /*@ pure @*/ long overheadBytes() {
        return OVERHEAD_PER_SLOT * keys.length + OVERHEAD_FIXED;
    }

    /** The value that was put last under {@code key}, or null if it has no entry. */
    /*@ also public normal_behavior
      @   requires 4294967296L <= key && GenerationKey.slot(key) < keys.length;
      @   requires keys[GenerationKey.slot(key)] == key;
      @   ensures \result == items[GenerationKey.slot(key)] && \result != null; // functional
      @ also public normal_behavior
      @   requires key < 4294967296L || keys.length <= GenerationKey.slot(key)
      @     || keys[GenerationKey.slot(key)] != key;
      @   ensures \result == null; // refusal
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    @Override
    public /*@ pure @*/ /*@ nullable @*/ V tryGet(long key) {
        int slot = slotOf(key);
        return 0 <= slot && keys[slot] == key ? (V) items[slot] : null;
    }

    /** The value that was put last under {@code key}, or {@code other} if it has no entry. */
    /*@ public normal_behavior
      @   requires 4294967296L <= key && GenerationKey.slot(key) < keys.length;
      @   requires keys[GenerationKey.slot(key)] == key;
      @   ensures \result == items[GenerationKey.slot(key)] && \result != null; // functional
      @ also public normal_behavior
      @   requires key < 4294967296L || keys.length <= GenerationKey.slot(key)
      @     || keys[GenerationKey.slot(key)] != key;
      @   ensures \result == other; // refusal
      @*/
    public /*@ pure @*/ /*@ nullable @*/ V getOrDefault(long key, /*@ nullable @*/ V other) {
        V value = tryGet(key);
        return value == null ? other : value;
    }

    /**
     * The value that was put last under {@code key}.
     *
     * @throws ForeignHandleException if it is no key of a slot below {@link #capacity()}
     * @throws StaleHandleException if a newer key of its slot has an entry
     * @throws EmptyException if it has no entry, and no newer key has
     */
    /*@ also public normal_behavior
      @   requires 4294967296L <= key && GenerationKey.slot(key) < keys.length;
      @   requires keys[GenerationKey.slot(key)] == key;
      @   assignable \nothing;
      @   ensures \result == items[GenerationKey.slot(key)]; // functional
      @ also public exceptional_behavior
      @   requires key < 4294967296L || keys.length <= GenerationKey.slot(key);
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // bounds, refusal
      @   signals (ForeignHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires 4294967296L <= key && GenerationKey.slot(key) < keys.length;
      @   requires key < keys[GenerationKey.slot(key)];
      @   assignable \nothing; // refusal
      @   signals_only StaleHandleException; // refusal
      @   signals (StaleHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires 4294967296L <= key && GenerationKey.slot(key) < keys.length;
      @   requires keys[GenerationKey.slot(key)] < key;
      @   assignable \nothing; // refusal
      @   signals_only EmptyException; // refusal
      @*/
    @Override
    public V get(long key) {
        int slot = slotOf(key);
        if (slot < 0 || keys[slot] != key) {
            refuse(key);
        }
        return (V) items[slot];
    }

    /**
     * Keeps a value for {@code key}, in place of what its slot has; false if value or key is
     * refused.
     */
    /*@ public normal_behavior
      @   requires 4294967296L <= key && GenerationKey.slot(key) < keys.length;
      @   requires keys[GenerationKey.slot(key)] <= key && value != null;
      @   assignable size, order[*], place[*], keys[GenerationKey.slot(key)],
      @     items[GenerationKey.slot(key)];
      @   ensures \result && keys[GenerationKey.slot(key)] == key; // functional
      @   ensures items[GenerationKey.slot(key)] == value; // functional
      @   ensures size == \old(size)
      @     + (\old(items[GenerationKey.slot(key)]) == null ? 1 : 0); // leak-freedom
      @ also public normal_behavior
      @   requires value == null || key < 4294967296L || keys.length <= GenerationKey.slot(key)
      @     || key < keys[GenerationKey.slot(key)];
      @   assignable \nothing; // refusal
      @   ensures !\result; // bounds, refusal
      @*/
    public boolean tryPut(long key, /*@ nullable @*/ V value) {
        int slot = slotOf(key);
        if (value == null || slot < 0 || key < keys[slot]) {
            return false;
        }
        set(slot, key, value);
        return true;
    }

    /**
     * Keeps a value for {@code key}, and gives back what its slot had: the value of this key, or of
     * an older one, or null.
     *
     * @throws ForeignHandleException if it is no key of a slot below {@link #capacity()}
     * @throws StaleHandleException if a newer key of its slot has an entry
     */
    /*@ public normal_behavior
      @   requires 4294967296L <= key && GenerationKey.slot(key) < keys.length;
      @   requires keys[GenerationKey.slot(key)] <= key && value != null;
      @   assignable size, order[*], place[*], keys[GenerationKey.slot(key)],
      @     items[GenerationKey.slot(key)];
      @   ensures keys[GenerationKey.slot(key)] == key; // functional
      @   ensures items[GenerationKey.slot(key)] == value; // functional
      @   ensures \result == \old(items[GenerationKey.slot(key)]); // leak-freedom
      @   ensures size == \old(size) + (\result == null ? 1 : 0); // leak-freedom
      @ also public exceptional_behavior
      @   requires value == null;
      @   assignable \nothing; // refusal
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires value != null;
      @   requires key < 4294967296L || keys.length <= GenerationKey.slot(key);
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // bounds, refusal
      @   signals (ForeignHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires 4294967296L <= key && GenerationKey.slot(key) < keys.length;
      @   requires key < keys[GenerationKey.slot(key)] && value != null;
      @   assignable \nothing; // refusal
      @   signals_only StaleHandleException; // refusal
      @   signals (StaleHandleException e) e.handle == key; // refusal
      @*/
    public /*@ nullable @*/ V put(long key, /*@ nullable @*/ V value) {
        if (value == null) {
            throw new NullPointerException();
        }
        int slot = slotOf(key);
        if (slot < 0 || key < keys[slot]) {
            refuse(key);
        }
        return (V) set(slot, key, value);
    }

    /*@ private normal_behavior
      @   requires 0 <= slot && slot < keys.length && GenerationKey.slot(key) == slot;
      @   requires 4294967296L <= key && value != null;
      @   assignable size, order[*], place[*], keys[slot], items[slot];
      @   ensures keys[slot] == key && items[slot] == value && \result == \old(items[slot]);
      @   ensures size == \old(size) + (\result == null ? 1 : 0);
      @*/
    private /*@ nullable @*/ Object set(int slot, long key, Object value) {
        /*+OPENJML@ nullable @*/ Object old = items[slot];
        if (old == null) {
            Permutation.move(order, place, slot, size);
            size = size + 1;
        }
        keys[slot] = key;
        items[slot] = value;
        return old;
    }

    /** Takes the entry of {@code key} out and gives its value back, or null if it has none. */
    /*@ public normal_behavior
      @   requires 4294967296L <= key && GenerationKey.slot(key) < keys.length;
      @   requires keys[GenerationKey.slot(key)] == key;
      @   assignable size, order[*], place[*], keys[GenerationKey.slot(key)],
      @     items[GenerationKey.slot(key)];
      @   ensures \result == \old(items[GenerationKey.slot(key)]); // functional
      @   ensures keys[GenerationKey.slot(key)] == 0; // functional
      @   ensures items[GenerationKey.slot(key)] == null; // leak-freedom
      @   ensures size == \old(size) - 1; // leak-freedom
      @ also public normal_behavior
      @   requires key < 4294967296L || keys.length <= GenerationKey.slot(key)
      @     || keys[GenerationKey.slot(key)] != key;
      @   assignable \nothing; // refusal
      @   ensures \result == null; // bounds, refusal
      @*/
    public /*@ nullable @*/ V tryRemove(long key) {
        int slot = slotOf(key);
        return 0 <= slot && keys[slot] == key ? (V) takeOut(slot) : null;
    }

    /**
     * Takes the entry of {@code key} out and gives its value back.
     *
     * @throws RuntimeException as {@link #get} does
     */
    /*@ also public normal_behavior
      @   requires 4294967296L <= key && GenerationKey.slot(key) < keys.length;
      @   requires keys[GenerationKey.slot(key)] == key;
      @   assignable size, order[*], place[*], keys[GenerationKey.slot(key)],
      @     items[GenerationKey.slot(key)];
      @   ensures \result == \old(items[GenerationKey.slot(key)]); // functional
      @   ensures keys[GenerationKey.slot(key)] == 0; // functional
      @   ensures items[GenerationKey.slot(key)] == null; // leak-freedom
      @   ensures size == \old(size) - 1; // leak-freedom
      @ also public exceptional_behavior
      @   requires key < 4294967296L || keys.length <= GenerationKey.slot(key);
      @   assignable \nothing; // refusal
      @   signals_only ForeignHandleException; // bounds, refusal
      @   signals (ForeignHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires 4294967296L <= key && GenerationKey.slot(key) < keys.length;
      @   requires key < keys[GenerationKey.slot(key)];
      @   assignable \nothing; // refusal
      @   signals_only StaleHandleException; // refusal
      @   signals (StaleHandleException e) e.handle == key; // refusal
      @ also public exceptional_behavior
      @   requires 4294967296L <= key && GenerationKey.slot(key) < keys.length;
      @   requires keys[GenerationKey.slot(key)] < key;
      @   assignable \nothing; // refusal
      @   signals_only EmptyException; // refusal
      @*/
    @Override
    public V remove(long key) {
        int slot = slotOf(key);
        if (slot < 0 || keys[slot] != key) {
            refuse(key);
        }
        return (V) takeOut(slot);
    }

    /*@ private normal_behavior
      @   requires 0 <= slot && slot < keys.length && keys[slot] != 0;
      @   assignable size, order[*], place[*], keys[slot], items[slot];
      @   ensures \result == \old(items[slot]) && \result != null;
      @   ensures keys[slot] == 0 && items[slot] == null && size == \old(size) - 1;
      @*/
    private Object takeOut(int slot) {
        size = size - 1;
        Permutation.move(order, place, slot, size);
        Object old = items[slot];
        keys[slot] = 0;
        items[slot] = null;
        return old;
    }

    /** For a key that has no entry, or is older than that of its slot. */
    /*@ private exceptional_behavior
      @   requires key < 4294967296L || keys.length <= GenerationKey.slot(key);
      @   assignable \nothing;
      @   signals_only ForeignHandleException;
      @   signals (ForeignHandleException e) e.handle == key;
      @ also private exceptional_behavior
      @   requires 4294967296L <= key && GenerationKey.slot(key) < keys.length;
      @   requires key < keys[GenerationKey.slot(key)];
      @   assignable \nothing;
      @   signals_only StaleHandleException;
      @   signals (StaleHandleException e) e.handle == key;
      @ also private exceptional_behavior
      @   requires 4294967296L <= key && GenerationKey.slot(key) < keys.length;
      @   requires keys[GenerationKey.slot(key)] <= key;
      @   assignable \nothing;
      @   signals_only EmptyException;
      @*/
    private void refuse(long key) {
        int slot = slotOf(key);
        if (slot < 0) {
            throw new ForeignHandleException(key);
        }
        long kept = SlotKeys.get(keys, slot);
        if (kept <= key) {
            throw new EmptyException(1);
        }
        throw new StaleHandleException(key, GenerationKey.generation(key),
                GenerationKey.generation(kept));
    }

    /** The slot of a key that can have an entry; -1 for any other number. */
    /*@ private normal_behavior
      @   ensures (0 <= \result) == (4294967296L <= key
      @     && GenerationKey.slot(key) < keys.length);
      @   ensures 0 <= \result ==> \result == GenerationKey.slot(key) && \result < keys.length;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private /*@ pure @*/ int slotOf(long key) {
        long slot = GenerationKey.slotOf(key);
        return GenerationKey.STEP <= key && slot < keys.length ? (int) slot : -1;
    }

    /** Takes all entries out; the time grows with their number. */
    /*@ also public normal_behavior
      @   assignable size, keys[*], items[*];
      @   ensures size == 0; // leak-freedom
      @   ensures (\forall int s; 0 <= s && s < keys.length;
      @     keys[s] == 0 && items[s] == null); // functional, leak-freedom
      @*/
    @Override
    public void clear() {
        /*@ loop_invariant 0 <= size && size <= place.length;
          @ loop_invariant (\forall int s; 0 <= s && s < keys.length && size <= place[s];
          @     keys[s] == 0 && items[s] == null);
          @ loop_assignable size, keys[*], items[*];
          @ decreases size;
          @*/
        while (size != 0) {
            size = size - 1;
            int slot = Permutation.get(order, place, size);
            keys[slot] = 0;
            items[slot] = null;
        }
    }
}
