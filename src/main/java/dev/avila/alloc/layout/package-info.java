/**
 * Arithmetic of aligned addresses, of sizes, and of how much memory is enough.
 *
 * <p>Evidence: <b>proved</b>. Every public method has a contract, and the contract is proved on the
 * shipped class under overflow-checked integers.
 */
package dev.avila.alloc.layout;
