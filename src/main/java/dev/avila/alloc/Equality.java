package dev.avila.alloc;

/**
 * The one seam between the proved containers and the {@code equals} of the caller's element types.
 *
 * <p>The contract is an assumption: nothing here can prove what a caller's {@code equals} does.
 * If it throws, the exception passes through the container, which stays as it was.
 */
public final class Equality {

    private Equality() {
    }

    /*@ public normal_behavior
      @   requires a != null;
      @   assignable \nothing;
      @   accessible \nothing;
      @   ensures \result == equal(a, b);
      @*/
    public static /*@ pure @*/ boolean equal(Object a, /*@ nullable @*/ Object b) {
        return a.equals(b);
    }
}
