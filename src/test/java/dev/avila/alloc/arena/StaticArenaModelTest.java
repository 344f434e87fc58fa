package dev.avila.alloc.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Runs every program of five calls on small arenas beside a list of blocks. After each call the
 * blocks of the list are aligned, disjoint, in order, inside the arena, and account for all bytes.
 */
final class StaticArenaModelTest {

    private static final int LENGTH = 5;
    private static final int CALLS = 13;

    /** Where a block was asked for, where it starts and ends. */
    private record Block(long mark, long start, long end, long alignment) { }

    @Test
    void agreesWithAListOfBlocksOnEveryShortProgram() {
        for (long base = 0; base <= 3; base += 3) {
            for (long capacity = 0; capacity <= 9; capacity += 3) {
                for (int program = 0; program < Math.pow(CALLS, LENGTH); program++) {
                    new Run(base, capacity).run(program);
                }
            }
        }
    }

    private static final class Run {
        private final StaticArena arena;
        private final List<Block> blocks = new ArrayList<>();
        private boolean newest;
        private Checkpoint checkpoint;
        private List<Block> atCheckpoint;

        Run(long base, long capacity) {
            arena = new StaticArena(base, capacity);
            checkpoint = arena.checkpoint();
            atCheckpoint = List.of();
        }

        void run(int program) {
            for (int step = 0, rest = program; step < LENGTH; step++, rest /= CALLS) {
                call(rest % CALLS);
                check();
            }
        }

        private void call(int call) {
            switch (call) {
                case 0, 1, 2, 3, 4, 5 -> allocate(new long[] {0, 1, 4}[call % 3], call / 3 * 3 + 1);
                case 6 -> allocate(1, 8);
                case 7 -> allocate(-1, 1);
                case 8 -> free();
                case 9 -> resize(0);
                case 10 -> resize(5);
                case 11 -> reset();
                default -> mark();
            }
        }

        private void allocate(long size, long alignment) {
            long mark = used();
            long start = mark;
            while ((arena.base() + start) % alignment != 0) {
                start++;
            }
            boolean fits = size >= 0 && start + size <= arena.capacity();
            long offset = arena.tryAllocate(size, alignment);
            assertEquals(fits ? start : StaticArena.NONE, offset);
            if (fits) {
                blocks.add(new Block(mark, start, start + size, alignment));
                newest = true;
            }
        }

        private void free() {
            long offset = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).start();
            assertFalse(arena.tryFreeLast(offset + 1));
            assertEquals(newest, arena.tryFreeLast(offset));
            if (newest) {
                blocks.remove(blocks.size() - 1);
                newest = false;
            }
        }

        private void resize(long size) {
            Block block = blocks.isEmpty() ? new Block(0, 0, 0, 1) : blocks.get(blocks.size() - 1);
            boolean fits = newest && block.start() + size <= arena.capacity();
            assertEquals(fits, arena.tryResizeLast(block.start(), size));
            if (fits) {
                blocks.set(blocks.size() - 1, new Block(block.mark(), block.start(),
                    block.start() + size, block.alignment()));
            }
        }

        private void mark() {
            checkpoint = arena.checkpoint();
            atCheckpoint = List.copyOf(blocks);
        }

        /** Goes back to the checkpoint if its blocks are still there, else to the beginning. */
        private void reset() {
            boolean whole = blocks.size() >= atCheckpoint.size()
                && blocks.subList(0, atCheckpoint.size()).equals(atCheckpoint)
                && checkpoint.used() <= used();
            if (whole) {
                assertTrue(arena.tryResetTo(checkpoint));
                blocks.subList(atCheckpoint.size(), blocks.size()).clear();
            } else {
                arena.reset();
                assertFalse(arena.tryResetTo(checkpoint));
                blocks.clear();
                mark();
            }
            newest = false;
        }

        private long used() {
            return blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).end();
        }

        private void check() {
            long end = 0;
            long content = 0;
            for (Block block : blocks) {
                assertTrue(end <= block.start());
                assertEquals(0, (arena.base() + block.start()) % block.alignment());
                end = block.end();
                content += block.end() - block.start();
            }
            assertTrue(end <= arena.capacity());
            assertEquals(end, arena.used());
            assertEquals(end - content, arena.padding());
            assertEquals(arena.capacity(), arena.used() + arena.remaining());
            assertTrue(arena.used() <= arena.peak() && arena.peak() <= arena.capacity());
            assertEquals(newest ? blocks.get(blocks.size() - 1).start() : StaticArena.NONE,
                arena.lastBlock());
        }
    }
}
