/**
 * Memory segments as Agrona's buffers. Only this package needs Agrona, which is an optional
 * dependency.
 *
 * <p>Evidence: <b>tested</b>, not proved. What is wrapped is looked at once, when it is wrapped;
 * what Agrona does with it afterwards is Agrona's.
 */
package dev.avila.alloc.agrona;
