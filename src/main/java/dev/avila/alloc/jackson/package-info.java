/**
 * The containers as JSON, by Jackson. Only this package needs Jackson, which is an optional
 * dependency.
 *
 * <p>Evidence: <b>tested</b>, not proved. The types here see the proved classes through their
 * public methods only, so what is read was made by a proved constructor and proved operations.
 */
package dev.avila.alloc.jackson;
