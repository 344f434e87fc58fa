package dev.avila.alloc.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidAlignmentException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Each element is filled with a pattern of its own, and at every step all patterns are intact. */
final class TypedSegmentsProperties {

    private static final int CAPACITY = 1_000;

    @Property(tries = 300)
    void elementsAreIntactUntilAReset(@ForAll @IntRange(max = 127) int kind,
            @ForAll @IntRange(max = 8) int layout,
            @ForAll @Size(max = 150) List<@IntRange(min = 0, max = 1 << 20) Integer> calls) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = memory(kind, arena);
            MemoryLayout element = TypedSegmentsTest.LAYOUTS.get(layout);
            if (Access.maxAlignment(memory) < element.byteAlignment()) {
                assertThrows(InvalidAlignmentException.class,
                        () -> new TypedSegments(memory, element));
                return;
            }
            Run run = new Run(memory, element);
            for (int call : calls) {
                run.call(call % 16);
                run.check();
            }
        }
    }

    /** Memory of an array, or off the heap at each place in a cache line. */
    private static MemorySegment memory(int kind, Arena arena) {
        return kind < 64 ? Memories.ofArrays().get(kind % 8)
                : arena.allocate(CAPACITY + 64, 64).asSlice(kind % 64, CAPACITY);
    }

    private static final class Run {

        private final MemorySegment memory;
        private final MemoryLayout layout;
        private final TypedSegments segments;
        private final List<Byte> patterns = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final List<Block> stale = new ArrayList<>();
        private byte pattern;

        Run(MemorySegment memory, MemoryLayout layout) {
            this.memory = memory;
            this.layout = layout;
            segments = new TypedSegments(memory, layout);
        }

        void call(int kind) {
            if (kind == 0) {
                segments.reset();
                stale.addAll(blocks);
                blocks.clear();
                patterns.clear();
            } else if (segments.capacity() == patterns.size()) {
                assertEquals(TypedSegments.NONE, segments.tryAppend());
                assertNull(segments.tryAdd());
                assertThrows(CapacityExceededException.class, segments::append);
                assertThrows(CapacityExceededException.class, segments::add);
            } else if (kind < 8) {
                assertEquals(patterns.size(),
                        kind < 4 ? segments.append() : segments.tryAppend());
                fill(segments.at(patterns.size()));
            } else {
                Block block = kind < 12 ? segments.add() : segments.tryAdd();
                assertEquals(patterns.size(), segments.index(block));
                blocks.add(block);
                fill(block.segment());
            }
        }

        private void fill(MemorySegment slice) {
            pattern++;
            patterns.add(pattern);
            slice.fill(pattern);
        }

        void check() {
            assertEquals(patterns.size(), segments.size());
            long end = memory.address();
            for (int i = 0; i < patterns.size(); i++) {
                MemorySegment slice = segments.at(i);
                assertEquals(segments.offset(i),
                        slice.address() - segments.memory().address());
                assertEquals(0, slice.address() % layout.byteAlignment());
                assertTrue(end <= slice.address());
                end = slice.address() + slice.byteSize();
                Memories.assertFilled(patterns.get(i), slice);
            }
            assertTrue(end <= memory.address() + memory.byteSize());
            for (Block block : blocks) {
                assertEquals(segments.at(segments.index(block)), block.segment());
            }
            assertTrue(stale.stream().noneMatch(segments::accepts));
        }
    }
}
