package dev.avila.alloc.foreign;

import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.layout.Alignment;
import java.lang.foreign.MemorySegment;

/** What the JDK's interfaces promise to refuse, whatever an allocator's state is. */
public final class Access {

    /** The most bytes that the JDK makes a {@code ByteBuffer} of. */
    public static final int MAX_BUFFER = Integer.MAX_VALUE - 8;

    private Access() {
    }

    static boolean isValid(long byteSize, long byteAlignment) {
        return 0 <= byteSize && Alignment.isPowerOfTwo(byteAlignment);
    }

    static void requireValid(long byteSize, long byteAlignment) {
        if (byteSize < 0) {
            throw new InvalidSizeException(byteSize);
        }
        if (!Alignment.isPowerOfTwo(byteAlignment)) {
            throw new InvalidAlignmentException(byteAlignment);
        }
    }

    /**
     * Refuses memory that cannot be written.
     *
     * @throws IllegalArgumentException if it is read-only
     */
    public static void requireWritable(MemorySegment memory) {
        if (memory.isReadOnly()) {
            throw new IllegalArgumentException("read-only segment");
        }
    }

    /** The highest alignment that addresses of {@code memory} can have for sure. */
    static long maxAlignment(MemorySegment memory) {
        return memory.heapBase().map(Access::alignment).orElse(1L << 62);
    }

    /** What the JDK knows of where an array's elements lie. */
    private static long alignment(Object array) {
        if (array instanceof long[] || array instanceof double[]) {
            return Long.BYTES;
        }
        if (array instanceof int[] || array instanceof float[]) {
            return Integer.BYTES;
        }
        return array instanceof byte[] ? Byte.BYTES : Short.BYTES;
    }

    /** Whether {@code memory} can be used here and now. */
    static boolean isGranted(MemorySegment memory) {
        return memory.scope().isAlive() && memory.isAccessibleBy(Thread.currentThread());
    }

    /**
     * Refuses memory that cannot be used here and now, in constant time.
     *
     * @throws WrongThreadException if it is confined to another thread
     * @throws IllegalStateException if it was given back
     */
    public static void requireGranted(MemorySegment memory) {
        if (!memory.isAccessibleBy(Thread.currentThread())) {
            throw new WrongThreadException("the memory is another thread's");
        }
        if (!memory.scope().isAlive()) {
            throw new IllegalStateException("the memory was given back");
        }
    }

    /**
     * Refuses a size that no {@code ByteBuffer} has.
     *
     * @throws InvalidSizeException if it is more than {@link #MAX_BUFFER}
     */
    public static void requireBuffer(long byteSize) {
        if (MAX_BUFFER < byteSize) {
            throw new InvalidSizeException(byteSize);
        }
    }
}
