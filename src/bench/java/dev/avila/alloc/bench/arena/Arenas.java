package dev.avila.alloc.bench.arena;

import dev.avila.alloc.arena.StaticArena;
import dev.avila.alloc.foreign.ArenaSegments;
import dev.avila.alloc.foreign.GrowingSegments;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.lwjgl.system.MemoryStack;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Arenas of the same memory, which is made before and used again, where they can. */
@State(Scope.Thread)
public abstract class Arenas {

    protected StaticArena staticArena;
    protected dev.avila.alloc.arena.Arena growingArena;
    protected ArenaSegments arenaSegments;
    protected GrowingSegments growingSegments;
    protected Bump bump;
    protected MemoryStack stack;
    protected MemorySegment memory;

    /** Bytes that one round takes at most, with all padding. */
    abstract int capacity();

    @Setup
    public void makeArenas() {
        memory = Arena.global().allocate(capacity(), Long.BYTES);
        staticArena = new StaticArena(memory.address(), capacity());
        growingArena = new dev.avila.alloc.arena.Arena();
        growingArena.addChunk(memory.address(), capacity());
        arenaSegments = new ArenaSegments(memory);
        growingSegments = new GrowingSegments(Arena::ofConfined, capacity());
        bump = new Bump(memory.address(), capacity());
        stack = MemoryStack.create(capacity());
    }

    /** Writes into the block at {@code offset} of the memory. */
    final void write(long offset, long value) {
        memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset, value);
    }

    /** Writes into a block of its own. */
    static void write(MemorySegment block, long value) {
        block.set(ValueLayout.JAVA_LONG_UNALIGNED, 0, value);
    }
}
