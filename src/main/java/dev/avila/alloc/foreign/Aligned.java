package dev.avila.alloc.foreign;

import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.layout.Alignment;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/** Another allocator, but each address is a multiple of {@code minimum} at least. */
record Aligned(SegmentAllocator allocator, long minimum) implements SegmentAllocator {

    Aligned {
        if (!Alignment.isPowerOfTwo(minimum)) {
            throw new InvalidAlignmentException(minimum);
        }
    }

    @Override
    public MemorySegment allocate(long byteSize, long byteAlignment) {
        Access.requireValid(byteSize, byteAlignment);
        return allocator.allocate(byteSize, Math.max(minimum, byteAlignment));
    }
}
