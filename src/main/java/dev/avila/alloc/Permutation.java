package dev.avila.alloc;

/**
 * A permutation of the numbers {@code 0 .. length-1} and its inverse, in two arrays that belong to
 * the caller. Who keeps numbers in such an order can move one into a part of it, and find it there,
 * in constant time.
 */
public final class Permutation {

    /*@ public normal_behavior
      @   accessible a[*], b[*];
      @   ensures true;
      @ public model static pure boolean areInverse(int[] a, int[] b) {
      @     return (\forall int i; 0 <= i && i < a.length;
      @             0 <= a[i] && a[i] < b.length && b[a[i]] == i)
      @         && (\forall int n; 0 <= n && n < b.length;
      @             0 <= b[n] && b[n] < a.length && a[b[n]] == n);
      @ }
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private Permutation() {
    }

    /** Makes both the identity. */
    /*@ public normal_behavior
      @   requires a != b && a.length == b.length;
      @   assignable a[*], b[*];
      @   ensures Permutation.areInverse(a, b); // functional
      @   ensures (\forall int n; 0 <= n && n < b.length; a[n] == n && b[n] == n); // functional
      @*/
    public static void identity(int[] a, int[] b) {
        /*@ loop_invariant 0 <= i && i <= a.length;
          @ loop_invariant (\forall int k; 0 <= k && k < i; a[k] == k && b[k] == k);
          @ loop_assignable i, a[*], b[*];
          @ decreases a.length - i;
          @*/
        for (int i = 0; i < a.length; i++) {
            a[i] = i;
            b[i] = i;
        }
    }

    /** The number at an index of {@code a}. */
    /*@ public normal_behavior
      @   requires a.length == b.length && Permutation.areInverse(a, b);
      @   requires 0 <= index && index < a.length;
      @   ensures \result == a[index] && 0 <= \result && \result < b.length; // bounds
      @   ensures (\forall int n; 0 <= n && n < b.length;
      @     (b[n] == index) == (n == \result)); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    public static /*@ pure @*/ int get(int[] a, int[] b, int index) {
        return a[index];
    }

    /** Moves a number to an index of {@code a}, and what is there to where it comes from. */
    /*@ public normal_behavior
      @   requires a != b && a.length == b.length && Permutation.areInverse(a, b);
      @   requires 0 <= number && number < b.length && 0 <= index && index < a.length;
      @   assignable a[*], b[*];
      @   ensures Permutation.areInverse(a, b); // functional
      @   ensures (\forall int n; 0 <= n && n < b.length; 0 <= b[n] && b[n] < a.length); // bounds
      @   ensures (\forall int n; 0 <= n && n < b.length;
      @     b[n] == (n == number ? index
      @       : \old(b[n]) == index ? \old(b[number]) : \old(b[n]))); // functional
      @   ensures (\forall int n; 0 <= n && n < b.length;
      @     (b[n] == index) == (n == number)); // functional
      @*/
    public static void move(int[] a, int[] b, int number, int index) {
        int other = a[index];
        a[b[number]] = other;
        b[other] = b[number];
        a[index] = number;
        b[number] = index;
    }
}
