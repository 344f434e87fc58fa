package dev.avila.alloc.prover.lower;

/** A source that cannot be translated: where, why, and what its author can do about it. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String file, int line, String reason, String remedy) {
        super(file + ":" + line + ": " + reason + "; " + remedy);
    }
}
