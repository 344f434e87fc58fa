// must fail: TwoKeys.move: ensures b == null
/** Two keys and their values: move gives the value of the second to the first, and keeps it too. */
public final class TwoKeys {

    private /*@ spec_public nullable @*/ Object a;
    private /*@ spec_public nullable @*/ Object b;

    /*@ public normal_behavior
      @   requires a == null && b != null;
      @   assignable a, b;
      @   ensures a == \old(b); // functional
      @   ensures b == null; // leak-freedom
      @*/
    public void move() {
        a = b;
    }
}
