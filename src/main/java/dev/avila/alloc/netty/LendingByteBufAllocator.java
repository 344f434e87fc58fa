package dev.avila.alloc.netty;

import dev.avila.alloc.foreign.Access;
import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocatorMetric;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import io.netty.buffer.UnpooledHeapByteBuf;

/**
 * What the allocators of this package share: the thread rule, and buffers that Netty's leak
 * detector watches.
 *
 * <p>The thread that makes an allocator is its owner. Another one that asks for a direct buffer,
 * changes the capacity of one or releases a reference to one is refused with a
 * {@code WrongThreadException}, which costs a comparison. Reading and writing is for the threads
 * that the memory is for: the owner if it is confined, all if it is shared. Buffers of the heap are
 * Netty's unpooled ones, for which there is no such rule.
 */
public abstract sealed class LendingByteBufAllocator extends AbstractByteBufAllocator
        implements ByteBufAllocatorMetricProvider
        permits ArenaByteBufAllocator, PoolByteBufAllocator {

    private final Thread owner = Thread.currentThread();

    LendingByteBufAllocator() {
        super(true);
    }

    /** Lends memory of that many bytes or more, or changes nothing. */
    final Loan take(int byteSize) {
        requireOwner();
        Access.requireBuffer(byteSize);
        return lend(byteSize);
    }

    /** As {@link #take}, of which the thread and the size were looked at. */
    abstract Loan lend(int byteSize);

    /** How many direct buffers are live: their last reference was not released yet. */
    public abstract int live();

    /** The bytes of memory that the live direct buffers have. */
    abstract long usedBytes();

    final void requireOwner() {
        if (owner != Thread.currentThread()) {
            throw new WrongThreadException("the allocator is another thread's");
        }
    }

    @Override
    protected final ByteBuf newDirectBuffer(int initialCapacity, int maxCapacity) {
        Loan loan = take(initialCapacity);
        return toLeakAwareBuffer(new LentByteBuf(this, loan, initialCapacity, maxCapacity));
    }

    @Override
    protected final ByteBuf newHeapBuffer(int initialCapacity, int maxCapacity) {
        return new UnpooledHeapByteBuf(this, initialCapacity, maxCapacity);
    }

    /** True, so that {@code ioBuffer} is always a direct one. */
    @Override
    public final boolean isDirectBufferPooled() {
        return true;
    }

    /** The bytes of direct memory in use; those of the heap are not counted: -1. */
    @Override
    public final ByteBufAllocatorMetric metric() {
        return new ByteBufAllocatorMetric() {
            @Override
            public long usedDirectMemory() {
                return usedBytes();
            }

            @Override
            public long usedHeapMemory() {
                return -1;
            }
        };
    }
}
