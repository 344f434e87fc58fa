package dev.avila.alloc.stress;

import java.util.List;

/** How much is tried: {@code -Dstress=short}, the default, or {@code -Dstress=long}. */
enum Effort {

    /** One JVM configuration. */
    SHORT(10, 500, 2, List.of("-m", "quick", "-f", "1", "-iters", "5", "-time", "1000",
            "-sc", "false", "-jvmArgs", "--enable-native-access=ALL-UNNAMED")),

    /** More threads, and each combination of compilers that jcstress knows. */
    LONG(50, 2_000, 3, List.of("-m", "default", "-jvmArgsPrepend",
            "--enable-native-access=ALL-UNNAMED"));

    /** Programs that Lincheck makes up for a test. */
    final int programs;

    /** How often it runs each. */
    final int runs;

    /** In how many threads. */
    final int threads;

    /** Options of jcstress. */
    final List<String> jcstress;

    Effort(int programs, int runs, int threads, List<String> jcstress) {
        this.programs = programs;
        this.runs = runs;
        this.threads = threads;
        this.jcstress = jcstress;
    }

    /** Null, if the property has another value. */
    static Effort read() {
        return switch (System.getProperty("stress", "")) {
            case "", "true", "short" -> SHORT;
            case "long" -> LONG;
            default -> null;
        };
    }
}
