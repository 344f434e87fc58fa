package dev.avila.alloc.stack;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.EmptyException;
import dev.avila.alloc.view.BoxView;

/**
 * A place for one value: it is empty, or holds one that is not null.
 *
 * <p>A value that was taken out is not kept from the garbage collector. Not thread-safe.
 */
public final class StackBox<T> extends BoxView<T> {

    private /*@ spec_public @*/ /*@ nullable @*/ T item;

    //@ public normal_behavior assignable \nothing; ensures item == null; // functional
    public StackBox() {
    }

    //@ public normal_behavior ensures \result == (item != null); // functional
    public /*@ pure @*/ boolean isPresent() {
        return item != null;
    }

    //@ public normal_behavior ensures \result == (item == null); // functional
    public /*@ pure @*/ boolean isEmpty() {
        return item == null;
    }

    /*@ public normal_behavior
      @   requires item != null;
      @   ensures \result == item; // functional
      @ also public exceptional_behavior
      @   requires item == null;
      @   signals_only EmptyException; // availability, refusal
      @   signals (EmptyException e) e.capacity == 1;
      @*/
    public /*@ pure @*/ T get() {
        if (item == null) {
            throw new EmptyException(1);
        }
        return item;
    }

    //@ also public normal_behavior ensures \result == item; // functional
    @Override
    public /*@ pure @*/ /*@ nullable @*/ T getOrNull() {
        return item;
    }

    //@ public normal_behavior ensures \result == (item == null ? other : item); // functional
    public /*@ pure @*/ /*@ nullable @*/ T orElse(/*@ nullable @*/ T other) {
        return item == null ? other : item;
    }

    /*@ public normal_behavior
      @   requires newItem != null;
      @   requires item == null;
      @   assignable item;
      @   ensures \result; // availability
      @   ensures item == newItem; // functional
      @ also public normal_behavior
      @   requires newItem == null || item != null;
      @   assignable \nothing;
      @   ensures !\result; // availability, refusal
      @*/
    public boolean tryStore(/*@ nullable @*/ T newItem) {
        if (newItem == null || item != null) {
            return false;
        }
        item = newItem;
        return true;
    }

    /** Puts {@code newItem} into the empty box. */
    /*@ public normal_behavior
      @   requires newItem != null;
      @   requires item == null;
      @   assignable item;
      @   ensures item == newItem; // functional
      @ also public exceptional_behavior
      @   requires newItem == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires newItem != null;
      @   requires item != null;
      @   assignable \nothing;
      @   signals_only CapacityExceededException; // availability, refusal
      @   signals (CapacityExceededException e)
      @       e.capacity == 1 && e.size == 1 && e.requested == 1;
      @*/
    public void store(/*@ nullable @*/ T newItem) {
        if (newItem == null) {
            throw new NullPointerException();
        }
        if (!tryStore(newItem)) {
            throw new CapacityExceededException(1, 1, 1);
        }
    }

    /*@ public normal_behavior
      @   assignable item;
      @   ensures \result == \old(item) && item == null; // functional
      @*/
    public /*@ nullable @*/ T tryTake() {
        /*+OPENJML@ nullable @*/ T old = item;
        item = null;
        return old;
    }

    /** Takes the value out and leaves the box empty. */
    /*@ public normal_behavior
      @   requires item != null;
      @   assignable item;
      @   ensures \result == \old(item) && item == null; // functional
      @ also public exceptional_behavior
      @   requires item == null;
      @   assignable \nothing;
      @   signals_only EmptyException; // availability, refusal
      @   signals (EmptyException e) e.capacity == 1;
      @*/
    public T take() {
        if (item == null) {
            throw new EmptyException(1);
        }
        return tryTake();
    }

    /*@ public normal_behavior
      @   requires newItem != null;
      @   requires item != null;
      @   assignable item;
      @   ensures \result != null; // availability
      @   ensures \result == \old(item) && item == newItem; // functional
      @ also public normal_behavior
      @   requires newItem == null || item == null;
      @   assignable \nothing;
      @   ensures \result == null; // availability, refusal
      @*/
    public /*@ nullable @*/ T tryReplace(/*@ nullable @*/ T newItem) {
        if (newItem == null || item == null) {
            return null;
        }
        T old = item;
        item = newItem;
        return old;
    }

    /** Puts {@code newItem} in the place of the value that is there, and returns that one. */
    /*@ also public normal_behavior
      @   requires newItem != null;
      @   requires item != null;
      @   assignable item;
      @   ensures \result == \old(item) && item == newItem; // functional
      @ also public exceptional_behavior
      @   requires newItem == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @ also public exceptional_behavior
      @   requires newItem != null;
      @   requires item == null;
      @   assignable \nothing;
      @   signals_only EmptyException; // availability, refusal
      @   signals (EmptyException e) e.capacity == 1;
      @*/
    @Override
    public T replace(/*@ nullable @*/ T newItem) {
        if (newItem == null) {
            throw new NullPointerException();
        }
        if (item == null) {
            throw new EmptyException(1);
        }
        return tryReplace(newItem);
    }

    /*@ public normal_behavior
      @   requires other != null;
      @   assignable item, other.item;
      @   ensures \result; // availability
      @   ensures item == \old(other.item) && other.item == \old(item); // functional
      @ also public normal_behavior
      @   requires other == null;
      @   assignable \nothing;
      @   ensures !\result; // refusal
      @*/
    public boolean trySwap(/*@ nullable @*/ StackBox<T> other) {
        if (other == null) {
            return false;
        }
        /*+OPENJML@ nullable @*/ T old = item;
        item = other.item;
        other.item = old;
        return true;
    }

    /** Exchanges what the two boxes hold; either may be empty. */
    /*@ public normal_behavior
      @   requires other != null;
      @   assignable item, other.item;
      @   ensures item == \old(other.item) && other.item == \old(item); // functional
      @ also public exceptional_behavior
      @   requires other == null;
      @   assignable \nothing;
      @   signals_only NullPointerException; // refusal
      @*/
    public void swap(/*@ nullable @*/ StackBox<T> other) {
        if (!trySwap(other)) {
            throw new NullPointerException();
        }
    }

    /** A new box with the same value (not a copy of it). */
    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures \fresh(\result); // non-overlap
      @   ensures \result.item == item; // functional
      @*/
    public StackBox<T> copy() {
        StackBox<T> copy = new StackBox<T>();
        copy.item = item;
        return copy;
    }
}
