package dev.avila.alloc.view;

import dev.avila.alloc.CapacityExceededException;
import java.io.Serializable;
import java.util.ConcurrentModificationException;
import java.util.function.IntPredicate;

/** What the views of all maps share: entries in slots, whatever their keys and values are. */
abstract class SlotView extends Nest implements Serializable {

    /** For the views of this package. */
    //@ normal_behavior assignable \nothing; ensures true;
    SlotView() {
        super(null);
    }

    /** {@return how many entries there are} */
    public abstract /*@ pure @*/ int size();

    /** {@return whether there is no room for another key} */
    public abstract /*@ pure @*/ boolean isFull();

    /** {@return a number that differs after each call that adds or removes keys} */
    public abstract /*@ pure @*/ int changes();

    /**
     * Takes out the entry in {@code slot}; the last entry takes its place.
     *
     * @param slot from 0 to {@code size() - 1}
     */
    //@ public behavior assignable \everything;
    public abstract void removeAt(int slot);

    /** Takes out all entries. */
    //@ public behavior assignable \everything;
    public abstract void clear();

    final boolean removeSlots(IntPredicate goes) {
        return Sieve.cut(size(), this::changes, goes, this::removeAt);
    }

    final void requireRoom() {
        if (isFull()) {
            throw new CapacityExceededException(size(), size(), 1);
        }
    }

    /** After the user's code was asked: it must not have changed the keys. */
    final void check(int expected) {
        if (changes() != expected) {
            throw new ConcurrentModificationException();
        }
    }

    @Override
    final void appendTo(StringBuilder text, int depth) {
        text.append('{');
        appendItems(text, this::size, slot -> appendEntry(text, slot, depth));
        text.append('}');
    }

    abstract void appendEntry(StringBuilder text, int slot, int depth);

    final void appendPart(StringBuilder text, Object part, int depth) {
        if (part == this) {
            text.append("(this Map)");
        } else {
            append(text, part, depth);
        }
    }

    /** A map of boxes over {@code slots}: what does not ask for keys and values. */
    abstract static class Boxes<K, V> extends MapView<K, V> {

        private static final long serialVersionUID = 1L;

        private final transient SlotView slots;

        Boxes(SlotView slots) {
            this.slots = slots;
        }

        @Override
        public final int size() {
            return slots.size();
        }

        @Override
        public final boolean isFull() {
            return slots.isFull();
        }

        @Override
        public final int changes() {
            return slots.changes();
        }

        @Override
        public final void removeAt(int slot) {
            slots.removeAt(slot);
        }

        @Override
        public final void clear() {
            slots.clear();
        }
    }
}
