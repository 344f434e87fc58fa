package dev.avila.alloc.trace;

/** The replay was asked for something it cannot do; the message says what it can. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
