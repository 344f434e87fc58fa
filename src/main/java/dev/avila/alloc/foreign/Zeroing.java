package dev.avila.alloc.foreign;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/** Another allocator, but what it lends is filled with zeros. */
record Zeroing(SegmentAllocator allocator) implements SegmentAllocator {

    @Override
    public MemorySegment allocate(long byteSize, long byteAlignment) {
        return allocator.allocate(byteSize, byteAlignment).fill((byte) 0);
    }
}
