package dev.avila.alloc.trace;

/** An allocator as traces need it: of bytes, by offsets from 0 up to its capacity. */
interface TraceTarget {

    /** No offset, and no size. */
    long NONE = -1;

    String name();

    /** The bytes of its range. */
    long capacity();

    /** The bytes that a block for {@code size} takes, or NONE if it has no block so large. */
    long blockSize(long size);

    /** What the offset of a block for {@code size} is promised to be a multiple of, in bytes. */
    long alignment(long size);

    /** The offset of a new block for {@code size} bytes, or NONE. */
    long tryAllocate(long size);

    boolean tryRelease(long offset);

    /** Makes the live block at {@code offset} one for {@code size} bytes, or returns false. */
    default boolean tryResize(long offset, long size) {
        return false;
    }
}
