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
import java.util.ArrayList;
import java.util.List;

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

    /** The blocks as they were, for as long as none of them is given back. */
    private static final class Mark {

        final Checkpoint checkpoint;
        final int resets;
        final List<Block> blocks;
        final boolean cut;
        boolean intact = true;

        Mark(Checkpoint checkpoint, int resets, List<Block> blocks, boolean cut) {
            this.checkpoint = checkpoint;
            this.resets = resets;
            this.blocks = List.copyOf(blocks);
            this.cut = cut;
        }
    }

    private final StaticArena arena;
    private final long base;
    private final long capacity;
    private final boolean throwing;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private long used;
    private long padding;
    private long peak;
    private int resets;
    private boolean freeable;
    private boolean cut;   // whether a checkpoint that was not intact cut blocks apart

    ArenaRun(long base, long capacity, boolean throwing) {
        arena = new StaticArena(base, capacity);
        this.base = base;
        this.capacity = capacity;
        this.throwing = throwing;
        marks.add(new Mark(arena.checkpoint(), 0, blocks, false));
    }

    void allocate(long size, long alignment) {
        long expected = firstFit(size, alignment);
        if (!throwing) {
            assertEquals(expected, arena.tryAllocate(size, alignment));
        } else if (expected != StaticArena.NONE) {
            assertEquals(expected, arena.allocate(size, alignment));
        } else if (size < 0) {
            assertThrows(InvalidSizeException.class, () -> arena.allocate(size, alignment));
        } else if (Long.bitCount(alignment) != 1) {
            assertThrows(InvalidAlignmentException.class, () -> arena.allocate(size, alignment));
        } else {
            assertThrows(CapacityExceededException.class, () -> arena.allocate(size, alignment));
        }
        if (expected != StaticArena.NONE) {
            add(new Block(expected, size, alignment, used));
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

    /** Takes a checkpoint and gives its number; number 0 is that of the empty arena. */
    int checkpoint() {
        marks.add(new Mark(arena.checkpoint(), resets, blocks, cut));
        return marks.size() - 1;
    }

    int checkpoints() {
        return marks.size();
    }

    void resetTo(int number) {
        Mark mark = marks.get(number);
        Checkpoint checkpoint = mark.checkpoint;
        boolean accepted = mark.resets == resets && checkpoint.used() <= used;
        assertEquals(accepted, arena.accepts(checkpoint));
        if (!throwing) {
            assertEquals(accepted, arena.tryResetTo(checkpoint));
        } else if (accepted) {
            arena.resetTo(checkpoint);
        } else {
            assertThrows(UseAfterResetException.class, () -> arena.resetTo(checkpoint));
        }
        if (!accepted) {
            return;
        }
        if (mark.intact) {
            blocks.clear();
            blocks.addAll(mark.blocks);
            cut = mark.cut;
        } else {
            blocks.removeIf(block -> checkpoint.used() < block.end());
            cut = true;
        }
        padding = checkpoint.padding();
        freeable = false;
        use(checkpoint.used());
    }

    void reset() {
        arena.reset();
        blocks.clear();
        resets++;
        padding = 0;
        freeable = false;
        cut = false;
        use(0);
    }

    private void use(long end) {
        used = end;
        peak = Math.max(peak, used);
        for (Mark mark : marks) {
            mark.intact &= mark.checkpoint.used() <= used;
        }
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
        long end = 0;
        long gaps = 0;
        for (Block block : blocks) {
            assertTrue(end <= block.offset);
            assertEquals(0, (base + block.offset) % block.alignment);
            gaps += block.offset - end;
            end = block.end();
        }
        assertTrue(end <= arena.used() && arena.used() <= arena.capacity());
        if (!cut) {
            assertEquals(end, arena.used());
            assertEquals(gaps, arena.padding());
        }
    }
}
