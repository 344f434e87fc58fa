package dev.avila.alloc.foreign;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.arena.StaticArena;
import dev.avila.alloc.layout.Alignment;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/**
 * Lends slices of one memory segment, one after the other, each in constant time.
 *
 * <p>A {@link StaticArena} decides where they lie. {@link #arena()} is for resets, checkpoints
 * and numbers. A reset does not touch the slices that were lent: they see the same memory as those
 * that are lent afterwards, and live as long as the segment does. Therefore this is a
 * {@code SegmentAllocator} and no {@code java.lang.foreign.Arena}. What is lent is not zeroed, but
 * by {@link #zeroing()}. Not thread-safe.
 */
public final class ArenaSegments implements SegmentAllocator {

    private final MemorySegment memory;
    private final long maxAlignment;
    private final StaticArena arena;

    /**
     * Lends slices of {@code memory}.
     *
     * @throws IllegalArgumentException if it is read-only
     */
    public ArenaSegments(MemorySegment memory) {
        this(memory, StaticArena.CHECKPOINTS);
    }

    /** As the other constructor, with that many checkpoints open at most. */
    public ArenaSegments(MemorySegment memory, int checkpoints) {
        Access.requireWritable(memory);
        this.memory = memory;
        maxAlignment = Access.maxAlignment(memory);
        arena = new StaticArena(memory.address(), memory.byteSize(), checkpoints);
    }

    /** What is lent in slices. */
    public MemorySegment memory() {
        return memory;
    }

    /** Where the slices lie: to reset, to take checkpoints, and for the numbers. */
    public StaticArena arena() {
        return arena;
    }

    /**
     * Takes a slice whose address is a multiple of {@code byteAlignment}.
     *
     * @throws IllegalArgumentException if the size is negative, the alignment no power of two, or
     *     higher than the array of a heap segment has
     * @throws IndexOutOfBoundsException if there is no room
     * @throws IllegalStateException if the memory was given back
     * @throws WrongThreadException if the memory is another thread's
     */
    @Override
    public MemorySegment allocate(long byteSize, long byteAlignment) {
        MemorySegment slice = tryAllocate(byteSize, byteAlignment);
        if (slice == null) {
            throw refusal(byteSize, byteAlignment);
        }
        return slice;
    }

    /** As {@code allocate}, but null for each reason to refuse. */
    public MemorySegment tryAllocate(long byteSize, long byteAlignment) {
        if (maxAlignment < byteAlignment || !Access.isGranted(memory)) {
            return null;
        }
        long offset = arena.tryAllocate(byteSize, byteAlignment);
        return offset == StaticArena.NONE ? null : memory.asSlice(offset, byteSize, byteAlignment);
    }

    /** Looks at the arguments, the thread, the life of the memory and the room in this order. */
    private RuntimeException refusal(long byteSize, long byteAlignment) {
        Access.requireValid(byteSize, byteAlignment);
        Access.requireGranted(memory);
        long base = memory.address();
        long address = Alignment.firstFit(base + arena.used(), base + arena.capacity(), byteSize,
                byteAlignment);
        return address == Alignment.NONE
                ? new IndexOutOfBoundsException(byteSize + " bytes do not fit, "
                        + arena.used() + " of " + arena.capacity() + " in use")
                : new InvalidAlignmentException(byteAlignment);
    }

    /**
     * Opens a scope: what is lent from now on is given back when it is closed.
     *
     * @throws CapacityExceededException if as many scopes and checkpoints are open as can be
     */
    public SegmentScope open() {
        return new SegmentScope(this, arena.open());
    }

    /**
     * The same allocator, but each address is a multiple of {@code minimum} at least; such as 64 or
     * 128 for a cache line, 4096 for a page.
     *
     * @throws InvalidAlignmentException if that is no power of two
     */
    public SegmentAllocator aligned(long minimum) {
        return new Aligned(this, minimum);
    }

    /** The same allocator, but what it lends is filled with zeros. */
    public SegmentAllocator zeroing() {
        return new Zeroing(this);
    }

    /**
     * Gives the newest slice back.
     *
     * @throws ForeignHandleException if {@code slice} is not the newest
     */
    public void freeLast(MemorySegment slice) {
        arena.freeLast(offset(slice));
    }

    /**
     * Grows or shrinks the newest slice where it is. What was in it stays, up to the smaller size.
     *
     * @throws InvalidSizeException if the size is negative
     * @throws ForeignHandleException if {@code slice} is not the newest
     * @throws CapacityExceededException if there is no room
     */
    public MemorySegment resizeLast(MemorySegment slice, long byteSize) {
        long offset = offset(slice);
        arena.resizeLast(offset, byteSize);
        return memory.asSlice(offset, byteSize);
    }

    /** Where {@code slice} starts in the memory, or before or behind it. */
    long offset(MemorySegment slice) {
        if (!slice.heapBase().equals(memory.heapBase())) {
            throw new ForeignHandleException(slice.address());
        }
        return slice.address() - memory.address();
    }
}
