package dev.avila.alloc.netty;

import dev.avila.alloc.foreign.Access;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledDirectByteBuf;
import io.netty.util.internal.CleanableDirectBuffer;
import java.nio.ByteBuffer;

/**
 * A buffer whose memory an allocator of this package lends, until the last reference is released.
 *
 * <p>It uses the first bytes of its loan, and takes another one only to grow beyond that. Each
 * access goes through a {@code ByteBuffer} of the JDK, which looks at the bounds, the life of the
 * memory and, if that is confined, the thread.
 */
final class LentByteBuf extends UnpooledDirectByteBuf {

    /** What Netty takes when a capacity changes. Its memory is given back with the loan. */
    private record Part(ByteBuffer buffer) implements CleanableDirectBuffer {
        @Override
        public void clean() { }
    }

    private Loan loan;

    LentByteBuf(LendingByteBufAllocator lender, Loan loan, int initialCapacity, int maxCapacity) {
        super(lender, loan.part(initialCapacity), maxCapacity);
        this.loan = loan;
        clear();  // the supertype takes the bytes as written
    }

    private LendingByteBufAllocator lender() {
        return (LendingByteBufAllocator) alloc();
    }

    /** False: at the bare address nobody would look. */
    @Override
    public boolean hasMemoryAddress() {
        return false;
    }

    @Override
    public long memoryAddress() {
        throw new UnsupportedOperationException("no memory address");
    }

    /** Refuses before the supertype changes anything. */
    @Override
    public ByteBuf capacity(int newCapacity) {
        lender().requireOwner();
        Access.requireGranted(loan.memory());
        Loan before = loan;
        super.capacity(newCapacity);
        if (loan != before) {
            before.end().run();
        }
        return this;
    }

    @Override
    protected CleanableDirectBuffer allocateDirectBuffer(int capacity) {
        if (loan.memory().byteSize() < capacity) {
            loan = lender().take(capacity);
        }
        return new Part(loan.part(capacity));
    }

    @Override
    public boolean release() {
        lender().requireOwner();
        return super.release();
    }

    @Override
    public boolean release(int decrement) {
        lender().requireOwner();
        return super.release(decrement);
    }

    @Override
    protected void deallocate() {
        super.deallocate();
        loan.end().run();
    }
}
