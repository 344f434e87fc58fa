package dev.avila.alloc.prover;

import dev.avila.alloc.prover.key.KeyOptions;
import dev.avila.alloc.prover.key.Outcome;

/** A contract, the options it was tried under, and what came out. */
record Verdict(ContractCase contract, KeyOptions options, Outcome outcome) {

    boolean closed() {
        return outcome.closed();
    }
}
