package dev.avila.alloc.bench.arena;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;

/** Bump allocation as one writes it by hand, with the same checks. */
final class Bump {

    private final long base;
    private final long capacity;
    private long used;

    Bump(long base, long capacity) {
        this.base = base;
        this.capacity = capacity;
    }

    long allocate(long size, long alignment) {
        if (size < 0) {
            throw new InvalidSizeException(size);
        }
        if (alignment < 1 || (alignment & (alignment - 1)) != 0) {
            throw new InvalidAlignmentException(alignment);
        }
        long offset = ((base + used + alignment - 1) & -alignment) - base;
        if (capacity - size < offset) {
            throw new CapacityExceededException(capacity, used, size);
        }
        used = offset + size;
        return offset;
    }

    long mark() {
        return used;
    }

    void resetTo(long mark) {
        used = mark;
    }
}
