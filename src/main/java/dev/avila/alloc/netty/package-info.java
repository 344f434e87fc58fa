/**
 * The pool and the growing arena as allocators of Netty's buffers. Only this package needs Netty,
 * which is an optional dependency.
 *
 * <p>Evidence: <b>tested</b>, not proved. Which block or slice a buffer has is decided by the
 * proved {@code Pool} or {@code Arena} behind the allocator; reference counts are Netty's.
 */
package dev.avila.alloc.netty;
