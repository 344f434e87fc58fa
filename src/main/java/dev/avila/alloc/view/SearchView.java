package dev.avila.alloc.view;

/**
 * Search by {@code equals} through a container whose elements have indices.
 *
 * @param <T> the type of the elements
 */
public abstract class SearchView<T> extends SeqView<T> {

    /** For the views of this package. */
    //@ normal_behavior assignable \nothing; ensures true;
    SearchView() {
    }

    /** {@return the first index of an element that equals {@code item}, or -1} */
    public final int indexOf(Object item) {
        for (int i = 0; i < size(); i++) {
            if (get(i).equals(item)) {
                return i;
            }
        }
        return -1;
    }

    /** {@return whether an element equals {@code item}} */
    public final boolean contains(Object item) {
        return indexOf(item) != -1;
    }
}
