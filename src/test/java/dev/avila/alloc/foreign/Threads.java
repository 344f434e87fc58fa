package dev.avila.alloc.foreign;

import java.util.concurrent.atomic.AtomicReference;

/** What happens in another thread, seen from the test's own. */
public final class Threads {

    private Threads() {
    }

    /** Runs {@code task} to its end in {@code thread}; what it has thrown, or null. */
    public static Throwable thrown(Thread.Builder thread, Runnable task)
            throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread started = thread.unstarted(task);
        started.setUncaughtExceptionHandler((ignored, e) -> thrown.set(e));
        started.start();
        started.join();
        return thrown.get();
    }
}
