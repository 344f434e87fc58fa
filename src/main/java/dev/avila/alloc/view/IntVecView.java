package dev.avila.alloc.view;

import java.util.List;

/**
 * The list view of a container of primitives that adds and removes elements at every index.
 *
 * <p>Only {@link #asList()} and what {@link Iterable} asks for make boxes.
 */
public abstract class IntVecView extends IntSeqView {

    /** For the proved class that holds the elements. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected IntVecView() {
    }

    /** {@return how many more elements fit} */
    public abstract /*@ pure @*/ int remainingCapacity();

    /**
     * Replaces the element at {@code index}.
     *
     * @param index from 0 to {@code size() - 1}
     * @param item the new element
     * @return the element that was there
     */
    //@ public behavior assignable \everything;
    public abstract /*E*/ int set(int index, /*E*/ int item);

    /**
     * Puts {@code item} at {@code index}; what was there and behind moves up by one.
     *
     * @param index from 0 to {@code size()}
     * @param item the new element
     * @return false, and nothing has changed, if it does not fit or has no such place
     */
    //@ public behavior assignable \everything;
    public abstract boolean tryInsert(int index, /*E*/ int item);

    /**
     * Takes out the element at {@code index}; what was behind it moves down by one.
     *
     * @param index from 0 to {@code size() - 1}
     * @return the element that was there
     */
    //@ public behavior assignable \everything;
    public abstract /*E*/ int remove(int index);

    /** Takes out all elements. */
    //@ public behavior assignable \everything;
    public abstract void clear();

    @Override
    final void removeElement(int index) {
        remove(index);
    }

    /**
     * {@return a list of boxes that reads from here and writes to here}
     *
     * <p>It refuses null with {@link NullPointerException}, and to grow beyond the capacity with
     * {@link IllegalStateException}; then nothing has changed.
     */
    public final List<Integer> asList() {
        return new Boxed(this).asList();
    }

    private static final class Boxed extends VecView<Integer> {

        private final IntVecView vec;

        Boxed(IntVecView vec) {
            this.vec = vec;
        }

        @Override
        public int size() {
            return vec.size();
        }

        @Override
        public int remainingCapacity() {
            return vec.remainingCapacity();
        }

        @Override
        public int changes() {
            return vec.changes();
        }

        @Override
        public Integer get(int index) {
            return vec.get(index);
        }

        @Override
        public Integer set(int index, Integer item) {
            return vec.set(index, item);
        }

        @Override
        public boolean tryInsert(int index, Integer item) {
            return vec.tryInsert(index, item);
        }

        @Override
        public Integer remove(int index) {
            return vec.remove(index);
        }

        @Override
        public void clear() {
            vec.clear();
        }
    }
}
