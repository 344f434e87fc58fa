package dev.avila.alloc.pool;

import dev.avila.alloc.Permutation;

/**
 * A set of the numbers {@code 0 .. limit-1}, each operation in constant time (P. Briggs and
 * L. Torczon, An efficient representation for sparse sets, 1993).
 *
 * <p>{@code members} is a permutation of all numbers and {@code place} is its inverse. The prefix
 * {@code members[0 .. size)} is the set.
 */
final class SparseSet {

    private /*@ spec_public @*/ final int[] members;
    private /*@ spec_public @*/ final int[] place;
    private /*@ spec_public @*/ int size;

    /*@ public invariant members != place;
      @ public invariant members.length == place.length;
      @ public invariant 0 <= size && size <= members.length;
      @ public invariant Permutation.areInverse(members, place);
      @ public invariant (\forall int n; 0 <= n && n < place.length;
      @     0 <= place[n] && place[n] < place.length);
      @*/

    /** The set of all numbers below {@code limit}. */
    /*@ normal_behavior
      @   requires 0 <= limit;
      @   assignable \nothing;
      @   ensures size == limit && place.length == limit; // functional
      @   ensures \fresh(members) && \fresh(place); // non-overlap
      @   ensures (\forall int n; 0 <= n && n < limit; place[n] < size); // functional
      @*/
    SparseSet(int limit) {
        members = new int[limit];
        place = new int[limit];
        size = limit;
        Permutation.identity(members, place);
    }

    /*@ normal_behavior
      @   ensures \result == (size == 0); // functional
      @   ensures \result ==> (\forall int n; 0 <= n && n < place.length; size <= place[n]);
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    /*@ pure @*/ boolean isEmpty() {
        return size == 0;
    }

    /** The one that {@link #removeLast} takes out. */
    /*@ normal_behavior
      @   requires 0 < size;
      @   ensures 0 <= \result && \result < place.length; // bounds
      @   ensures (\forall int n; 0 <= n && n < place.length;
      @     (place[n] == size - 1) == (n == \result)); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    /*@ pure @*/ int last() {
        return Permutation.get(members, place, size - 1);
    }

    /*@ normal_behavior
      @   requires 0 < size;
      @   assignable size;
      @   ensures size == \old(size) - 1; // functional
      @*/
    void removeLast() {
        size = size - 1;
    }

    /** Puts a number in that is not there. */
    /*@ normal_behavior
      @   requires 0 <= number && number < place.length && size <= place[number];
      @   assignable size, members[*], place[*];
      @   ensures size == \old(size) + 1; // functional
      @   ensures (\forall int n; 0 <= n && n < place.length;
      @     (place[n] < size) == (\old(place[n] < size) || n == number)); // functional
      @*/
    void add(int number) {
        Permutation.move(members, place, number, size);
        size = size + 1;
    }

    /** Puts all numbers in. */
    /*@ normal_behavior
      @   assignable size;
      @   ensures size == place.length; // functional
      @   ensures (\forall int n; 0 <= n && n < place.length; place[n] < size); // functional
      @*/
    void addAll() {
        size = place.length;
    }
}
