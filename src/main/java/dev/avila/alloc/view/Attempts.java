package dev.avila.alloc.view;

/** Runs actions, each also if one before it has thrown; the first failure is thrown at the end. */
public final class Attempts {

    private Attempts() {
    }

    /** Runs {@code action}; the first failure is {@code failure}, or what it throws, or null. */
    public static Throwable run(Runnable action, Throwable failure) {
        try {
            action.run();
            return failure;
        } catch (RuntimeException | Error e) {
            if (failure != null && failure != e) {
                failure.addSuppressed(e);
            }
            return failure == null ? e : failure;
        }
    }

    /** Throws the first failure, if there was one. */
    public static void end(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
    }
}
