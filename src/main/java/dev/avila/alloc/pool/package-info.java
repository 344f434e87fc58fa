/**
 * Allocators that lend slots or blocks of one size and take each back by itself.
 *
 * <p>Evidence: <b>proved</b>. Every public method has a contract, and the contract is proved on the
 * shipped class under overflow-checked integers. The classes hand out numbers; they hold no memory.
 * The supertypes in {@code dev.avila.alloc.view} are not proved.
 */
package dev.avila.alloc.pool;
