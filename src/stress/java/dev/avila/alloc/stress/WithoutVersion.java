package dev.avila.alloc.stress;

/** Must fail: the head is a slot without a version, so that it may look as if nobody swung it. */
public final class WithoutVersion extends Twin {

    public WithoutVersion(int capacity) {
        super(capacity);
    }

    @Override
    long swung(long seen, int slot) {
        return slot & SLOT;
    }
}
