package dev.avila.alloc.concurrent;

import java.lang.reflect.Field;

/** The words of a pool, to bring it into states that take too long or a stopped thread to reach. */
final class Inside {

    private final long[] head;
    private final int[] life;
    private final int place;

    Inside(LockFreePool pool) {
        head = (long[]) read(pool, "head");
        life = (int[]) read(pool, "life");
        place = head.length / 2;
    }

    private static Object read(LockFreePool pool, String name) {
        try {
            Field field = LockFreePool.class.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(pool);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    long head() {
        return head[place];
    }

    int version() {
        return (int) (head[place] >>> 32);
    }

    int top() {
        return (int) head[place];
    }

    int life(int slot) {
        return life[slot];
    }

    void setHead(int version, int top) {
        head[place] = (long) version << 32 | top & 0xFFFF_FFFFL;
    }

    void setLife(int slot, int word) {
        life[slot] = word;
    }
}
