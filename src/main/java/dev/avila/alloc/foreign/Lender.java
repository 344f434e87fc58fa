package dev.avila.alloc.foreign;

/** What lends blocks. */
interface Lender {

    /** Differs before and after each reset. */
    long epoch();
}
