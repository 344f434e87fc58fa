package dev.avila.alloc.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that begin at one moment. */
final class Together {

    /** What each thread does, by its number. */
    interface Task {
        void run(int thread) throws Exception;
    }

    private Together() {
    }

    /** Ends when all have ended, with the first exception of any. */
    static void run(int threads, Task task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> ended = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                ended.add(executor.submit(() -> {
                    start.await();
                    task.run(thread);
                    return null;
                }));
            }
            for (Future<?> each : ended) {
                each.get();
            }
        }
    }
}
