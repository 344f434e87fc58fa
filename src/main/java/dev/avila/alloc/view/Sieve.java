package dev.avila.alloc.view;

import java.util.BitSet;
import java.util.ConcurrentModificationException;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/**
 * Asks about every element before one is taken out, so that a question that throws leaves the
 * container as it was. A bit an element remembers the answers.
 */
final class Sieve {

    /** Puts the element of one index at another. */
    interface Move {
        void move(int from, int to);
    }

    private Sieve() { }

    /** The indices below {@code size} of the elements that {@code goes} accepts. */
    static BitSet gone(int size, IntSupplier changes, IntPredicate goes) {
        int expected = changes.getAsInt();
        BitSet gone = new BitSet(size);
        for (int i = 0; i < size; i++) {
            gone.set(i, goes.test(i));
            if (changes.getAsInt() != expected) {
                throw new ConcurrentModificationException();
            }
        }
        return gone;
    }

    /**
     * Takes out the elements that {@code goes} accepts, where the last one takes the place of one
     * that is taken out: from the last down, so that each that moves is one that stays.
     */
    static boolean cut(int size, IntSupplier changes, IntPredicate goes, IntConsumer remove) {
        BitSet gone = gone(size, changes, goes);
        for (int i = gone.length() - 1; i >= 0; i = gone.previousSetBit(i - 1)) {
            remove.accept(i);
        }
        return !gone.isEmpty();
    }

    /** Moves those that are not {@code gone} to the front, in order, and says how many they are. */
    static int pack(BitSet gone, int size, Move move) {
        int kept = gone.nextSetBit(0);
        for (int i = gone.nextClearBit(kept); i < size; i = gone.nextClearBit(i + 1)) {
            move.move(i, kept);
            kept++;
        }
        return kept;
    }
}
