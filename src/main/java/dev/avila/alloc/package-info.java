/**
 * The errors of the library, the order of slots that several packages keep, and the one seam to
 * user code.
 *
 * <p>Evidence: {@code Permutation} and the constructors and accessors of the errors are
 * <b>proved</b>, their messages are <b>tested</b>. {@code Equality} calls the {@code equals} of the
 * user's elements; what the proofs assume of it stands in its own comment and in {@code
 * spec/trust.md}.
 */
package dev.avila.alloc;
