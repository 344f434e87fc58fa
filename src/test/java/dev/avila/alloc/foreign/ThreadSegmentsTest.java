package dev.avila.alloc.foreign;

import static dev.avila.alloc.foreign.Threads.thrown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.avila.alloc.CapacityExceededException;
import dev.avila.alloc.InvalidAlignmentException;
import dev.avila.alloc.InvalidSizeException;
import dev.avila.alloc.ScopeOrderException;
import dev.avila.alloc.UseAfterResetException;
import dev.avila.alloc.arena.StaticArena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class ThreadSegmentsTest {

    @Test
    void aThreadKeepsItsMemoryFromLeaseToLease() {
        try (ThreadSegments threads = new ThreadSegments(64, 1)) {
            assertEquals(64, threads.byteSize());
            long address;
            try (Lease lease = threads.lease()) {
                address = lease.tryAllocate(8, 8).address();
                assertEquals(56, lease.remaining());
                assertEquals(0, address % GrowingSegments.CHUNK_ALIGNMENT);
            }
            try (Lease lease = threads.lease()) {
                assertEquals(address, lease.allocate(64, 1).address());
                assertNull(lease.tryAllocate(1, 1));
                assertEquals("1 bytes do not fit, 64 of 64 in use",
                        assertThrows(IndexOutOfBoundsException.class,
                                () -> lease.allocate(1, 1)).getMessage());
            }
            assertEquals(1, threads.live());
            assertEquals("ThreadSegments[byteSize=64, live=1]", threads.toString());
        }
    }

    @Test
    void leasesOfAThreadNest() {
        try (ThreadSegments threads = new ThreadSegments(64, 1)) {
            Lease outer = threads.lease();
            outer.allocate(10, 1);
            Lease inner = threads.lease();
            inner.allocate(20, 1);
            assertThrows(ScopeOrderException.class, () -> outer.allocate(1, 1));
            assertThrows(ScopeOrderException.class, outer::open);
            assertThrows(ScopeOrderException.class, outer::close);
            assertNull(outer.tryAllocate(1, 1));
            try (SegmentScope scope = inner.open()) {
                scope.allocate(5, 1);
                assertEquals(29, inner.remaining());
                assertThrows(ScopeOrderException.class, inner::close);
            }
            inner.close();
            assertEquals(54, outer.remaining());
            outer.close();
            assertThrows(UseAfterResetException.class, outer::close);
            assertThrows(UseAfterResetException.class, () -> outer.allocate(1, 1));
            assertEquals(1, threads.live());
            for (int i = 0; i < StaticArena.CHECKPOINTS; i++) {
                threads.lease();
            }
            assertThrows(CapacityExceededException.class, threads::lease);
        }
    }

    @Test
    void errorsSayWhatWasAsked() {
        assertEquals(0, assertThrows(InvalidSizeException.class,
                () -> new ThreadSegments(0, 1)).size());
        assertEquals(-1, assertThrows(InvalidSizeException.class,
                () -> new ThreadSegments(1, -1)).size());
        try (ThreadSegments threads = new ThreadSegments(8, 1); Lease lease = threads.lease()) {
            assertThrows(InvalidSizeException.class, () -> lease.allocate(-1, 1));
            assertThrows(InvalidAlignmentException.class, () -> lease.allocate(1, 3));
        }
        try (ThreadSegments threads = new ThreadSegments(Long.MAX_VALUE - 200, 1)) {
            assertThrows(OutOfMemoryError.class, threads::lease);
            assertEquals(0, threads.live());
        }
    }

    @Test
    void anotherThreadIsRefused() throws InterruptedException {
        try (ThreadSegments threads = new ThreadSegments(64, 1); Lease lease = threads.lease()) {
            for (Runnable use : List.<Runnable>of(() -> lease.allocate(1, 1), lease::open,
                    lease::close)) {
                assertEquals("the lease is another thread's",
                        assertInstanceOf(WrongThreadException.class,
                                thrown(Thread.ofPlatform(), use)).getMessage());
            }
            assertInstanceOf(InvalidSizeException.class,
                    thrown(Thread.ofPlatform(), () -> lease.allocate(-1, 1)));
            AtomicReference<Object> tried = new AtomicReference<>("nothing");
            thrown(Thread.ofVirtual(), () -> tried.set(lease.tryAllocate(1, 1)));
            assertNull(tried.get());
            assertEquals(64, lease.remaining());
        }
    }

    @Test
    void whatAThreadThatHasEndedHadIsGivenBack() throws InterruptedException {
        try (ThreadSegments threads = new ThreadSegments(64, 1)) {
            Runnable use = () -> {
                try (Lease lease = threads.lease()) {
                    lease.allocate(1, 1);
                }
            };
            for (int i = 0; i < 10; i++) {
                assertNull(thrown(Thread.ofPlatform(), use));
                assertEquals(1, threads.live());
            }
            use.run();
            assertEquals(1, threads.live());
        }
    }

    @Test
    void aThreadCanRemoveItsMemory() {
        try (ThreadSegments threads = new ThreadSegments(64, 1)) {
            assertFalse(threads.remove());
            MemorySegment slice;
            try (Lease lease = threads.lease()) {
                slice = lease.allocate(1, 1);
                assertEquals("a lease is open", assertThrows(IllegalStateException.class,
                        threads::remove).getMessage());
            }
            assertTrue(threads.remove());
            assertFalse(slice.scope().isAlive());
            assertEquals(0, threads.live());
            assertFalse(threads.remove());
        }
    }

    @Test
    void virtualThreadsUseIdleMemory() throws InterruptedException {
        try (ThreadSegments threads = new ThreadSegments(64, 1)) {
            AtomicReference<Long> address = new AtomicReference<>();
            for (int i = 0; i < 10; i++) {
                assertNull(thrown(Thread.ofVirtual(), () -> {
                    try (Lease lease = threads.lease()) {
                        long found = lease.allocate(64, 1).address();
                        assertEquals(address.compareAndExchange(null, found) == null ? found
                                : address.get(), found);
                    }
                    assertFalse(threads.remove());
                }));
            }
            assertEquals(1, threads.live());
            assertNull(thrown(Thread.ofVirtual(), () -> {
                Lease first = threads.lease();
                Lease second = threads.lease();
                assertNotEquals(first.allocate(1, 1).address(), second.allocate(1, 1).address());
                assertEquals(2, threads.live());
                first.close();
                assertEquals(2, threads.live());
                second.close();
                assertEquals(1, threads.live());
            }));
        }
    }

    @Test
    void aVirtualThreadDoesNotGetTheMemoryThatAPlatformThreadKeeps() throws InterruptedException {
        try (ThreadSegments threads = new ThreadSegments(64, 1)) {
            long address;
            try (Lease lease = threads.lease()) {
                address = lease.allocate(1, 1).address();
            }
            assertNull(thrown(Thread.ofVirtual(), () -> {
                try (Lease lease = threads.lease()) {
                    assertNotEquals(address, lease.allocate(1, 1).address());
                }
            }));
            assertEquals(2, threads.live());
        }
    }

    /** Each task fills its slices with a pattern of its own and finds them intact. */
    @Test
    void noTwoThreadsShareMemory() throws Exception {
        try (ThreadSegments threads = new ThreadSegments(256, 4);
                ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService platform = Executors.newFixedThreadPool(4)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                byte pattern = (byte) i;
                done.add((i % 2 == 0 ? virtual : platform).submit(() -> fill(threads, pattern)));
            }
            for (Future<?> each : done) {
                each.get();
            }
            assertTrue(threads.live() <= 4 + 4);
        }
    }

    private static void fill(ThreadSegments threads, byte pattern) {
        try (Lease lease = threads.lease()) {
            List<MemorySegment> lent = new ArrayList<>();
            for (int size = 1; size <= 16; size++) {
                lent.add(lease.allocate(size, 1).fill(pattern));
                Thread.yield();
                for (MemorySegment slice : lent) {
                    for (byte each : slice.toArray(ValueLayout.JAVA_BYTE)) {
                        assertEquals(pattern, each);
                    }
                }
            }
        }
    }

    @Test
    void closeGivesAllMemoryBackAlsoOfOpenLeases() throws InterruptedException {
        ThreadSegments threads = new ThreadSegments(64, 2);
        Lease lease = threads.lease();
        MemorySegment slice = lease.allocate(1, 1);
        CountDownLatch leased = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<Throwable> inVirtual = new AtomicReference<>();
        Thread virtual = Thread.ofVirtual().start(() -> {
            try (Lease own = threads.lease()) {
                leased.countDown();
                closed.await();
                inVirtual.set(assertThrows(IllegalStateException.class,
                        () -> own.allocate(1, 1)));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        leased.await();
        assertEquals(2, threads.live());
        threads.close();
        closed.countDown();
        virtual.join();
        assertEquals("the memory was given back", inVirtual.get().getMessage());
        assertFalse(slice.scope().isAlive());
        assertThrows(IllegalStateException.class, () -> lease.allocate(1, 1));
        assertEquals("closed",
                assertThrows(IllegalStateException.class, threads::lease).getMessage());
        lease.close();
        assertNotNull(thrown(Thread.ofVirtual(), threads::lease));
        assertEquals(0, threads.live());
        threads.close();
    }

    @Test
    void aScopedValueIsALeaseForTheTime() {
        ScopedValue<Lease> memory = ScopedValue.newInstance();
        try (ThreadSegments threads = new ThreadSegments(64, 1)) {
            AtomicReference<Lease> seen = new AtomicReference<>();
            threads.run(memory, () -> {
                seen.set(memory.get());
                memory.get().allocate(8, 8);
                assertEquals(56, memory.get().remaining());
            });
            assertFalse(memory.isBound());
            assertThrows(UseAfterResetException.class, () -> seen.get().allocate(1, 1));
            assertThrows(IllegalStateException.class, () -> threads.run(memory, () -> {
                throw new IllegalStateException("the task's own");
            }));
            assertEquals(64, threads.lease().remaining());
        }
    }
}
