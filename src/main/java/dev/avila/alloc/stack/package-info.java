/**
 * Containers of a fixed capacity that allocate at construction and never again.
 *
 * <p>Evidence: <b>proved</b>. Every public method has a contract, and the contract is proved on the
 * shipped class under overflow-checked integers. The supertypes in {@code dev.avila.alloc.view} are
 * not proved.
 */
package dev.avila.alloc.stack;
