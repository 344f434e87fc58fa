package dev.avila.alloc.concurrent;

/**
 * A program for a debugger, which stops one of its threads before a step and then says so in
 * {@link #stopped}. The arguments are names of steps. For each, a thread of that name uses a pool
 * of two slots without end; the main thread uses it until the other is stopped, and then for a
 * number of calls more, each of which has to succeed.
 */
final class Bystander {

    static final int CALLS = 10_000;

    static volatile String stopped = "";

    private Bystander() { }

    public static void main(String[] steps) {
        for (String step : steps) {
            var pool = new LockFreePool(2);
            Thread.ofPlatform().name(step).daemon().start(() -> {
                while (true) {
                    pool.release(pool.allocate());
                }
            });
            while (!stopped.equals(step)) {
                pool.release(pool.allocate());
            }
            for (int i = 0; i < CALLS; i++) {
                pool.release(pool.allocate());
            }
            System.out.println(step + " " + CALLS);
        }
    }
}
