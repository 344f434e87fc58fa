package dev.avila.alloc.trace;

/** An allocator did in a replay what none may do. */
final class BrokenPromiseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was not kept. */
    enum Promise {

        BOUNDS("is not within the range"),
        ALIGNMENT("is not aligned as promised"),
        NON_OVERLAP("overlaps a live block"),
        CONTENT("is not as its holder wrote it"),
        RELEASE("is live, and its release is refused");

        private final String text;

        Promise(String text) {
            this.text = text;
        }
    }

    private final String target;
    private final String trace;
    private final int line;
    private final String step;
    private final Promise promise;
    private final long offset;

    /** {@code step} is the one after which it was seen; the last one sees what is left. */
    BrokenPromiseException(TraceTarget target, Trace trace, Step step, Promise promise,
            long offset) {
        this.target = target.name();
        this.trace = trace.name();
        line = step.line();
        this.step = step.text();
        this.promise = promise;
        this.offset = offset;
    }

    /** Of the step, from 1 up. */
    int line() {
        return line;
    }

    Promise promise() {
        return promise;
    }

    /** Of the block, or of the byte that is not as it was written. */
    long offset() {
        return offset;
    }

    @Override
    public String getMessage() {
        return "%s at %s:%d (%s): what is at offset %d %s".formatted(target, trace, line,
                step, offset, promise.text);
    }
}
