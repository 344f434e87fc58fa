package dev.avila.alloc.pool;

final class Powers {

    //@ private normal_behavior assignable \nothing; ensures true;
    private Powers() {
    }

    /*@ public normal_behavior
      @   accessible sizes[*];
      @   ensures true;
      @ public model static pure boolean powers(int[] sizes) {
      @     return 1 <= sizes.length && sizes[0] == 1
      @         && (\forall int i; 1 <= i && i < sizes.length; sizes[i] == 2 * sizes[i - 1])
      @         && (\forall int i; 0 <= i && i < sizes.length; 1 <= sizes[i]
      @             && (\forall int j; i < j && j < sizes.length; 2 * sizes[i] <= sizes[j]));
      @ }
      @*/

    /** A lemma about {@code i} and what is above. */
    /*@ public normal_behavior
      @   requires Powers.powers(sizes) && 0 <= i && i < n && n < sizes.length;
      @   ensures sizes[i + 1] == 2 * sizes[i] && 1 <= sizes[i] && 2 * sizes[i] <= sizes[n];
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void step(int[] sizes, int i, int n) {
    }

    /** A lemma about the least. */
    /*@ public normal_behavior
      @   requires Powers.powers(sizes) && 0 <= n && n < sizes.length;
      @   ensures sizes[0] == 1 && 1 <= sizes[n];
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void least(int[] sizes, int n) {
    }

    /** A lemma about {@code i} and what is not below it. */
    /*@ public normal_behavior
      @   requires Powers.powers(sizes) && 0 <= i && i <= n && n < sizes.length;
      @   ensures 1 <= sizes[i] && sizes[i] <= sizes[n];
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void ordered(int[] sizes, int i, int n) {
    }

    /** A lemma: a power and its complement make the last. */
    /*@ public normal_behavior
      @   requires Powers.powers(sizes) && 0 <= i && i < sizes.length;
      @   ensures sizes[sizes.length - 1 - i] * sizes[i] == sizes[sizes.length - 1];
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void complement(int[] sizes, int i) {
        least(sizes, 0);
        /*@ loop_invariant 0 <= j && j <= i;
          @ loop_invariant sizes[sizes.length - 1 - j] * sizes[j] == sizes[sizes.length - 1];
          @ decreases i - j;
          @*/
        //+KEY@ loop_assignable \strictly_nothing;
        //-KEY@ loop_assignable j;
        for (int j = 0; j < i; j++) {
            step(sizes, j, j + 1);
            step(sizes, sizes.length - 2 - j, sizes.length - 1);
        }
    }

    /** {@code sizes}, continued up to the first power of two that is not less than {@code n}. */
    /*@ public normal_behavior
      @   requires Powers.powers(sizes) && 1 <= sizes.length && sizes.length <= 31;
      @   requires 1 <= sizes[sizes.length - 1] && sizes[sizes.length - 1] < 1073741824;
      @   requires 0 <= n && n <= 536870912;
      @   requires sizes[sizes.length - 1] == 1 || sizes[sizes.length - 1] < 2 * n;
      @   assignable \nothing;
      @   ensures \result[\result.length - 1] == 1 || \result[\result.length - 1] < 2 * n;
      @   ensures \result == sizes || \fresh(\result);
      @   ensures Powers.powers(\result) && 1 <= \result.length; // functional
      @   ensures n <= \result[\result.length - 1]; // functional
      @   ensures 1 <= \result[\result.length - 1]; // functional
      @   ensures \result.length <= 31 && \result[\result.length - 1] < 1073741824; // bounds
      @   measured_by 1073741824 - sizes[sizes.length - 1];
      @*/
    static int[] upTo(int[] sizes, int n) {
        return n <= sizes[sizes.length - 1] ? sizes : upTo(longer(sizes), n);
    }

    /** The first power of two alone. */
    /*@ public normal_behavior
      @   assignable \nothing;
      @   ensures \fresh(\result) && Powers.powers(\result);
      @   ensures \result.length == 1 && \result[0] == 1;
      @*/
    static int[] first() {
        return new int[] {1};
    }

    /*@ private normal_behavior
      @   requires Powers.powers(sizes) && sizes.length <= 31;
      @   requires sizes[sizes.length - 1] < 536870912;
      @   assignable \nothing;
      @   ensures \fresh(\result) && Powers.powers(\result);
      @   ensures \result.length <= 31;
      @   ensures \result[\result.length - 1] == 2 * sizes[sizes.length - 1];
      @   ensures \result[\result.length - 1] > sizes[sizes.length - 1];
      @*/
    private static int[] longer(int[] sizes) {
        few(sizes);
        int[] longer = new int[sizes.length + 1];
        /*@ loop_invariant 0 <= i && i <= sizes.length;
          @ loop_invariant (\forall int k; 0 <= k && k < i; longer[k] == sizes[k]);
          @ loop_assignable i, longer[*];
          @ decreases sizes.length - i;
          @*/
        for (int i = 0; i < sizes.length; i++) {
            longer[i] = sizes[i];
        }
        longer[sizes.length] = 2 * sizes[sizes.length - 1];
        return longer;
    }

    /** A lemma: 31 powers end at 2^30. */
    /*@ private normal_behavior
      @   requires 1 <= sizes.length && sizes[0] == 1;
      @   requires (\forall int i; 1 <= i && i < sizes.length; sizes[i] == 2 * sizes[i - 1]);
      @   ensures sizes.length == 31 ==> sizes[30] == 1073741824;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ void few(int[] sizes) {
    }
}
