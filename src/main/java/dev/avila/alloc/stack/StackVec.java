package dev.avila.alloc.stack;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.Equality;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.view.VecView;

/**
 * A list of at most {@code capacity} elements in one array that is made once.
 *
 * <p>{@code items[0 .. size)} is the content, in order. Each dead slot behind it is empty, so a
 * removed element is not kept from the garbage collector. {@code changes} counts the calls that
 * add or remove elements; iterators compare it. Not thread-safe.
 */
// Deviation from style 1: one type is one file, and each operation has its whole contract.
@SuppressWarnings("unchecked")
public final class StackVec<T> extends VecView<T> {

    private /*@ spec_public @*/ final /*@ nullable @*/ Object[] items;
    private /*@ spec_public @*/ int size;
    private /*@ spec_public @*/ int changes;

    /*@ public invariant items != null && \typeof(items) == \type(Object[]);
      @ public invariant 0 <= size && size <= items.length;
      @ public invariant (\forall int i; 0 <= i && i < size; items[i] != null);
      @ public invariant (\forall int i; size <= i && i < items.length; items[i] == null);
      @ public invariant 0 <= changes;
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
    public StackVec(int capacity) {
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

    //@ also public normal_behavior ensures \result == items.length - size; // functional
    @Override
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
      @   ensures \result == items[index]; // functional
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
        return (T) items[index];
    }

    /*@ public normal_behavior
      @   requires 0 <= index && index < size;
      @   ensures \result == items[index]; // functional
      @ also public normal_behavior
      @   requires index < 0 || size <= index;
      @   ensures \result == other; // bounds, refusal
      @*/
    public /*@ pure @*/ /*@ nullable @*/ T getOrDefault(int index, /*@ nullable @*/ T other) {
        if (index < 0 || size <= index) {
            return other;
        }
        return (T) items[index];
    }

    /*@ public normal_behavior
      @   requires 0 < size;
      @   ensures \result == items[0]; // functional
      @ also public exceptional_behavior
      @   requires size == 0;
      @   signals_only EmptyException; // availability, refusal
      @   signals (EmptyException e) e.capacity == items.length;
      @*/
    public /*@ pure @*/ T first() {
        if (size == 0) {
            throw new EmptyException(items.length);
        }
        return (T) items[0];
    }

    /*@ public normal_behavior
      @   requires 0 < size;
      @   ensures \result == items[size - 1]; // functional
      @ also public exceptional_behavior
      @   requires size == 0;
      @   signals_only EmptyException; // availability, refusal
      @   signals (EmptyException e) e.capacity == items.length;
      @*/
    public /*@ pure @*/ T last() {
        if (size == 0) {
            throw new EmptyException(items.length);
        }
        return (T) items[size - 1];
    }

    /** The first index of an element that equals {@code item}, or -1. */
    /*@ public normal_behavior
      @   ensures -1 <= \result && \result < size; // bounds
      @   ensures \result == -1
      @       ==> (\forall int i; 0 <= i && i < size;
      @           !Equality.areEqual(items[i], item)); // functional
      @   ensures \result != -1 ==> Equality.areEqual(items[\result], item); // functional
      @   ensures \result != -1
      @       ==> (\forall int i; 0 <= i && i < \result;
      @           !Equality.areEqual(items[i], item)); // functional
      @*/
    public /*@ pure @*/ int indexOf(/*@ nullable @*/ Object item) {
        /*@ loop_invariant 0 <= i && i <= size;
          @ loop_invariant (\forall int k; 0 <= k && k < i; !Equality.areEqual(items[k], item));
          @ loop_assignable i;
          @ decreases size - i;
          @*/
        for (int i = 0; i < size; i++) {
            if (Equality.equal(items[i], item)) {
                return i;
            }
        }
        return -1;
    }

    /*@ public normal_behavior
      @   ensures \result
      @       == (\exists int i; 0 <= i && i < size;
      @           Equality.areEqual(items[i], item)); // functional
      @*/
    public /*@ pure @*/ boolean contains(/*@ nullable @*/ Object item) {
        return indexOf(item) != -1;
    }

    /** Replaces the element at {@code index} and returns the one that was there. */
    /*@ also public normal_behavior
      @   requires item != null;
      @   requires 0 <= index && index < size;
      @   assignable items[index];
      @   ensures \result == \old(items[index]) && items[index] == item; // functional
      @ also public exceptional_behavior
      @   requires item == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires item != null;
      @   requires index < 0 || size <= index;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == index && e.size == size;
      @*/
    @Override
    public T set(int index, /*@ nullable @*/ T item) {
        if (item == null) {
            throw new NullPointerException();
        }
        if (index < 0 || size <= index) {
            throw new InvalidIndexException(index, size);
        }
        T old = (T) items[index];
        items[index] = item;
        return old;
    }

    /*@ public normal_behavior
      @   requires item != null;
      @   requires 0 <= index && index < size;
      @   assignable items[index];
      @   ensures \result; // availability
      @   ensures items[index] == item; // functional
      @ also public normal_behavior
      @   requires index < 0 || size <= index;
      @   assignable \nothing;
      @   ensures !\result; // bounds, refusal
      @ also public normal_behavior
      @   requires item == null;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean trySet(int index, /*@ nullable @*/ T item) {
        if (item == null) {
            return false;
        }
        if (index < 0 || size <= index) {
            return false;
        }
        items[index] = item;
        return true;
    }

    /*@ public normal_behavior
      @   requires item != null;
      @   requires size < items.length;
      @   assignable size, changes, items[size];
      @   ensures \result; // availability
      @   ensures size == \old(size) + 1 && items[size - 1] == item; // functional
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
    public boolean tryPush(/*@ nullable @*/ T item) {
        if (item == null) {
            return false;
        }
        if (size == items.length) {
            return false;
        }
        items[size] = item;
        size++;
        changes = changes < Integer.MAX_VALUE ? changes + 1 : 0;
        return true;
    }

    /*@ public normal_behavior
      @   requires item != null;
      @   requires size < items.length;
      @   assignable size, changes, items[size];
      @   ensures size == \old(size) + 1 && items[size - 1] == item; // functional
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
    public void push(/*@ nullable @*/ T item) {
        if (item == null) {
            throw new NullPointerException();
        }
        if (!tryPush(item)) {
            throw new CapacityExceededException(items.length, size, 1);
        }
    }

    /*@ public normal_behavior
      @   requires 0 < size;
      @   assignable size, changes, items[size - 1];
      @   ensures \result == \old(items[size - 1]) && size == \old(size) - 1; // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires size == 0;
      @   assignable \nothing;
      @   signals_only EmptyException; // availability, refusal
      @   signals (EmptyException e) e.capacity == items.length;
      @*/
    public T pop() {
        if (size == 0) {
            throw new EmptyException(items.length);
        }
        size--;
        T last = (T) items[size];
        items[size] = null;
        changes = changes < Integer.MAX_VALUE ? changes + 1 : 0;
        return last;
    }

    /*@ public normal_behavior
      @   requires 0 < size;
      @   assignable size, changes, items[size - 1];
      @   ensures \result == \old(items[size - 1]) && size == \old(size) - 1; // functional
      @   ensures \result != null; // availability
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires size == 0;
      @   assignable \nothing;
      @   ensures \result == null; // availability, refusal
      @*/
    public /*@ nullable @*/ T tryPop() {
        if (size == 0) {
            return null;
        }
        return pop();
    }

    /*@ public normal_behavior
      @   requires 0 < size;
      @   assignable size, changes, items[size - 1];
      @   ensures \result == \old(items[size - 1]) && size == \old(size) - 1; // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires size == 0;
      @   assignable \nothing;
      @   ensures \result == other; // refusal
      @*/
    public /*@ nullable @*/ T popOrDefault(/*@ nullable @*/ T other) {
        if (size == 0) {
            return other;
        }
        return pop();
    }

    /** Puts {@code item} at {@code index}; what was there and behind moves up by one. */
    /*@ also public normal_behavior
      @   requires item != null;
      @   requires 0 <= index && index <= size && size < items.length;
      @   assignable size, changes, items[index .. size];
      @   ensures \result; // availability
      @   ensures size == \old(size) + 1 && items[index] == item; // functional
      @   ensures (\forall int i; index < i && i < size;
      @       items[i] == \old(items[i - 1])); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires index < 0 || size < index || size == items.length;
      @   assignable \nothing;
      @   ensures !\result; // bounds, availability, refusal
      @ also public normal_behavior
      @   requires item == null;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    @Override
    public boolean tryInsert(int index, /*@ nullable @*/ T item) {
        if (item == null) {
            return false;
        }
        if (index < 0 || size < index || size == items.length) {
            return false;
        }
        /*@ loop_invariant index <= i && i <= size;
          @ loop_invariant (\forall int k; i < k && k <= size; items[k] == \old(items[k - 1]));
          @ loop_invariant (\forall int k; index <= k && k <= i; items[k] == \old(items[k]));
          @ loop_assignable i, items[index .. size];
          @ decreases i;
          @*/
        for (int i = size; i > index; i--) {
            items[i] = items[i - 1];
        }
        items[index] = item;
        size++;
        changes = changes < Integer.MAX_VALUE ? changes + 1 : 0;
        return true;
    }

    /*@ public normal_behavior
      @   requires item != null;
      @   requires 0 <= index && index <= size && size < items.length;
      @   assignable size, changes, items[index .. size];
      @   ensures size == \old(size) + 1 && items[index] == item; // functional
      @   ensures (\forall int i; index < i && i < size;
      @       items[i] == \old(items[i - 1])); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires item == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires item != null;
      @   requires index < 0 || size < index || size == items.length;
      @   assignable \nothing;
      @   signals_only InvalidIndexException, CapacityExceededException; // refusal
      @   signals (InvalidIndexException e)
      @       (index < 0 || size < index) && e.index == index && e.size == size; // bounds
      @   signals (CapacityExceededException e) 0 <= index && index <= size
      @       && e.capacity == items.length && e.size == size && e.requested == 1; // availability
      @*/
    public void insert(int index, /*@ nullable @*/ T item) {
        if (item == null) {
            throw new NullPointerException();
        }
        if (index < 0 || size < index) {
            throw new InvalidIndexException(index, size);
        }
        if (!tryInsert(index, item)) {
            throw new CapacityExceededException(items.length, size, 1);
        }
    }

    /** Takes out the element at {@code index}; what was behind it moves down by one. */
    /*@ also public normal_behavior
      @   requires 0 <= index && index < size;
      @   assignable size, changes, items[index .. size - 1];
      @   ensures \result == \old(items[index]) && size == \old(size) - 1; // functional
      @   ensures (\forall int i; index <= i && i < size;
      @       items[i] == \old(items[i + 1])); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires index < 0 || size <= index;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == index && e.size == size;
      @*/
    @Override
    public T remove(int index) {
        if (index < 0 || size <= index) {
            throw new InvalidIndexException(index, size);
        }
        T old = (T) items[index];
        cutOut(index, index + 1);
        return old;
    }

    /*@ public normal_behavior
      @   requires 0 <= index && index < size;
      @   assignable size, changes, items[index .. size - 1];
      @   ensures \result == \old(items[index]) && size == \old(size) - 1; // functional
      @   ensures (\forall int i; index <= i && i < size;
      @       items[i] == \old(items[i + 1])); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires index < 0 || size <= index;
      @   assignable \nothing;
      @   ensures \result == null; // bounds, refusal
      @*/
    public /*@ nullable @*/ T tryRemove(int index) {
        if (index < 0 || size <= index) {
            return null;
        }
        return remove(index);
    }

    /*@ public normal_behavior
      @   requires 0 <= index && index < size;
      @   assignable size, changes, items[index .. size - 1];
      @   ensures \result == \old(items[index]) && size == \old(size) - 1; // functional
      @   ensures (\forall int i; index <= i && i < size;
      @       items[i] == \old(items[i + 1])); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires index < 0 || size <= index;
      @   assignable \nothing;
      @   ensures \result == other; // bounds, refusal
      @*/
    public /*@ nullable @*/ T removeOrDefault(int index, /*@ nullable @*/ T other) {
        if (index < 0 || size <= index) {
            return other;
        }
        return remove(index);
    }

    /** Takes out the element at {@code index} in constant time; the last one takes its place. */
    /*@ public normal_behavior
      @   requires 0 <= index && index < size;
      @   assignable size, changes, items[index], items[size - 1];
      @   ensures \result == \old(items[index]) && size == \old(size) - 1; // functional
      @   ensures index < size ==> items[index] == \old(items[size - 1]); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires index < 0 || size <= index;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == index && e.size == size;
      @*/
    public T swapRemove(int index) {
        if (index < 0 || size <= index) {
            throw new InvalidIndexException(index, size);
        }
        T old = (T) items[index];
        size--;
        items[index] = items[size];
        items[size] = null;
        changes = changes < Integer.MAX_VALUE ? changes + 1 : 0;
        return old;
    }

    /*@ public normal_behavior
      @   requires 0 <= index && index < size;
      @   assignable size, changes, items[index], items[size - 1];
      @   ensures \result == \old(items[index]) && size == \old(size) - 1; // functional
      @   ensures index < size ==> items[index] == \old(items[size - 1]); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires index < 0 || size <= index;
      @   assignable \nothing;
      @   ensures \result == null; // bounds, refusal
      @*/
    public /*@ nullable @*/ T trySwapRemove(int index) {
        if (index < 0 || size <= index) {
            return null;
        }
        return swapRemove(index);
    }

    /*@ public normal_behavior
      @   requires 0 <= index && index < size;
      @   assignable size, changes, items[index], items[size - 1];
      @   ensures \result == \old(items[index]) && size == \old(size) - 1; // functional
      @   ensures index < size ==> items[index] == \old(items[size - 1]); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires index < 0 || size <= index;
      @   assignable \nothing;
      @   ensures \result == other; // bounds, refusal
      @*/
    public /*@ nullable @*/ T swapRemoveOrDefault(int index, /*@ nullable @*/ T other) {
        if (index < 0 || size <= index) {
            return other;
        }
        return swapRemove(index);
    }

    /*@ public normal_behavior
      @   requires 0 <= i && i < size && 0 <= j && j < size;
      @   assignable items[i], items[j];
      @   ensures \result; // availability
      @   ensures items[i] == \old(items[j]) && items[j] == \old(items[i]); // functional
      @ also public normal_behavior
      @   requires i < 0 || size <= i || j < 0 || size <= j;
      @   assignable \nothing;
      @   ensures !\result; // bounds, refusal
      @*/
    public boolean trySwap(int i, int j) {
        if (i < 0 || size <= i || j < 0 || size <= j) {
            return false;
        }
        Object old = items[i];
        items[i] = items[j];
        items[j] = old;
        return true;
    }

    /*@ public normal_behavior
      @   requires 0 <= i && i < size && 0 <= j && j < size;
      @   assignable items[i], items[j];
      @   ensures items[i] == \old(items[j]) && items[j] == \old(items[i]); // functional
      @ also public exceptional_behavior
      @   requires i < 0 || size <= i || j < 0 || size <= j;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e)
      @       e.index == (i < 0 || size <= i ? i : j) && e.size == size;
      @*/
    public void swap(int i, int j) {
        if (i < 0 || size <= i) {
            throw new InvalidIndexException(i, size);
        }
        if (!trySwap(i, j)) {
            throw new InvalidIndexException(j, size);
        }
    }

    /*@ public normal_behavior
      @   assignable items[0 .. size - 1];
      @   ensures (\forall int i; 0 <= i && i < size;
      @       items[i] == \old(items[size - 1 - i])); // functional
      @*/
    public void reverse() {
        int left = 0;
        int right = size - 1;
        /*@ loop_invariant 0 <= left && left <= size && left + right == size - 1;
          @ loop_invariant left <= right + 1;
          @ loop_invariant (\forall int k; 0 <= k && k < left;
          @     items[k] == \old(items[size - 1 - k]));
          @ loop_invariant (\forall int k; right < k && k < size;
          @     items[k] == \old(items[size - 1 - k]));
          @ loop_invariant (\forall int k; left <= k && k <= right; items[k] == \old(items[k]));
          @ loop_assignable left, right, items[0 .. size - 1];
          @ decreases right + 1;
          @*/
        while (left < right) {
            Object old = items[left];
            items[left] = items[right];
            items[right] = old;
            left++;
            right--;
        }
    }

    /** Keeps the first {@code newSize} elements. */
    /*@ public normal_behavior
      @   requires 0 <= newSize && newSize <= size;
      @   assignable size, changes, items[newSize .. size - 1];
      @   ensures \result && size == newSize; // availability, functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires newSize < 0 || size < newSize;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean tryTruncate(int newSize) {
        if (newSize < 0 || size < newSize) {
            return false;
        }
        cutOut(newSize, size);
        return true;
    }

    /** Keeps the first {@code newSize} elements. */
    /*@ also public normal_behavior
      @   requires 0 <= newSize && newSize <= size;
      @   assignable size, changes, items[newSize .. size - 1];
      @   ensures size == newSize; // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires newSize < 0 || size < newSize;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == newSize;
      @*/
    @Override
    public void truncate(int newSize) {
        if (newSize < 0 || size < newSize) {
            throw new InvalidSizeException(newSize);
        }
        cutOut(newSize, size);
    }

    /*@ also public normal_behavior
      @   assignable size, changes, items[0 .. size - 1];
      @   ensures size == 0; // functional
      @   ensures changes != \old(changes);
      @*/
    @Override
    public void clear() {
        cutOut(0, size);
    }

    /** Takes out the elements from {@code from} on and before {@code to}; the others move down. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= size;
      @   assignable size, changes, items[from .. size - 1];
      @   ensures \result; // availability
      @   ensures size == \old(size) - (to - from); // functional
      @   ensures (\forall int i; from <= i && i < size;
      @       items[i] == \old(items[i + (to - from)])); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires from < 0 || to < from || size < to;
      @   assignable \nothing;
      @   ensures !\result; // bounds, refusal
      @*/
    public boolean tryRemoveRange(int from, int to) {
        if (from < 0 || to < from || size < to) {
            return false;
        }
        cutOut(from, to);
        return true;
    }

    /** Takes out the elements from {@code from} on and before {@code to}; the others move down. */
    /*@ also public normal_behavior
      @   requires 0 <= from && from <= to && to <= size;
      @   assignable size, changes, items[from .. size - 1];
      @   ensures size == \old(size) - (to - from); // functional
      @   ensures (\forall int i; from <= i && i < size;
      @       items[i] == \old(items[i + (to - from)])); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires from < 0 || to < from || size < to;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e)
      @       e.index == (size < to || to < 0 ? to : from) && e.size == size;
      @*/
    @Override
    public void removeRange(int from, int to) {
        if (size < to || to < 0) {
            throw new InvalidIndexException(to, size);
        }
        if (from < 0 || to < from) {
            throw new InvalidIndexException(from, size);
        }
        cutOut(from, to);
    }

    /*@ private normal_behavior
      @   requires 0 <= from && from <= to && to <= size;
      @   assignable size, changes, items[from .. size - 1];
      @   ensures size == \old(size) - (to - from);
      @   ensures (\forall int i; from <= i && i < size;
      @       items[i] == \old(items[i + (to - from)]));
      @   ensures changes != \old(changes);
      @*/
    private void cutOut(int from, int to) {
        int left = size - (to - from);
        /*@ loop_invariant from <= i && i <= left;
          @ loop_invariant (\forall int k; from <= k && k < i;
          @     items[k] == \old(items[k + (to - from)]));
          @ loop_invariant (\forall int k; i <= k && k < size; items[k] == \old(items[k]));
          @ loop_assignable i, items[from .. left - 1];
          @ decreases left - i;
          @*/
        for (int i = from; i < left; i++) {
            items[i] = items[i + (to - from)];
        }
        Slots.wipe(items, left, size);
        size = left;
        changes = changes < Integer.MAX_VALUE ? changes + 1 : 0;
    }

    /** Cuts off the end, or puts {@code item} behind the others, up to {@code newSize} elements. */
    /*@ public normal_behavior
      @   requires item != null;
      @   requires 0 <= newSize && newSize <= items.length;
      @   assignable size, changes, items[*];
      @   ensures \result && size == newSize; // availability, functional
      @   ensures (\forall int i; 0 <= i && i < size;
      @       items[i] == (i < \old(size) ? \old(items[i]) : item)); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires newSize < 0 || items.length < newSize;
      @   assignable \nothing;
      @   ensures !\result; // availability, refusal
      @ also public normal_behavior
      @   requires item == null;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean tryResize(int newSize, /*@ nullable @*/ T item) {
        if (item == null) {
            return false;
        }
        if (newSize < 0 || items.length < newSize) {
            return false;
        }
        sizeTo(newSize, item);
        return true;
    }

    /** Cuts off the end, or puts {@code item} behind the others, up to {@code newSize} elements. */
    /*@ public normal_behavior
      @   requires item != null;
      @   requires 0 <= newSize && newSize <= items.length;
      @   assignable size, changes, items[*];
      @   ensures size == newSize; // functional
      @   ensures (\forall int i; 0 <= i && i < size;
      @       items[i] == (i < \old(size) ? \old(items[i]) : item)); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires item == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires item != null;
      @   requires newSize < 0;
      @   assignable \nothing;
      @   signals_only InvalidSizeException; // refusal
      @   signals (InvalidSizeException e) e.size == newSize;
      @ also public exceptional_behavior
      @   requires item != null;
      @   requires items.length < newSize;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // availability, refusal
      @   signals (CapacityExceededException e) e.capacity == items.length && e.size == size
      @       && e.requested == newSize - size;
      @*/
    public void resize(int newSize, /*@ nullable @*/ T item) {
        if (item == null) {
            throw new NullPointerException();
        }
        if (newSize < 0) {
            throw new InvalidSizeException(newSize);
        }
        if (items.length < newSize) {
            throw new CapacityExceededException(items.length, size, newSize - size);
        }
        sizeTo(newSize, item);
    }

    /*@ private normal_behavior
      @   requires item != null;
      @   requires 0 <= newSize && newSize <= items.length;
      @   assignable size, changes, items[*];
      @   ensures size == newSize;
      @   ensures (\forall int i; 0 <= i && i < size;
      @       items[i] == (i < \old(size) ? \old(items[i]) : item));
      @   ensures changes != \old(changes);
      @*/
    private void sizeTo(int newSize, T item) {
        if (newSize < size) {
            cutOut(newSize, size);
        } else {
            fillTo(newSize, item);
        }
    }

    /*@ private normal_behavior
      @   requires item != null;
      @   requires size <= newSize && newSize <= items.length;
      @   assignable size, changes, items[size .. newSize - 1];
      @   ensures size == newSize;
      @   ensures (\forall int i; \old(size) <= i && i < size; items[i] == item);
      @   ensures changes != \old(changes);
      @*/
    private void fillTo(int newSize, T item) {
        /*@ loop_invariant size <= i && i <= newSize;
          @ loop_invariant (\forall int k; size <= k && k < i; items[k] == item);
          @ loop_assignable i, items[size .. newSize - 1];
          @ decreases newSize - i;
          @*/
        for (int i = size; i < newSize; i++) {
            items[i] = item;
        }
        size = newSize;
        changes = changes < Integer.MAX_VALUE ? changes + 1 : 0;
    }

    /** Moves the elements from {@code index} on into a new list of the same capacity. */
    /*@ public normal_behavior
      @   requires 0 <= index && index <= size;
      @   assignable size, changes, items[index .. size - 1];
      @   ensures size == index; // functional
      @   ensures \fresh(\result) && \fresh(\result.items); // non-overlap
      @   ensures \result.items.length == items.length; // functional
      @   ensures \result.size == \old(size) - index; // functional
      @   ensures (\forall int i; 0 <= i && i < \result.size;
      @       \result.items[i] == \old(items[index + i])); // functional
      @   ensures \invariant_for(\result);
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires index < 0 || size < index;
      @   assignable \nothing;
      @   signals_only InvalidIndexException; // bounds, refusal
      @   signals (InvalidIndexException e) e.index == index && e.size == size;
      @*/
    public StackVec<T> splitOff(int index) {
        if (index < 0 || size < index) {
            throw new InvalidIndexException(index, size);
        }
        StackVec<T> tail = copy();
        tail.cutOut(0, index);
        cutOut(index, size);
        return tail;
    }

    /** Appends all elements of {@code source}, or none if they do not all fit. */
    /*@ public normal_behavior
      @   requires source != null;
      @   requires (\forall int i; 0 <= i && i < source.length; source[i] != null);
      @   requires source.length <= items.length - size;
      @   assignable size, changes, items[size .. size + source.length - 1];
      @   ensures \result; // availability
      @   ensures size == \old(size) + source.length; // functional
      @   ensures (\forall int i; \old(size) <= i && i < size;
      @       items[i] == \old(source[i - size])); // functional
      @   ensures changes != \old(changes);
      @ also public normal_behavior
      @   requires source != null;
      @   requires items.length - size < source.length;
      @   assignable \nothing;
      @   ensures !\result; // availability, refusal
      @ also public normal_behavior
      @   requires source == null;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @ also public normal_behavior
      @   requires source != null;
      @   requires (\exists int i; 0 <= i && i < source.length; source[i] == null);
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean tryAddAll(/*@ nullable @*/ T[] source) {
        if (source == null) {
            return false;
        }
        if (items.length - size < source.length) {
            return false;
        }
        /*@ loop_invariant 0 <= i && i <= source.length;
          @ loop_invariant (\forall int k; 0 <= k && k < i; source[k] != null);
          @ loop_assignable i;
          @ decreases source.length - i;
          @*/
        for (int i = 0; i < source.length; i++) {
            if (source[i] == null) {
                return false;
            }
        }
        append(source);
        return true;
    }

    /*@ public normal_behavior
      @   requires source != null;
      @   requires (\forall int i; 0 <= i && i < source.length; source[i] != null);
      @   requires source.length <= items.length - size;
      @   assignable size, changes, items[size .. size + source.length - 1];
      @   ensures size == \old(size) + source.length; // functional
      @   ensures (\forall int i; \old(size) <= i && i < size;
      @       items[i] == \old(source[i - size])); // functional
      @   ensures changes != \old(changes);
      @ also public exceptional_behavior
      @   requires source != null;
      @   requires items.length - size < source.length;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // availability, refusal
      @   signals (CapacityExceededException e) e.capacity == items.length && e.size == size
      @       && e.requested == source.length;
      @ also public exceptional_behavior
      @   requires source == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires source != null;
      @   requires source.length <= items.length - size;
      @   requires (\exists int i; 0 <= i && i < source.length; source[i] == null);
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @*/
    public void addAll(/*@ nullable @*/ T[] source) {
        if (source == null) {
            throw new NullPointerException();
        }
        if (items.length - size < source.length) {
            throw new CapacityExceededException(items.length, size, source.length);
        }
        /*@ loop_invariant 0 <= i && i <= source.length;
          @ loop_invariant (\forall int k; 0 <= k && k < i; source[k] != null);
          @ loop_assignable i;
          @ decreases source.length - i;
          @*/
        for (int i = 0; i < source.length; i++) {
            if (source[i] == null) {
                throw new NullPointerException();
            }
        }
        append(source);
    }

    /*@ private normal_behavior
      @   requires source != null;
      @   requires (\forall int i; 0 <= i && i < source.length; source[i] != null);
      @   requires source.length <= items.length - size;
      @   assignable size, changes, items[size .. size + source.length - 1];
      @   ensures size == \old(size) + source.length; // functional
      @   ensures (\forall int i; \old(size) <= i && i < size;
      @       items[i] == \old(source[i - size])); // functional
      @   ensures changes != \old(changes);
      @*/
    private void append(/*@ nullable @*/ T[] source) {
        /*@ loop_invariant 0 <= i && i <= source.length;
          @ loop_invariant (\forall int k; size <= k && k < size + i;
          @     items[k] == \old(source[k - size]));
          @ loop_invariant (\forall int k; i <= k && k < source.length;
          @     source[k] == \old(source[k]));
          @ loop_assignable i, items[size .. size + source.length - 1];
          @ decreases source.length - i;
          @*/
        for (int i = 0; i < source.length; i++) {
            Object item = source[i];
            items[size + i] = item;
        }
        size += source.length;
        changes = changes < Integer.MAX_VALUE ? changes + 1 : 0;
    }

    /** A new list with the same capacity and the same elements (not copies of them). */
    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures \fresh(\result) && \fresh(\result.items); // non-overlap
      @   ensures \result.items.length == items.length && \result.size == size; // functional
      @   ensures (\forall int i; 0 <= i && i < size; \result.items[i] == items[i]); // functional
      @   ensures \invariant_for(\result);
      @*/
    public StackVec<T> copy() {
        StackVec<T> copy = new StackVec<T>(items.length);
        /*@ loop_invariant 0 <= i && i <= size;
          @ loop_invariant (\forall int k; 0 <= k && k < i; copy.items[k] == items[k]);
          @ loop_invariant (\forall int k; i <= k && k < items.length; copy.items[k] == null);
          @ loop_assignable i, copy.items[*];
          @ decreases size - i;
          @*/
        for (int i = 0; i < size; i++) {
            copy.items[i] = items[i];
        }
        copy.size = size;
        return copy;
    }
}
