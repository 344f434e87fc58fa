package dev.avila.alloc;

/**
 * Root of the errors that have no counterpart in the JDK. The object that throws one is unchanged.
 */
public class AllocException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    //@ protected normal_behavior assignable \nothing; ensures true;
    protected AllocException() {
        super();
    }
}
