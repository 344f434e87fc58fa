/**
 * Allocators that lend ranges of an address space and take them back together.
 *
 * <p>Evidence: <b>proved</b>. Every public method has a contract, and the contract is proved on the
 * shipped class under overflow-checked integers. The classes hand out offsets; they hold no memory.
 */
package dev.avila.alloc.arena;
