package dev.avila.alloc.netty;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/** Memory that a buffer has; {@code end} gives it back, and is run once. */
record Loan(MemorySegment memory, Runnable end) {

    /** The first bytes of it. */
    ByteBuffer part(int byteSize) {
        return memory.asSlice(0, byteSize).asByteBuffer();
    }
}
