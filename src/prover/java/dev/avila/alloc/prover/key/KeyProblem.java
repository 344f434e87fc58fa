package dev.avila.alloc.prover.key;

/** KeY cannot work on what it was given; the message says where and why. */
public final class KeyProblem extends Exception {

    private static final long serialVersionUID = 1L;

    KeyProblem(String message) {
        super(message);
    }
}
