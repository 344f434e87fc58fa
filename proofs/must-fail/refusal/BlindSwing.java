// must fail: BlindSwing.pop: ensures !\result
/** The head of a stack that threads share: a pop looks at the slot on top, not at its version. */
public final class BlindSwing {

    private /*@ spec_public @*/ int head;
    private /*@ spec_public @*/ long version;

    /*@ public normal_behavior
      @   requires seenVersion == version && version < 9223372036854775807L;
      @   requires seenHead == head;
      @   assignable head, version;
      @   ensures \result && head == seenNext && version == seenVersion + 1; // functional
      @ also public normal_behavior
      @   requires seenVersion < version && version < 9223372036854775807L;
      @   assignable head, version;
      @   ensures !\result; // refusal
      @*/
    public boolean pop(int seenHead, long seenVersion, int seenNext) {
        if (head != seenHead) {
            return false;
        }
        head = seenNext;
        version++;
        return true;
    }
}
