package dev.avila.alloc.agrona;

import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.foreign.Access;
import dev.avila.alloc.foreign.GrowingSegments;
import java.lang.foreign.MemorySegment;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Wraps memory segments, off the heap or of a {@code byte[]}, as Agrona's buffers without a copy.
 *
 * <p>The life of the memory, its thread and its size are looked at here, once and in constant time.
 * Agrona looks at the bounds only: a buffer whose memory was given back must not be used. Those of
 * {@link #allocate} lose their memory in time. Each method makes a buffer and a {@code ByteBuffer};
 * the latter keeps memory that is the garbage collector's to free.
 */
public final class SegmentBuffers {

    private SegmentBuffers() {
    }

    /**
     * A buffer of the bytes of {@code memory}, for reading and writing.
     *
     * @throws WrongThreadException if the memory is confined to another thread
     * @throws IllegalStateException if it was given back
     * @throws InvalidSizeException if it has more bytes than {@link Access#MAX_BUFFER}
     * @throws IllegalArgumentException if it is read-only
     * @throws UnsupportedOperationException if it is of an array that is no {@code byte[]}
     */
    public static UnsafeBuffer wrap(MemorySegment memory) {
        Access.requireWritable(memory);
        return unchecked(memory);
    }

    /** As {@link #wrap}, for reading only; the memory may be read-only. */
    public static DirectBuffer wrapForReading(MemorySegment memory) {
        return unchecked(memory);
    }

    private static UnsafeBuffer unchecked(MemorySegment memory) {
        Access.requireGranted(memory);
        Access.requireBuffer(memory.byteSize());
        return new UnsafeBuffer(memory.asByteBuffer());
    }

    /**
     * A buffer of a new slice of {@code segments}. It is managed: at the next reset or the close it
     * has a capacity of 0 bytes, so that Agrona's bounds checks refuse its use. A buffer that wraps
     * this one is not.
     *
     * @throws dev.avila.alloc.AllocException as {@link GrowingSegments#allocate} for the size, the
     *     alignment and the limit
     * @throws IllegalStateException if {@code segments} was closed
     * @throws WrongThreadException if its chunks are another thread's
     */
    public static UnsafeBuffer allocate(GrowingSegments segments, int byteSize,
            long byteAlignment) {
        Access.requireBuffer(byteSize);
        UnsafeBuffer buffer = wrap(segments.allocate(byteSize, byteAlignment));
        return segments.manage(buffer, lost -> lost.wrap(0, 0));
    }
}
