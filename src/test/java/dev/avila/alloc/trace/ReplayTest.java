package dev.avila.alloc.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.trace.BrokenPromiseException.Promise;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Our allocators keep their promises on generated traces; wrong ones are caught. */
final class ReplayTest {

    private static final long CAPACITY = 64;

    @ParameterizedTest
    @EnumSource
    void allAllocatorsKeepTheirPromises(Workload workload) {
        for (long seed = 1; seed <= 3; seed++) {
            Trace trace = workload.generate(seed, 3_000);
            Targets fitting = Targets.of(trace);
            Targets tight = new Targets(fitting.capacity() / 4, fitting.blockSize());
            for (Targets targets : new Targets[] {fitting, tight}) {
                for (Supplier<TraceTarget> target : targets.all()) {
                    Outcome outcome = new Replay(trace, target.get()).run();
                    assertTrue(0 < outcome.peakLive(), outcome.target());
                    assertEquals(new Moment(0, 0, 0), outcome.moments().getLast());
                }
            }
        }
    }

    @Test
    void theAllocatorThatIsSpoiledBelowIsRight() {
        for (Workload workload : Workload.values()) {
            Trace trace = workload.generate(1, 2_000);
            assertEquals(0, new Replay(trace, new FirstFit(4 * trace.peak())).run().noRoom());
        }
    }

    /** One that says a wrong offset of its second block. */
    private static FirstFit answering(long second) {
        return new FirstFit(CAPACITY) {

            private int calls;

            @Override
            public long tryAllocate(long size) {
                long offset = super.tryAllocate(size);
                calls++;
                return calls == 2 ? second : offset;
            }
        };
    }

    static Stream<Arguments> wrongOffsets() {
        return Stream.of(
                Arguments.of(0L, Promise.NON_OVERLAP),
                Arguments.of(8L, Promise.NON_OVERLAP),
                Arguments.of(12L, Promise.ALIGNMENT),
                Arguments.of(20L, Promise.ALIGNMENT),
                Arguments.of(-8L, Promise.BOUNDS),
                Arguments.of(56L, Promise.BOUNDS),
                Arguments.of(64L, Promise.BOUNDS),
                Arguments.of(Long.MAX_VALUE - 7, Promise.BOUNDS));
    }

    @ParameterizedTest
    @MethodSource("wrongOffsets")
    void aWrongOffsetIsCaughtAtItsStep(long offset, Promise promise) {
        catches(promise, 2, offset, answering(offset), "a 0 16", "a 1 16", "f 0", "f 1");
    }

    /** The last of them ends where the range does. */
    @Test
    void blocksMayTouchEachOtherAndTheEnd() {
        Trace trace = trace("a 0 16", "a 1 16");
        assertEquals(32, new Replay(trace, answering(16)).run().peakRange());
        assertEquals(64, new Replay(trace, answering(48)).run().peakRange());
    }

    @Test
    void aBlockThatIsTooSmallIsCaught() {
        catches(Promise.BOUNDS, 1, 0, new FirstFit(CAPACITY) {
            @Override
            public long blockSize(long size) {
                return 8;
            }
        }, "a 0 16");
    }

    @Test
    void aResizeInPlaceOverAnotherBlockIsCaught() {
        catches(Promise.NON_OVERLAP, 3, 0, new FirstFit(CAPACITY) {
            @Override
            public boolean tryResize(long offset, long size) {
                return true;
            }
        }, "a 0 8", "a 1 8", "r 0 16");
    }

    @Test
    void aRefusedReleaseOfALiveBlockIsCaught() {
        catches(Promise.RELEASE, 2, 0, new FirstFit(CAPACITY) {
            @Override
            public boolean tryRelease(long offset) {
                return false;
            }
        }, "a 0 8", "f 0");
    }

    /** One that keeps its book in its blocks: it writes a byte of block 0 when it lends another. */
    private static FirstFit scribbling(byte[] memory, int place) {
        return new FirstFit(memory.length) {
            @Override
            public long tryAllocate(long size) {
                memory[place]++;
                return super.tryAllocate(size);
            }
        };
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of(3, new String[] {"a 0 16", "a 1 8", "f 0", "f 1"}),
                Arguments.of(4, new String[] {"a 0 16", "a 1 8", "f 1", "r 0 15"}),
                Arguments.of(4, new String[] {"a 0 16", "a 1 8", "f 1", "r 0 48"}),
                Arguments.of(2, new String[] {"a 0 16", "a 1 8"}));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void lostContentIsCaughtWhenTheBlockIsFreedOrResizedAndAtTheEnd(int line, String... lines) {
        for (int place : new int[] {0, 7, 15}) {
            byte[] memory = new byte[64];
            catches(Promise.CONTENT, line, place, scribbling(memory, place), memory, lines);
        }
    }

    @Test
    void contentThatAResizeLosesIsCaughtAtOnce() {
        byte[] memory = new byte[64];
        catches(Promise.CONTENT, 2, 3, new FirstFit(CAPACITY) {
            @Override
            public boolean tryResize(long offset, long size) {
                memory[3]++;
                return super.tryResize(offset, size);
            }
        }, memory, "a 0 16", "r 0 12");
    }

    @Test
    void contentIsKeptWhereBlocksMoveGrowAndShrink() {
        Trace trace = trace("a 0 10", "a 1 8", "r 0 24", "r 0 20", "r 0 30", "r 0 3", "f 0");
        Outcome outcome = new Replay(trace, new FirstFit(128)).run();
        assertEquals(3, outcome.moved());
        assertEquals(new Moment(8, 8, 8), outcome.moments().getLast());
    }

    private static Trace trace(String... lines) {
        return TraceReader.read("some.rep", Stream.of(lines).toList());
    }

    private static void catches(Promise promise, int line, long offset, TraceTarget target,
            String... lines) {
        catches(promise, line, offset, target, new byte[(int) target.capacity()], lines);
    }

    private static void catches(Promise promise, int line, long offset, TraceTarget target,
            byte[] memory, String... lines) {
        BrokenPromiseException broken = assertThrows(BrokenPromiseException.class,
                () -> new Replay(trace(lines), target, memory).run());
        assertEquals(promise, broken.promise());
        assertEquals(line, broken.line());
        assertEquals(offset, broken.offset());
        assertTrue(broken.getMessage().startsWith("first fit at some.rep:" + line + " ("),
                broken.getMessage());
    }
}
