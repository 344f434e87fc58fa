package dev.avila.alloc.stack;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.view.RingView;

/**
 * Keeps the last {@code capacity} elements that were pushed, in one array that is made once and
 * used as a ring.
 *
 * <p>Element {@code i} lies {@code i} slots behind {@code head}, and element 0 is the oldest; after
 * the last slot comes slot 0. Each other slot is empty, so an element that has left is not kept
 * from the garbage collector. {@code changes} counts the calls that add or remove elements;
 * iterators compare it. Not thread-safe.
 */
// Deviation from style 1: one type is one file, and each operation has its whole contract.
@SuppressWarnings("unchecked")
public final class StackRing<T> extends RingView<T> {

    private /*@ spec_public @*/ final /*@ nullable @*/ Object[] items;
    private /*@ spec_public @*/ int head;
    private /*@ spec_public @*/ int size;
    private /*@ spec_public @*/ int changes;

    /*@ public invariant items != null && \typeof(items) == \type(Object[]);
      @ public invariant 0 <= size && size <= items.length;
      @ public invariant 0 <= head && head < items.length;
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
      @   requires 1 <= capacity;
      @   assignable \nothing;
      @   ensures items.length == capacity && size == 0; // functional
      @   ensures \fresh(items); // non-overlap
      @ also public exceptional_behavior
      @   requires capacity < 1;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == capacity;
      @*/
    public StackRing(int capacity) {
        // The invariant holds on each way out, so there is an array even for a refused capacity.
        items = new Object[capacity < 1 ? 1 : capacity];
        if (capacity < 1) {
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

    /** The element that was pushed as the last but {@code age}: 0 is the newest. */
    /*@ public normal_behavior
      @   requires 0 <= age && age < size;
      @   ensures \result == items[head < items.length - (size - 1 - age)
      @       ? head + (size - 1 - age) : head - (items.length - (size - 1 - age))]; // functional
      @ also public exceptional_behavior
      @   requires age < 0 || size <= age;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == age && e.size == size;
      @*/
    public /*@ pure @*/ T recent(int age) {
        if (age < 0 || size <= age) {
            throw new InvalidIndexException(age, size);
        }
        return (T) items[Ring.slot(head, size - 1 - age, items.length)];
    }

    /*@ public normal_behavior
      @   requires 0 <= age && age < size;
      @   ensures \result == items[head < items.length - (size - 1 - age)
      @       ? head + (size - 1 - age) : head - (items.length - (size - 1 - age))]; // functional
      @ also public normal_behavior
      @   requires age < 0 || size <= age;
      @   ensures \result == other; // bounds, refusal
      @*/
    public /*@ pure @*/ /*@ nullable @*/ T recentOrDefault(int age, /*@ nullable @*/ T other) {
        if (age < 0 || size <= age) {
            return other;
        }
        return (T) items[Ring.slot(head, size - 1 - age, items.length)];
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

    /** Puts {@code item} behind all others, if none has to leave for it. */
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

    /** Puts {@code item} behind all others, if none has to leave for it. */
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

    /**
     * Puts {@code item} behind all others. When there is no room, the first element leaves for it
     * and is returned.
     */
    /*@ public normal_behavior
      @   requires item != null;
      @   requires size < items.length;
      @   assignable size, changes, items[head < items.length - size
      @       ? head + size : head - (items.length - size)];
      @   ensures \result == null && size == \old(size) + 1; // availability
      @   ensures items[head <= items.length - size
      @       ? head + (size - 1) : head - (items.length - size) - 1] == item; // functional
      @   ensures (\forall int i; 0 <= i && i < size - 1;
      @       items[head < items.length - i ? head + i : head - (items.length - i)]
      @       == \old(items[head < items.length - i
      @           ? head + i : head - (items.length - i)])); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires item != null;
      @   requires size == items.length;
      @   assignable head, changes, items[head];
      @   ensures \result == \old(items[head]); // functional
      @   ensures \result != null; // availability
      @   ensures items[head == 0 ? items.length - 1 : head - 1] == item; // functional
      @   ensures (\forall int i; 0 <= i && i < size - 1;
      @       items[head < items.length - i ? head + i : head - (items.length - i)]
      @       == \old(items[head < items.length - (i + 1)
      @           ? head + (i + 1) : head - (items.length - (i + 1))])); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires item == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @*/
    public /*@ nullable @*/ T push(/*@ nullable @*/ T item) {
        if (item == null) {
            throw new NullPointerException();
        }
        if (size < items.length) {
            append(item);
            return null;
        }
        return replaceFirst(item);
    }

    /**
     * Puts {@code item} behind all others. When there is no room, the first element leaves for it
     * and is returned, and otherwise {@code other}.
     */
    /*@ also public normal_behavior
      @   requires item != null;
      @   requires size < items.length;
      @   assignable size, changes, items[head < items.length - size
      @       ? head + size : head - (items.length - size)];
      @   ensures \result == other && size == \old(size) + 1; // availability
      @   ensures items[head <= items.length - size
      @       ? head + (size - 1) : head - (items.length - size) - 1] == item; // functional
      @   ensures (\forall int i; 0 <= i && i < size - 1;
      @       items[head < items.length - i ? head + i : head - (items.length - i)]
      @       == \old(items[head < items.length - i
      @           ? head + i : head - (items.length - i)])); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires item != null;
      @   requires size == items.length;
      @   assignable head, changes, items[head];
      @   ensures \result == \old(items[head]); // functional
      @   ensures items[head == 0 ? items.length - 1 : head - 1] == item; // functional
      @   ensures (\forall int i; 0 <= i && i < size - 1;
      @       items[head < items.length - i ? head + i : head - (items.length - i)]
      @       == \old(items[head < items.length - (i + 1)
      @           ? head + (i + 1) : head - (items.length - (i + 1))])); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires item == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @*/
    @Override
    public /*@ nullable @*/ T pushOrDefault(
            /*@ nullable @*/ T item, /*@ nullable @*/ T other) {
        if (item == null) {
            throw new NullPointerException();
        }
        if (size < items.length) {
            append(item);
            return other;
        }
        return replaceFirst(item);
    }

    /*@ private normal_behavior
      @   requires item != null;
      @   requires size == items.length;
      @   assignable head, changes, items[head];
      @   ensures \result == \old(items[head]) && items[\old(head)] == item;
      @   ensures head == (\old(head) < items.length - 1 ? \old(head) + 1 : 0);
      @   ensures changes != \old(changes);
      @*/
    private T replaceFirst(T item) {
        T first = (T) items[head];
        items[head] = item;
        head = Ring.slot(head, 1, items.length);
        changes = Ring.next(changes);
        return first;
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

    /** A new ring with the same capacity and the same elements (not copies of them). */
    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures \fresh(\result) && \fresh(\result.items); // non-overlap
      @   ensures \result.items.length == items.length && \result.size == size; // functional
      @   ensures \result.head == head; // functional
      @   ensures (\forall int s; 0 <= s && s < items.length;
      @       \result.items[s] == items[s]); // functional
      @   ensures \invariant_for(\result);
      @*/
    public StackRing<T> copy() {
        StackRing<T> copy = new StackRing<T>(items.length);
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
