package dev.avila.alloc.prover;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what OpenJML prints with {@code --progress}, line by line, for the verdicts in it. */
final class OpenJmlOutput {

    /** Specifications in mathematical integers: what our contracts mean. */
    static final String BIGINT = "bigint";

    /** Specifications in bounded integers, an overflow of which is an error. */
    static final String SAFE = "safe";

    /**
     * What OpenJML said of one method.
     *
     * @param method {@code a.b.Pool.release(int)}, as {@link #name} makes it
     * @param clean whether it had no complaint
     * @param specMath {@link #BIGINT} or {@link #SAFE}
     * @param reason its first complaint
     */
    record MethodVerdict(String method, boolean clean, String specMath, boolean bitVectors,
            String seconds, String reason) {

        /** For a method that OpenJML fails at. */
        static MethodVerdict none(String method, String specMath) {
            return new MethodVerdict(method, false, specMath, false, "0.0",
                    "OpenJML ends with an internal error");
        }

        /**
         * Whether the contracts hold as they are meant. In bit vectors specifications wrap,
         * {@code bigint} or not; only {@code safe} complains of what would wrap.
         */
        boolean proved() {
            return clean && (!bitVectors || specMath.equals(SAFE));
        }

        /** The other arithmetic, if that may prove what this one has not. */
        Optional<String> other() {
            if (specMath.equals(SAFE)) {
                return clean || bitVectors ? Optional.empty() : Optional.of(BIGINT);
            }
            return clean && bitVectors ? Optional.of(SAFE) : Optional.empty();
        }

        String options() {
            return "code-math:safe;spec-math:" + specMath + (bitVectors ? ";bit-vectors" : "");
        }
    }

    private static final Pattern COMPLETED = Pattern.compile("Completed proof of (\\S+?\\(.*\\))"
            + " with prover \\S+ - (no warnings|with warnings|[A-Z_]+)(?: \\[([\\d.]+) secs])?.*");
    private static final String STARTED = "Starting proof of ";
    private static final String SOLVER_ERROR =
            "error: An error while executing a proof script";
    private static final Pattern OWN_ERROR =
            Pattern.compile(".*error: An? .*(JML internal|internal JML) error occurred.*");
    private static final String BIT_VECTORS = "bit-vector arithmetic";
    private static final String CLEAN = "no warnings";
    private static final Set<String> ANSWERS =
            Set.of(CLEAN, "with warnings", "UNKNOWN", "TIMEOUT", "INFEASIBLE");
    private static final Pattern COMPLAINT =
            Pattern.compile("(.*): (?:verify|warning|error): (.*)");

    private final String specMath;
    private boolean bitVectors;
    private String reason = "";

    OpenJmlOutput(String specMath) {
        this.specMath = specMath;
    }

    /** The verdict that {@code line} ends, if it ends one. */
    Optional<MethodVerdict> read(String line) {
        Matcher completed = COMPLETED.matcher(line);
        Matcher complaint = COMPLAINT.matcher(line);
        if (completed.matches()
                && (ANSWERS.contains(completed.group(2)) || isSolverError(reason))) {
            return Optional.of(verdict(completed));
        }
        if (line.startsWith(STARTED)) {
            bitVectors = false;
            reason = "";
        } else if (line.contains(BIT_VECTORS)) {
            bitVectors = true;
        } else if (reason.isEmpty() && isSolverError(line)) {
            reason = line;
        } else if (reason.isEmpty() && complaint.matches()) {
            reason = complaint.group(1) + ": " + complaint.group(2);
        }
        return Optional.empty();
    }

    /** Whether OpenJML says that its solver cannot read what it was asked: no answer. */
    static boolean isSolverError(String line) {
        return line.startsWith(SOLVER_ERROR);
    }

    /** Whether OpenJML says that it failed itself: what it says after that counts for nothing. */
    static boolean isOwnError(String line) {
        return OWN_ERROR.matcher(line).matches();
    }

    private MethodVerdict verdict(Matcher completed) {
        boolean clean = completed.group(2).equals(CLEAN) && !isSolverError(reason);
        return new MethodVerdict(name(completed.group(1)), clean, specMath, bitVectors,
                completed.group(3) == null ? "0.0" : completed.group(3),
                clean && bitVectors && specMath.equals(BIGINT)
                        ? "proved in bit vectors, where its specification may wrap"
                        : reason);
    }

    /** Drops what one writer of a signature prints and another does not. */
    static String name(String signature) {
        int bracket = signature.indexOf('(');
        return signature.substring(0, bracket) + signature.substring(bracket)
                .replaceAll("@[\\w.]+\\s*", "").replaceAll("<[^()]*>", "")
                .replaceAll("[\\w.]+\\.(?=\\w)", "").replace(" ", "");
    }
}
