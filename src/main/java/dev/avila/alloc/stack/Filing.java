package dev.avila.alloc.stack;

import dev.avila.alloc.Equality;

/**
 * How a map files its keys, which are different and lie in slots {@code 0 .. size - 1}: each in the
 * chain of its bucket.
 *
 * <p>The chains are those of {@link Chains}: {@code home} of a slot is its key's bucket, or -1 if
 * the slot is free, and place {@code keys.length + b} is the top of the chain of bucket {@code b}.
 * The methods without a result and without an effect are lemmas.
 */
final class Filing {

    /*@ public normal_behavior
      @   requires keys != null && 0 <= size && size <= keys.length;
      @   requires keys.length < home.length;
      @   accessible keys[*], home[*];
      @   ensures true;
      @ public model static pure boolean filed(nullable Object[] keys, int[] home,
      @         \bigint size, int buckets) {
      @     return (\forall int s; 0 <= s && s < size; keys[s] != null
      @             && 0 <= home[s] && home[s] < buckets
      @             && home[s] == Buckets.bucket(HashMix.mixed(Equality.hashOf(keys[s])), buckets))
      @         && (\forall int s; 0 <= s && s < size; (\forall int t; 0 <= t && t < size;
      @             s != t ==> !Equality.areEqual(keys[s], keys[t])))
      @         && (\forall int s; size <= s && s < keys.length; home[s] == -1)
      @         && (\forall int s; keys.length <= s && s < home.length;
      @             home[s] == s - keys.length);
      @ }
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private Filing() {
    }

    /** No key is filed where each slot is free and each other place the top of a chain. */
    /*@ public normal_behavior
      @   requires keys != null && home.length == keys.length + buckets && 0 < buckets;
      @   requires (\forall int x; 0 <= x && x < keys.length; home[x] == -1);
      @   requires (\forall int x; keys.length <= x && x < home.length;
      @       home[x] == x - keys.length);
      @   ensures Filing.filed(keys, home, 0, buckets); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void none(/*@ nullable @*/ Object[] keys, int[] home, int buckets) {
    }

    /** The bucket of {@code key}: what equals it is there, and there is at most one such key. */
    /*@ public normal_behavior
      @   requires keys != null && \typeof(keys) == \type(Object[]) && key != null;
      @   requires 0 <= size && size <= keys.length;
      @   requires home.length == keys.length + buckets && 0 < buckets;
      @   requires Filing.filed(keys, home, size, buckets);
      @   ensures 0 <= \result && \result < buckets; // bounds
      @   ensures \result == Buckets.bucket(HashMix.mixed(Equality.hashOf(key)), buckets);
      @   ensures (\forall int s; 0 <= s && s < size;
      @       Equality.areEqual(keys[s], key) == Equality.areEqual(key, keys[s])); // functional
      @   ensures (\forall int s; 0 <= s && s < size;
      @       Equality.areEqual(key, keys[s]) ==> home[s] == \result); // functional
      @   ensures (\forall int s; 0 <= s && s < size; (\forall int t; 0 <= t && t < size;
      @       s != t && Equality.areEqual(key, keys[s]) ==> !Equality.areEqual(key, keys[t])));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int bucket(/*@ nullable @*/ Object[] keys, int[] home, int size,
            int buckets, Object key) {
        return Buckets.of(HashMix.mix(Equality.hash(key)), buckets);
    }

    /** A slot that is free is in no chain, and each place behind the slots is the top of one. */
    /*@ public normal_behavior
      @   requires keys != null && \typeof(keys) == \type(Object[]);
      @   requires 0 <= size && size <= keys.length;
      @   requires home.length == keys.length + buckets && 0 < buckets;
      @   requires Filing.filed(keys, home, size, buckets);
      @   ensures (\forall int x; size <= x && x < keys.length; home[x] == -1); // functional
      @   ensures (\forall int x; keys.length <= x && x < home.length;
      @       home[x] == x - keys.length); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void tops(/*@ nullable @*/ Object[] keys, int[] home, int size,
            int buckets) {
    }

    /** The key in slot {@code slot} is different from the others, all of which are there. */
    /*@ public normal_behavior
      @   requires keys != null && \typeof(keys) == \type(Object[]);
      @   requires 0 <= slot && slot < size && size <= keys.length;
      @   requires home.length == keys.length + buckets && 0 < buckets;
      @   requires Filing.filed(keys, home, size, buckets);
      @   ensures (\forall int s; 0 <= s && s < size; keys[s] != null); // functional
      @   ensures 0 <= home[slot] && home[slot] < buckets; // bounds
      @   ensures home[slot] == Buckets.bucket(HashMix.mixed(Equality.hashOf(keys[slot])), buckets);
      @   ensures (\forall int s; 0 <= s && s < size && s != slot;
      @       !Equality.areEqual(keys[slot], keys[s]) && !Equality.areEqual(keys[s], keys[slot]));
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ void apart(/*@ nullable @*/ Object[] keys, int[] home, int size,
            int buckets, int slot) {
    }

    /** Puts {@code key}, which none equals, into slot {@code size}. */
    /*@ public normal_behavior
      @   requires keys != null && \typeof(keys) == \type(Object[]) && key != null;
      @   requires 0 <= size && size < keys.length;
      @   requires home.length == keys.length + buckets && 0 < buckets;
      @   requires link.length == home.length && link != home && Chains.linked(link, home);
      @   requires (Object) keys != (Object) link && (Object) keys != (Object) home;
      @   requires Filing.filed(keys, home, size, buckets);
      @   requires 0 <= bucket && bucket < buckets
      @       && bucket == Buckets.bucket(HashMix.mixed(Equality.hashOf(key)), buckets);
      @   requires (\forall int s; 0 <= s && s < size; !Equality.areEqual(key, keys[s])
      @       && !Equality.areEqual(keys[s], key));
      @   assignable keys[size], link[*], home[size];
      @   ensures keys[size] == key; // functional
      @   ensures Chains.linked(link, home); // functional
      @   ensures Filing.filed(keys, home, size + 1, buckets); // functional
      @*/
    static void append(/*@ nullable @*/ Object[] keys, int[] link, int[] home, int size,
            int buckets, int bucket, Object key) {
        Chains.insert(link, home, size, keys.length + bucket);
        keys[size] = key;
    }

    /** Puts {@code key}, which none equals, into slot {@code slot} for the one that is there. */
    /*@ public normal_behavior
      @   requires keys != null && \typeof(keys) == \type(Object[]) && key != null;
      @   requires 0 <= slot && slot < size && size <= keys.length;
      @   requires home.length == keys.length + buckets && 0 < buckets;
      @   requires link.length == home.length && link != home && Chains.linked(link, home);
      @   requires (Object) keys != (Object) link && (Object) keys != (Object) home;
      @   requires Filing.filed(keys, home, size, buckets);
      @   requires 0 <= bucket && bucket < buckets
      @       && bucket == Buckets.bucket(HashMix.mixed(Equality.hashOf(key)), buckets);
      @   requires (\forall int s; 0 <= s && s < size && s != slot;
      @       !Equality.areEqual(key, keys[s]) && !Equality.areEqual(keys[s], key));
      @   assignable keys[slot], link[*], home[slot];
      @   ensures keys[slot] == key; // functional
      @   ensures Chains.linked(link, home); // functional
      @   ensures Filing.filed(keys, home, size, buckets); // functional
      @*/
    static void replace(/*@ nullable @*/ Object[] keys, int[] link, int[] home, int size,
            int buckets, int slot, int bucket, Object key) {
        Chains.move(link, home, slot, keys.length + home[slot], keys.length + bucket);
        keys[slot] = key;
    }

    /** Takes out the key in slot {@code size - 1}. */
    /*@ public normal_behavior
      @   requires keys != null && \typeof(keys) == \type(Object[]);
      @   requires 0 < size && size <= keys.length;
      @   requires home.length == keys.length + buckets && 0 < buckets;
      @   requires link.length == home.length && link != home && Chains.linked(link, home);
      @   requires (Object) keys != (Object) link && (Object) keys != (Object) home;
      @   requires Filing.filed(keys, home, size, buckets);
      @   assignable keys[size - 1], link[*], home[size - 1];
      @   ensures keys[size - 1] == null; // functional
      @   ensures Chains.linked(link, home); // functional
      @   ensures Filing.filed(keys, home, size - 1, buckets); // functional
      @*/
    static void drop(/*@ nullable @*/ Object[] keys, int[] link, int[] home, int size,
            int buckets) {
        Chains.remove(link, home, size - 1, keys.length + home[size - 1]);
        keys[size - 1] = null;
    }

    /** Files the keys in {@code toKeys} as they are here. */
    /*@ public normal_behavior
      @   requires keys != null && \typeof(keys) == \type(Object[]);
      @   requires toKeys != null && \typeof(toKeys) == \type(Object[]);
      @   requires 0 <= size && size <= keys.length && toKeys.length == keys.length;
      @   requires home.length == keys.length + buckets && 0 < buckets;
      @   requires link.length == home.length && toLink.length == home.length;
      @   requires toHome.length == home.length;
      @   requires keys != toKeys && link != toLink && link != toHome && home != toLink;
      @   requires home != toHome && toLink != toHome;
      @   requires Chains.linked(link, home) && Filing.filed(keys, home, size, buckets);
      @   requires (Object) toKeys != (Object) link && (Object) toKeys != (Object) home;
      @   requires (Object) toKeys != (Object) toLink && (Object) toKeys != (Object) toHome;
      @   requires (Object) keys != (Object) toLink && (Object) keys != (Object) toHome;
      @   assignable toKeys[0 .. size - 1], toLink[*], toHome[*];
      @   ensures (\forall int s; 0 <= s && s < size; toKeys[s] == keys[s]); // functional
      @   ensures Chains.linked(toLink, toHome); // functional
      @   ensures Filing.filed(toKeys, toHome, size, buckets); // functional
      @*/
    static void copy(/*@ nullable @*/ Object[] keys, int[] link, int[] home, int size,
            int buckets, /*@ nullable @*/ Object[] toKeys, int[] toLink, int[] toHome) {
        Chains.copy(link, home, toLink, toHome);
        /*@ loop_invariant 0 <= i && i <= size;
          @ loop_invariant (\forall int k; 0 <= k && k < i; toKeys[k] == keys[k]);
          @ loop_assignable i, toKeys[0 .. size - 1];
          @ decreases size - i;
          @*/
        for (int i = 0; i < size; i++) {
            toKeys[i] = keys[i];
        }
    }
}
