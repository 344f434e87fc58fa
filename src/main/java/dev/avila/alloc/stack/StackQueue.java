package dev.avila.alloc.stack;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.view.QueueView;

/**
 * A queue of at most {@code capacity} elements, first in first out, in one array that is made once
 * and used as a ring.
 *
 * <p>Element {@code i} lies {@code i} slots behind {@code head}; after the last slot comes slot 0.
 * Each other slot is empty, so a removed element is not kept from the garbage collector.
 * {@code changes} counts the calls that add or remove elements; iterators compare it. Not
 * thread-safe.
 */
// Deviation from style 1: one type is one file, and each operation has its whole contract.
@SuppressWarnings("unchecked")
public final class StackQueue<T> extends QueueView<T> {

    private /*@ spec_public @*/ final /*@ nullable @*/ Object[] items;
    private /*@ spec_public @*/ int head;
    private /*@ spec_public @*/ int size;
    private /*@ spec_public @*/ int changes;

    /*@ public invariant items != null && \typeof(items) == \type(Object[]);
      @ public invariant 0 <= size && size <= items.length;
      @ public invariant 0 <= head && (head < items.length || head == 0);
      @ public invariant (\forall int s; head <= s && s < items.length && s - head < size;
      @     items[s] != null);
      @ public invariant (\forall int s; 0 <= s && s < head && s < size - (items.length - head);
      @     items[s] != null);
      @ public invariant (\forall int s; head <= s && s < items.length && size <= s - head;
      @     items[s] == null);
      @ public invariant (\forall int s; 0 <= s && s < head && size - (items.length - head) <= s;
      @     items[s] == null);
      @ public invariant 0 <= changes && changes <= Integer.MAX_VALUE;
      @*/
    //-KEY@ public invariant \elemtype(\typeof(items)) == \type(Object);

    /*@ public normal_behavior
      @   requires 0 <= capacity;
      @   assignable \nothing;
      @   ensures items.length == capacity && size == 0; // functional
      @   ensures \fresh(items); // non-overlap
      @ also public exceptional_behavior
      @   requires capacity < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == capacity;
      @*/
    public StackQueue(int capacity) {
        // The invariant holds on each way out, so there is an array even for a refused capacity.
        items = new Object[capacity < 0 ? 0 : capacity];
        if (capacity < 0) {
            throw new InvalidSizeException(capacity);
        }
    }

    //@ public normal_behavior ensures \result == items.length; // functional
    public /*@ pure @*/ int capacity() {
        return items.length;
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

    //@ public normal_behavior ensures \result == (size == items.length); // functional
    public /*@ pure @*/ boolean isFull() {
        return size == items.length;
    }

    //@ public normal_behavior ensures \result == items.length - size; // functional
    public /*@ pure @*/ int remainingCapacity() {
        return items.length - size;
    }

    /** How often elements were added or removed; after 2<sup>31</sup> - 1 comes 0 again. */
    //@ also public normal_behavior ensures \result == changes; // functional
    @Override
    public /*@ pure @*/ int changes() {
        return changes;
    }

    /*@ also public normal_behavior
      @   requires 0 <= index && index < size;
      @   ensures \result == items[head < items.length - index
      @       ? head + index : head - (items.length - index)]; // functional
      @ also public exceptional_behavior
      @   requires index < 0 || size <= index;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == index && e.size == size;
      @*/
    @Override
    public /*@ pure @*/ T get(int index) {
        if (index < 0 || size <= index) {
            throw new InvalidIndexException(index, size);
        }
        return (T) items[Ring.slot(head, index, items.length)];
    }

    /*@ public normal_behavior
      @   requires 0 <= index && index < size;
      @   ensures \result == items[head < items.length - index
      @       ? head + index : head - (items.length - index)]; // functional
      @ also public normal_behavior
      @   requires index < 0 || size <= index;
      @   ensures \result == other; // bounds, refusal
      @*/
    public /*@ pure @*/ /*@ nullable @*/ T getOrDefault(int index, /*@ nullable @*/ T other) {
        if (index < 0 || size <= index) {
            return other;
        }
        return (T) items[Ring.slot(head, index, items.length)];
    }

    /*@ public normal_behavior
      @   requires 0 < size;
      @   ensures \result == items[head]; // functional
      @ also public exceptional_behavior
      @   requires size == 0;
      @   signals_only EmptyException; // availability, refusal
      @   signals (EmptyException e) e.capacity == items.length;
      @*/
    public /*@ pure @*/ T first() {
        if (size == 0) {
            throw new EmptyException(items.length);
        }
        return (T) items[head];
    }

    /*@ public normal_behavior
      @   requires 0 < size;
      @   ensures \result == items[head <= items.length - size
      @       ? head + (size - 1) : head - (items.length - size) - 1]; // functional
      @ also public exceptional_behavior
      @   requires size == 0;
      @   signals_only EmptyException; // availability, refusal
      @   signals (EmptyException e) e.capacity == items.length;
      @*/
    public /*@ pure @*/ T last() {
        if (size == 0) {
            throw new EmptyException(items.length);
        }
        return (T) items[Ring.slot(head, size - 1, items.length)];
    }

    /*@ also public normal_behavior
      @   requires item != null;
      @   requires size < items.length;
      @   assignable size, changes, items[head < items.length - size
      @       ? head + size : head - (items.length - size)];
      @   ensures \result && size == \old(size) + 1; // availability
      @   ensures items[head <= items.length - size
      @       ? head + (size - 1) : head - (items.length - size) - 1] == item; // functional
      @   ensures (\forall int i; 0 <= i && i < size - 1;
      @       items[head < items.length - i ? head + i : head - (items.length - i)]
      @       == \old(items[head < items.length - i
      @           ? head + i : head - (items.length - i)])); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires size == items.length;
      @   assignable \nothing;
      @   ensures !\result; // availability, refusal
      @ also public normal_behavior
      @   requires item == null;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    @Override
    public boolean tryAdd(/*@ nullable @*/ T item) {
        if (item == null) {
            return false;
        }
        if (size == items.length) {
            return false;
        }
        append(item);
        return true;
    }

    /** Puts {@code item} behind all others. */
    /*@ public normal_behavior
      @   requires item != null;
      @   requires size < items.length;
      @   assignable size, changes, items[head < items.length - size
      @       ? head + size : head - (items.length - size)];
      @   ensures size == \old(size) + 1; // functional
      @   ensures items[head <= items.length - size
      @       ? head + (size - 1) : head - (items.length - size) - 1] == item; // functional
      @   ensures (\forall int i; 0 <= i && i < size - 1;
      @       items[head < items.length - i ? head + i : head - (items.length - i)]
      @       == \old(items[head < items.length - i
      @           ? head + i : head - (items.length - i)])); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires item == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires item != null;
      @   requires size == items.length;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // availability, refusal
      @   signals (CapacityExceededException e)
      @       e.capacity == items.length && e.size == size && e.requested == 1;
      @*/
    public void add(/*@ nullable @*/ T item) {
        if (item == null) {
            throw new NullPointerException();
        }
        if (size == items.length) {
            throw new CapacityExceededException(items.length, size, 1);
        }
        append(item);
    }

    /*@ private normal_behavior
      @   requires item != null;
      @   requires size < items.length;
      @   assignable size, changes, items[head < items.length - size
      @       ? head + size : head - (items.length - size)];
      @   ensures size == \old(size) + 1;
      @   ensures items[head <= items.length - size
      @       ? head + (size - 1) : head - (items.length - size) - 1] == item;
      @   ensures changes != \old(changes);
      @*/
    private void append(T item) {
        items[Ring.slot(head, size, items.length)] = item;
        size++;
        changes = Ring.next(changes);
    }

    /** Takes out the first element. */
    /*@ also public normal_behavior
      @   requires 0 < size;
      @   assignable head, size, changes, items[head];
      @   ensures \result == \old(items[head]) && size == \old(size) - 1; // functional
      @   ensures (\forall int i; 0 <= i && i < size;
      @       items[head < items.length - i ? head + i : head - (items.length - i)]
      @       == \old(items[head < items.length - (i + 1)
      @           ? head + (i + 1) : head - (items.length - (i + 1))])); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires size == 0;
      @   assignable \nothing;
      @   signals_only EmptyException; // availability, refusal
      @   signals (EmptyException e) e.capacity == items.length;
      @*/
    @Override
    public T remove() {
        if (size == 0) {
            throw new EmptyException(items.length);
        }
        return dropFirst();
    }

    /*@ public normal_behavior
      @   requires 0 < size;
      @   assignable head, size, changes, items[head];
      @   ensures \result == \old(items[head]) && size == \old(size) - 1; // functional
      @   ensures \result != null; // availability
      @   ensures (\forall int i; 0 <= i && i < size;
      @       items[head < items.length - i ? head + i : head - (items.length - i)]
      @       == \old(items[head < items.length - (i + 1)
      @           ? head + (i + 1) : head - (items.length - (i + 1))])); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires size == 0;
      @   assignable \nothing;
      @   ensures \result == null; // availability, refusal
      @*/
    public /*@ nullable @*/ T tryRemove() {
        if (size == 0) {
            return null;
        }
        return dropFirst();
    }

    /*@ public normal_behavior
      @   requires 0 < size;
      @   assignable head, size, changes, items[head];
      @   ensures \result == \old(items[head]) && size == \old(size) - 1; // functional
      @   ensures (\forall int i; 0 <= i && i < size;
      @       items[head < items.length - i ? head + i : head - (items.length - i)]
      @       == \old(items[head < items.length - (i + 1)
      @           ? head + (i + 1) : head - (items.length - (i + 1))])); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires size == 0;
      @   assignable \nothing;
      @   ensures \result == other; // refusal
      @*/
    public /*@ nullable @*/ T removeOrDefault(/*@ nullable @*/ T other) {
        if (size == 0) {
            return other;
        }
        return dropFirst();
    }

    /*@ private normal_behavior
      @   requires 0 < size;
      @   assignable head, size, changes, items[head];
      @   ensures \result == \old(items[head]) && size == \old(size) - 1;
      @   ensures head == (\old(head) < items.length - 1 ? \old(head) + 1 : 0);
      @   ensures changes != \old(changes);
      @*/
    private T dropFirst() {
        T first = (T) items[head];
        items[head] = null;
        head = Ring.slot(head, 1, items.length);
        size--;
        changes = Ring.next(changes);
        return first;
    }

    /*@ also public normal_behavior
      @   assignable size, changes, items[*];
      @   ensures size == 0; // functional
      @   ensures changes != \old(changes);
      @*/
    @Override
    public void clear() {
        Slots.wipeRing(items, head, 0, size);
        size = 0;
        changes = Ring.next(changes);
    }

    /** A new queue with the same capacity and the same elements (not copies of them). */
    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures \fresh(\result) && \fresh(\result.items); // non-overlap
      @   ensures \result.items.length == items.length && \result.size == size; // functional
      @   ensures \result.head == head; // functional
      @   ensures (\forall int s; 0 <= s && s < items.length;
      @       \result.items[s] == items[s]); // functional
      @   ensures \invariant_for(\result);
      @*/
    public StackQueue<T> copy() {
        StackQueue<T> copy = new StackQueue<T>(items.length);
        /*@ loop_invariant 0 <= slot && slot <= items.length;
          @ loop_invariant (\forall int k; 0 <= k && k < slot; copy.items[k] == items[k]);
          @ loop_assignable slot, copy.items[*];
          @ decreases items.length - slot;
          @*/
        for (int slot = 0; slot < items.length; slot++) {
            copy.items[slot] = items[slot];
        }
        copy.head = head;
        copy.size = size;
        return copy;
    }
}
