package dev.avila.alloc.prover.key;

import java.io.Serializable;

/** What a worker can be asked to do. */
public sealed interface Request extends Serializable {

    /** Load an environment; the answer is a list of {@link KeyContract}. */
    record Load(KeyEnvironmentSpec environment) implements Request { }

    /**
     * Prove one contract.
     *
     * @param proofFile where a closed proof is saved, or null
     * @param last whether there is no further attempt, so that what is open is to be explained
     */
    record Prove(KeyEnvironmentSpec environment, String contract, KeyOptions options,
            String proofFile, boolean last) implements Request { }

    /** Forget the environment; there is no answer but null. */
    record Forget() implements Request { }

    /** Prove the closed problem that a {@code .key} file states. */
    record Problem(String file, KeyOptions options) implements Request { }

    /** Check rule by rule, without search, that {@code file} holds a proof of {@code contract}. */
    record Replay(KeyEnvironmentSpec environment, String contract, KeyOptions options,
            String file) implements Request { }
}
