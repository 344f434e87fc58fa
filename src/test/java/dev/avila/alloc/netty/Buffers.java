package dev.avila.alloc.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of calls on the buffers of one allocator. Each buffer is filled with a pattern of its
 * own, and at every step all patterns are intact.
 */
final class Buffers {

    private record Lent(ByteBuf buffer, byte pattern) { }

    private final LendingByteBufAllocator allocator;
    private final List<Lent> lent = new ArrayList<>();
    private byte pattern;

    Buffers(LendingByteBufAllocator allocator) {
        this.allocator = allocator;
    }

    /** Does what {@code call} says, any number that is not negative, and looks at all buffers. */
    void step(int call) {
        int rest = call / 8;
        if (call % 8 < 3 || lent.isEmpty()) {
            pattern++;
            lent.add(new Lent(allocator.directBuffer(rest % 100), pattern));
            fill(lent.getLast());
        } else {
            change(lent.get(rest % lent.size()), call % 8, rest);
        }
        lent.forEach(Buffers::check);
        assertEquals(lent.size(), allocator.live());
    }

    private void change(Lent chosen, int how, int rest) {
        if (how < 5) {
            release(chosen);
        } else if (how == 5) {
            chosen.buffer.ensureWritable(rest % 100);
            fill(chosen);
        } else if (how == 6) {
            chosen.buffer.capacity(rest % 300);
            fill(chosen);
        } else {
            retainAPart(chosen.buffer);
        }
    }

    private static void fill(Lent chosen) {
        while (chosen.buffer.isWritable()) {
            chosen.buffer.writeByte(chosen.pattern);
        }
    }

    private void release(Lent chosen) {
        assertTrue(chosen.buffer.release());
        lent.remove(chosen);
    }

    /** A part that is retained keeps the whole. */
    private static void retainAPart(ByteBuf buffer) {
        ByteBuf part = buffer.retainedSlice(0, buffer.capacity() / 2);
        assertFalse(buffer.release());
        buffer.retain();
        assertFalse(part.release());
    }

    void releaseAll() {
        List.copyOf(lent).forEach(this::release);
    }

    private static void check(Lent lent) {
        assertEquals(lent.buffer.capacity(), lent.buffer.readableBytes());
        for (int i = 0; i < lent.buffer.capacity(); i++) {
            assertEquals(lent.pattern, lent.buffer.getByte(i));
        }
    }
}
