package dev.avila.alloc.foreign;

import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.arena.Scope;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/**
 * Lends slices of an {@link ArenaSegments} that are given back when the scope is closed.
 *
 * <p>Only the innermost open scope can be used or closed, which its {@link Scope} tells in constant
 * time. A slice that is used after the close is not detected: it sees what is lent afterwards. Not
 * thread-safe.
 */
public final class SegmentScope implements SegmentAllocator, AutoCloseable {

    private final ArenaSegments segments;
    private final Scope scope;

    SegmentScope(ArenaSegments segments, Scope scope) {
        this.segments = segments;
        this.scope = scope;
    }

    /** Its place among the open ones: level, mark, whether it is open and the innermost. */
    public Scope scope() {
        return scope;
    }

    /**
     * As {@link ArenaSegments#allocate}, and {@code IllegalStateException} if this is not the
     * innermost open scope.
     */
    @Override
    public MemorySegment allocate(long byteSize, long byteAlignment) {
        Access.requireValid(byteSize, byteAlignment);
        scope.requireInnermost();
        return segments.allocate(byteSize, byteAlignment);
    }

    /** As {@code allocate}, but null for each reason to refuse. */
    public MemorySegment tryAllocate(long byteSize, long byteAlignment) {
        return scope.isInnermost() ? segments.tryAllocate(byteSize, byteAlignment) : null;
    }

    /**
     * Closes the scope, but keeps one of its slices: the bytes move to where the scope began, and
     * belong to the scope around it.
     *
     * @throws IllegalStateException if this is not the innermost open scope, or the memory was
     *     given back
     * @throws WrongThreadException if the memory is another thread's
     * @throws ForeignHandleException if {@code slice} does not lie in it
     * @throws InvalidAlignmentException if {@code slice} is not aligned so itself
     */
    public MemorySegment promote(MemorySegment slice, long byteAlignment) {
        Access.requireValid(0, byteAlignment);
        Access.requireGranted(segments.memory());
        scope.requireInnermost();
        long offset = segments.offset(slice);
        if (offset < scope.mark() || segments.arena().used() - offset < slice.byteSize()) {
            throw new ForeignHandleException(offset);
        }
        if (slice.address() % byteAlignment != 0) {
            throw new InvalidAlignmentException(byteAlignment);
        }
        scope.close();
        return segments.allocate(slice.byteSize(), byteAlignment).copyFrom(slice);
    }

    @Override
    public void close() {
        scope.close();
    }
}
