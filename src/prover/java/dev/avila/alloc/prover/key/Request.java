package dev.avila.alloc.prover.key;

import java.io.Serializable;

/** What a worker can be asked to do. */
public sealed interface Request extends Serializable {

    /** Load an environment; the answer is a list of {@link KeyContract}. */
    record Load(KeyEnvironmentSpec environment) implements Request { }

    /**
     * Prove one contract.
     *
     * @param again whether to try once more, in a fresh environment, if it stays open
     * @param proofFile where a closed proof is saved, or null
     */
    record Prove(KeyEnvironmentSpec environment, String contract, KeyOptions options,
            boolean again, String proofFile) implements Request { }

    /** Prove the closed problem that a {@code .key} file states. */
    record Problem(String file, KeyOptions options) implements Request { }

    /** Check the saved proof in {@code file} rule by rule, without search. */
    record Replay(String file, KeyOptions options) implements Request { }
}
