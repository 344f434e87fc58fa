/**
 * Arithmetic of aligned addresses and sizes.
 *
 * <p>Evidence: <b>proved</b>. Every public method has a contract, and the contract is proved on the
 * shipped class under overflow-checked integers.
 */
package dev.avila.alloc.layout;
