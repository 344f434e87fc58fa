package dev.avila.alloc.bench.buffer;

import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.netty.ArenaByteBufAllocator;
import dev.avila.alloc.netty.PoolByteBufAllocator;
import io.netty.buffer.AdaptiveByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import org.openjdk.jmh.annotations.Benchmark;

/** Takes one buffer of 256 bytes, writes 8 of them and releases it. */
public class Turn extends Buffers {

    private long value;

    @Override
    int capacity() {
        return 1024;
    }

    @Benchmark
    @Ours(PoolByteBufAllocator.class)
    public boolean pool() {
        ByteBuf buffer = pool.directBuffer(BYTES);
        buffer.writeLong(value++);
        return buffer.release();
    }

    @Benchmark
    @Ours(ArenaByteBufAllocator.class)
    public boolean arena() {
        ByteBuf buffer = arena.directBuffer(BYTES);
        buffer.writeLong(value++);
        boolean released = buffer.release();
        arena.reset();
        return released;
    }

    @Benchmark
    @Peer(value = PooledByteBufAllocator.class, as = "pooled")
    public boolean pooled() {
        ByteBuf buffer = pooled.directBuffer(BYTES);
        buffer.writeLong(value++);
        return buffer.release();
    }

    @Benchmark
    @Peer(value = AdaptiveByteBufAllocator.class, as = "adaptive")
    public boolean adaptive() {
        ByteBuf buffer = adaptive.directBuffer(BYTES);
        buffer.writeLong(value++);
        return buffer.release();
    }

    @Benchmark
    @Peer(value = UnpooledByteBufAllocator.class, as = "unpooled")
    public boolean unpooled() {
        ByteBuf buffer = unpooled.directBuffer(BYTES);
        buffer.writeLong(value++);
        return buffer.release();
    }
}
