package dev.avila.alloc.bench.arena;

import dev.avila.alloc.arena.Scope;
import dev.avila.alloc.arena.StaticArena;
import dev.avila.alloc.bench.NoAllocation;
import dev.avila.alloc.bench.Ours;
import dev.avila.alloc.bench.Peer;
import dev.avila.alloc.bench.Raw;
import dev.avila.alloc.foreign.ArenaSegments;
import dev.avila.alloc.foreign.SegmentScope;
import java.lang.foreign.Arena;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Opens a scope, allocates 4 blocks of 64 bytes, writes 8 of each, and closes it, as one does
 * with what a call needs.
 */
public class Frame extends Arenas {

    /** Bytes of a block. */
    private static final int BLOCK = 64;

    private static final int BLOCKS = 4;

    @Override
    int capacity() {
        return 1024 * BLOCK;
    }

    @Benchmark
    @Ours(StaticArena.class)
    public long staticArena() {
        try (Scope scope = staticArena.open()) {
            for (int i = 0; i < BLOCKS; i++) {
                write(scope.allocate(BLOCK, Long.BYTES), i);
            }
            return staticArena.used();
        }
    }

    @Benchmark
    @Ours(ArenaSegments.class)
    public long arenaSegments() {
        try (SegmentScope scope = arenaSegments.open()) {
            for (int i = 0; i < BLOCKS; i++) {
                write(scope.allocate(BLOCK, Long.BYTES), i);
            }
            return arenaSegments.arena().used();
        }
    }

    @Benchmark
    @Raw
    @NoAllocation
    public long bump() {
        long mark = bump.mark();
        for (int i = 0; i < BLOCKS; i++) {
            write(bump.allocate(BLOCK, Long.BYTES), i);
        }
        long used = bump.mark();
        bump.resetTo(mark);
        return used;
    }

    @Benchmark
    @Peer(MemoryStack.class)
    public long memoryStack() {
        try (MemoryStack frame = stack.push()) {
            for (int i = 0; i < BLOCKS; i++) {
                MemoryUtil.memPutLong(frame.nmalloc(Long.BYTES, BLOCK), i);
            }
            return frame.getPointer();
        }
    }

    @Benchmark
    @Peer(value = Arena.class, as = "Arena.ofConfined")
    public Object confined() {
        try (Arena arena = Arena.ofConfined()) {
            for (int i = 0; i < BLOCKS; i++) {
                write(arena.allocate(BLOCK, Long.BYTES), i);
            }
            return arena;
        }
    }
}
