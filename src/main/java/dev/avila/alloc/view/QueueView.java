package dev.avila.alloc.view;

/**
 * The view of a queue that refuses what does not fit.
 *
 * @param <T> the type of the elements
 */
public abstract class QueueView<T> extends FifoView<T> {

    /** For the proved class that holds the elements. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected QueueView() {
    }
}
