package dev.avila.alloc.foreign;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidIndexException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.StaleHandleException;
import dev.avila.alloc.arena.StaticArena;
import dev.avila.alloc.layout.Alignment;
import dev.avila.alloc.view.TypedArenaView;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;

/**
 * Lends elements of one layout in one memory segment until all are given back together, each
 * element in constant time.
 *
 * <p>The stride is the size of the layout, rounded up to a multiple of its alignment. The memory is
 * cut once to whole strides from its first aligned address on, and a {@link StaticArena} lends a
 * stride for each element, so element {@code i} starts {@code i} strides behind the cut. A
 * {@link Block} carries its allocator and the epoch; a slice that {@link #at} has made sees after a
 * reset what is lent then. Nothing is read or written: what is lent is not zeroed. Not thread-safe.
 */
public final class TypedSegments extends TypedArenaView<MemorySegment> implements Lender {

    /** Returned instead of an index when there is no element. */
    public static final int NONE = -1;

    private final MemoryLayout layout;
    private final long stride;
    private final MemorySegment memory;
    private final StaticArena arena;

    /**
     * Lends elements of {@code layout} in {@code memory}, on the heap, off it, or of a mapped file.
     *
     * @throws IllegalArgumentException if the memory is read-only
     * @throws InvalidSizeException if the layout has no bytes, or so many that no {@code long}
     *     holds the stride
     * @throws InvalidAlignmentException if the layout's alignment is higher than the array of a
     *     heap segment has
     */
    public TypedSegments(MemorySegment memory, MemoryLayout layout) {
        Access.requireWritable(memory);
        if (layout.byteSize() == 0) {
            throw new InvalidSizeException(0);
        }
        long alignment = layout.byteAlignment();
        if (Access.maxAlignment(memory) < alignment) {
            throw new InvalidAlignmentException(alignment);
        }
        this.layout = layout;
        stride = Alignment.alignUpExact(layout.byteSize(), alignment);
        this.memory = cut(memory, alignment, stride);
        arena = new StaticArena(this.memory.address(), this.memory.byteSize(), 0);
    }

    private static MemorySegment cut(MemorySegment memory, long alignment, long stride) {
        long size = memory.byteSize();
        long start = Math.min(Alignment.padding(memory.address(), alignment), size);
        long elements = Math.min((size - start) / stride, Integer.MAX_VALUE);
        return memory.asSlice(start, elements * stride);
    }

    /** How many elements there can be: those that fit, but at most {@code Integer.MAX_VALUE}. */
    @Override
    public int capacity() {
        return (int) (arena.capacity() / stride);
    }

    /** How many elements are lent. */
    @Override
    public int size() {
        return (int) (arena.used() / stride);
    }

    /** Differs before and after each reset. */
    @Override
    public long epoch() {
        return arena.epoch();
    }

    /** The part of the memory that the elements fill when all are lent. */
    public MemorySegment memory() {
        return memory;
    }

    /**
     * Where in {@link #memory} an element starts, in bytes: without an object for the element.
     *
     * @throws InvalidIndexException if there is no such element
     */
    public long offset(int index) {
        int size = size();
        if (index < 0 || size <= index) {
            throw new InvalidIndexException(index, size);
        }
        return index * stride;
    }

    /**
     * The element that was added when there were {@code index} others.
     *
     * @throws InvalidIndexException if there is no such element
     */
    @Override
    public MemorySegment at(int index) {
        return memory.asSlice(offset(index), layout.byteSize(), layout.byteAlignment());
    }

    /** Whether {@code block} is of this allocator, and no reset came after it. */
    public boolean accepts(Block block) {
        return block != null && block.isOf(this) && block.isLive();
    }

    /**
     * How many others there were when the element of {@code block} was added.
     *
     * @throws ForeignHandleException if another allocator has lent it
     * @throws StaleHandleException if a reset came after it
     */
    public int index(Block block) {
        return (int) (block.offset(this) / stride);
    }

    /** As {@code append}, but {@link #NONE} for each reason to refuse. */
    public int tryAppend() {
        if (!Access.isGranted(memory)) {
            return NONE;
        }
        long offset = arena.tryAllocate(stride, layout.byteAlignment());
        return offset == StaticArena.NONE ? NONE : (int) (offset / stride);
    }

    /**
     * Adds an element behind the others and answers its index; makes no object.
     *
     * @throws IllegalStateException if the memory was given back
     * @throws WrongThreadException if the memory is another thread's
     * @throws CapacityExceededException if there are as many as can be
     */
    public int append() {
        int index = tryAppend();
        if (index == NONE) {
            Access.requireGranted(memory);
            throw new CapacityExceededException(capacity(), size(), 1);
        }
        return index;
    }

    /** As {@code add}, but null for each reason to refuse. */
    public Block tryAdd() {
        int index = tryAppend();
        return index == NONE ? null : block(index);
    }

    /** As {@code append}, as a handle that tells after a reset that it is stale. */
    public Block add() {
        return block(append());
    }

    private Block block(int index) {
        return new Block(this, at(index), offset(index), epoch());
    }

    /**
     * Gives all elements back; from now on their blocks are refused.
     *
     * @throws IllegalStateException if the memory was given back
     * @throws WrongThreadException if the memory is another thread's
     */
    @Override
    public void reset() {
        Access.requireGranted(memory);
        arena.reset();
    }
}
