package dev.avila.alloc.foreign;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lends slices of chunks of memory, and takes a further chunk if none has room.
 *
 * <p>A proved {@link dev.avila.alloc.arena.Arena} decides where the slices lie. A further chunk is
 * as large as those before it together, or as the request if that is larger, and each is of a
 * {@code java.lang.foreign.Arena} of its own. A reset keeps all chunks, so that the same requests
 * are served again without a new one; {@link #trim} gives those behind the current one back, and
 * {@link #close} all. A slice sees after a reset what is lent then; a {@link Block} tells. What is
 * lent is not zeroed, but by {@link #zeroing}. Not thread-safe.
 */
public final class GrowingSegments implements SegmentAllocator, AutoCloseable, Lender {

    /** The least alignment of a chunk in bytes: a cache line. */
    public static final long CHUNK_ALIGNMENT = 64;

    private static final long NONE = dev.avila.alloc.arena.Arena.NONE;

    private record Chunk(Arena lifetime, MemorySegment memory) { }

    private final Supplier<? extends Arena> lifetimes;
    private final long firstChunk;
    private final dev.avila.alloc.arena.Arena arena;
    private final List<Chunk> chunks = new ArrayList<>(dev.avila.alloc.arena.Arena.CHUNKS);
    private final Closers closers = new Closers();
    private boolean closed;

    /**
     * Grows as long as there is memory.
     *
     * @param lifetimes gives a new arena, which can be closed, for each chunk; such as
     *     {@code Arena::ofConfined}
     * @param firstChunk the size of the first chunk in bytes
     * @throws InvalidSizeException if that is less than 1
     */
    public GrowingSegments(Supplier<? extends Arena> lifetimes, long firstChunk) {
        this(lifetimes, firstChunk, Long.MAX_VALUE);
    }

    /** As the other constructor; the chunks together never have more than {@code limit} bytes. */
    public GrowingSegments(Supplier<? extends Arena> lifetimes, long firstChunk, long limit) {
        if (firstChunk < 1) {
            throw new InvalidSizeException(firstChunk);
        }
        this.lifetimes = Objects.requireNonNull(lifetimes);
        this.firstChunk = firstChunk;
        arena = new dev.avila.alloc.arena.Arena(limit, dev.avila.alloc.arena.Arena.CHUNKS);
    }

    /**
     * Takes a slice whose address is a multiple of {@code byteAlignment}.
     *
     * @throws IllegalArgumentException if the size is negative or the alignment no power of two
     * @throws IllegalStateException if this was closed
     * @throws WrongThreadException if the chunks are another thread's
     * @throws CapacityExceededException if the limit leaves no room
     */
    @Override
    public MemorySegment allocate(long byteSize, long byteAlignment) {
        MemorySegment slice = tryAllocate(byteSize, byteAlignment);
        if (slice == null) {
            Access.requireValid(byteSize, byteAlignment);
            requireUsable();
            throw new CapacityExceededException(arena.limit(), arena.capacity(), byteSize);
        }
        return slice;
    }

    /** As {@code allocate}, but null for each reason to refuse. */
    public MemorySegment tryAllocate(long byteSize, long byteAlignment) {
        if (!isUsable()) {
            return null;
        }
        long offset = arena.tryAllocate(byteSize, byteAlignment);
        if (offset == NONE && Access.isValid(byteSize, byteAlignment)
                && grow(byteSize, byteAlignment)) {
            offset = arena.allocate(byteSize, byteAlignment);
        }
        return offset == NONE ? null : current().asSlice(offset - start(), byteSize, byteAlignment);
    }

    private boolean isUsable() {
        return !closed && (chunks.isEmpty() || Access.isGranted(chunks.getFirst().memory()));
    }

    private void requireUsable() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        requireGranted();
    }

    private void requireGranted() {
        if (!chunks.isEmpty()) {
            Access.requireGranted(chunks.getFirst().memory());
        }
    }

    /** Takes a chunk that has room; false if the limit forbids it. */
    private boolean grow(long byteSize, long byteAlignment) {
        long usual = Math.max(firstChunk, arena.capacity());
        long size = Math.max(byteSize, Math.min(usual, arena.limit() - arena.capacity()));
        if (!arena.canAdd(size)) {
            return false;
        }
        Arena lifetime = lifetimes.get();
        try {
            MemorySegment memory =
                    lifetime.allocate(size, Math.max(CHUNK_ALIGNMENT, byteAlignment));
            arena.addChunk(memory.address(), size);
            chunks.add(new Chunk(lifetime, memory));
            return true;
        } catch (RuntimeException | Error e) {
            lifetime.close();
            throw e;
        }
    }

    /** The memory that the newest slice lies in. */
    private MemorySegment current() {
        return chunks.get(arena.current()).memory();
    }

    private long start() {
        return arena.start(arena.current());
    }

    /** As {@code allocate}, as a handle that tells after a reset that it is stale. */
    public Block allocateBlock(long byteSize, long byteAlignment) {
        MemorySegment slice = allocate(byteSize, byteAlignment);
        return new Block(this, slice, arena.lastBlock(), arena.epoch());
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
     * Has {@code closer} called with {@code value} at the next {@link #reset} or {@link #close},
     * once. Values are closed in the reverse order, each also if the closer of another one throws.
     */
    public <T> T manage(T value, Consumer<? super T> closer) {
        Objects.requireNonNull(value);
        Objects.requireNonNull(closer);
        requireUsable();
        closers.add(() -> closer.accept(value));
        return value;
    }

    /** How many values wait to be closed. */
    public int managed() {
        return closers.size();
    }

    /**
     * Gives the newest slice back.
     *
     * @throws ForeignHandleException if {@code slice} is not the newest
     */
    public void freeLast(MemorySegment slice) {
        requireUsable();
        arena.freeLast(offset(slice));
    }

    /**
     * Grows or shrinks the newest slice where it is. What was in it stays, up to the smaller size.
     *
     * @throws InvalidSizeException if the size is negative
     * @throws ForeignHandleException if {@code slice} is not the newest
     * @throws CapacityExceededException if there is no room in its chunk
     */
    public MemorySegment resizeLast(MemorySegment slice, long byteSize) {
        requireUsable();
        arena.resizeLast(offset(slice), byteSize);
        return current().asSlice(arena.lastBlock() - start(), byteSize);
    }

    /** The offset of {@code slice} if it is the newest, or that of no block. */
    private long offset(MemorySegment slice) {
        if (arena.lastBlock() == NONE
                || slice.address() != current().address() + (arena.lastBlock() - start())) {
            return NONE;
        }
        return arena.lastBlock();
    }

    /**
     * Closes the managed values and gives all slices back, but keeps all chunks.
     *
     * @throws RuntimeException what a closer throws, when all have been called and all is reset
     */
    public void reset() {
        requireUsable();
        closers.run(arena::reset);
    }

    /**
     * Gives back the chunks behind the current one, all of them after a reset.
     *
     * @return how many they were
     * @throws IllegalStateException if one is in use elsewhere; it and those before it stay
     */
    public int trim() {
        requireUsable();
        return drop();
    }

    private int drop() {
        int before = chunks.size();
        while (arena.current() < chunks.size() - 1) {
            chunks.getLast().lifetime().close();
            chunks.removeLast();
            arena.tryDropChunk();
        }
        return before - chunks.size();
    }

    /**
     * Closes the managed values and gives all memory back: no slice can be used any more. What was
     * closed is closed once; if an error ended the first call, another gives the rest back.
     *
     * @throws RuntimeException what a closer or the closing of a chunk has thrown
     */
    @Override
    public void close() {
        requireGranted();
        closed = true;
        closers.run(() -> {
            arena.reset();
            drop();
        });
    }

    /** The bytes of the slices, and of what was left between them. */
    public long used() {
        return arena.used();
    }

    /** The bytes of all chunks. */
    public long capacity() {
        return arena.capacity();
    }

    /** The most bytes that the chunks may have. */
    public long limit() {
        return arena.limit();
    }

    /** The most bytes that were used at any time. */
    public long peak() {
        return arena.peak();
    }

    /** The bytes between slices: what alignment and the ends of chunks cost. */
    public long padding() {
        return arena.padding();
    }

    /** How many chunks there are. */
    public int chunks() {
        return arena.chunks();
    }

    /** Differs before and after each reset. */
    @Override
    public long epoch() {
        return arena.epoch();
    }

    /** The used part of the capacity, 0 to 1. */
    public double utilisation() {
        return arena.utilisation();
    }

    @Override
    public String toString() {
        return "GrowingSegments[used=" + used() + ", capacity=" + capacity() + ", chunks="
                + chunks() + "]";
    }
}
