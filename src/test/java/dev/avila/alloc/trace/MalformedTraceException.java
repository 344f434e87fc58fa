package dev.avila.alloc.trace;

/** A line that no trace has in this place. */
final class MalformedTraceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the line. */
    enum Fault {

        HEADER("is not one number from 0 up, as the four lines of a header are"),
        OPERATION("does not begin with a, r or f"),
        FIELDS("is not 'a id size', 'r id size' or 'f id'"),
        ID("has an id that is no number from 0 to 2147483647, or not below the header's"),
        SIZE("has a size that is no number from 1, or of a live id from 0, to 2147483647"),
        LIVE("allocates an id that is live"),
        NOT_LIVE("frees an id that is not live"),
        COUNT("is not the number of the operations that follow");

        private final String text;

        Fault(String text) {
            this.text = text;
        }
    }

    private final String trace;
    private final int line;
    private final Fault fault;

    MalformedTraceException(String trace, int line, Fault fault) {
        this.trace = trace;
        this.line = line;
        this.fault = fault;
    }

    /** From 1 up. */
    int line() {
        return line;
    }

    Fault fault() {
        return fault;
    }

    @Override
    public String getMessage() {
        return trace + ":" + line + ": this line " + fault.text;
    }
}
