package dev.avila.alloc.netty;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.foreign.Access;
import dev.avila.alloc.pool.Pool;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.lang.foreign.MemorySegment;

/**
 * Netty's buffers in blocks of one size, each lent and taken back in constant time.
 *
 * <p>A proved {@link Pool} decides which block a buffer has: number times size is its offset in one
 * memory segment. A buffer grows and shrinks inside its block. One that is larger than a block, or
 * finds none free, has memory of Netty's unpooled allocator, up to a limit. What is lent is not
 * zeroed. For one thread; see {@link LendingByteBufAllocator}.
 */
public final class PoolByteBufAllocator extends LendingByteBufAllocator {

    private final MemorySegment memory;
    private final int blockSize;
    private final long unpooledLimit;
    private final Pool pool;
    private final UnpooledByteBufAllocator spare = new UnpooledByteBufAllocator(true, true);
    private int unpooled;
    private long oversized;
    private long exhausted;

    /** As the other constructor, without a limit of its own. */
    public PoolByteBufAllocator(MemorySegment memory, int blockSize) {
        this(memory, blockSize, Long.MAX_VALUE);
    }

    /**
     * Lends as many blocks as {@code memory} holds whole.
     *
     * @param memory off the heap; it stays the caller's to give back
     * @param blockSize the size of a block in bytes
     * @param unpooledLimit the most bytes outside of the blocks at a time; 0 to refuse what has no
     *     block
     * @throws IllegalArgumentException if the memory is of the heap or read-only
     * @throws InvalidSizeException if the block size is less than 1, the limit negative, or the
     *     memory holds more than {@code Integer.MAX_VALUE} blocks
     */
    public PoolByteBufAllocator(MemorySegment memory, int blockSize, long unpooledLimit) {
        if (!memory.isNative() || memory.isReadOnly()) {
            throw new IllegalArgumentException("read-only segment, or one of the heap");
        }
        if (blockSize < 1) {
            throw new InvalidSizeException(blockSize);
        }
        if (unpooledLimit < 0) {
            throw new InvalidSizeException(unpooledLimit);
        }
        long blocks = memory.byteSize() / blockSize;
        if (Integer.MAX_VALUE < blocks) {
            throw new InvalidSizeException(memory.byteSize());
        }
        this.memory = memory;
        this.blockSize = blockSize;
        this.unpooledLimit = unpooledLimit;
        pool = new Pool((int) blocks);
    }

    @Override
    Loan lend(int byteSize) {
        Access.requireGranted(memory);
        if (blockSize < byteSize) {
            Loan loan = unpooled(byteSize);
            oversized++;
            return loan;
        }
        int block = pool.tryAllocate();
        if (block == Pool.NONE) {
            Loan loan = unpooled(byteSize);
            exhausted++;
            return loan;
        }
        return new Loan(memory.asSlice((long) block * blockSize, blockSize),
                () -> pool.release(block));
    }

    private Loan unpooled(int byteSize) {
        if (unpooledLimit - unpooledBytes() < byteSize) {
            throw new CapacityExceededException(unpooledLimit, unpooledBytes(), byteSize);
        }
        ByteBuf buffer = spare.directBuffer(byteSize, byteSize);
        unpooled++;
        return new Loan(MemorySegment.ofBuffer(buffer.nioBuffer(0, byteSize)), () -> {
            unpooled--;
            buffer.release();
        });
    }

    /** The size of a block in bytes. */
    public int blockSize() {
        return blockSize;
    }

    /** How many blocks there are. */
    public int blocks() {
        return pool.capacity();
    }

    /** How many blocks are free. */
    public int available() {
        return pool.available();
    }

    /** The most blocks that were lent at any time. */
    public int peak() {
        return pool.peak();
    }

    @Override
    public int live() {
        return pool.live() + unpooled;
    }

    /** How many times a buffer got other memory as it was larger than a block. */
    public long oversized() {
        return oversized;
    }

    /** How many times a buffer got other memory as no block was free. */
    public long exhausted() {
        return exhausted;
    }

    /** The bytes outside of the blocks that live buffers have. */
    public long unpooledBytes() {
        return spare.metric().usedDirectMemory();
    }

    @Override
    long usedBytes() {
        return (long) pool.live() * blockSize + unpooledBytes();
    }

    @Override
    public String toString() {
        return "PoolByteBufAllocator[blockSize=" + blockSize + ", blocks=" + blocks()
                + ", available=" + available() + ", unpooledBytes=" + unpooledBytes() + "]";
    }
}
