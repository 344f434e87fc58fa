// must fail: CutChain.remove: invariant home[y] != home[x]
/** Takes a place out of its chain and with it all below: their keys are not found any more. */
public final class CutChain {

    private /*@ spec_public @*/ final /*@ nullable @*/ int[] link;
    private /*@ spec_public @*/ final /*@ nullable @*/ int[] home;

    //@ public invariant link != null && home != null && link != home;
    //@ public invariant link.length == home.length;
    /*@ public invariant (\forall int x; 0 <= x && x < home.length;
      @     (\forall int y; 0 <= y && y < x;
      @         0 <= home[x] && link[x] < y ==> home[y] != home[x]));
      @*/

    //@ public normal_behavior assignable \nothing; ensures link.length == 0;
    public CutChain() {
        link = new int[0];
        home = new int[0];
    }

    /*@ public normal_behavior
      @   requires 0 <= x && x < above && above < home.length;
      @   requires 0 <= home[x] && home[x] == home[above] && link[above] == x;
      @   assignable link[above], home[x];
      @   ensures home[x] == -1; // functional
      @*/
    public void remove(int x, int above) {
        link[above] = -1;
        home[x] = -1;
    }
}
