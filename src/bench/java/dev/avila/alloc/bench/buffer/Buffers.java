package dev.avila.alloc.bench.buffer;

import dev.avila.alloc.netty.ArenaByteBufAllocator;
import dev.avila.alloc.netty.PoolByteBufAllocator;
import io.netty.buffer.AdaptiveByteBufAllocator;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.lang.foreign.Arena;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Allocators of Netty's direct buffers. */
@State(Scope.Thread)
public abstract class Buffers {

    /** Bytes of a buffer. */
    static final int BYTES = 256;

    protected PoolByteBufAllocator pool;
    protected ArenaByteBufAllocator arena;
    protected ByteBufAllocator pooled;
    protected ByteBufAllocator adaptive;
    protected ByteBufAllocator unpooled;

    /** How many buffers are live at most. */
    abstract int capacity();

    /** Ours are for the thread that makes them, which is the one that JMH calls this in. */
    @Setup
    public void makeAllocators() {
        long bytes = (long) BYTES * capacity();
        pool = new PoolByteBufAllocator(Arena.global().allocate(bytes, Long.BYTES), BYTES);
        arena = new ArenaByteBufAllocator(Arena::ofConfined, bytes);
        pooled = new PooledByteBufAllocator(true);
        adaptive = new AdaptiveByteBufAllocator(true, true);
        unpooled = new UnpooledByteBufAllocator(true);
    }
}
