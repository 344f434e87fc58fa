package dev.avila.alloc.view;

/** Search through a container of primitives whose elements have indices. */
public abstract class IntSearchView extends IntSeqView {

    /** For the views of this package. */
    //@ normal_behavior assignable \nothing; ensures true;
    IntSearchView() {
    }

    /** {@return the first index of an element equal to {@code item}, or -1} */
    public final int indexOf(/*E*/ int item) {
        for (int i = 0; i < size(); i++) {
            if (Integer.compare(get(i), item) == 0) {
                return i;
            }
        }
        return -1;
    }

    /** {@return whether {@code item} is an element} */
    public final boolean contains(/*E*/ int item) {
        return indexOf(item) != -1;
    }
}
