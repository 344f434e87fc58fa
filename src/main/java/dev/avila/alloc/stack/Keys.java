package dev.avila.alloc.stack;

import dev.avila.alloc.Equality;

/** Finds and removes keys that are filed as {@link Filing} says. */
final class Keys {

    //@ private normal_behavior assignable \nothing; ensures true;
    private Keys() {
    }

    /** The slot of the key that equals {@code key}, whose bucket is {@code bucket}, or -1. */
    /*@ public normal_behavior
      @   requires keys != null && \typeof(keys) == \type(Object[]) && key != null;
      @   requires 0 <= size && size <= keys.length;
      @   requires home.length == keys.length + buckets && 0 < buckets;
      @   requires link.length == home.length && Chains.linked(link, home);
      @   requires Filing.filed(keys, home, size, buckets);
      @   requires 0 <= bucket && bucket < buckets;
      @   requires (\forall int s; 0 <= s && s < size;
      @       Equality.areEqual(key, keys[s]) ==> home[s] == bucket);
      @   requires (\forall int s; 0 <= s && s < size; (\forall int t; 0 <= t && t < size;
      @       s != t && Equality.areEqual(key, keys[s]) ==> !Equality.areEqual(key, keys[t])));
      @   ensures -1 <= \result && \result < size; // bounds
      @   ensures 0 <= \result ==> Equality.areEqual(key, keys[\result]); // functional
      @   ensures (\forall int s; 0 <= s && s < size && s != \result;
      @       !Equality.areEqual(key, keys[s])); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int find(/*@ nullable @*/ Object[] keys, int[] link, int[] home, int size,
            int buckets, int bucket, Object key) {
        Filing.tops(keys, home, size, buckets);
        int s = Chains.next(link, home, keys.length + bucket);
        /*@ loop_invariant -1 <= s && s < size && (0 <= s ==> home[s] == bucket);
          @ loop_invariant (\forall int t; s < t && t < size && home[t] == bucket;
          @     !Equality.areEqual(key, keys[t]));
          @ decreases s + 1;
          @*/
        //+KEY@ loop_assignable \strictly_nothing;
        //-KEY@ loop_assignable s;
        while (0 <= s) {
            if (Equality.equal(key, keys[s])) {
                return s;
            }
            s = Chains.next(link, home, s);
        }
        return -1;
    }

    /** Takes the key out of slot {@code slot} and moves the last one there. */
    /*@ public normal_behavior
      @   requires keys != null && \typeof(keys) == \type(Object[]);
      @   requires 0 <= slot && slot < size && size <= keys.length;
      @   requires home.length == keys.length + buckets && 0 < buckets;
      @   requires link.length == home.length && link != home && Chains.linked(link, home);
      @   requires (Object) keys != (Object) link && (Object) keys != (Object) home;
      @   requires Filing.filed(keys, home, size, buckets);
      @   assignable keys[slot], keys[size - 1], link[*], home[*];
      @   ensures keys[size - 1] == null; // functional
      @   ensures slot < size - 1 ==> keys[slot] == \old(keys[size - 1]); // functional
      @   ensures Chains.linked(link, home); // functional
      @   ensures Filing.filed(keys, home, size - 1, buckets); // functional
      @*/
    static void remove(/*@ nullable @*/ Object[] keys, int[] link, int[] home, int size,
            int buckets, int slot) {
        int last = size - 1;
        Filing.apart(keys, home, size, buckets, last);
        Object key = at(keys, last);
        int bucket = home[last];
        Filing.drop(keys, link, home, size, buckets);
        if (slot < last) {
            Filing.replace(keys, link, home, last, buckets, slot, bucket, key);
        }
    }

    /** Takes out all keys. */
    /*@ public normal_behavior
      @   requires keys != null && \typeof(keys) == \type(Object[]);
      @   requires 0 <= size && size <= keys.length;
      @   requires home.length == keys.length + buckets && 0 < buckets;
      @   requires link.length == home.length && link != home && Chains.linked(link, home);
      @   requires (Object) keys != (Object) link && (Object) keys != (Object) home;
      @   requires Filing.filed(keys, home, size, buckets);
      @   assignable keys[*], link[*], home[*];
      @   ensures (\forall int s; 0 <= s && s < size; keys[s] == null); // functional
      @   ensures (\forall int s; size <= s && s < keys.length; keys[s] == \old(keys[s]));
      @   ensures Chains.linked(link, home); // functional
      @   ensures Filing.filed(keys, home, 0, buckets); // functional
      @*/
    static void clear(/*@ nullable @*/ Object[] keys, int[] link, int[] home, int size,
            int buckets) {
        /*@ loop_invariant 0 <= n && n <= size;
          @ loop_invariant (\forall int s; n <= s && s < size; keys[s] == null);
          @ loop_invariant (\forall int s; size <= s && s < keys.length;
          @     keys[s] == \old(keys[s]));
          @ loop_invariant Chains.linked(link, home) && Filing.filed(keys, home, n, buckets);
          @ loop_assignable n, keys[*], link[*], home[*];
          @ decreases n;
          @*/
        for (int n = size; 0 < n; n--) {
            Filing.drop(keys, link, home, n, buckets);
        }
    }

    /** KeY knows the range of what a method returns, not that of an element of an array. */
    /*@ private normal_behavior
      @   requires keys != null && 0 <= slot && slot < keys.length && keys[slot] != null;
      @   ensures \result == keys[slot];
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ Object at(/*@ nullable @*/ Object[] keys, int slot) {
        return keys[slot];
    }
}
