package dev.avila.alloc;

/**
 * The one seam between the proved containers and the {@code equals} and {@code hashCode} of the
 * caller's element types.
 *
 * <p>The contracts are assumptions: nothing here can prove what a caller's methods do. If one
 * throws, the exception passes through the container, which stays as it was.
 */
public final class Equality {

    /*@ public normal_behavior
      @   requires a != null;
      @   accessible \nothing;
      @   ensures true;
      @ public model static pure boolean areEqual(Object a, nullable Object b) {
      @     return Equality.equal(a, b);
      @ }
      @*/

    /*@ public normal_behavior
      @   requires a != null;
      @   accessible \nothing;
      @   ensures true;
      @ public model static pure \bigint hashOf(Object a) { return Equality.hash(a); }
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private Equality() {
    }

    /** Whether {@code a} says that it equals {@code b}. */
    /*@ public normal_behavior
      @   requires a != null;
      @   ensures \result == Equality.areEqual(a, b);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public static /*@ pure @*/ boolean equal(Object a, /*@ nullable @*/ Object b) {
        return a.equals(b);
    }

    /** The hash code of {@code a}, which equal objects share. */
    /*@ public normal_behavior
      @   requires a != null;
      @   ensures \result == Equality.hashOf(a);
      @   ensures (\forall Object o; o != null;
      @       Equality.areEqual(a, o) ==> Equality.hashOf(o) == Equality.hashOf(a));
      @   ensures (\forall Object o, p; o != null && p != null;
      @       Equality.areEqual(a, o) && Equality.areEqual(a, p) ==> Equality.areEqual(o, p));
      @   ensures (\forall Object o; o != null;
      @       Equality.areEqual(o, a) == Equality.areEqual(a, o));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public static /*@ pure @*/ int hash(Object a) {
        return a.hashCode();
    }
}
