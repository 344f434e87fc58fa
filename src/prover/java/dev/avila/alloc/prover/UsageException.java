package dev.avila.alloc.prover;

/** The pipeline was asked for something it cannot do; the message says what to do about it. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
