package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.ForeignHandleException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.UseAfterResetException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * An arena beside a list of its blocks. Each call is made on both, in one of the two API styles;
 * {@link #agree} compares them.
 */
final class ArenaRun {

    private record Block(long offset, long size, long alignment, long mark) {

        long end() {
            return offset + size;
        }
    }

    /** A checkpoint and the blocks as they were when it was taken. */
    private record Mark(Checkpoint checkpoint, List<Block> blocks) { }

    static final int LEVELS = 3;

    private final StaticArena arena;
    private final long base;
    private final long capacity;
    private final boolean throwing;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> open = new ArrayList<>();
    private long used;
    private long padding;
    private long peak;
    private boolean freeable;

    ArenaRun(long base, long capacity, boolean throwing) {
        arena = new StaticArena(base, capacity, LEVELS);
        this.base = base;
        this.capacity = capacity;
        this.throwing = throwing;
        checkpoint();
    }

    void allocate(long size, long alignment) {
        long expected = firstFit(size, alignment);
        if (!throwing) {
            assertEquals(expected, arena.tryAllocate(size, alignment));
        } else if (expected != StaticArena.NONE) {
            assertEquals(expected, arena.allocate(size, alignment));
        } else {
            assertThrows(refusal(size, alignment), () -> arena.allocate(size, alignment));
        }
        if (expected != StaticArena.NONE) {
            add(new Block(expected, size, alignment, used));
        }
    }

    void allocateArray(long count, long elementSize, long alignment) {
        BigInteger product = BigInteger.valueOf(count).multiply(BigInteger.valueOf(elementSize));
        boolean isSize = 0 <= count && 0 <= elementSize && product.bitLength() < Long.SIZE;
        long expected = isSize ? firstFit(product.longValue(), alignment) : StaticArena.NONE;
        if (!throwing) {
            assertEquals(expected, arena.tryAllocateArray(count, elementSize, alignment));
        } else if (expected != StaticArena.NONE) {
            assertEquals(expected, arena.allocateArray(count, elementSize, alignment));
        } else if (!isSize) {
            assertEquals(0 <= count && elementSize < 0 ? elementSize : count,
                    assertThrows(InvalidSizeException.class,
                            () -> arena.allocateArray(count, elementSize, alignment)).size());
        } else {
            assertThrows(refusal(product.longValue(), alignment),
                    () -> arena.allocateArray(count, elementSize, alignment));
        }
        if (expected != StaticArena.NONE) {
            add(new Block(expected, product.longValue(), alignment, used));
        }
    }

    private long firstFit(long size, long alignment) {
        if (size < 0 || alignment < 1 || Long.bitCount(alignment) != 1) {
            return StaticArena.NONE;
        }
        for (long gap = 0; size <= capacity - used - gap; gap++) {
            if ((base + used + gap) % alignment == 0) {
                return used + gap;
            }
        }
        return StaticArena.NONE;
    }

    /** What an arena throws that has no room, or for such arguments. */
    static Class<? extends RuntimeException> refusal(long size, long alignment) {
        if (size < 0) {
            return InvalidSizeException.class;
        }
        return 1 <= alignment && Long.bitCount(alignment) == 1 ? CapacityExceededException.class
                : InvalidAlignmentException.class;
    }

    private void add(Block block) {
        blocks.add(block);
        padding += block.offset - used;
        freeable = true;
        use(block.end());
    }

    void allocate(long size) {
        if (size < 0) {
            assertThrows(InvalidSizeException.class, () -> arena.allocate(size));
        } else if (capacity - used < size) {
            assertThrows(CapacityExceededException.class, () -> arena.allocate(size));
        } else {
            assertEquals(used, arena.allocate(size));
            add(new Block(used, size, 1, used));
        }
    }

    /** The newest block, or -1. */
    long newest() {
        return freeable ? blocks.getLast().offset : -1;
    }

    void freeLast(long offset) {
        boolean frees = freeable && offset == newest();
        if (!throwing) {
            assertEquals(frees, arena.tryFreeLast(offset));
        } else if (frees) {
            arena.freeLast(offset);
        } else {
            assertThrows(ForeignHandleException.class, () -> arena.freeLast(offset));
        }
        if (frees) {
            Block freed = blocks.removeLast();
            padding -= freed.offset - freed.mark;
            freeable = false;
            use(freed.mark);
        }
    }

    void resizeLast(long offset, long size) {
        boolean known = freeable && offset == newest();
        boolean resizes = known && 0 <= size && size <= capacity - offset;
        if (!throwing) {
            assertEquals(resizes, arena.tryResizeLast(offset, size));
        } else if (resizes) {
            arena.resizeLast(offset, size);
        } else if (size < 0) {
            assertThrows(InvalidSizeException.class, () -> arena.resizeLast(offset, size));
        } else if (!known) {
            assertThrows(ForeignHandleException.class, () -> arena.resizeLast(offset, size));
        } else {
            assertThrows(CapacityExceededException.class, () -> arena.resizeLast(offset, size));
        }
        if (resizes) {
            Block old = blocks.removeLast();
            blocks.add(new Block(offset, size, old.alignment, old.mark));
            use(offset + size);
        }
    }

    /** Takes a checkpoint, if one more can be open. */
    void checkpoint() {
        if (open.size() == LEVELS) {
            assertEquals(LEVELS, assertThrows(CapacityExceededException.class,
                    arena::checkpoint).size());
            return;
        }
        Mark mark = new Mark(arena.checkpoint(), List.copyOf(blocks));
        assertEquals(List.of(used, padding), List.of(mark.checkpoint.used(),
                mark.checkpoint.padding()));
        assertEquals(open.size(), mark.checkpoint.level());
        marks.add(mark);
        open.add(mark);
        freeable = false;
    }

    /** How many were taken, open or not; number 0 is that of the empty arena. */
    int checkpoints() {
        return marks.size();
    }

    void resetTo(int number) {
        Mark mark = marks.get(number);
        Checkpoint checkpoint = mark.checkpoint;
        if (answer(mark, () -> arena.tryResetTo(checkpoint), () -> arena.resetTo(checkpoint))) {
            open.subList(open.indexOf(mark) + 1, open.size()).clear();
            blocks.clear();
            blocks.addAll(mark.blocks);
            padding = checkpoint.padding();
            freeable = false;
            use(checkpoint.used());
        }
    }

    void discard(int number) {
        Mark mark = marks.get(number);
        Checkpoint checkpoint = mark.checkpoint;
        if (answer(mark, () -> arena.tryDiscard(checkpoint), () -> arena.discard(checkpoint))) {
            open.subList(open.indexOf(mark), open.size()).clear();
        }
    }

    /** Makes the call in one of the two styles; whether it was to be accepted. */
    private boolean answer(Mark mark, BooleanSupplier tryCall, Runnable call) {
        boolean accepted = open.contains(mark);
        assertEquals(accepted, arena.accepts(mark.checkpoint));
        if (!throwing) {
            assertEquals(accepted, tryCall.getAsBoolean());
        } else if (accepted) {
            call.run();
        } else {
            UseAfterResetException stale = assertThrows(UseAfterResetException.class, call::run);
            assertEquals(List.of(mark.checkpoint.used(), used),
                    List.of(stale.mark(), stale.used()));
        }
        return accepted;
    }

    void reset() {
        long epoch = arena.epoch();
        arena.reset();
        assertEquals(epoch + 1, arena.epoch());
        blocks.clear();
        open.clear();
        padding = 0;
        freeable = false;
        use(0);
    }

    private void use(long end) {
        used = end;
        peak = Math.max(peak, used);
    }

    /** Compares the numbers, and checks that the blocks are aligned, disjoint and in the arena. */
    void agree() {
        assertEquals(used, arena.used());
        assertEquals(padding, arena.padding());
        assertEquals(peak, arena.peak());
        assertEquals(base, arena.base());
        assertEquals(capacity, arena.capacity());
        assertEquals(capacity - used, arena.remaining());
        assertEquals(newest(), arena.lastBlock());
        assertEquals(freeable ? blocks.getLast().mark : used, arena.lastMark());
        assertEquals(0 < used, arena.isUsed(0));
        assertEquals(0 < used, arena.isUsed(used - 1));
        assertFalse(arena.isUsed(used));
        assertEquals(open.size(), arena.checkpoints());
        assertEquals(LEVELS, arena.maxCheckpoints());
        long end = 0;
        long gaps = 0;
        for (Block block : blocks) {
            assertTrue(end <= block.offset);
            assertEquals(0, (base + block.offset) % block.alignment);
            gaps += block.offset - end;
            end = block.end();
        }
        assertTrue(arena.used() <= arena.capacity());
        assertEquals(end, arena.used());
        assertEquals(gaps, arena.padding());
    }
}
