package dev.avila.alloc.stack;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.Equality;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.view.MapView;

/**
 * A map of at most {@code capacity} keys in arrays that are made once.
 *
 * <p>The entries lie in slots {@code 0 .. size - 1}, in no order that a user could rely on; a
 * removed entry's place is taken by the last. Each key is in the chain of its bucket, as
 * {@link Filing} says, and there are 4 buckets for 3 slots: the whole capacity can be used, and
 * nothing is left behind by a removal. {@code changes} counts the calls that add or remove keys;
 * iterators compare it. Not thread-safe.
 */
// Deviation from style 1: one type is one file, and each operation has its whole contract.
@SuppressWarnings("unchecked")
public final class StackHashMap<K, V> extends MapView<K, V> {

    /** What {@code tryPut} answers: the key was not there, and now is. */
    public static final int INSERTED = 0;

    /** What {@code tryPut} answers: the key was there, and has a new value. */
    public static final int REPLACED = 1;

    /** What {@code tryPut} answers: the key is not there, and the map is full. */
    public static final int FULL = 2;

    /** What {@code tryPut} answers: a null was given. */
    public static final int REFUSED = 3;

    /** The greatest capacity; the longest array has 7 places for 3 slots. */
    public static final int MAX_CAPACITY = 920350130;

    private /*@ spec_public @*/ final /*@ nullable @*/ K[] keys;
    private /*@ spec_public @*/ final /*@ nullable @*/ V[] values;
    private /*@ spec_public @*/ final int[] link;
    private /*@ spec_public @*/ final int[] home;
    private /*@ spec_public @*/ final int buckets;
    private /*@ spec_public @*/ int size;
    private /*@ spec_public @*/ int changes;

    /*@ public invariant keys != null && \typeof(keys) == \type(Object[]);
      @ public invariant values != null && \typeof(values) == \type(Object[]);
      @ public invariant link != null && home != null && link != home;
      @ public invariant (Object) keys != (Object) values;
      @ public invariant (Object) keys != (Object) link && (Object) keys != (Object) home;
      @ public invariant (Object) values != (Object) link && (Object) values != (Object) home;
      @ public invariant values.length == keys.length && 0 < buckets;
      @ public invariant home.length == keys.length + buckets && link.length == home.length;
      @ public invariant 0 <= size && size <= keys.length;
      @ public invariant (\forall int s; 0 <= s && s < size; keys[s] != null && values[s] != null);
      @ public invariant (\forall int s; size <= s && s < keys.length;
      @     keys[s] == null && values[s] == null);
      @ public invariant Chains.linked(link, home) && Filing.filed(keys, home, size, buckets);
      @ public invariant 0 <= changes && changes <= Integer.MAX_VALUE;
      @*/

    /*@ public normal_behavior
      @   requires 0 <= capacity && capacity <= MAX_CAPACITY;
      @   assignable \nothing;
      @   ensures keys.length == capacity && size == 0; // functional
      @   ensures \fresh(keys) && \fresh(values) && \fresh(link) && \fresh(home); // non-overlap
      @ also public exceptional_behavior
      @   requires capacity < 0 || MAX_CAPACITY < capacity;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == capacity;
      @*/
    public StackHashMap(int capacity) {
        // The invariant holds on each way out, so there are arrays even for a refused capacity.
        this(capacity < 0 || MAX_CAPACITY < capacity ? 0 : capacity,
                capacity < 0 || MAX_CAPACITY < capacity ? 1 : capacity + capacity / 3 + 1);
        if (keys.length != capacity) {
            throw new InvalidSizeException(capacity);
        }
    }

    /*@ private normal_behavior
      @   requires 0 <= slots && 0 < buckets && slots + buckets <= Integer.MAX_VALUE;
      @   assignable \nothing;
      @   ensures keys.length == slots && size == 0 && this.buckets == buckets;
      @   ensures \fresh(keys) && \fresh(values) && \fresh(link) && \fresh(home);
      @*/
    private StackHashMap(int slots, int buckets) {
        this.buckets = buckets;
        keys = (K[]) new Object[slots];
        values = (V[]) new Object[slots];
        link = new int[slots + buckets];
        home = new int[slots + buckets];
        Chains.init(link, home, slots);
        Filing.none(keys, home, buckets);
    }

    //@ public normal_behavior ensures \result == keys.length; // functional
    public /*@ pure @*/ int capacity() {
        return keys.length;
    }

    //@ also public normal_behavior ensures \result == size; // functional
    @Override
    public /*@ pure @*/ int size() {
        return size;
    }

    //@ public normal_behavior ensures \result == (size == 0); // functional
    public /*@ pure @*/ boolean isEmpty() {
        return size == 0;
    }

    //@ also public normal_behavior ensures \result == (size == keys.length); // functional
    @Override
    public /*@ pure @*/ boolean isFull() {
        return size == keys.length;
    }

    //@ public normal_behavior ensures \result == keys.length - size; // functional
    public /*@ pure @*/ int remainingCapacity() {
        return keys.length - size;
    }

    /** How often keys were added or removed; after 2<sup>31</sup> - 1 comes 0 again. */
    //@ also public normal_behavior ensures \result == changes; // functional
    @Override
    public /*@ pure @*/ int changes() {
        return changes;
    }

    /** The key in {@code slot}: with {@code valueAt}, a way through all entries. */
    /*@ also public normal_behavior
      @   requires 0 <= slot && slot < size;
      @   ensures \result == keys[slot]; // functional
      @ also public exceptional_behavior
      @   requires slot < 0 || size <= slot;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == slot && e.size == size;
      @*/
    @Override
    public /*@ pure @*/ K keyAt(int slot) {
        if (slot < 0 || size <= slot) {
            throw new InvalidIndexException(slot, size);
        }
        return keys[slot];
    }

    /** The value in {@code slot}. */
    /*@ also public normal_behavior
      @   requires 0 <= slot && slot < size;
      @   ensures \result == values[slot]; // functional
      @ also public exceptional_behavior
      @   requires slot < 0 || size <= slot;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == slot && e.size == size;
      @*/
    @Override
    public /*@ pure @*/ V valueAt(int slot) {
        if (slot < 0 || size <= slot) {
            throw new InvalidIndexException(slot, size);
        }
        return values[slot];
    }

    /** The slot of the key that equals {@code key}, until a key is removed; or -1. */
    /*@ also public normal_behavior
      @   ensures -1 <= \result && \result < size; // bounds
      @   ensures key == null ==> \result == -1; // functional
      @   ensures 0 <= \result ==> Equality.areEqual(key, keys[\result]); // functional
      @   ensures key != null ==> (\forall int s; 0 <= s && s < size && s != \result;
      @       !Equality.areEqual(key, keys[s])); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    @Override
    public /*@ pure @*/ int slotOf(/*@ nullable @*/ Object key) {
        if (key == null) {
            return -1;
        }
        int bucket = Filing.bucket(keys, home, size, buckets, key);
        return Keys.find(keys, link, home, size, buckets, bucket, key);
    }

    /*@ public normal_behavior
      @   ensures key == null ==> !\result; // functional
      @   ensures key != null ==> \result == (\exists int s; 0 <= s && s < size;
      @       Equality.areEqual(key, keys[s])); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public /*@ pure @*/ boolean containsKey(/*@ nullable @*/ Object key) {
        return 0 <= slotOf(key);
    }

    /** The value of {@code key}, or null. */
    /*@ public normal_behavior
      @   ensures key == null ==> \result == null; // functional
      @   ensures key != null ==> (\forall int s; 0 <= s && s < size;
      @       Equality.areEqual(key, keys[s]) ==> \result == values[s]); // functional
      @   ensures key != null && (\forall int s; 0 <= s && s < size;
      @       !Equality.areEqual(key, keys[s])) ==> \result == null; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public /*@ pure @*/ /*@ nullable @*/ V get(/*@ nullable @*/ Object key) {
        int slot = slotOf(key);
        if (slot < 0) {
            return null;
        }
        return values[slot];
    }

    /** The value of {@code key}, or {@code other} if it is not there. */
    /*@ public normal_behavior
      @   ensures key == null ==> \result == other; // functional
      @   ensures key != null ==> (\forall int s; 0 <= s && s < size;
      @       Equality.areEqual(key, keys[s]) ==> \result == values[s]); // functional
      @   ensures key != null && (\forall int s; 0 <= s && s < size;
      @       !Equality.areEqual(key, keys[s])) ==> \result == other; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public /*@ pure @*/ /*@ nullable @*/ V getOrDefault(/*@ nullable @*/ Object key,
            /*@ nullable @*/ V other) {
        int slot = slotOf(key);
        return slot < 0 ? other : values[slot];
    }

    /** Maps {@code key} to {@code value} if there is room or the key is there. */
    /*@ public normal_behavior
      @   requires key != null && value != null;
      @   requires (\exists int s; 0 <= s && s < size; Equality.areEqual(key, keys[s]));
      @   assignable values[*];
      @   ensures \result == REPLACED; // availability
      @   ensures (\forall int s; 0 <= s && s < size; values[s]
      @       == (Equality.areEqual(key, keys[s]) ? value : \old(values[s]))); // functional
      @ also public normal_behavior
      @   requires key != null && value != null;
      @   requires (\forall int s; 0 <= s && s < size; !Equality.areEqual(key, keys[s]));
      @   requires size < keys.length;
      @   assignable size, changes, keys[size], values[size], link[*], home[size];
      @   ensures \result == INSERTED && size == \old(size) + 1; // availability
      @   ensures keys[size - 1] == key && values[size - 1] == value; // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires key != null && value != null;
      @   requires (\forall int s; 0 <= s && s < size; !Equality.areEqual(key, keys[s]));
      @   requires size == keys.length;
      @   assignable \nothing;
      @   ensures \result == FULL; // availability, refusal
      @ also public normal_behavior
      @   requires key == null || value == null;
      @   assignable \nothing;
      @   ensures \result == REFUSED; // refusal
      @*/
    public int tryPut(/*@ nullable @*/ K key, /*@ nullable @*/ V value) {
        if (key == null || value == null) {
            return REFUSED;
        }
        int bucket = Filing.bucket(keys, home, size, buckets, key);
        int slot = Keys.find(keys, link, home, size, buckets, bucket, key);
        if (0 <= slot) {
            values[slot] = value;
            return REPLACED;
        }
        if (size == keys.length) {
            return FULL;
        }
        append(bucket, key, value);
        return INSERTED;
    }

    /** Maps {@code key} to {@code value}, whether or not the key is there. */
    /*@ public normal_behavior
      @   requires key != null && value != null;
      @   requires (\exists int s; 0 <= s && s < size; Equality.areEqual(key, keys[s]));
      @   assignable values[*];
      @   ensures (\forall int s; 0 <= s && s < size; values[s]
      @       == (Equality.areEqual(key, keys[s]) ? value : \old(values[s]))); // functional
      @ also public normal_behavior
      @   requires key != null && value != null;
      @   requires (\forall int s; 0 <= s && s < size; !Equality.areEqual(key, keys[s]));
      @   requires size < keys.length;
      @   assignable size, changes, keys[size], values[size], link[*], home[size];
      @   ensures size == \old(size) + 1; // functional
      @   ensures keys[size - 1] == key && values[size - 1] == value; // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires key != null && value != null;
      @   requires (\forall int s; 0 <= s && s < size; !Equality.areEqual(key, keys[s]));
      @   requires size == keys.length;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // availability, refusal
      @   signals (CapacityExceededException e)
      @       e.capacity == keys.length && e.size == size && e.requested == 1;
      @ also public exceptional_behavior
      @   requires key == null || value == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @*/
    public void set(/*@ nullable @*/ K key, /*@ nullable @*/ V value) {
        if (key == null || value == null) {
            throw new NullPointerException();
        }
        int bucket = Filing.bucket(keys, home, size, buckets, key);
        int slot = Keys.find(keys, link, home, size, buckets, bucket, key);
        if (0 <= slot) {
            values[slot] = value;
            return;
        }
        if (size == keys.length) {
            throw new CapacityExceededException(keys.length, size, 1);
        }
        append(bucket, key, value);
    }

    /** Maps {@code key} to {@code value}; the value that it had, or null. */
    /*@ also public normal_behavior
      @   requires key != null && value != null;
      @   requires (\exists int s; 0 <= s && s < size; Equality.areEqual(key, keys[s]));
      @   assignable values[*];
      @   ensures (\forall int s; 0 <= s && s < size; values[s]
      @       == (Equality.areEqual(key, keys[s]) ? value : \old(values[s]))); // functional
      @   ensures (\forall int s; 0 <= s && s < size;
      @       Equality.areEqual(key, keys[s]) ==> \result == \old(values[s])); // functional
      @ also public normal_behavior
      @   requires key != null && value != null;
      @   requires (\forall int s; 0 <= s && s < size; !Equality.areEqual(key, keys[s]));
      @   requires size < keys.length;
      @   assignable size, changes, keys[size], values[size], link[*], home[size];
      @   ensures \result == null && size == \old(size) + 1; // functional
      @   ensures keys[size - 1] == key && values[size - 1] == value; // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires key != null && value != null;
      @   requires (\forall int s; 0 <= s && s < size; !Equality.areEqual(key, keys[s]));
      @   requires size == keys.length;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // availability, refusal
      @   signals (CapacityExceededException e)
      @       e.capacity == keys.length && e.size == size && e.requested == 1;
      @ also public exceptional_behavior
      @   requires key == null || value == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @*/
    @Override
    public /*@ nullable @*/ V put(/*@ nullable @*/ K key, /*@ nullable @*/ V value) {
        if (key == null || value == null) {
            throw new NullPointerException();
        }
        int bucket = Filing.bucket(keys, home, size, buckets, key);
        int slot = Keys.find(keys, link, home, size, buckets, bucket, key);
        if (0 <= slot) {
            V old = values[slot];
            values[slot] = value;
            return old;
        }
        if (size == keys.length) {
            throw new CapacityExceededException(keys.length, size, 1);
        }
        append(bucket, key, value);
        return null;
    }

    /** Gives the key in {@code slot} another value. */
    /*@ also public normal_behavior
      @   requires 0 <= slot && slot < size && value != null;
      @   assignable values[slot];
      @   ensures values[slot] == value; // functional
      @ also public exceptional_behavior
      @   requires (slot < 0 || size <= slot) && value != null;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == slot && e.size == size;
      @ also public exceptional_behavior
      @   requires value == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @*/
    @Override
    public void setValueAt(int slot, /*@ nullable @*/ V value) {
        if (value == null) {
            throw new NullPointerException();
        }
        if (slot < 0 || size <= slot) {
            throw new InvalidIndexException(slot, size);
        }
        values[slot] = value;
    }

    /** Takes out {@code key}; its value, or null if it is not there. */
    /*@ public normal_behavior
      @   requires key != null;
      @   requires (\exists int s; 0 <= s && s < size; Equality.areEqual(key, keys[s]));
      @   assignable size, changes, keys[*], values[*], link[*], home[*];
      @   ensures size == \old(size) - 1; // functional
      @   ensures (\forall int s; 0 <= s && s <= size;
      @       \old(Equality.areEqual(key, keys[s])) ==> \result == \old(values[s])); // functional
      @   ensures (\forall int s; 0 <= s && s < size;
      @       !Equality.areEqual(key, keys[s])); // functional
      @   ensures (\forall int s; 0 <= s && s < size; !\old(Equality.areEqual(key, keys[s]))
      @       ==> keys[s] == \old(keys[s]) && values[s] == \old(values[s])); // functional
      @   ensures (\forall int s; 0 <= s && s < size; \old(Equality.areEqual(key, keys[s]))
      @       ==> keys[s] == \old(keys[size - 1])
      @           && values[s] == \old(values[size - 1])); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires key != null;
      @   requires (\forall int s; 0 <= s && s < size; !Equality.areEqual(key, keys[s]));
      @   assignable \nothing;
      @   ensures \result == null; // functional
      @ also public normal_behavior
      @   requires key == null;
      @   assignable \nothing;
      @   ensures \result == null; // functional
      @*/
    public /*@ nullable @*/ V remove(/*@ nullable @*/ Object key) {
        int slot = slotOf(key);
        if (slot < 0) {
            return null;
        }
        V old = values[slot];
        cut(slot);
        return old;
    }

    /** Takes out {@code key}; false if it is not there. */
    /*@ public normal_behavior
      @   requires key != null;
      @   requires (\exists int s; 0 <= s && s < size; Equality.areEqual(key, keys[s]));
      @   assignable size, changes, keys[*], values[*], link[*], home[*];
      @   ensures \result && size == \old(size) - 1; // functional
      @   ensures (\forall int s; 0 <= s && s < size;
      @       !Equality.areEqual(key, keys[s])); // functional
      @   ensures (\forall int s; 0 <= s && s < size; !\old(Equality.areEqual(key, keys[s]))
      @       ==> keys[s] == \old(keys[s]) && values[s] == \old(values[s])); // functional
      @   ensures (\forall int s; 0 <= s && s < size; \old(Equality.areEqual(key, keys[s]))
      @       ==> keys[s] == \old(keys[size - 1])
      @           && values[s] == \old(values[size - 1])); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires key != null;
      @   requires (\forall int s; 0 <= s && s < size; !Equality.areEqual(key, keys[s]));
      @   assignable \nothing;
      @   ensures !\result; // functional
      @ also public normal_behavior
      @   requires key == null;
      @   assignable \nothing;
      @   ensures !\result; // functional
      @*/
    public boolean removeKey(/*@ nullable @*/ Object key) {
        int slot = slotOf(key);
        if (slot < 0) {
            return false;
        }
        cut(slot);
        return true;
    }

    /*@ private normal_behavior
      @   requires key != null && value != null && size < keys.length;
      @   requires 0 <= bucket && bucket < buckets
      @       && bucket == Buckets.bucket(HashMix.mixed(Equality.hashOf(key)), buckets);
      @   requires (\forall int s; 0 <= s && s < size; !Equality.areEqual(key, keys[s])
      @       && !Equality.areEqual(keys[s], key));
      @   assignable size, changes, keys[size], values[size], link[*], home[size];
      @   ensures size == \old(size) + 1;
      @   ensures keys[size - 1] == key && values[size - 1] == value;
      @   ensures changes != \old(changes);
      @*/
    private void append(int bucket, K key, V value) {
        Filing.append(keys, link, home, size, buckets, bucket, key);
        values[size] = value;
        size++;
        changes = Ring.next(changes);
    }

    /** Takes out the entry in {@code slot}; the last entry takes its place. */
    /*@ also public normal_behavior
      @   requires 0 <= slot && slot < size;
      @   assignable size, changes, keys[slot], keys[size - 1], values[slot], values[size - 1],
      @       link[*], home[*];
      @   ensures size == \old(size) - 1; // functional
      @   ensures slot < size ==> keys[slot] == \old(keys[size - 1])
      @       && values[slot] == \old(values[size - 1]); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires slot < 0 || size <= slot;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == slot && e.size == size;
      @*/
    @Override
    public void removeAt(int slot) {
        if (slot < 0 || size <= slot) {
            throw new InvalidIndexException(slot, size);
        }
        cut(slot);
    }

    /*@ private normal_behavior
      @   requires 0 <= slot && slot < size;
      @   assignable size, changes, keys[slot], keys[size - 1], values[slot], values[size - 1],
      @       link[*], home[*];
      @   ensures size == \old(size) - 1;
      @   ensures slot < size ==> keys[slot] == \old(keys[size - 1])
      @       && values[slot] == \old(values[size - 1]);
      @   ensures changes != \old(changes);
      @*/
    private void cut(int slot) {
        Keys.remove(keys, link, home, size, buckets, slot);
        size--;
        values[slot] = values[size];
        values[size] = null;
        changes = Ring.next(changes);
    }

    /** Takes out all entries. */
    /*@ also public normal_behavior
      @   assignable size, changes, keys[*], values[*], link[*], home[*];
      @   ensures size == 0; // functional
      @   ensures changes != \old(changes);
      @*/
    @Override
    public void clear() {
        Keys.clear(keys, link, home, size, buckets);
        Slots.wipe(values, 0, size);
        size = 0;
        changes = Ring.next(changes);
    }

    /** How many keys a lookup compares at most, as the map is now. */
    /*@ public normal_behavior
      @   ensures 0 <= \result && \result <= keys.length; // bounds
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public /*@ pure @*/ int maxProbe() {
        Filing.tops(keys, home, size, buckets);
        return Chains.longest(link, home, keys.length);
    }

    /** A new map with the same capacity and the same entries (not copies of them). */
    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures \fresh(\result) && \fresh(\result.keys) && \fresh(\result.values)
      @       && \fresh(\result.link) && \fresh(\result.home); // non-overlap
      @   ensures \result.keys.length == keys.length && \result.size == size; // functional
      @   ensures (\forall int s; 0 <= s && s < size;
      @       \result.keys[s] == keys[s] && \result.values[s] == values[s]); // functional
      @   ensures \invariant_for(\result);
      @*/
    public StackHashMap<K, V> copy() {
        StackHashMap<K, V> copy = new StackHashMap<K, V>(keys.length, buckets);
        copy.take(keys, values, link, home, size);
        return copy;
    }

    /*@ private normal_behavior
      @   requires keys != null && \typeof(keys) == \type(Object[]);
      @   requires values != null && \typeof(values) == \type(Object[]);
      @   requires keys.length == this.keys.length && values.length == keys.length;
      @   requires home.length == this.home.length && link.length == home.length;
      @   requires keys != this.keys && values != this.values;
      @   requires link != this.link && home != this.home && link != home;
      @   requires link != this.home && home != this.link;
      @   requires (Object) keys != (Object) this.values && (Object) values != (Object) this.keys;
      @   requires this.size == 0 && 0 <= size && size <= keys.length;
      @   requires (\forall int s; 0 <= s && s < size; keys[s] != null && values[s] != null);
      @   requires Chains.linked(link, home) && Filing.filed(keys, home, size, buckets);
      @   assignable this.size, this.keys[*], this.values[*], this.link[*], this.home[*];
      @   ensures this.size == size;
      @   ensures (\forall int s; 0 <= s && s < size;
      @       this.keys[s] == keys[s] && this.values[s] == values[s]);
      @*/
    private void take(/*@ nullable @*/ K[] keys, /*@ nullable @*/ V[] values, int[] link,
            int[] home, int size) {
        Filing.copy(keys, link, home, size, buckets, this.keys, this.link, this.home);
        /*@ loop_invariant 0 <= i && i <= size;
          @ loop_invariant (\forall int k; 0 <= k && k < i; this.values[k] == values[k]);
          @ loop_assignable i, this.values[0 .. size - 1];
          @ decreases size - i;
          @*/
        for (int i = 0; i < size; i++) {
            this.values[i] = values[i];
        }
        this.size = size;
    }
}
