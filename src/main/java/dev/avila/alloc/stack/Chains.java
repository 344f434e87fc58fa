package dev.avila.alloc.stack;

/**
 * Chains of places. A place belongs to the chain of its {@code home}, or to none if that is
 * negative, and {@code link} leads from it to the next lower place of the same home, or to -1.
 */
final class Chains {

    /*@ public normal_behavior
      @   requires link.length == home.length;
      @   accessible link[*], home[*];
      @   ensures true;
      @ public model static pure boolean linked(int[] link, int[] home) {
      @     return (\forall int x; 0 <= x && x < home.length;
      @             0 <= home[x] ==> -1 <= link[x] && link[x] < x)
      @         && (\forall int x; 0 <= x && x < home.length;
      @             (\forall int y; 0 <= y && y < home.length;
      @                 0 <= home[x] && link[x] == y ==> home[y] == home[x]))
      @         && (\forall int x; 0 <= x && x < home.length;
      @             (\forall int y; 0 <= y && y < x;
      @                 0 <= home[x] && link[x] < y ==> home[y] != home[x]));
      @ }
      @*/

    //@ private normal_behavior assignable \nothing; ensures true;
    private Chains() {
    }

    /** Makes {@code slots} places without a home, and each place behind them a chain. */
    /*@ public normal_behavior
      @   requires link.length == home.length && link != home;
      @   requires 0 <= slots && slots <= home.length;
      @   assignable link[*], home[*];
      @   ensures (\forall int x; 0 <= x && x < slots; home[x] == -1); // functional
      @   ensures (\forall int x; slots <= x && x < home.length;
      @       home[x] == x - slots); // functional
      @   ensures Chains.linked(link, home); // functional
      @*/
    static void init(int[] link, int[] home, int slots) {
        /*@ loop_invariant 0 <= x && x <= home.length;
          @ loop_invariant (\forall int y; 0 <= y && y < x; link[y] == -1);
          @ loop_invariant (\forall int y; 0 <= y && y < x && y < slots; home[y] == -1);
          @ loop_invariant (\forall int y; slots <= y && y < x; home[y] == y - slots);
          @ loop_assignable x, link[*], home[*];
          @ decreases home.length - x;
          @*/
        for (int x = 0; x < home.length; x++) {
            link[x] = -1;
            home[x] = x < slots ? -1 : x - slots;
        }
    }

    /** The next place down the chain of {@code x}, or -1. */
    /*@ public normal_behavior
      @   requires link.length == home.length && Chains.linked(link, home);
      @   requires 0 <= x && x < home.length && 0 <= home[x];
      @   ensures \result == link[x] && -1 <= \result && \result < x; // functional
      @   ensures 0 <= \result ==> home[\result] == home[x]; // functional
      @   ensures (\forall int y; \result < y && y < x; home[y] != home[x]); // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int next(int[] link, int[] home, int x) {
        return link[x];
    }

    /** The lowest place above {@code x} in the chain of {@code top}. */
    /*@ public normal_behavior
      @   requires link.length == home.length && Chains.linked(link, home);
      @   requires 0 <= x && x < top && top < home.length && 0 <= home[top];
      @   ensures x < \result && \result <= top; // functional
      @   ensures home[\result] == home[top] && link[\result] <= x; // functional
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int above(int[] link, int[] home, int x, int top) {
        int above = top;
        /*@ loop_invariant x < above && above <= top && home[above] == home[top];
          @ decreases above;
          @*/
        //+KEY@ loop_assignable \strictly_nothing;
        //-KEY@ loop_assignable above;
        while (x < next(link, home, above)) {
            above = link[above];
        }
        return above;
    }

    /** Puts {@code x}, which has no home, into the chain of {@code top}. */
    /*@ public normal_behavior
      @   requires link.length == home.length && link != home && Chains.linked(link, home);
      @   requires 0 <= x && x < top && top < home.length && 0 <= home[top];
      @   requires home[x] < 0;
      @   assignable link[*], home[x];
      @   ensures Chains.linked(link, home) && home[x] == home[top]; // functional
      @*/
    static void insert(int[] link, int[] home, int x, int top) {
        int above = above(link, home, x, top);
        link[x] = link[above];
        link[above] = x;
        home[x] = home[top];
    }

    /** Takes {@code x} out of its chain, which is that of {@code top}. */
    /*@ public normal_behavior
      @   requires link.length == home.length && link != home && Chains.linked(link, home);
      @   requires 0 <= x && x < top && top < home.length && 0 <= home[top];
      @   requires home[x] == home[top];
      @   assignable link[*], home[x];
      @   ensures Chains.linked(link, home) && home[x] == -1; // functional
      @*/
    static void remove(int[] link, int[] home, int x, int top) {
        int above = above(link, home, x, top);
        link[above] = link[x];
        home[x] = -1;
    }

    /** Moves {@code x} from the chain of {@code from} into that of {@code to}. */
    /*@ public normal_behavior
      @   requires link.length == home.length && link != home && Chains.linked(link, home);
      @   requires 0 <= x && x < from && from < home.length && 0 <= home[from];
      @   requires x < to && to < home.length && 0 <= home[to];
      @   requires home[x] == home[from];
      @   assignable link[*], home[x];
      @   ensures Chains.linked(link, home) && home[x] == home[to]; // functional
      @*/
    static void move(int[] link, int[] home, int x, int from, int to) {
        remove(link, home, x, from);
        insert(link, home, x, to);
    }

    /** The number of places in the longest chain, without its top. */
    /*@ public normal_behavior
      @   requires link.length == home.length && Chains.linked(link, home);
      @   requires 0 <= slots && slots <= home.length;
      @   requires (\forall int x; slots <= x && x < home.length; home[x] == x - slots);
      @   ensures 0 <= \result && \result <= slots; // bounds
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    static /*@ pure @*/ int longest(int[] link, int[] home, int slots) {
        int longest = 0;
        /*@ loop_invariant slots <= top && top <= home.length;
          @ loop_invariant 0 <= longest && longest <= slots;
          @ decreases home.length - top;
          @*/
        //+KEY@ loop_assignable \strictly_nothing;
        //-KEY@ loop_assignable top, longest;
        for (int top = slots; top < home.length; top++) {
            int length = length(link, home, slots, top);
            if (longest < length) {
                longest = length;
            }
        }
        return longest;
    }

    /*@ private normal_behavior
      @   requires link.length == home.length && Chains.linked(link, home);
      @   requires 0 <= slots && slots <= top && top < home.length;
      @   requires (\forall int x; slots <= x && x < home.length; home[x] == x - slots);
      @   ensures 0 <= \result && \result <= slots;
      @*/
    //+KEY@ assignable \strictly_nothing;
    //-KEY@ assignable \nothing;
    private static /*@ pure @*/ int length(int[] link, int[] home, int slots, int top) {
        int length = 0;
        int x = next(link, home, top);
        /*@ loop_invariant -1 <= x && 0 <= length && length <= slots - 1 - x;
          @ loop_invariant 0 <= x ==> x < slots && home[x] == home[top];
          @ decreases x + 1;
          @*/
        //+KEY@ loop_assignable \strictly_nothing;
        //-KEY@ loop_assignable x, length;
        while (0 <= x) {
            length++;
            x = next(link, home, x);
        }
        return length;
    }

    /** Makes the same chains elsewhere. */
    /*@ public normal_behavior
      @   requires link.length == home.length && Chains.linked(link, home);
      @   requires toLink.length == home.length && toHome.length == home.length;
      @   requires toLink != toHome && toLink != link && toLink != home;
      @   requires toHome != link && toHome != home;
      @   assignable toLink[*], toHome[*];
      @   ensures (\forall int x; 0 <= x && x < home.length; toHome[x] == home[x]); // functional
      @   ensures Chains.linked(toLink, toHome); // functional
      @*/
    static void copy(int[] link, int[] home, int[] toLink, int[] toHome) {
        /*@ loop_invariant 0 <= x && x <= home.length;
          @ loop_invariant (\forall int y; 0 <= y && y < x; toLink[y] == link[y]);
          @ loop_invariant (\forall int y; 0 <= y && y < x; toHome[y] == home[y]);
          @ loop_assignable x, toLink[*], toHome[*];
          @ decreases home.length - x;
          @*/
        for (int x = 0; x < home.length; x++) {
            toLink[x] = link[x];
            toHome[x] = home[x];
        }
    }
}
