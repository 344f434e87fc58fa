package dev.avila.alloc.trace;

/**
 * A row of the report.
 *
 * @param perSecond steps a second without checks
 */
record Result(Outcome outcome, double perSecond) { }
