/**
 * Conveniences of the proved classes: iteration, streams, {@code equals}, {@code toString}.
 *
 * <p>Evidence: <b>tested</b>, not proved. The types here have no fields and see the proved classes
 * through their public methods only, so an error here cannot break what is proved there.
 */
package dev.avila.alloc.view;
