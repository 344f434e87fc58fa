package dev.avila.alloc.view;

/** The view of a queue of primitives that refuses what does not fit. */
public abstract class IntQueueView extends IntFifoView {

    /** For the proved class that holds the elements. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected IntQueueView() {
    }
}
