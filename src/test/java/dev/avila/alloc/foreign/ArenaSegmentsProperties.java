package dev.avila.alloc.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Each slice is filled with a pattern of its own, and at every step all patterns are intact. */
final class ArenaSegmentsProperties {

    private static final int CAPACITY = 2_000;

    private record Block(MemorySegment slice, byte pattern) { }

    private record Opened(SegmentScope scope, int blocks) { }

    @Property(tries = 300)
    void whatIsLentIsIntactUntilItIsGivenBack(@ForAll @IntRange(max = 63) int misalignment,
            @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 1 << 20) Integer> calls) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(CAPACITY + 64, 64);
            Run run = new Run(new ArenaSegments(memory.asSlice(misalignment, CAPACITY)));
            for (int call : calls) {
                run.call(call % 12, call / 12);
                run.check();
            }
        }
    }

    private static final class Run {

        private final ArenaSegments segments;
        private final List<Block> blocks = new ArrayList<>();
        private final List<Opened> opened = new ArrayList<>();
        private byte pattern;

        Run(ArenaSegments segments) {
            this.segments = segments;
        }

        void call(int kind, int rest) {
            switch (kind) {
                case 0 -> open();
                case 1 -> close();
                case 2 -> promote(rest % 9);
                case 3 -> free();
                case 4 -> resize(rest % 300);
                case 5 -> {
                    if (rest % 8 == 0) {
                        segments.arena().reset();
                        blocks.clear();
                        opened.clear();
                    }
                }
                default -> allocate(rest % 100, 1L << rest % 9);
            }
        }

        private void allocate(long size, long alignment) {
            long free = segments.arena().remaining();
            MemorySegment slice = opened.isEmpty() ? segments.tryAllocate(size, alignment)
                    : opened.getLast().scope.tryAllocate(size, alignment);
            if (slice == null) {
                assertTrue(free < size + alignment);
                return;
            }
            assertEquals(0, slice.address() % alignment);
            add(slice);
        }

        private void add(MemorySegment slice) {
            pattern++;
            blocks.add(new Block(slice.fill(pattern), pattern));
        }

        private void open() {
            if (segments.arena().checkpoints() < segments.arena().maxCheckpoints()) {
                opened.add(new Opened(segments.open(), blocks.size()));
            }
        }

        private void close() {
            if (!opened.isEmpty()) {
                Opened last = opened.removeLast();
                last.scope.close();
                blocks.subList(last.blocks, blocks.size()).clear();
            }
        }

        private void promote(int back) {
            if (opened.isEmpty() || blocks.size() - back <= opened.getLast().blocks) {
                return;
            }
            Opened last = opened.removeLast();
            Block kept = blocks.get(blocks.size() - 1 - back);
            MemorySegment moved = last.scope.promote(kept.slice, 1);
            blocks.subList(last.blocks, blocks.size()).clear();
            blocks.add(new Block(moved, kept.pattern));
        }

        private void free() {
            if (isNewest()) {
                segments.freeLast(blocks.removeLast().slice);
            }
        }

        private void resize(long size) {
            if (isNewest()) {
                MemorySegment slice = blocks.getLast().slice;
                if (size <= slice.byteSize() + segments.arena().remaining()) {
                    Block old = blocks.removeLast();
                    MemorySegment longer = segments.resizeLast(old.slice, size);
                    long kept = Math.min(size, old.slice.byteSize());
                    assertEquals(-1, longer.asSlice(0, kept).mismatch(old.slice.asSlice(0, kept)));
                    add(longer);
                }
            }
        }

        private boolean isNewest() {
            long base = segments.memory().address();
            return !blocks.isEmpty()
                    && segments.arena().lastBlock() == blocks.getLast().slice.address() - base;
        }

        void check() {
            long base = segments.memory().address();
            long end = base;
            for (Block block : blocks) {
                assertTrue(end <= block.slice.address());
                end = block.slice.address() + block.slice.byteSize();
                Memories.assertFilled(block.pattern, block.slice);
            }
            assertTrue(end - base <= segments.arena().used());
        }
    }
}
