/**
 * The containers as bytes: a binary form, and the proxy by which Java serializes them.
 *
 * <p>Evidence: <b>tested</b>, not proved. The types here see the proved classes through their
 * public methods only, so what is read from a stream was made by a proved constructor and proved
 * operations.
 */
package dev.avila.alloc.io;
