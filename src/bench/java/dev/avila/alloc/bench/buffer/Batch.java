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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Takes {@code size} buffers of 256 bytes, writes 8 of each, and releases all. */
public class Batch extends Buffers {

    @Param({"64", "4096", "65536"})
    public int size;

    private ByteBuf[] buffers;

    @Override
    int capacity() {
        return size;
    }

    @Setup
    public void make() {
        buffers = new ByteBuf[size];
    }

    @Benchmark
    @Ours(PoolByteBufAllocator.class)
    public Object pool() {
        for (int i = 0; i < size; i++) {
            buffers[i] = pool.directBuffer(BYTES);
            buffers[i].writeLong(i);
        }
        for (ByteBuf buffer : buffers) {
            buffer.release();
        }
        return buffers;
    }

    @Benchmark
    @Ours(ArenaByteBufAllocator.class)
    public Object arena() {
        for (int i = 0; i < size; i++) {
            buffers[i] = arena.directBuffer(BYTES);
            buffers[i].writeLong(i);
        }
        for (ByteBuf buffer : buffers) {
            buffer.release();
        }
        arena.reset();
        return buffers;
    }

    @Benchmark
    @Peer(value = PooledByteBufAllocator.class, as = "pooled")
    public Object pooled() {
        for (int i = 0; i < size; i++) {
            buffers[i] = pooled.directBuffer(BYTES);
            buffers[i].writeLong(i);
        }
        for (ByteBuf buffer : buffers) {
            buffer.release();
        }
        return buffers;
    }

    @Benchmark
    @Peer(value = AdaptiveByteBufAllocator.class, as = "adaptive")
    public Object adaptive() {
        for (int i = 0; i < size; i++) {
            buffers[i] = adaptive.directBuffer(BYTES);
            buffers[i].writeLong(i);
        }
        for (ByteBuf buffer : buffers) {
            buffer.release();
        }
        return buffers;
    }

    @Benchmark
    @Peer(value = UnpooledByteBufAllocator.class, as = "unpooled")
    public Object unpooled() {
        for (int i = 0; i < size; i++) {
            buffers[i] = unpooled.directBuffer(BYTES);
            buffers[i].writeLong(i);
        }
        for (ByteBuf buffer : buffers) {
            buffer.release();
        }
        return buffers;
    }
}
