package dev.avila.alloc.trace;

/**
 * What is in use after a step, in bytes.
 *
 * @param live that were asked for
 * @param lent that the live blocks take
 * @param range from the first byte of the lowest live block to the last of the highest
 */
record Moment(long live, long lent, long range) { }
