package dev.avila.alloc.view;

import java.util.Objects;
import java.util.function.LongFunction;

/**
 * What can be done with all values of an arena, by the public methods of the proved subclass only.
 *
 * <p>A traversal visits the keys that are in use when it begins. As no key is lent again, its
 * action may insert, and may end any key: one that has ended when its turn comes is not passed.
 */
public abstract class GenerationalArenaView<T> extends KeyedView<T> {

    /** For the proved class that is the arena. */
    //@ protected normal_behavior assignable \nothing; ensures true;
    protected GenerationalArenaView() {
    }

    public abstract long reserve();

    public abstract void reattach(long key, T value);

    public abstract boolean tryRelease(long key);

    /**
     * Keeps the value that {@code maker} makes of its key.
     *
     * @throws RuntimeException what {@code maker} throws; the key is then ended, as it is if the
     *     value is null, and no value is kept
     */
    public final long insertWithKey(LongFunction<? extends T> maker) {
        Objects.requireNonNull(maker);
        long key = reserve();
        boolean kept = false;
        try {
            reattach(key, maker.apply(key));
            kept = true;
        } finally {
            if (!kept) {
                tryRelease(key);
            }
        }
        return key;
    }
}
