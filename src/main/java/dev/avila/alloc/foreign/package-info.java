/**
 * Faces of the allocators over memory: segments of the heap, off it, or of a mapped file.
 *
 * <p>Evidence: <b>tested</b>, not proved. Where a block lies is decided by the proved class behind
 * the face; the face turns the answer into a segment, and refusals into what the JDK's interface
 * promises.
 */
package dev.avila.alloc.foreign;
