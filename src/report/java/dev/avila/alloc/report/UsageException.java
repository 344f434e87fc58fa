package dev.avila.alloc.report;

/** A command was asked for something it cannot do; the message says what it can. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
