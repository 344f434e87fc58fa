package dev.avila.alloc.stress;

/** Must fail: a release looks whether the key is live, and then ends its life by a plain store. */
public final class CheckThenAct extends Twin {

    public CheckThenAct(int capacity) {
        super(capacity);
    }

    @Override
    boolean claim(int slot, int generation) {
        if (life.get(slot) != generation) {
            return false;
        }
        life.set(slot, -generation);
        return true;
    }
}
